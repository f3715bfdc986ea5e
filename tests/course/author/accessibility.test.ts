import { expect, it } from 'vitest';
import { lookedAfter, misfitsIn, readAccessibility, type CriterionCheck } from '../../../src/course/author.ts';
import { SOUND_ACCESSIBILITY } from '../../../src/course/examples/sound.ts';

const file = 'content/accessibility.yaml';

const told = (source: string): string[] =>
  readAccessibility(source, { file }).diagnostics.map(({ code, message, hint }) => `${code} ${message} ${hint}`);

it('what is said of a criterion is read by its number', () => {
  const { value } = readAccessibility(SOUND_ACCESSIBILITY, { file });
  expect(value?.criteria).toEqual({ '1.2.2': { kind: 'none', text: 'There is no film.' } });
});

it.each([
  ['1.2.2:', '1.22:', 'no criterion of WCAG 2.2'],
  ['1.2.2:', '1.4.6:', 'no criterion of WCAG 2.2'],
  ['none:', 'non:', 'Did you mean `none`?'],
  ['none: There', 'eye: Seen, gap: There', 'one of none, eye and gap'],
  ['2026-11-22', 'last week', 'like 2026-11-22'],
  ['gaps: [Nobody has tried it.]\n', '', '`gaps` is missing'],
])('%s cannot be %s', (from, to, says) => {
  expect(told(SOUND_ACCESSIBILITY.replace(from, to)).join('\n')).toContain(says);
});

const ALL = lookedAfter([], {}).map(({ number }) => number);
const check = (by: CriterionCheck['by'], ...criteria: string[]): CriterionCheck => ({ by, name: 'a', criteria });

it('a criterion that nobody looks after is told, and no other', () => {
  const checks = [check('axe', ...ALL.filter((one) => one !== '2.1.1' && one !== '2.5.8'))];
  const eye = { '2.5.8': { kind: 'eye', text: 'Measured.' } } as const;
  expect(misfitsIn(lookedAfter(checks, eye))).toEqual([
    '2.1.1 Keyboard: nothing checks it, and nothing is said of it.',
  ]);
});

it('what does not apply is not checked by us; axe may look for it in vain', () => {
  const none = { '1.2.2': { kind: 'none', text: 'No film.' } } as const;
  const with_ = (own: CriterionCheck): string[] => misfitsIn(lookedAfter([check('axe', ...ALL), own], none));
  expect(with_(check('axe', '1.2.2'))).toEqual([]);
  expect(with_(check('test', '1.2.2'))).toEqual(['1.2.2 Captions: it is said not to apply, and yet it is checked.']);
  expect(with_(check('code', '1.2.2'))).toHaveLength(1);
});

it('what looks after a criterion stands there once', () => {
  const [first] = lookedAfter([check('test', '1.1.1'), check('test', '1.1.1'), check('code', '1.1.1')], {});
  expect(first).toEqual({ number: '1.1.1', name: 'Non-text content', level: 'A', axe: [], code: ['a'], test: ['a'] });
});
