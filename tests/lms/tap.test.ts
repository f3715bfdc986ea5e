import { Scorm12API } from 'scorm-again/scorm12/min';
import { expect, test } from 'vitest';
import type { Api12 } from '../../src/lms/api-12.ts';
import { strict12 } from '../../src/lms/strict-12.ts';
import { reachable, tap, type Call, type Gone } from '../../src/lms/tap.ts';

function open(): { api: Api12; calls: Call[]; be: (gone: Gone) => void } {
  const calls: Call[] = [];
  let away: Gone = false;
  let time = 0;
  const behind = strict12(new Scorm12API({ logLevel: 'NONE' }));
  const api = tap(
    reachable(behind, () => away),
    () => (time += 2),
    (call) => calls.push(call),
  );
  return { api, calls, be: (gone) => (away = gone) };
}

test('every call is told with its arguments, answer, error and time', () => {
  const { api, calls } = open();
  api.LMSInitialize('');
  api.LMSSetValue('cmi.core.score.raw', 85 as unknown as string);
  api.LMSGetLastError();
  expect(calls).toEqual([
    { name: 'LMSInitialize', args: [''], result: 'true', error: '0', ms: 2 },
    { name: 'LMSSetValue', args: ['cmi.core.score.raw', '85'], result: 'false', error: '201', ms: 2 },
    { name: 'LMSGetLastError', args: [], result: '201', error: '201', ms: 2 },
  ]);
});

test('an LMS that is gone takes nothing, and goes on when it is back', () => {
  const { api, be } = open();
  api.LMSInitialize('');
  api.LMSSetValue('cmi.suspend_data', 'before');
  be(true);
  expect([api.LMSSetValue('cmi.suspend_data', 'lost'), api.LMSGetLastError()]).toEqual(['false', '101']);
  expect([api.LMSGetValue('cmi.suspend_data'), api.LMSCommit(''), api.LMSFinish('')]).toEqual(['', 'false', 'false']);
  be(false);
  expect([api.LMSGetValue('cmi.suspend_data'), api.LMSGetLastError()]).toEqual(['before', '0']);
});

test('an LMS that throws is told as such, and the SCO gets the exception', () => {
  const { api, calls, be } = open();
  api.LMSInitialize('');
  be('throws');
  expect(() => api.LMSCommit('')).toThrow('gone');
  expect(calls.at(-1)).toMatchObject({ name: 'LMSCommit', result: 'thrown', error: '101' });
});
