import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../../src/course/author.ts';

const OPTIONS = { file: 'content/lessons/a.mdx', objectives: ['ask', 'teach'], teams: ['it'] };
const HEAD = '---\ntitle: A\nsummary: B.\n---\n\n';

const find = (source: string, options: Partial<typeof OPTIONS> = {}) =>
  checkLesson(`${HEAD}${source}\n`, { ...OPTIONS, ...options });

/** What is found, as `line: message`. */
const told = (source: string): string[] =>
  find(source).diagnostics.map(({ code, line, message }) => `${code} ${line}: ${message}`);

const NEEDS = `<NeedsCheck id="part">

- [One.](#ask)
- [Two.](#ask)
- [Three.](#teach)
- [Four.](#teach)
- [Five.](#teach)

</NeedsCheck>`;

const OUTCOME = (when: string): string => `<Outcome when="${when}">\n\nDo that.\n\n</Outcome>`;
const OUTCOMES = ['system', 'skills', 'both', 'unsure'].map(OUTCOME).join('\n\n');

const DIAGNOSIS = `<Diagnosis id="which">

- [All of them.](#system)
- [One or two.](#skills)

${OUTCOMES}

</Diagnosis>`;

describe('a needs check', () => {
  it('is one activity, and its links lead to objectives', () => {
    const { lesson, diagnostics } = find(NEEDS);
    expect(diagnostics).toEqual([]);
    expect(lesson?.activities).toEqual([{ id: 'part', kind: 'reflect' }]);
  });

  it.each([
    ['(#ask)', '(#aks)', 'L012 8: There is no objective `aks`.'],
    ['(#ask)', '(https://a.example)', 'L012 8: There is no objective `https://a.example`.'],
    ['[One.](#ask)', 'One.', 'L012 8: A statement is one link that has words, and nothing beside it.'],
    ['[One.](#ask)', '[](#ask)', 'L012 8: A statement is one link that has words, and nothing beside it.'],
    ['[One.](#ask)', '[One.](#ask) Or so.', 'L012 8: A statement is one link that has words, and nothing beside it.'],
    ['[Two.]', '[One.]', 'L012 9: “One.” stands here twice.'],
    ['- [One.](#ask)\n', '', 'L012 6: Here are 4 statements; a needs check has 5 to 8.'],
    ['</NeedsCheck>', 'And so on.\n\n</NeedsCheck>', 'L012 6: A needs check holds its statements and nothing else.'],
    ['id="part"', 'id="My part"', 'L012 6: `My part` cannot be an id.'],
  ])('with %s as %s is one mistake', (from, to, message) => {
    expect(told(NEEDS.replace(from, to))).toEqual([message]);
  });

  it('holds a list', () => {
    const source = '<NeedsCheck id="part">\n\nOne.\n\n</NeedsCheck>';
    expect(told(source)).toEqual(['L012 6: `<NeedsCheck>` holds one list of statements.']);
  });

  it('has no unknown objective when objectives cannot be read', () => {
    const around = { ...OPTIONS, objectives: undefined };
    expect(checkLesson(`${HEAD}${NEEDS.replace('#ask', '#aks')}\n`, around).diagnostics).toEqual([]);
  });
});

describe('a diagnosis', () => {
  it('is one activity with statements for either side and four outcomes', () => {
    const { lesson, diagnostics } = find(DIAGNOSIS);
    expect(diagnostics).toEqual([]);
    expect(lesson?.activities).toEqual([{ id: 'which', kind: 'reflect' }]);
  });

  it.each([
    ['(#system)', '(#sistem)', 'L012 8: There is no side `sistem`.'],
    ['(#system)', '(#skills)', 'L012 6: No statement speaks for `system`.'],
    [OUTCOME('unsure'), '', 'L012 6: The outcome `unsure` stands here not at all.'],
    [OUTCOME('system'), `Well.\n\n${OUTCOME('system')}`, 'L012 6: A diagnosis holds its statements and its outcomes.'],
    ['Do that.', '', 'L012 11: This outcome says nothing.'],
  ])('with %s as %s is one mistake', (from, to, message) => {
    expect(told(DIAGNOSIS.replace(from, to))).toEqual([message]);
  });

  it('comes to nothing else, and an outcome stands nowhere else', () => {
    const unknown = told(DIAGNOSIS.replace('when="both"', 'when="boht"'));
    expect(unknown).toContain('L012 23: A diagnosis cannot come to `boht`.');
    const alone = '<Outcome when="both">\n\nDo.\n\n</Outcome>';
    expect(told(alone)).toEqual(['L012 6: An outcome stands outside of a diagnosis.']);
  });
});

it('a pulse is an empty tag', () => {
  const { lesson, diagnostics } = find('<Pulse id="answers" />');
  expect(diagnostics).toEqual([]);
  expect(lesson).toMatchObject({ activities: [{ id: 'answers', kind: 'reflect' }] });
  expect(told('<Pulse id="answers">\n\nOne.\n\n</Pulse>')).toEqual(['L012 6: `<Pulse>` holds no text.']);
});
