import { describe, expect, test } from 'vitest';
import type { Interaction, LogEvent, ObjectiveStanding } from '../../src/course/index.ts';
import { bytesOf, QUOTA } from '../../src/lms/transport.ts';
import { encodeAttempt } from '../../src/progress/index.ts';
import { launch, SCORM_2004 } from './drivers.ts';
import { interaction, passed, reportOf } from './reports.ts';

const long = (beginning: string, length: number): string => beginning.padEnd(length, 'x');

/** More decisions than are told, each with ids, response and line of such lengths. */
const decisions = (line: string, ids: number): Interaction[] =>
  Array.from({ length: 60 }, (_, n) =>
    interaction(long(`call__${n}_`, ids), {
      response: long(`key-${n}`, ids),
      result: 'poor',
      objectives: [1, 2, 3].map((m) => long(`objective-${m}`, ids)),
      description: line,
      at: Date.UTC(2026, 10, 22, 13, 44, 55, 670),
      latency: 35_999_999.99,
    }),
  );

/** Objectives of a module that reports twelve, with the longest ids. */
const objectives = Array.from({ length: 12 }, (_, n): ObjectiveStanding => ({ id: long(`o${n}_`, 50), score: 67 }));

/** As long as the session lets suspend data become. */
function suspendDataOf(limit: number): string {
  const events: LogEvent[] = [];
  const encoded = (): string =>
    encodeAttempt(
      { id: 'aaaa', strands: [{ id: 'bbbb', parent: undefined, parentCount: 0, events }] },
      { course: 'a-course', module: 'a-module' },
    );
  while (encoded().length < limit - 20) {
    events.push({ kind: 'went', step: 'aa' }, { kind: 'began', step: 'aa', shape: 'bb' });
    for (let n = 0; n < 6; n++) events.push({ kind: 'chose', choice: 'cc' }, { kind: 'continued' });
    events.push({ kind: 'ended', outcome: 'good', score: 67, objectives: { aa: { taken: 3, missed: 1 } } });
  }
  return encoded().slice(0, limit);
}

describe.each([
  ['plain English', 'I have rung three times. '],
  ['marks and typographic apostrophes', 'It’s “me”; that’s #3 & 4! '],
  ['Chinese', '我已经打过三次电话了'],
  ['emoji', '\u{1f600}\u{1f4de}'],
])('the state of the largest module, with lines in %s', (_, words) => {
  test.each([10, 20, 30, 40, 45, 50])(
    'and ids of %d characters, stays below 32 kB and what a page may send as it goes',
    (ids) => {
      for (const length of [20, 40, 80, 120, 400]) {
        const { behind, lms } = launch(SCORM_2004);
        const told = reportOf({
          location: long('x', 255),
          suspendData: suspendDataOf(lms.limit),
          seconds: 35_999_999.99,
          standing: { ...passed, objectives },
          interactions: decisions(words.repeat(length).slice(0, length), ids),
        });
        expect(lms.tell(told)).toBe(true);
        expect(behind.refused()).toEqual([]);
        const state = [...new Map(behind.sets())];
        expect(state.filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name))).toHaveLength(40);
        expect(state.filter(([name]) => name.endsWith('.description'))).toHaveLength(40);
        expect(bytesOf('urlencoded', state)).toBeLessThan(32_000);
        expect(bytesOf('json', state)).toBeLessThan(32_000);
        expect(bytesOf('multipart', state)).toBeLessThan(QUOTA);
      }
    },
  );
});
