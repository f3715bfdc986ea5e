import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseStanding, isModuleDone } from '../../src/course/home.ts';
import type { CourseSet, Standing } from '../../src/course/index.ts';

const set = (needed: CourseSet['needed'], ...modules: string[]): CourseSet => ({ title: 'A set', needed, modules });
const open = (modules: string[], sets: CourseSet[], ...done: string[]) =>
  courseStanding({ modules, sets }, (id) => done.includes(id)).map((one) => one.open);

test('a set has open what it needs and has not', () => {
  const sets = [set('all', 'a', 'b'), set(2, 'c', 'd', 'e'), set('none', 'f')];
  expect(open(['a', 'b', 'c', 'd', 'e', 'f'], sets)).toEqual([2, 2, 0]);
  expect(open(['a', 'b', 'c', 'd', 'e', 'f'], sets, 'a', 'c', 'e', 'd')).toEqual([1, 0, 0]);
});

test('a course without sets needs all of its modules, one with sets none of the others', () => {
  expect(open(['a', 'b'], [], 'a')).toEqual([1]);
  expect(open(['a', 'b', 'c'], [set('all', 'a')], 'a')).toEqual([0, 0]);
});

test('what is done more never opens anything', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const sets = [set('all', 'a'), set(2, 'b', 'c', 'd'), set('none', 'e')];
  const some = fc.subarray(ids);
  fc.assert(
    fc.property(some, some, (before, more) => {
      const earlier = open(ids, sets, ...before);
      const later = open(ids, sets, ...before, ...more);
      expect(later.every((left, n) => left <= (earlier[n] ?? 0))).toBe(true);
    }),
    { seed: 5 },
  );
});

test('a module with a bar is done when it is passed, another when it is completed', () => {
  const standing = (completion: Standing['completion'], success: Standing['success']): Standing => ({
    done: [],
    completion,
    success,
    objectives: [],
    answers: {},
  });
  expect(isModuleDone({ mastery: 70 }, standing('completed', 'unknown'))).toBe(false);
  expect(isModuleDone({ mastery: 70 }, standing('completed', 'passed'))).toBe(true);
  expect(isModuleDone({ mastery: 'none' }, standing('completed', 'unknown'))).toBe(true);
  expect(isModuleDone({ mastery: 'none' }, standing('incomplete', 'unknown'))).toBe(false);
});
