import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lms } from '../../src/reporting/index.ts';
import { openScorm2004 } from '../../src/reporting/scorm-2004.ts';
import { ABOUT, launch, SCORM_2004 } from './drivers.ts';
import { interaction, passed, reportOf, standing } from './reports.ts';
import { TestLms } from './test-lms.ts';

let behind: TestLms;
let lms: Lms;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  ({ behind, lms } = launch(SCORM_2004));
});
afterEach(() => void vi.restoreAllMocks());

const AT = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

/** What the LMS is told by a report that comes after others. */
function told(report: Parameters<typeof reportOf>[0], ...before: Parameters<typeof reportOf>): [string, string][] {
  for (const earlier of before) lms.tell(reportOf(earlier));
  behind.calls = [];
  expect(lms.tell(reportOf(report))).toBe(true);
  expect(behind.refused()).toEqual([]);
  return behind.sets();
}

describe('the LMS is told', () => {
  test('at first: that the exit is a pause, where the learner is, and that nothing is reached', () => {
    expect(told({})).toEqual([
      ['cmi.exit', 'suspend'],
      ['cmi.location', 'intro'],
      ['cmi.suspend_data', '1Ab3d*aaaaaa'],
      ['cmi.completion_status', 'incomplete'],
      ['cmi.success_status', 'unknown'],
      ['cmi.progress_measure', '0'],
      ['cmi.session_time', 'PT0H0M1S'],
    ]);
  });

  test('of a decision: the interaction, then what has changed, and nothing else', () => {
    const one = interaction('call__hello', { at: AT, response: 'say-it-twice', result: 'poor' });
    expect(told({ suspendData: '1Ab3d|x*bbbbbb', seconds: 9, interactions: [one] }, {})).toEqual([
      ['cmi.interactions.0.id', 'call__hello'],
      ['cmi.interactions.0.type', 'choice'],
      ['cmi.interactions.0.timestamp', '2026-01-02T03:04:05.67Z'],
      ['cmi.interactions.0.learner_response', 'say_it_twice'],
      ['cmi.interactions.0.result', 'incorrect'],
      ['cmi.interactions.0.latency', 'PT0H0M12.5S'],
      ['cmi.interactions.0.description', 'It is me again.'],
      ['cmi.interactions.0.objectives.0.id', 'bridge_first'],
      ['cmi.interactions.0.objectives.1.id', 'teach'],
      ['cmi.suspend_data', '1Ab3d|x*bbbbbb'],
      ['cmi.session_time', 'PT0H0M9S'],
    ]);
  });

  test('of a score and an objective four numbers each, and of the objective no success', () => {
    const scored = standing({
      done: ['intro'],
      score: 67,
      objectives: [{ id: 'teach', score: 29 }, { id: 'never-met' }],
    });
    expect(told({ standing: scored }, { standing: standing({ done: ['intro'] }) })).toEqual([
      ['cmi.score.min', '0'],
      ['cmi.score.max', '100'],
      ['cmi.score.raw', '67'],
      ['cmi.score.scaled', '0.67'],
      ['cmi.objectives.0.id', 'teach'],
      ['cmi.objectives.0.score.min', '0'],
      ['cmi.objectives.0.score.max', '100'],
      ['cmi.objectives.0.score.raw', '29'],
      ['cmi.objectives.0.score.scaled', '0.29'],
    ]);
  });

  test.each([
    [[], '0'],
    [['practice'], '0.000'],
    [['intro'], '0.333'],
    [['intro', 'practice', 'call'], '0.667'],
  ])('of the required steps that are done (%j) the share: %s', (done, share) => {
    expect(told({ standing: standing({ done }) })).toContainEqual(['cmi.progress_measure', share]);
  });

  test('of a module that is completed the whole of it, whatever steps there were when it was', () => {
    expect(told({ standing: passed })).toContainEqual(['cmi.progress_measure', '1']);
  });

  test('nothing of a time, a response or a line that is not there or that no LMS would take', () => {
    const bare = interaction('call__hello', {
      at: Date.UTC(2040, 0, 1),
      latency: undefined,
      response: '',
      description: ' \n',
      objectives: [],
    });
    expect(told({ interactions: [bare] }).filter(([name]) => name.startsWith('cmi.interactions'))).toEqual([
      ['cmi.interactions.0.id', 'call__hello'],
      ['cmi.interactions.0.type', 'choice'],
      ['cmi.interactions.0.result', 'correct'],
    ]);
  });

  test('of an objective that a choice both shows and misses once', () => {
    const twice = interaction('call__hello', { objectives: ['teach', 'teach'] });
    const ids = told({ interactions: [twice] }).filter(([name]) => name.includes('.objectives.'));
    expect(ids).toEqual([['cmi.interactions.0.objectives.0.id', 'teach']]);
  });

  test('of 40 interactions, the first ones, over all sessions', () => {
    const all = Array.from({ length: 45 }, (_, n) => interaction(`call__${n}`));
    lms.tell(reportOf({ interactions: all.slice(0, 39) }));
    lms.commit();
    lms.close();
    const again = launch(SCORM_2004, {}, behind);
    again.lms.tell(reportOf({ interactions: all.slice(39) }));
    behind.calls = [];
    again.lms.tell(reportOf({ interactions: all.slice(39) }));
    expect(behind.sets()).toEqual([]);
    again.lms.commit();
    expect(behind.report().interactions.map(({ id }) => id)).toEqual(all.slice(0, 40).map(({ id }) => id));
    expect(behind.refused()).toEqual([]);
  });
});

describe('the learner’s own exit', () => {
  const exits = (oneOfSeveral: boolean, own: boolean, refuses = false): string[] => {
    const other = new TestLms(SCORM_2004.rules);
    const opened = openScorm2004(other.launch(), { ...ABOUT, oneOfSeveral })!;
    if (refuses) other.refuses = (name) => name.startsWith('adl.');
    opened.tell(reportOf());
    opened.commit();
    other.calls = [];
    expect(opened.close({ own })).toBe(true);
    return other.calls
      .filter(({ name }) => !name.startsWith('GetLast'))
      .map(({ name, args }) => [name, ...args].join(' '));
  };
  const REQUEST = 'SetValue adl.nav.request suspendAll';

  test('from one part of several asks the LMS to take its window back, whether it can or not', () => {
    expect(exits(true, true)).toEqual([REQUEST, 'Terminate ']);
    expect(exits(true, true, true)).toEqual([REQUEST, 'Terminate ']);
  });

  test('asks for nothing where the package has no other part, and a page that goes never does', () => {
    expect(exits(false, true)).toEqual(['Terminate ']);
    expect(exits(true, false)).toEqual(['Terminate ']);
  });
});
