import fc from 'fast-check';
import { expect } from 'vitest';
import { codeOf, type LogEvent, type Outline, type Standing } from '../../src/course/index.ts';
import { activities, callStep, outlineOf, step, went } from './outline.ts';

const NOTHING = -1;
const SUCCESS = ['unknown', 'passed'];
const COMPLETION = ['incomplete', 'completed'];

/** Fails where `after` says less than `before` did. */
export function expectNothingLowered(before: Standing, after: Standing): void {
  expect(after.done).toEqual(expect.arrayContaining(before.done));
  expect(COMPLETION.indexOf(after.completion)).toBeGreaterThanOrEqual(COMPLETION.indexOf(before.completion));
  expect(SUCCESS.indexOf(after.success)).toBeGreaterThanOrEqual(SUCCESS.indexOf(before.success));
  expect(after.score ?? NOTHING).toBeGreaterThanOrEqual(before.score ?? NOTHING);
  for (const [n, { id, score }] of before.objectives.entries()) {
    expect(after.objectives[n]?.id).toBe(id);
    expect(after.objectives[n]?.score ?? NOTHING).toBeGreaterThanOrEqual(score ?? NOTHING);
  }
}

/** Modules with and without questions, a play that counts and a bar. */
export const outlines: fc.Arbitrary<Outline> = fc
  .record({
    mastery: fc.constantFrom(0, 40, 70, 'none' as const),
    asks: fc.boolean(),
    counts: fc.boolean(),
    more: fc.boolean(),
  })
  .map(({ mastery, asks, counts, more }) =>
    outlineOf({
      mastery,
      activities: asks ? activities : [],
      steps: [step('intro'), callStep('call', { counts, required: counts }), ...(more ? [callStep('practice')] : [])],
    }),
  );

const stepCode = fc.constantFrom('intro', 'call', 'practice', 'removed').map(codeOf);
const tally = fc.record({ taken: fc.nat(5), missed: fc.nat(5) });
const objectiveCode = fc.constantFrom('courtesy', 'ask', 'teach', 'removed').map(codeOf);

/** An event of such a module; endings have any score, whatever their tallies say. */
export const happenings: fc.Arbitrary<LogEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom('went' as const, 'did' as const), step: stepCode }),
  fc.record({ kind: fc.constant('began' as const), step: stepCode, shape: fc.constant('aa') }),
  fc.record({
    kind: fc.constant('ended' as const),
    outcome: fc.constantFrom('good' as const, 'fair' as const, 'poor' as const),
    score: fc.nat(100),
    objectives: fc.dictionary(objectiveCode, tally, { noNullPrototype: true }),
  }),
  fc.record({
    kind: fc.constant('answered' as const),
    activity: fc.constantFrom('q-courtesy', 'q-teach', 'note', 'removed').map(codeOf),
    response: fc.constantFrom('a', 'b'),
    result: fc.constantFrom('good' as const, 'neutral' as const, 'poor' as const),
  }),
  fc.record({ kind: fc.constant('chose' as const), choice: fc.constantFrom('aa', 'bb') }),
);

/** A log as a device writes it: it begins with going to a step. */
export const logs: fc.Arbitrary<LogEvent[]> = fc
  .array(happenings, { maxLength: 14 })
  .map((events) => [went('intro'), ...events]);
