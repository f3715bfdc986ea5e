import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, interaction, passed, reportOf } from './reports.ts';
import { TestLms } from './test-lms.ts';

let behind: TestLms;
beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  behind = new TestLms();
});
afterEach(() => void vi.restoreAllMocks());

describe('a launch that is not recorded', () => {
  test.each([
    ['review', { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' }],
    ['browse', { 'cmi.core.lesson_mode': 'browse' }],
    ['without credit', { 'cmi.core.credit': 'no-credit' }],
  ])('(%s) writes nothing and only ends', (_, values) => {
    const lms = connect(behind, values);
    expect(lms.tell(reportOf({ standing: passed, interactions: [interaction('call__hello')] }))).toBe(false);
    expect(lms.commit()).toBe(false);
    expect(lms.close()).toBe(true);
    expect(behind.calls.map(({ name }) => name)).toEqual(['LMSFinish']);
    expect(behind.report().attempt).toBe(0);
  });
});

describe('the end of a session', () => {
  test('comes once, and nothing after it', () => {
    const lms = connect(behind);
    lms.tell(reportOf());
    behind.calls = [];
    expect(lms.close()).toBe(true);
    expect(lms.close()).toBe(false);
    expect(lms.tell(reportOf({ location: 'after' }))).toBe(false);
    expect(lms.commit()).toBe(false);
    expect(behind.calls.map(({ name }) => name)).toEqual(['LMSFinish']);
    expect(behind.report()).toMatchObject({ exit: 'suspend', entry: 'resume', sessions: [{ finished: true }] });
  });

  test.each([[true], ['throws']] as const)('is not tried again when the LMS is gone (%s)', (gone) => {
    const lms = connect(behind);
    behind.gone = gone;
    expect(lms.close()).toBe(false);
    expect(lms.close()).toBe(false);
    expect(behind.times('LMSFinish')).toBe(1);
  });
});
