import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportedId, type Interaction } from '../../src/course/index.ts';
import type { Report } from '../../src/reporting/index.ts';
import { DRIVERS, launch } from './drivers.ts';
import { reportOf, standing } from './reports.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const text = (pattern: RegExp): fc.Arbitrary<string> => fc.stringMatching(pattern);
const score = fc.nat(100);

/** Any interaction that the contract of `Interaction` allows. */
const interaction: fc.Arbitrary<Interaction> = fc.record(
  {
    id: text(/^[A-Za-z0-9_]{1,50}$/),
    response: fc.string(),
    letter: text(/^[a-z]$/),
    result: fc.constantFrom('good' as const, 'neutral' as const, 'poor' as const),
    objectives: fc.uniqueArray(text(/^[a-z][a-z-]{0,40}$/), { maxLength: 5 }),
    description: fc.string({ unit: 'grapheme' }),
    at: fc.nat(4_000_000_000_000),
    latency: fc.double({ min: 0, max: 1e6, noNaN: true }),
  },
  { requiredKeys: ['id', 'response', 'letter', 'result', 'objectives', 'description'] },
);

/** One step of a session: something new, and how the LMS takes it. */
const step = fc.record({
  first: fc.option(interaction, { nil: undefined }),
  score: fc.option(score, { nil: undefined, freq: 2 }),
  objectives: fc.uniqueArray(fc.record({ id: text(/^[a-z][a-z-]{0,40}$/), score }), {
    maxLength: 3,
    selector: ({ id }) => id,
  }),
  success: fc.constantFrom('unknown' as const, 'passed' as const),
  location: text(/^[a-z][a-z0-9-]{0,300}$/),
  suspendData: text(/^1[\w-]{4}\|[\w().!@?^~-]{0,200}\*[\w-]{6}$/),
  seconds: fc.double({ min: 0, max: 1e8, noNaN: true }),
  lms: fc.constantFrom('well', 'well', 'well', 'refusing commits', 'gone', 'throwing'),
});

describe.each(DRIVERS)('$name', (driver) => {
  test('over a long session in which the LMS fails at times, no value is refused and nothing is there twice', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const { behind, lms } = launch(driver);
        const interactions: Interaction[] = [];
        let report: Report = reportOf();
        for (const { first, score, objectives, success, lms: state, ...rest } of steps) {
          if (first && !interactions.some(({ id }) => id === first.id)) interactions.push(first);
          report = reportOf({
            ...rest,
            interactions: [...interactions],
            standing: standing({ score, objectives, success }),
          });
          behind.gone = state === 'gone' ? true : state === 'throwing' ? 'throws' : false;
          behind.keeps = state !== 'refusing commits';
          const well = state === 'well';
          behind.calls = [];
          expect(lms.tell(report)).toBe(behind.gone === false);
          expect(lms.commit()).toBe(well);
          if (behind.gone === false) expect(behind.refused()).toEqual([]);
        }
        behind.gone = false;
        behind.keeps = true;
        expect([lms.tell(report), lms.commit(), lms.close()]).toEqual([true, true, true]);
        const { interactions: kept, values } = behind.report();
        expect(kept.map(({ id }) => id).sort()).toEqual(interactions.map(({ id }) => id).sort());
        for (const { id, letter, response } of interactions) {
          const { student_response: told, learner_response: told2004 } = kept.find((one) => one['id'] === id) ?? {};
          expect(told ?? told2004 ?? '').toBe(driver.kind === 'scorm-1.2' ? letter : reportedId(response));
        }
        expect(values['cmi.suspend_data']).toBe(report.suspendData);
        expect(values[driver.location]).toBe(report.location.slice(0, 255));
      }),
      { seed: 41, numRuns: 150 },
    );
  });
});
