import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CRITERIA, lookedAfter, misfitsIn } from '../../src/course/author.ts';
import { loadContent } from '../../src/integrations/content.ts';
import { criterionChecks } from '../../src/integrations/criterion-checks.ts';
import { taggedTests, testFiles } from '../../src/integrations/tagged-tests.ts';

const CHECKS = criterionChecks('.');
const NUMBERS = CRITERIA.map(({ number }) => number);
const AT = '@';

it('there are the 31 criteria of level A and the 24 of level AA, each once', () => {
  const count = (level: string): number => CRITERIA.filter((one) => one.level === level).length;
  expect([count('A'), count('AA')]).toEqual([31, 24]);
  expect(new Set(NUMBERS).size).toBe(55);
  expect(CRITERIA.every(({ number, name }) => /^[1-4]\.\d\.\d+$/.test(number) && name.length > 3)).toBe(true);
});

it('each criterion is looked after, and what is said of it fits what is checked', () => {
  const { accessibility } = loadContent('.');
  expect(misfitsIn(lookedAfter(CHECKS, accessibility?.criteria ?? {}))).toEqual([]);
});

it('our own checks and tests name criteria that there are', () => {
  const ours = CHECKS.filter(({ by }) => by !== 'axe');
  expect(ours.flatMap(({ name, criteria }) => criteria.map((one) => `${one} ${name}`))).toEqual(
    ours.flatMap(({ name, criteria }) =>
      criteria.filter((one) => NUMBERS.includes(one)).map((one) => `${one} ${name}`),
    ),
  );
});

it('no test that says which criterion it shows is overlooked', () => {
  const sources = testFiles('.').map((file) => readFileSync(file, 'utf8'));
  const said = sources.map((source) => new Set(source.match(/(?<=@wcag-)\d[\d.]*/g)));
  expect(said.filter(({ size }) => size > 0).length).toBeGreaterThan(5);
  const read = sources.map((source) => new Set(taggedTests(source).flatMap(({ criteria }) => criteria)));
  expect(read).toEqual(said);
});

it('axe counts with the rules that the journeys run', () => {
  const rulesOf = (number: string): string[] => lookedAfter(CHECKS, {}).find((one) => one.number === number)?.axe ?? [];
  expect(rulesOf('1.1.1')).toContain('image-alt');
  expect(rulesOf('1.4.12')).toEqual(['avoid-inline-spacing']);
  expect(rulesOf('2.5.8')).toEqual(['target-size']);
  // Experimental.
  expect(rulesOf('1.3.4')).toEqual([]);
});

it('a tag is read from a test however it is written', () => {
  const tag = (number: string): string => `'${AT}wcag-${number}'`;
  const source = `
test('one', { tag: ${tag('2.1.1')} }, async ({ page }) => {});
test(\`two at \${width}\`, { tag: [${tag('1.4.10')}, ${tag('2.1.1')}] }, async () => {});
it.each(PAIRS)('%s on %s', { tags: [${tag('1.4.3')}] }, () => {});
test.describe("four", { tag: ${tag('2.2.1')} }, () => {
  test('five', async () => {});
});
test('six', { tag: '@slow' }, async () => {});
const KEYS = [${tag('2.1.2')}];
const TOLD = [...KEYS, ${tag('4.1.3')}];
test('seven', { tag: TOLD }, async () => {});
`;
  expect(taggedTests(source).map(({ name, criteria }) => `${name}: ${criteria.join(' ')}`)).toEqual([
    'one: 2.1.1',
    'two at …: 1.4.10 2.1.1',
    '… on …: 1.4.3',
    'four: 2.2.1',
    'seven: 2.1.2 4.1.3',
  ]);
});
