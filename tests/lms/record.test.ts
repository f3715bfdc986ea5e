import fc from 'fast-check';
import { Scorm12API } from 'scorm-again/scorm12/min';
import { describe, expect, test } from 'vitest';
import { NO_RECORD, fold, report, seed, type Commit, type Launch, type Values } from '../../src/lms/record.ts';
import { hundredthsIn, hundredthsInIso, isoTimespanOf, timespanOf } from '../../src/lms/timespan.ts';

const LAUNCH: Launch = {
  learner: 'sue',
  name: 'Example, Alex',
  mode: 'normal',
  credit: 'credit',
  launchData: 'team=dispatch',
  masteryScore: '70',
};

const commit = (session: string, sequence: number, values: Values, final = false): Commit => ({
  session,
  sequence,
  final,
  values,
});

const after = (...commits: Commit[]): ReturnType<typeof fold> =>
  commits.reduce((record, next) => fold(record, next), NO_RECORD);

const values = (exit: string, time: string, more: Values = {}): Values => ({
  'cmi.core.exit': exit,
  'cmi.core.session_time': time,
  ...more,
});

describe('what the next launch reads', () => {
  test('the first launch starts with nothing', () => {
    expect(seed(NO_RECORD, LAUNCH)).toEqual({
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.student_id': 'sue',
      'cmi.core.student_name': 'Example, Alex',
      'cmi.core.lesson_mode': 'normal',
      'cmi.core.credit': 'credit',
      'cmi.core.entry': 'ab-initio',
      'cmi.core.total_time': '0000:00:00.00',
      'cmi.launch_data': 'team=dispatch',
      'cmi.student_data.mastery_score': '70',
    });
  });

  test('after exit suspend everything is fed back but the session time and the exit', () => {
    const kept = {
      'cmi.suspend_data': '1ab',
      'cmi.interactions.0.id': 'greet',
      'cmi.core.lesson_status': 'incomplete',
    };
    const next = seed(after(commit('a', 1, values('suspend', '00:01:30', kept), true)), LAUNCH);
    expect(next).toMatchObject({ ...kept, 'cmi.core.entry': 'resume', 'cmi.core.total_time': '0000:01:30.00' });
    expect(Object.keys(next)).not.toContain('cmi.core.session_time');
    expect(Object.keys(next)).not.toContain('cmi.core.exit');
  });

  test('a session that broke off resumes when its exit was suspend already', () => {
    const broken = after(commit('a', 1, values('suspend', '00:01:00', { 'cmi.suspend_data': '1ab' })));
    expect(seed(broken, LAUNCH)).toMatchObject({ 'cmi.core.entry': 'resume', 'cmi.suspend_data': '1ab' });
  });

  test('a session that broke off without an exit keeps its data, and entry is blank', () => {
    const broken = after(commit('a', 1, values('', '00:01:00', { 'cmi.suspend_data': '1ab' })));
    expect(seed(broken, LAUNCH)).toMatchObject({ 'cmi.core.entry': '', 'cmi.suspend_data': '1ab' });
  });

  test.each(['', 'logout', 'time-out'])(
    'after a Finish with exit "%s" the next attempt starts with nothing',
    (exit) => {
      const over = after(commit('a', 1, values(exit, '00:01:00', { 'cmi.suspend_data': '1ab' }), true));
      expect(seed(over, LAUNCH)).toEqual(seed(NO_RECORD, LAUNCH));
    },
  );

  test('mode, credit and name are those of the launch, not of the last session', () => {
    const kept = after(commit('a', 1, values('suspend', '00:00:01', { 'cmi.core.lesson_mode': 'normal' }), true));
    const next = seed(kept, { ...LAUNCH, mode: 'review', credit: 'no-credit', name: 'Other, Sam' });
    expect(next).toMatchObject({
      'cmi.core.lesson_mode': 'review',
      'cmi.core.credit': 'no-credit',
      'cmi.core.student_name': 'Other, Sam',
    });
  });

  test('scorm-again takes the seed and gives it back', () => {
    let committed: Values = {};
    const open = (record = NO_RECORD): Scorm12API => {
      const api = new Scorm12API({
        logLevel: 'NONE',
        lmsCommitUrl: '/commit',
        dataCommitFormat: 'flattened',
        httpService: {
          processHttpRequest: (_url, data) => {
            const pairs = Object.entries(data as Record<string, unknown>);
            committed = Object.fromEntries(
              pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
            );
            return { result: 'true', errorCode: 0 };
          },
          updateSettings: () => {},
        },
      });
      api.loadFromFlattenedJSON(seed(record, LAUNCH));
      api.LMSInitialize('');
      return api;
    };
    const first = open();
    expect(first.LMSGetValue('cmi.core.lesson_status')).toBe('not attempted');
    first.LMSSetValue('cmi.suspend_data', '1ab');
    first.LMSSetValue('cmi.core.exit', 'suspend');
    first.LMSSetValue('cmi.core.session_time', '0000:02:00.00');
    first.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    for (const [field, value] of [
      ['id', 'greet'],
      ['type', 'choice'],
      ['latency', '0000:00:12.50'],
    ] as const) {
      first.LMSSetValue(`cmi.interactions.0.${field}`, value);
    }
    first.LMSSetValue('cmi.objectives.0.id', 'empathy');
    first.LMSFinish('');
    const second = open(after(commit('a', 1, committed, true)));
    const read = (...names: string[]): string[] => names.map((name) => second.LMSGetValue(name));
    expect(read('cmi.core.entry', 'cmi.suspend_data', 'cmi.core.lesson_status')).toEqual([
      'resume',
      '1ab',
      'incomplete',
    ]);
    expect(read('cmi.interactions._count', 'cmi.objectives.0.id')).toEqual(['1', 'empathy']);
    expect(hundredthsIn(second.LMSGetValue('cmi.core.total_time'))).toBe(12_000);
  });
});

describe('what the LMS keeps', () => {
  test('of one session the last commit counts, of several the times are added', () => {
    const record = after(
      commit('a', 1, values('suspend', '0000:01:00.00')),
      commit('a', 2, values('suspend', '0000:02:00.50', { 'cmi.suspend_data': 'a' }), true),
      commit('b', 1, values('suspend', '01:00:00', { 'cmi.suspend_data': 'b' })),
    );
    const told = report(record);
    expect(told).toMatchObject({ attempt: 1, totalTime: '0001:02:00.50', entry: 'resume', exit: 'suspend' });
    expect(told.sessions).toHaveLength(2);
    expect(told.values['cmi.suspend_data']).toBe('b');
  });

  test('what comes late or after Finish changes nothing', () => {
    const running = after(commit('a', 2, values('suspend', '00:02:00')));
    expect(fold(running, commit('a', 1, values('', '00:01:00')))).toBe(running);
    expect(fold(running, commit('a', 2, values('', '00:01:00')))).toBe(running);
    const record = after(commit('a', 1, {}), commit('a', 3, values('suspend', '00:03:00'), true));
    expect(fold(record, commit('a', 2, values('', '00:02:00')))).toBe(record);
    expect(fold(record, commit('a', 4, values('', '00:04:00')))).toBe(record);
  });

  test('two tabs of one learner both count; the last commit is what is kept', () => {
    const record = after(
      commit('a', 1, values('suspend', '00:01:00', { 'cmi.suspend_data': 'a1' })),
      commit('b', 1, values('suspend', '00:00:30', { 'cmi.suspend_data': 'b1' })),
      commit('a', 2, values('suspend', '00:02:00', { 'cmi.suspend_data': 'a2' })),
    );
    expect(report(record)).toMatchObject({ totalTime: '0000:02:30.00', values: { 'cmi.suspend_data': 'a2' } });
  });

  test('a new session after the end of an attempt begins the next one', () => {
    const record = after(
      commit('a', 1, values('', '00:05:00', { 'cmi.suspend_data': 'a' }), true),
      commit('b', 1, values('suspend', '00:00:10')),
    );
    expect(report(record)).toMatchObject({ attempt: 2, totalTime: '0000:00:10.00', entry: 'resume' });
    expect(record.values).not.toHaveProperty('cmi.suspend_data');
  });

  test('interactions are listed by index, with the fields that were set', () => {
    const record = after(
      commit('a', 1, {
        'cmi.interactions.1.id': 'close',
        'cmi.interactions.0.id': 'greet',
        'cmi.interactions.0.objectives.0.id': 'empathy',
        'cmi.interactions.0.time': '',
      }),
    );
    expect(report(record).interactions).toEqual([{ id: 'greet', 'objectives.0.id': 'empathy' }, { id: 'close' }]);
  });
});

test('a gradebook shows status and score', () => {
  const record = after(commit('a', 1, { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '85' }));
  expect(report(record).grade).toEqual({ status: 'passed', score: '85' });
  expect(report(NO_RECORD).grade).toEqual({ status: '', score: '' });
});

describe('timespans', () => {
  test('every length below 10,000 hours is read back as it was written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9999 * 360_000 + 359_999 }), (hundredths) => {
        const span = timespanOf(hundredths);
        expect(span).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
        expect(hundredthsIn(span)).toBe(hundredths);
      }),
      { seed: 12 },
    );
  });

  test('every length of SCORM 2004 is read back as it was written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), (hundredths) => {
        const span = isoTimespanOf(hundredths);
        expect(span).toMatch(/^PT\d+H[1-5]?\dM[1-5]?\d(\.\d{1,2})?S$/);
        expect(hundredthsInIso(span)).toBe(hundredths);
      }),
      { seed: 13 },
    );
    expect(['P1DT1H', 'PT90S', 'PT1M'].map(hundredthsInIso)).toEqual([9_000_000, 9000, 6000]);
  });

  test('what is no timespan is no time', () => {
    expect(['', 'PT12S', '1:2', 'x'].map(hundredthsIn)).toEqual([0, 0, 0, 0]);
    expect(['', '00:01:00', '1:2', 'P1W'].map(hundredthsInIso)).toEqual([0, 0, 0, 0]);
  });
});
