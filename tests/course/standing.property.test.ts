import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/course/index.ts';
import { expectNothingLowered, happenings, logs, outlines } from './standings.ts';

describe('a standing', () => {
  test('never goes down as events are added', () => {
    fc.assert(
      fc.property(outlines, logs, happenings, (outline, log, next) => {
        expectNothingLowered(standingOf(outline, log), standingOf(outline, [...log, next]));
      }),
      { seed: 21, numRuns: 2000 },
    );
  });

  test('has whole scores from 0 to 100', () => {
    fc.assert(
      fc.property(outlines, logs, (outline, log) => {
        const { score = 0, objectives } = standingOf(outline, log);
        for (const value of [score, ...objectives.map((objective) => objective.score ?? 0)]) {
          expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true);
        }
      }),
      { seed: 22, numRuns: 500 },
    );
  });

  test('is passed only when it is completed, and has a score whenever there is a bar to pass', () => {
    fc.assert(
      fc.property(outlines, logs, (outline, log) => {
        const { completion, success, score } = standingOf(outline, log);
        fc.pre(success === 'passed');
        expect(completion).toBe('completed');
        expect(outline.mastery === 'none').toBe(score === undefined);
      }),
      { seed: 23, numRuns: 500, maxSkipsPerRun: 500 },
    );
  });
});

describe('what two devices did, laid one after the other', () => {
  // Where two first answers differ, which one is first is for whoever knows the devices to say (`tests/session`).
  const agreed = logs.map((log) =>
    log.map((event) => (event.kind === 'answered' ? { ...event, result: 'good' as const } : event)),
  );

  test('stands no lower than what either did alone, whichever comes first', () => {
    fc.assert(
      fc.property(outlines, agreed, agreed, (outline, one, other) => {
        const together = standingOf(outline, [...one, ...other]);
        expectNothingLowered(standingOf(outline, one), together);
        expectNothingLowered(standingOf(outline, other), together);
      }),
      { seed: 24, numRuns: 1000 },
    );
  });

  test('stands the same, whichever comes first', () => {
    fc.assert(
      fc.property(outlines, agreed, agreed, (outline, one, other) => {
        const rest = standingOf(outline, [...one, ...other]);
        const same = standingOf(outline, [...other, ...one]);
        expect(rest).toEqual(same);
      }),
      { seed: 25, numRuns: 1000 },
    );
  });
});
