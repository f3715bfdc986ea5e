import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lms } from '../../src/reporting/index.ts';
import { completed, connect, interaction, passed, reportOf, standing } from './reports.ts';
import { TestLms } from './test-lms.ts';

const SMALL = { location: 'call', suspendData: '1Ab3d|x*bbbbbb' };
const scored = standing({
  score: 50,
  objectives: [{ id: 'bridge-first', score: 100 }, { id: 'teach', score: 0 }, { id: 'never-met' }],
});

let behind: TestLms;
let lms: Lms;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  behind = new TestLms();
  lms = connect(behind);
});
afterEach(() => void vi.restoreAllMocks());

/** What the LMS is told by a report that comes after others. */
function told(report: Parameters<typeof reportOf>[0], ...before: Parameters<typeof reportOf>): [string, string][] {
  for (const earlier of before) lms.tell(reportOf(earlier));
  behind.calls = [];
  expect(lms.tell(reportOf(report))).toBe(true);
  return behind.sets();
}

describe('the LMS is told', () => {
  test('at first: that the exit is a pause, where the learner is, and that it is incomplete', () => {
    expect(told({})).toEqual([
      ['cmi.core.exit', 'suspend'],
      ['cmi.core.lesson_location', 'intro'],
      ['cmi.suspend_data', '1Ab3d*aaaaaa'],
      ['cmi.core.lesson_status', 'incomplete'],
      ['cmi.core.session_time', '0000:00:01.00'],
    ]);
  });

  test('of a decision: the interaction, then what has changed, and nothing else', () => {
    const sets = told({ ...SMALL, seconds: 9, interactions: [interaction('call__hello')] }, {});
    expect(sets).toEqual([
      ['cmi.interactions.0.id', 'call__hello'],
      ['cmi.interactions.0.type', 'choice'],
      ['cmi.interactions.0.objectives.0.id', 'bridge_first'],
      ['cmi.interactions.0.objectives.1.id', 'teach'],
      ['cmi.interactions.0.time', '03:04:05'],
      ['cmi.interactions.0.student_response', 'b'],
      ['cmi.interactions.0.result', 'correct'],
      ['cmi.interactions.0.latency', '0000:00:12.50'],
      ['cmi.core.lesson_location', 'call'],
      ['cmi.suspend_data', '1Ab3d|x*bbbbbb'],
      ['cmi.core.session_time', '0000:00:09.00'],
    ]);
  });

  test('nothing when nothing has changed', () => {
    const report = { ...SMALL, standing: scored, interactions: [interaction('call__hello')] };
    expect(told(report, report)).toEqual([]);
  });

  test('only the time when only that has gone on', () => {
    expect(told({ ...SMALL, seconds: 2 }, SMALL)).toEqual([['cmi.core.session_time', '0000:00:02.00']]);
  });

  test('of score and objectives when they change: the bounds once, and none without a score', () => {
    expect(told({ standing: scored }, {})).toEqual([
      ['cmi.core.score.min', '0'],
      ['cmi.core.score.max', '100'],
      ['cmi.core.score.raw', '50'],
      ['cmi.objectives.0.id', 'bridge_first'],
      ['cmi.objectives.0.score.min', '0'],
      ['cmi.objectives.0.score.max', '100'],
      ['cmi.objectives.0.score.raw', '100'],
      ['cmi.objectives.1.id', 'teach'],
      ['cmi.objectives.1.score.min', '0'],
      ['cmi.objectives.1.score.max', '100'],
      ['cmi.objectives.1.score.raw', '0'],
    ]);
    const better = standing({
      ...scored,
      score: 60,
      objectives: [
        { id: 'bridge-first', score: 100 },
        { id: 'teach', score: 33 },
      ],
    });
    expect(told({ standing: better })).toEqual([
      ['cmi.core.score.raw', '60'],
      ['cmi.objectives.1.score.raw', '33'],
    ]);
  });

  test.each([
    ['passed, when there was a bar', passed, 'passed'],
    ['completed, when there was none', completed, 'completed'],
    [
      'incomplete, when all is done and the bar is not met',
      standing({ completion: 'completed', score: 40 }),
      'incomplete',
    ],
  ])('that the learner has %s', (_, given, status) => {
    expect(told({ standing: given })).toContainEqual(['cmi.core.lesson_status', status]);
  });

  test.each([
    ['good', 'correct'],
    ['neutral', 'neutral'],
    ['poor', 'wrong'],
  ] as const)('that a %s answer is %s', (result, word) => {
    const sets = told({ interactions: [interaction('call__hello', { result })] });
    expect(sets).toContainEqual(['cmi.interactions.0.result', word]);
  });

  test('of no time that nobody knows', () => {
    const { at: _at, latency: _latency, ...bare } = interaction('call__hello');
    const names = told({ interactions: [bare] }).map(([name]) => name);
    expect(names).toContain('cmi.interactions.0.result');
    expect(names).not.toContain('cmi.interactions.0.time');
    expect(names).not.toContain('cmi.interactions.0.latency');
  });

  test('of a place of at most 255 characters', () => {
    expect(told({ location: 'x'.repeat(300) })).toContainEqual(['cmi.core.lesson_location', 'x'.repeat(255)]);
  });

  test('nothing that it refuses, with all that it takes', () => {
    told({ ...SMALL, standing: passed, interactions: [interaction('call__hello'), interaction('call__stiff')] });
    expect(behind.refused()).toEqual([]);
  });
});

describe('suspend data', () => {
  test('of 4,096 characters are sent', () => {
    const suspendData = 'x'.repeat(4096);
    expect(lms.tell(reportOf({ suspendData }))).toBe(true);
    expect(behind.sets('cmi.suspend')).toEqual([['cmi.suspend_data', suspendData]]);
  });

  test('of one more are not sent, and the rest is', () => {
    lms.tell(reportOf());
    expect(lms.tell(reportOf({ ...SMALL, suspendData: 'x'.repeat(4097), standing: passed }))).toBe(false);
    expect(behind.names('cmi.suspend')).toHaveLength(1);
    expect(behind.sets()).toContainEqual(['cmi.core.lesson_location', 'call']);
    expect(behind.sets()).toContainEqual(['cmi.core.lesson_status', 'passed']);
    expect(behind.refused()).toEqual([]);
  });

  test('that the LMS refuses are a no, and are sent again', () => {
    behind.refuses = (element) => element === 'cmi.suspend_data';
    expect(lms.tell(reportOf())).toBe(false);
    behind.refuses = () => false;
    expect(lms.tell(reportOf())).toBe(true);
    expect(behind.names('cmi.suspend')).toHaveLength(2);
  });
});
