import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lms } from '../../src/reporting/index.ts';
import { connect, interaction, passed, reportOf, standing } from './reports.ts';
import { TestLms } from './test-lms.ts';

const SMALL = { location: 'call', suspendData: '1Ab3d|x*bbbbbb' };
const scored = standing({ score: 50, objectives: [{ id: 'teach', score: 0 }] });

let behind: TestLms;
let lms: Lms;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  behind = new TestLms();
  lms = connect(behind);
});
afterEach(() => void vi.restoreAllMocks());

describe('an element that the LMS refuses', () => {
  test.each([
    'cmi.core.exit',
    'cmi.core.lesson_location',
    'cmi.core.lesson_status',
    'cmi.core.session_time',
    'cmi.core.score.raw',
  ])('(%s) is passed over: the rest is told, and it is a yes', (element) => {
    behind.refuses = (name) => name === element;
    expect(lms.tell(reportOf({ standing: passed, interactions: [interaction('call__hello')] }))).toBe(true);
    expect(behind.refused().map(({ args }) => args[0])).toEqual([element]);
    expect(lms.commit()).toBe(true);
    expect(behind.report().interactions).toHaveLength(1);
  });
});

describe('a commit', () => {
  test('that the LMS takes keeps what was told', () => {
    lms.tell(reportOf({ ...SMALL, standing: scored, interactions: [interaction('call__hello')] }));
    expect(lms.commit()).toBe(true);
    expect(behind.report()).toMatchObject({
      exit: 'suspend',
      entry: 'resume',
      values: { 'cmi.core.lesson_location': 'call', 'cmi.suspend_data': '1Ab3d|x*bbbbbb', 'cmi.core.score.raw': '50' },
      interactions: [{ id: 'call__hello', type: 'choice', student_response: 'b', result: 'correct' }],
    });
  });

  test('that fails has everything told again, and only then not any more', () => {
    lms.tell(reportOf({ ...SMALL, standing: scored }));
    const before = behind.names().filter((name) => !/^cmi\.objectives\.\d\.id$/.test(name));
    behind.keeps = false;
    expect(lms.commit()).toBe(false);
    behind.calls = [];
    behind.keeps = true;
    lms.tell(reportOf({ ...SMALL, standing: scored }));
    expect(behind.names()).toEqual(before);
    expect(lms.commit()).toBe(true);
    behind.calls = [];
    lms.tell(reportOf({ ...SMALL, standing: scored }));
    expect(behind.sets()).toEqual([]);
  });

  test.each([[true], ['throws']] as const)('to an LMS that is gone (%s) is a no, and nothing is thrown', (gone) => {
    behind.gone = gone;
    expect(lms.tell(reportOf())).toBe(false);
    expect(lms.commit()).toBe(false);
    behind.gone = false;
    expect(lms.tell(reportOf())).toBe(true);
    expect(lms.commit()).toBe(true);
    expect(behind.report().values['cmi.suspend_data']).toBe('1Ab3d*aaaaaa');
  });
});
