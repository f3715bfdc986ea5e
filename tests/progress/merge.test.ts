import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt, LogEvent } from '../../src/course/index.ts';
import { lengthOf, linesOf, mergeAttempts } from '../../src/progress/index.ts';
import { gather, spread } from '../../src/progress/spread.ts';
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

  test('knows every event and every time that either knows, in its place', () => {
    fc.assert(
      fc.property(threeCopies, ([a, b]) => {
        const merged = mergeAttempts(a, b);
        for (const { id, events } of [...a.strands, ...b.strands]) {
          const kept = spread(merged.strands.find((strand) => strand.id === id)?.events ?? []);
          for (const [place, event] of spread(events).entries()) if (event) expect(kept[place]).toMatchObject(event);
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

describe('what was left out', () => {
  const whole = { id: 'aaaa', parent: undefined, parentCount: 0, events: ['a1', 'a2', 'a3', 'a4'].map(chose) };
  const short = { ...whole, events: [chose('a1'), { kind: 'left-out', count: 2 } as const, chose('a4')] };

  test('is known again where another place knows it', () => {
    expect(mergeAttempts(attempt(short), attempt(whole))).toEqual(attempt(whole));
    const beginning = { ...whole, events: whole.events.slice(0, 2) };
    expect(mergeAttempts(attempt(beginning), attempt(short)).strands[0]?.events).toEqual([
      chose('a1'),
      chose('a2'),
      { kind: 'left-out', count: 1 },
      chose('a4'),
    ]);
  });

  test('counts for how long a strand is, and for where another goes on from', () => {
    const second = { id: 'bbbb', parent: 'aaaa', parentCount: 2, events: [chose('b1'), chose('b2')] };
    const { head, line, others } = linesOf(attempt(short, second));
    expect(head?.id).toBe('bbbb');
    expect(line).toEqual([chose('a1'), { kind: 'left-out', count: 1 }, chose('b1'), chose('b2')]);
    expect(others).toEqual([short.events]);
  });

  test('is counted however much it is', () => {
    const gaps = gather([...Array.from({ length: 5000 }, () => undefined), chose('a1')]);
    expect(gaps).toEqual([{ kind: 'left-out', count: 5000 }, chose('a1')]);
    expect(lengthOf(gaps)).toBe(5001);
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
