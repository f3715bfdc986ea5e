import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt, LogEvent } from '../../src/course/index.ts';
import { linesOf, mergeAttempts } from '../../src/progress/index.ts';
import { threeCopies } from './arbitraries.ts';

const chose = (choice: string): LogEvent => ({ kind: 'chose', choice });
const attempt = (...strands: Attempt['strands']): Attempt => ({ id: 'Ab3d', strands });
const sorted = (given: Attempt): Attempt => mergeAttempts(given, given);

describe('merging what two places know of an attempt', () => {
  test('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(threeCopies, ([a, b, c]) => {
        expect(mergeAttempts(a, b)).toEqual(mergeAttempts(b, a));
        expect(mergeAttempts(mergeAttempts(a, b), c)).toEqual(mergeAttempts(a, mergeAttempts(b, c)));
        expect(mergeAttempts(a, a)).toEqual(sorted(a));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('loses no event of either', () => {
    fc.assert(
      fc.property(threeCopies, ([a, b]) => {
        const merged = mergeAttempts(a, b);
        for (const strand of [...a.strands, ...b.strands]) {
          const kept = merged.strands.find(({ id }) => id === strand.id);
          expect(kept?.events.slice(0, strand.events.length)).toEqual(strand.events);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('keeps the copy that knows the times', () => {
    const timed = attempt({ id: 'aaaa', parent: undefined, parentCount: 0, events: [{ ...chose('aa'), at: 5 }] });
    const bare = attempt({ id: 'aaaa', parent: undefined, parentCount: 0, events: [chose('aa')] });
    expect(mergeAttempts(bare, timed)).toEqual(timed);
    expect(mergeAttempts(timed, bare)).toEqual(timed);
  });
});

describe('the line of an attempt', () => {
  const first = { id: 'aaaa', parent: undefined, parentCount: 0, events: [chose('a1'), chose('a2'), chose('a3')] };

  test('goes on from where the parent was left', () => {
    const second = { id: 'bbbb', parent: 'aaaa', parentCount: 3, events: [chose('b1')] };
    const { line, others, head } = linesOf(attempt(second, first));
    expect(line).toEqual([chose('a1'), chose('a2'), chose('a3'), chose('b1')]);
    expect(others).toEqual([]);
    expect(head?.id).toBe('bbbb');
  });

  test('of two heads goes on with the longer and keeps the other whole', () => {
    const short = { id: 'zzzz', parent: 'aaaa', parentCount: 2, events: [chose('z1')] };
    const long = { id: 'bbbb', parent: 'aaaa', parentCount: 1, events: [chose('b1'), chose('b2'), chose('b3')] };
    const { line, others } = linesOf(attempt(first, short, long));
    expect(line).toEqual([chose('a1'), chose('b1'), chose('b2'), chose('b3')]);
    expect(others).toContainEqual([chose('a1'), chose('a2'), chose('z1')]);
  });

  test('of two heads of one length goes on with the greater id', () => {
    const a = { id: 'aaab', parent: undefined, parentCount: 0, events: [chose('a1')] };
    const b = { id: 'bbbb', parent: undefined, parentCount: 0, events: [chose('b1')] };
    expect(linesOf(attempt(b, a)).head?.id).toBe('bbbb');
    expect(linesOf(attempt(a, b)).head?.id).toBe('bbbb');
  });

  test('survives a missing and a circular parent', () => {
    const orphan = { id: 'oooo', parent: 'gone', parentCount: 4, events: [chose('o1')] };
    expect(linesOf(attempt(orphan)).line).toEqual([chose('o1')]);
    const loop = { id: 'llll', parent: 'llll', parentCount: 1, events: [chose('l1')] };
    expect(linesOf(attempt(loop)).line).toEqual([chose('l1')]);
  });
});
