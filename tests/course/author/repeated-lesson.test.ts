import { expect, test } from 'vitest';
import { readModule } from '../../../src/course/author.ts';

test('a lesson that stands twice in a module is told once, with what to do', () => {
  const source = [
    ...['id: the-call', 'title: The call', 'audience: Everyone', 'minutes: 5', 'objectives: []', 'mastery: none'],
    ...['steps:', '  - lesson: hello', '  - lesson: hello', '    id: hello-again'],
  ].join('\n');
  const { diagnostics } = readModule(source, {
    ...{ file: 'modules/the-call.yaml', lessons: ['hello'], scenarios: [], objectives: [] },
  });
  expect(diagnostics).toMatchObject([
    {
      ...{ code: 'M004', line: 9, message: '`hello` is in this module already.' },
      hint: 'Take one out: a lesson stands in a module once. Learners can go back to it at any time.',
    },
  ]);
});
