import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Launch } from '../../src/reporting/index.ts';
import { apiOf, launch, SCORM_2004 } from './drivers.ts';
import { reportOf } from './reports.ts';
import { TestLms } from './test-lms.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const launched = (values?: Record<string, string>): Launch => launch(SCORM_2004, values).lms.launch;

test('a session begins with reading alone: each element once', () => {
  const behind = new TestLms(SCORM_2004.rules);
  SCORM_2004.open(behind.launch());
  const reads = behind.calls.filter(({ name }) => name === 'GetValue').map(({ args }) => args[0]);
  expect(reads.sort()).toEqual([
    'cmi.completion_status',
    'cmi.credit',
    'cmi.entry',
    'cmi.interactions._count',
    'cmi.learner_id',
    'cmi.location',
    'cmi.mode',
    'cmi.objectives._count',
    'cmi.progress_measure',
    'cmi.scaled_passing_score',
    'cmi.score.raw',
    'cmi.success_status',
    'cmi.suspend_data',
    'cmi.total_time',
  ]);
  expect(behind.times('Initialize')).toBe(1);
  expect(behind.calls.map(({ name }) => name)).not.toContain('SetValue');
});

test('the first launch is fresh: what was never set is nothing, not a failure', () => {
  expect(launched()).toEqual({ learnerId: 'sue', suspendData: '', recording: true, usedBefore: false });
});

test.each([
  ['0.8', 80],
  ['0.55', 55],
  ['0.57', 57],
  ['0.6667', 66.67],
  ['1', 100],
  ['0', undefined],
  ['-0.5', undefined],
  ['', undefined],
])('with a scaled passing score of %j the bar is %s', (text, mastery) => {
  expect(launched({ 'cmi.scaled_passing_score': text }).mastery).toBe(mastery);
});

describe('earlier use shows', () => {
  test.each([
    ['entry', { 'cmi.entry': 'resume' }],
    ['completion', { 'cmi.completion_status': 'incomplete' }],
    ['success', { 'cmi.success_status': 'passed' }],
    ['a failure that the LMS has worked out', { 'cmi.success_status': 'failed' }],
    ['progress', { 'cmi.progress_measure': '0.5' }],
    ['time spent', { 'cmi.total_time': 'PT0H0M0.5S' }],
    ['a location', { 'cmi.location': 'intro' }],
    ['interactions', { 'cmi.interactions.0.id': 'call__hello' }],
  ])('in %s', (_, values) => {
    expect(launched(values).usedBefore).toBe(true);
  });

  test.each([
    ['no time', { 'cmi.total_time': 'PT0H0M0S' }],
    ['unknown statuses', { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' }],
    ['a module not attempted', { 'cmi.completion_status': 'not attempted' }],
    ['suspend data, which speak for themselves', { 'cmi.suspend_data': '1Ab3d*aaaaaa' }],
  ])('not in %s', (_, values) => {
    expect(launched(values).usedBefore).toBe(false);
  });

  test('in what an earlier session of ours left', () => {
    const { behind, lms } = launch(SCORM_2004);
    lms.tell(reportOf());
    lms.commit();
    lms.close();
    expect(launch(SCORM_2004, {}, behind).lms.launch).toMatchObject({
      usedBefore: true,
      suspendData: '1Ab3d*aaaaaa',
    });
  });
});

test('a mode or credit in any spelling is understood', () => {
  const answers: Record<string, string> = { 'cmi.mode': ' Browse ' };
  const lms = SCORM_2004.open(apiOf(SCORM_2004, { get: (name) => answers[name!] ?? '' }));
  expect(lms?.launch.recording).toBe(false);
});
