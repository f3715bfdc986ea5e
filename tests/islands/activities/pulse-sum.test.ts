import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pulseOf } from '../../../src/islands/activities/pulse-sum.ts';

const times = (count: number, answer: number): number[] => Array.from({ length: count }, () => answer);

test('the percentages are subtracted before anything is rounded: 14, where rounding first gives 15', () => {
  const answers = [...times(5, 9), ...times(6, 7), ...times(3, 6)];
  expect(pulseOf(answers.join(', '))).toEqual({ count: 14, high: 5, middle: 6, low: 3, score: 14, leftOut: [] });
});

test('0 to 6, 7 and 8, 9 and 10: those in the middle count among the answers and nowhere else', () => {
  expect(pulseOf('0 1 2 3 4 5 6 7 8 9 10')).toMatchObject({ count: 11, high: 2, middle: 2, low: 7, score: -45 });
  expect(pulseOf(times(10, 8).join(' '))).toMatchObject({ middle: 10, score: 0 });
});

test('from fewer than ten answers nothing is claimed', () => {
  expect(pulseOf(times(9, 10).join(' '))).toEqual({ count: 9, high: 9, middle: 0, low: 0, leftOut: [] });
  expect(pulseOf(times(10, 10).join(' ')).score).toBe(100);
  expect(pulseOf('')).toEqual({ count: 0, high: 0, middle: 0, low: 0, leftOut: [] });
});

test('commas, semicolons, tabs and lines part the answers; what is none is left out and told', () => {
  expect(pulseOf('9,10;\t3\n\n7.5 11 -1 eight 07 1e1 ')).toMatchObject({
    count: 3,
    leftOut: ['7.5', '11', '-1', 'eight', '07', '1e1'],
  });
});

test('the score is whole, from −100 to 100, and that of the opposite answers is its opposite', () => {
  const answer = fc.constantFrom(0, 8, 10);
  fc.assert(
    fc.property(fc.array(answer, { minLength: 10, maxLength: 200 }), (answers) => {
      const { score, count } = pulseOf(answers.join('\n'));
      expect(count).toBe(answers.length);
      expect(Number.isInteger(score) && Math.abs(score ?? 101) <= 100).toBe(true);
      const opposite = answers.map((one) => (one === 8 ? 8 : 10 - one));
      expect((pulseOf(opposite.join(' ')).score ?? NaN) + (score ?? NaN)).toBe(0);
    }),
    { seed: 5 },
  );
});
