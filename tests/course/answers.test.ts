import { describe, expect, test } from 'vitest';
import { answersOf } from '../../src/course/index.ts';
import { activities, answered, outlineOf, question, went } from './outline.ts';

const outline = outlineOf({ activities });

describe('the interactions of questions', () => {
  test('are the first answers, in the order they were given, with their times', () => {
    const log = [
      went('intro'),
      { ...answered('q-teach', 'poor'), at: 5000 },
      answered('q-courtesy', 'good'),
      { ...answered('q-teach', 'good'), at: 9000 },
    ];
    expect(answersOf(outline, log)).toEqual([
      {
        id: 'question__q_teach',
        response: 'a',
        letter: 'a',
        result: 'poor',
        objectives: ['teach'],
        description: '',
        at: 5000,
      },
      { id: 'question__q_courtesy', response: 'a', letter: 'a', result: 'good', objectives: ['ask'], description: '' },
    ]);
  });

  test('are none for what was only gone to, for other activities and for questions that are no more', () => {
    expect(answersOf(outline, [went('intro'), answered('note', 'good'), answered('removed', 'good')])).toEqual([]);
  });

  test('have no objective where the question shows none', () => {
    const { objective: _, ...bare } = question('q-bare', 'teach');
    expect(answersOf(outlineOf({ activities: [bare] }), [answered('q-bare', 'neutral')])).toMatchObject([
      { result: 'neutral', objectives: [] },
    ]);
  });

  test('have different ids of at most 50 letters, digits and _, also for long names that begin alike', () => {
    const names = ['one', 'other'].map((end) => `${'what-sue-would-like-to-hear-first-'.repeat(2)}${end}`);
    const long = outlineOf({ activities: names.map((name) => question(name, 'teach')) });
    const ids = answersOf(
      long,
      names.map((name) => answered(name, 'good')),
    ).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_]{1,50}$/);
  });
});
