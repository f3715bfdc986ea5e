import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkLesson } from '../../../src/course/author.ts';

const OPTIONS = { file: 'content/lessons/a.mdx', objectives: ['teach'], teams: [] };
const HEAD = '---\ntitle: A\nsummary: B.\n---\n\n';
const HANDBOOK = readFileSync(join(import.meta.dirname, '../../../content/README.md'), 'utf8');
const EXAMPLES = [...HANDBOOK.matchAll(/^```mdx\n(<(?:Order|Short)[^]*?)^```$/gm)].map(([, text = '']) => text);

it('an order and a match are questions, a short answer is written; of none the answers have letters', () => {
  const { lesson, diagnostics } = checkLesson(`${HEAD}${EXAMPLES.join('\n')}`, OPTIONS);
  expect(diagnostics).toEqual([]);
  expect(lesson?.activities).toEqual([
    { id: 'second-horn', kind: 'question', objective: 'teach' },
    { id: 'three-habits', kind: 'question', objective: 'teach' },
    { id: 'loan-form', kind: 'reflect', label: 'A line to whoever owns the form' },
  ]);
});

it('of several answers two are good, and then they have no letters', () => {
  const answer = (words: string, worth: string): string => `- [${words}](#${worth})\n\n  Why.\n`;
  const question = (...answers: string[]): string =>
    `${HEAD}<Question id="a" objective="teach" kind="several">\n\nWhere?\n\n${answers.join('\n')}\n</Question>\n`;
  const sound = question(answer('One', 'good'), answer('Two', 'fair'), answer('Three', 'good'));
  expect(checkLesson(sound, OPTIONS)).toMatchObject({
    lesson: { activities: [{ id: 'a', kind: 'question', objective: 'teach' }] },
    diagnostics: [],
  });
  expect(checkLesson(sound, OPTIONS).lesson?.activities[0]).not.toHaveProperty('answers');
  const all = question(answer('One', 'good'), answer('Two', 'good'));
  expect(checkLesson(all, OPTIONS).diagnostics).toMatchObject([{ code: 'L014', line: 10 }]);
});
