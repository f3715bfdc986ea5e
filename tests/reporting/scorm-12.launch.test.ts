import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openScorm12, type Lms } from '../../src/reporting/index.ts';
import { reportOf } from './reports.ts';
import { TestLms } from './test-lms.ts';

let lms: TestLms;
beforeEach(() => {
  lms = new TestLms();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

function open(values?: Record<string, string>): Lms {
  const opened = openScorm12(lms.launch(values));
  if (!opened) throw new Error('The launch failed');
  return opened;
}

/** An LMS that answers Initialize with each of these in turn, then with the last. */
function initialising(...answers: unknown[]): { api: object; tries: () => number } {
  let tries = 0;
  const LMSInitialize = (): unknown => {
    const answer = answers[Math.min(tries++, answers.length - 1)];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { api: { LMSInitialize, LMSGetValue: () => '' }, tries: () => tries };
}

describe('a session begins', () => {
  test.each([
    ['at once', ['true'], 1],
    ['at the second try', ['false', 'true'], 2],
    ['after an exception', [new Error('Not now'), true], 2],
  ])('%s', (_, answers, tries) => {
    const behind = initialising(...answers);
    expect(openScorm12(behind.api)?.kind).toBe('scorm-1.2');
    expect(behind.tries()).toBe(tries);
  });

  test.each([
    ['refuses', ['false']],
    ['fails', [new Error('Never')]],
    ['says nothing', [undefined]],
  ])('not when the LMS %s twice', (_, answers) => {
    const behind = initialising(...answers);
    expect(openScorm12(behind.api)).toBeUndefined();
    expect(behind.tries()).toBe(2);
  });

  test('with reading alone: each element once, and none that is not there', () => {
    open();
    const reads = lms.calls.filter(({ name }) => name === 'LMSGetValue');
    expect(reads.map(({ args }) => args[0]).sort()).toEqual([
      'cmi.core.credit',
      'cmi.core.entry',
      'cmi.core.lesson_location',
      'cmi.core.lesson_mode',
      'cmi.core.lesson_status',
      'cmi.core.score.raw',
      'cmi.core.student_id',
      'cmi.core.total_time',
      'cmi.interactions._count',
      'cmi.objectives._count',
      'cmi.student_data.mastery_score',
      'cmi.suspend_data',
    ]);
    expect(reads.every(({ error }) => error === '0')).toBe(true);
    expect(lms.calls.map(({ name }) => name)).not.toContain('LMSSetValue');
    expect(lms.times('LMSInitialize')).toBe(1);
    expect(lms.times('LMSCommit')).toBe(0);
  });
});

describe('the first launch', () => {
  test('is fresh, and has no bar of its own', () => {
    expect(open().launch).toEqual({ learnerId: 'sue', suspendData: '', recording: true, usedBefore: false });
  });

  test.each([
    ['80', 80],
    ['66.5', 66.5],
    ['', undefined],
  ])('with a mastery score of %j has the bar %s', (text, mastery) => {
    expect(open({ 'cmi.student_data.mastery_score': text }).launch.mastery).toBe(mastery);
  });
});

describe('earlier use shows', () => {
  test.each([
    ['entry', { 'cmi.core.entry': 'resume' }],
    ['status', { 'cmi.core.lesson_status': 'incomplete' }],
    ['a reached status', { 'cmi.core.lesson_status': 'passed' }],
    ['time spent', { 'cmi.core.total_time': '0000:00:00.50' }],
    ['a location', { 'cmi.core.lesson_location': 'intro' }],
    ['interactions', { 'cmi.interactions.0.id': 'call__hello' }],
  ])('in %s', (_, values) => {
    expect(open(values).launch.usedBefore).toBe(true);
  });

  test.each([
    ['a blank entry', { 'cmi.core.entry': '' }],
    ['no time', { 'cmi.core.total_time': '00:00:00.0' }],
    ['a score of nothing', { 'cmi.core.score.raw': '' }],
    ['suspend data, which speak for themselves', { 'cmi.suspend_data': '1Ab3d*aaaaaa' }],
  ])('not in %s', (_, values) => {
    expect(open(values).launch.usedBefore).toBe(false);
  });

  test('in what an earlier session of ours left', () => {
    const first = open();
    first.tell(reportOf());
    first.commit();
    first.close();
    expect(open().launch).toMatchObject({ usedBefore: true, suspendData: '1Ab3d*aaaaaa' });
  });
});

describe('it is recorded', () => {
  test.each([
    ['normal', 'credit', true],
    ['normal', '', true],
    ['', '', true],
    ['normal', 'no-credit', false],
    ['browse', 'credit', false],
    ['review', 'no-credit', false],
    ['Review', 'credit', false],
    [' browse ', '', false],
  ])('in mode %j with %j: %s', (mode, credit, recording) => {
    const answers: Record<string, string> = { 'cmi.core.lesson_mode': mode, 'cmi.core.credit': credit };
    const api = { LMSInitialize: () => 'true', LMSGetValue: (name: string) => answers[name] ?? '' };
    expect(openScorm12(api)?.launch.recording).toBe(recording);
  });
});

test.each([
  ['nothing', undefined, ''],
  ['null', null, ''],
  ['a number', 7, '7'],
  ['a word', 'null', 'null'],
])('an LMS that answers every question with %s is read without harm', (_, answer, text) => {
  const opened = openScorm12({ LMSInitialize: () => true, LMSGetValue: () => answer });
  expect(opened?.launch).toMatchObject({ learnerId: text, suspendData: text, recording: true });
});

test('an LMS that gives out absurd counts is not asked for so many records', () => {
  let asked = 0;
  const LMSGetValue = (name: string): string => {
    asked += 1;
    return name.endsWith('_count') ? '99999999' : '';
  };
  openScorm12({ LMSInitialize: () => 'true', LMSGetValue });
  expect(asked).toBeLessThan(50);
});
