import { expect, it } from 'vitest';
import { checkLesson } from '../../../src/course/author.ts';

const check = (body: string) =>
  checkLesson(`---\ntitle: A\nsummary: B\n---\n\n${body}\n`, {
    file: 'content/lessons/a.mdx',
    objectives: [],
    teams: ['it'],
  });
const told = (body: string): string[] => check(body).diagnostics.map(({ code, message }) => `${code} ${message}`);

it('a supply chain, a domino and a text to mark are what a learner does, in their order', () => {
  const domino = '<Domino id="b">\n\n1. First.\n2. Then.\n\nAnd so.\n\n</Domino>';
  const { lesson, diagnostics } = check(`<SupplyChain id="a" />\n\n${domino}\n\n<MarkIt id="c" label="The promise" />`);
  expect(diagnostics).toEqual([]);
  expect(lesson?.activities).toMatchObject(['a', 'b', 'c'].map((id) => ({ id, kind: 'reflect' })));
});

it('one of them in wording for a team is one finding', () => {
  const wording = (tag: string): string => `<For team="it">\n\n${tag}\n\n</For>\n\nAll.`;
  expect(told(wording('<SupplyChain id="a" />'))).toEqual(['L012 `<SupplyChain>` stands inside something else.']);
  expect(told(wording('<MarkIt id="a" label="B" />'))).toEqual(['L012 `<MarkIt>` stands inside something else.']);
});

it('what stands below a domino may have wording for a team', () => {
  const after = '<For team="it">\n\nA ticket.\n\n</For>\n\nA letter.';
  expect(told(`<Domino id="b">\n\n1. First.\n2. Then.\n\n${after}\n\n</Domino>`)).toEqual([]);
});

it('steps with bullets, and text above the steps, are no domino', () => {
  for (const steps of ['- First.\n- Then.', 'Look.\n\n1. First.\n2. Then.']) {
    expect(told(`<Domino id="b">\n\n${steps}\n\n</Domino>`)).toEqual(['L012 A domino begins with a numbered list.']);
  }
});
