import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { completed, connect, passed, reportOf, standing } from './reports.ts';
import { TestLms } from './test-lms.ts';

let behind: TestLms;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  behind = new TestLms();
});
afterEach(() => void vi.restoreAllMocks());

describe('a status that the LMS has', () => {
  test.each([
    ['passed', standing(), 'passed'],
    ['passed', completed, 'passed'],
    ['completed', standing(), 'completed'],
    ['failed', standing(), 'failed'],
    ['Passed', standing(), 'Passed'],
    ['completed', passed, 'passed'],
    ['failed', passed, 'passed'],
    ['failed', completed, 'completed'],
    ['incomplete', passed, 'passed'],
    ['incomplete', standing(), 'incomplete'],
    ['browsed', standing(), 'incomplete'],
    ['not attempted', standing(), 'incomplete'],
    ['unknown', standing(), 'incomplete'],
    ['', standing(), 'incomplete'],
  ])('as %j is never lowered', (before, given, after) => {
    let status = before;
    const api = {
      LMSInitialize: () => 'true',
      LMSGetValue: (name: string) => (name === 'cmi.core.lesson_status' ? status : ''),
      LMSSetValue: (name: string, value: string) => {
        if (name === 'cmi.core.lesson_status') status = value;
        return 'true';
      },
    };
    connect({ launch: () => api, calls: [] } as unknown as TestLms).tell(reportOf({ standing: given }));
    expect(status).toBe(after);
  });

  test('is not lowered in the session that reached it', () => {
    const lms = connect(behind);
    lms.tell(reportOf({ standing: passed }));
    lms.tell(reportOf({ standing: standing({ score: 85 }) }));
    expect(behind.sets('cmi.core.lesson_status')).toEqual([['cmi.core.lesson_status', 'passed']]);
  });
});

describe('a score that the LMS has', () => {
  test.each([
    ['90', 50, []],
    ['50', 90, ['90']],
    ['50', 50, ['50']],
    ['66.5', 66, []],
    ['66.5', 67, ['67']],
    ['', 0, ['0']],
    ['nonsense', 40, ['40']],
    ['101', 40, ['40']],
  ])('as %j is left alone by a lower one and replaced by a better: %d', (before, score, told) => {
    const api = behind.launch();
    const read = api['LMSGetValue']!;
    api['LMSGetValue'] = (name) => (name === 'cmi.core.score.raw' ? before : read(name!));
    connect({ launch: () => api, calls: [] } as unknown as TestLms).tell(reportOf({ standing: standing({ score }) }));
    expect(behind.sets('cmi.core.score.raw').map(([, value]) => value)).toEqual(told);
  });

  test('is left alone while there is none to tell', () => {
    connect(behind, { 'cmi.core.score.raw': '90' }).tell(reportOf());
    expect(behind.sets('cmi.core.score')).toEqual([]);
  });

  test('is not lowered in the session that reached it', () => {
    const lms = connect(behind);
    lms.tell(reportOf({ standing: standing({ score: 80 }) }));
    lms.tell(reportOf({ standing: standing({ score: 60 }) }));
    expect(behind.sets('cmi.core.score.raw')).toEqual([['cmi.core.score.raw', '80']]);
  });
});
