import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Standing } from '../../src/course/index.ts';
import type { Values } from '../../src/lms/record.ts';
import { ABOUT, DRIVERS, launch, type Driver } from './drivers.ts';
import { reportOf, standing } from './reports.ts';
import { TestLms } from './test-lms.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

/** How far each value of an LMS has got that must never go down. */
function heights({ rising, score }: Driver, values: Values): Map<string, number> {
  const numbers = [`${score}.raw`, `${score}.scaled`, 'cmi.objectives.0.score.raw', 'cmi.objectives.1.score.raw'];
  const words = Object.entries(rising).map(([element, words]): [string, number] => {
    const value = values[element] ?? '';
    return [element, Number.isNaN(Number(value)) ? words.indexOf(value) : Number(value || -1)];
  });
  return new Map([...words, ...numbers.map((element): [string, number] => [element, Number(values[element] || -1)])]);
}

function expectNothingLower(before: Map<string, number>, after: Map<string, number>): void {
  for (const [element, height] of before) expect([element, after.get(element)! >= height]).toEqual([element, true]);
}

const score = fc.option(fc.nat(100), { nil: undefined });

/** Any standing at all; also those that no log folds into one after the other. */
const standings: fc.Arbitrary<Standing> = fc
  .record({
    done: fc.subarray([...ABOUT.required, 'practice']),
    score,
    passes: fc.boolean(),
    objectives: fc.tuple(score, score),
  })
  .map(({ done, score, passes, objectives: [teach, bridge] }) => {
    const completed = ABOUT.required.every((id) => done.includes(id));
    return standing({
      done,
      score,
      completion: completed ? 'completed' : 'incomplete',
      success: completed && passes ? 'passed' : 'unknown',
      objectives: [
        { id: 'teach', ...(teach !== undefined && { score: teach }) },
        { id: 'bridge', ...(bridge !== undefined && { score: bridge }) },
      ],
    });
  });

const session = fc.record({
  told: fc.array(
    fc.record({ standing: standings, lms: fc.constantFrom('well', 'well', 'refusing commits', 'gone', 'throwing') }),
    { minLength: 1, maxLength: 6 },
  ),
  ends: fc.boolean(),
});

describe.each(DRIVERS)('$name', (driver) => {
  test('no order of results, on however many devices, through whatever failures, lowers anything in the LMS', () => {
    fc.assert(
      fc.property(fc.array(session, { minLength: 1, maxLength: 5 }), (sessions) => {
        const behind = new TestLms(driver.rules);
        let before = heights(driver, behind.record.values);
        for (const { told, ends } of sessions) {
          const { lms } = launch(driver, {}, behind);
          for (const { standing, lms: state } of told) {
            behind.gone = state === 'gone' ? true : state === 'throwing' ? 'throws' : false;
            behind.keeps = state !== 'refusing commits';
            lms.tell(reportOf({ standing }));
            expect(lms.commit()).toBe(state === 'well');
            if (behind.gone === false) expect(behind.refused().filter(({ error }) => error !== '101')).toEqual([]);
            const after = heights(driver, behind.record.values);
            expectNothingLower(before, after);
            if (state === 'well') expectNothingLower(alone(driver, standing), after);
            before = after;
          }
          behind.gone = false;
          behind.keeps = true;
          if (ends) lms.close();
        }
        expect(Object.values(behind.record.values)).not.toContain('failed');
      }),
      { seed: 51, numRuns: 120 },
    );
  });

  test('nor does any status, score or progress that the LMS had before', () => {
    const words = fc.record(
      Object.fromEntries(Object.entries(driver.rising).map(([element, words]) => [element, fc.constantFrom(...words)])),
    );
    fc.assert(
      fc.property(words, fc.nat(100), standings, (had, number, standing) => {
        const given: Values = {
          ...had,
          [`${driver.score}.raw`]: String(number),
          ...(driver.kind === 'scorm-2004' && { [`${driver.score}.scaled`]: String(number / 100) }),
        };
        const told: Values = { ...given };
        const name = driver.calls;
        driver
          .open({
            [name.initialize]: () => 'true',
            [name.get]: (element: string) => told[element] ?? '',
            [name.set]: (element: string, value: string) => ((told[element] = value), 'true'),
          })!
          .tell(reportOf({ standing }));
        expectNothingLower(heights(driver, given), heights(driver, told));
        expectNothingLower(alone(driver, standing), heights(driver, told));
      }),
      { seed: 52, numRuns: 400 },
    );
  });
});

/** What an LMS that knew nothing would have of a standing. */
function alone(driver: Driver, standing: Standing): Map<string, number> {
  const { behind, lms } = launch(driver);
  // Both objectives, so that they have the same places everywhere.
  lms.tell(reportOf({ standing: { ...standing, objectives: [] } }));
  lms.commit();
  return heights(driver, behind.record.values);
}
