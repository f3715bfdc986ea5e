import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswers, verdictOf, type Said } from '../../../src/islands/activities/verdict.ts';

const MEANS: Record<string, Said | undefined> = { y: 'yes', n: 'no', u: 'unsure' };

/** What so many answers come to: y, n, u, or - for none yet. */
const comesTo = (system: string, skills: string) =>
  verdictOf([
    ...[...system].map((said) => ({ about: 'system', said: MEANS[said] })),
    ...[...skills].map((said) => ({ about: 'skills', said: MEANS[said] })),
  ]);

test.each([
  ['yyynn', 'nnn', 'system'],
  ['nnnnn', 'ynn', 'skills'],
  ['yyyyy', 'yyy', 'both'],
  ['yyynn', 'yyn', 'both'],
  ['ynnnn', 'yyy', 'skills'],
  ['yyynn', 'ynn', 'system'],
  ['nnnnn', 'nnn', 'unsure'],
  ['yuuuu', 'unn', 'unsure'],
  ['yuuuu', 'nnn', 'system'],
])('to %s for the system and %s for skills the verdict is %s', (system, skills, verdict) => {
  expect(comesTo(system, skills)).toBe(verdict);
});

test('a side with fewer statements weighs as much as one with more', () => {
  expect(comesTo('yynn', 'yy')).toBe('both');
  expect(comesTo('ynnn', 'yn')).toBe('skills');
});

test('there is no verdict before each statement has its answer', () => {
  expect(comesTo('yyyy-', 'yyy')).toBeUndefined();
  expect(verdictOf([])).toBeUndefined();
});

test('what is said of one side and of the other is weighed alike', () => {
  const side = fc.string({ unit: fc.constantFrom('y', 'n', 'u'), minLength: 1, maxLength: 6 });
  const mirror: Record<string, string> = { system: 'skills', skills: 'system' };
  fc.assert(
    fc.property(side, side, (a, b) => {
      const verdict = comesTo(a, b) ?? '';
      expect(comesTo(b, a)).toBe(mirror[verdict] ?? verdict);
    }),
    { seed: 5 },
  );
});

test('of what was kept only answers are taken', () => {
  expect([...readAnswers('{"a":"yes","b":"maybe","c":null,"d":"unsure"}')]).toEqual([
    ['a', 'yes'],
    ['d', 'unsure'],
  ]);
  for (const text of [undefined, '', '{', 'null', '3', '["no such"]']) expect(readAnswers(text).size).toBe(0);
});
