import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../../src/course/author.ts';

function codesOf(asked: string): string[] {
  const source = `---
title: A
summary: B
---

<Question id="q" objective="ask">

${asked}

- [What does it stand for?](#good)

  What does that mean? It is defined there.

- [Go on.](#poor)

  So.

</Question>
`;
  const around = { file: 'content/lessons/a.mdx', objectives: ['ask'], teams: [] };
  return checkLesson(source, around).diagnostics.map(({ code }) => code);
}

describe('a question asks for a definition', () => {
  it.each([
    'What is this habit called?',
    'What does “Empathize” mean?',
    'What does BEST stand for?',
    'Somebody rings.\n\nWhat do you call that?',
    'Which word describes this?',
    'What is the name for a colleague who needs something?',
    'Define a customer.',
    'Which of these is the best definition?',
    'Name the principle that was broken.',
  ])('%s', (asked) => {
    expect(codesOf(asked)).toEqual(['L022']);
  });
});

describe('a question does not, that', () => {
  it.each([
    ['tells a moment', 'Sue rings for the third time. What do you say?'],
    ['has somebody ask for one', 'Rafa asks: “What does P4 stand for?” What do you say?'],
    ['asks what somebody means to do', 'What did he mean by that?'],
    ['asks whom to call', 'It is four. Whom do you call?'],
    ['names a feeling', 'Name the feeling first, then the fix. In which order do you go on?'],
    ['asks about a means', 'What would that mean to her? It means an hour. What do you do?'],
  ])('%s', (_, asked) => {
    expect(codesOf(asked)).toEqual([]);
  });
});
