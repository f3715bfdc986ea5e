import { Scorm12API } from 'scorm-again/scorm12/min';
import { describe, expect, test } from 'vitest';
import type { Api12 } from '../../src/lms/api-12.ts';
import { strict12 } from '../../src/lms/strict-12.ts';
import { begin, launch, letters, refused, set, setAll, taken } from './strict-lms.ts';

describe('lengths, formats and vocabularies', () => {
  test.each([
    ['cmi.suspend_data', letters(4096), taken],
    ['cmi.suspend_data', letters(4097), refused('405')],
    ['cmi.core.lesson_location', letters(255), taken],
    ['cmi.core.lesson_location', letters(256), refused('405')],
    ['cmi.core.lesson_status', 'passed', taken],
    ['cmi.core.lesson_status', 'browsed', taken],
    ['cmi.core.lesson_status', 'Passed', refused('405')],
    ['cmi.core.lesson_status', 'not attempted', refused('405')],
    ['cmi.core.exit', 'suspend', taken],
    ['cmi.core.exit', '', taken],
    ['cmi.core.exit', 'normal', refused('405')],
    ['cmi.core.session_time', '0000:12:30.50', taken],
    ['cmi.core.session_time', '00:12:30', taken],
    ['cmi.core.session_time', '0:1:30', refused('405')],
    ['cmi.core.session_time', '00:60:10', refused('405')],
    ['cmi.core.session_time', '12345:00:00', refused('405')],
    ['cmi.core.session_time', 'PT12S', refused('405')],
    ['cmi.core.session_time', '0000:00:01.555', refused('405')],
    ['cmi.core.score.raw', '85', taken],
    ['cmi.core.score.raw', '85.5', taken],
    ['cmi.core.score.raw', '', taken],
    ['cmi.core.score.raw', '101', refused('405')],
    ['cmi.core.score.raw', '-1', refused('405')],
    ['cmi.core.score.raw', '1e1', refused('405')],
    ['cmi.core.score.max', '100', taken],
    ['cmi.student_preference.audio', '-1', taken],
    ['cmi.student_preference.audio', '101', refused('405')],
    ['cmi.student_preference.text', '2', refused('405')],
    ['cmi.comments', letters(4097), refused('405')],
  ])('%s = %.30s', (element, value, answer) => {
    expect(set(element, value)).toEqual(answer);
  });
});

describe('elements', () => {
  test.each([
    ['cmi.foo', '401'],
    ['cmi.core', '401'],
    ['cmi.success_status', '401'],
    ['cmi.interactions.0.description', '401'],
    ['cmi.interactions.0.learner_response', '401'],
    ['cmi.interactions.n.id', '401'],
    ['cmi.interactions.00.id', '401'],
    ['cmi.core._children', '402'],
    ['cmi.interactions._count', '402'],
    ['cmi.suspend_data._children', '402'],
    ['cmi.core.student_id', '403'],
    ['cmi.core.total_time', '403'],
    ['cmi.launch_data', '403'],
  ])('%s cannot be set: %s', (element, code) => {
    expect(set(element, 'x')).toEqual(refused(code));
  });

  test.each([
    ['cmi.foo', '401'],
    ['cmi.core', '401'],
    ['cmi.foo._count', '401'],
    ['', '201'],
    ['cmi.core.exit', '404'],
    ['cmi.core.session_time', '404'],
    ['cmi.interactions.0.id', '404'],
    ['cmi.interactions.0.result', '404'],
    ['cmi.interactions.1.id', '201'],
    ['cmi.objectives.0.id', '201'],
    ['cmi.interactions.0.objectives.0.id', '201'],
    ['cmi.suspend_data._children', '202'],
    ['cmi.suspend_data._count', '203'],
  ])('reading "%s" answers "" with %s', (element, code) => {
    const api = begin();
    api.LMSSetValue('cmi.interactions.0.id', 'greet');
    expect([api.LMSGetValue(element), api.LMSGetLastError()]).toEqual(['', code]);
  });

  test.each([
    ['cmi.core.student_id', 'sue'],
    ['cmi.core.entry', 'ab-initio'],
    ['cmi.core.score._children', 'raw,min,max'],
    ['cmi.interactions._count', '0'],
    ['cmi.suspend_data', ''],
  ])('reading %s answers "%s"', (element, value) => {
    const api = begin();
    expect([api.LMSGetValue(element), api.LMSGetLastError()]).toEqual([value, '0']);
  });
});

describe('the state of the session', () => {
  test('nothing is taken before Initialize', () => {
    const api = launch();
    const answers = [
      api.LMSGetValue('cmi.core.entry'),
      api.LMSSetValue('cmi.suspend_data', 'x'),
      api.LMSCommit(''),
      api.LMSFinish(''),
    ];
    expect(answers).toEqual(['', 'false', 'false', 'false']);
    expect(api.LMSGetLastError()).toBe('301');
  });

  test('Initialize works once', () => {
    const api = begin();
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(refused('101'));
    expect(api.LMSSetValue('cmi.suspend_data', 'x')).toBe('true');
  });

  test('nothing is taken after Finish', () => {
    const api = begin();
    expect([api.LMSFinish(''), api.LMSGetLastError()]).toEqual(taken);
    expect([api.LMSGetValue('cmi.core.entry'), api.LMSGetLastError()]).toEqual(['', '301']);
    expect(setAll(api, [['cmi.suspend_data', 'x']])).toEqual([refused('301')]);
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(refused('301'));
    expect([api.LMSFinish(''), api.LMSGetLastError()]).toEqual(refused('301'));
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(refused('101'));
  });

  test.each([
    ['LMSInitialize', [undefined]],
    ['LMSInitialize', ['x']],
    ['LMSFinish', [undefined]],
    ['LMSCommit', [null]],
    ['LMSGetValue', [5]],
    ['LMSSetValue', ['cmi.core.score.raw', 85]],
    ['LMSSetValue', ['cmi.suspend_data', undefined]],
  ] as const)('%s refuses the argument %j', (name, args) => {
    const api = name === 'LMSInitialize' ? launch() : begin();
    const answer = (api[name] as (...given: unknown[]) => string)(...args);
    expect([answer, api.LMSGetLastError()]).toEqual([name === 'LMSGetValue' ? '' : 'false', '201']);
  });

  test('an error stays until the next call, and reading it does not change it', () => {
    const api = begin();
    api.LMSSetValue('cmi.foo', 'x');
    expect(api.LMSGetErrorString('401')).not.toBe('');
    expect([api.LMSGetLastError(), api.LMSGetLastError()]).toEqual(['401', '401']);
    api.LMSGetValue('cmi.core.entry');
    expect(api.LMSGetLastError()).toBe('0');
  });
});

describe('an LMS behind that fails', () => {
  function failing(answer: () => { result: string; errorCode: number }): Api12 {
    const httpService = { processHttpRequest: answer, updateSettings: () => {} };
    const behind = new Scorm12API({ logLevel: 'NONE', lmsCommitUrl: '/commit', httpService });
    const api = strict12(behind);
    api.LMSInitialize('');
    return api;
  }

  test('a failed Finish may be tried again', () => {
    let up = false;
    const api = failing(() => (up ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 101 }));
    expect([api.LMSFinish(''), api.LMSGetLastError()]).toEqual(refused('101'));
    up = true;
    expect([api.LMSFinish(''), api.LMSGetLastError()]).toEqual(taken);
  });

  test('an exception is a failure with 101', () => {
    const api = failing(() => {
      throw new Error('no network');
    });
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(refused('101'));
  });
});

describe('an LMS behind that takes everything', () => {
  const yes = (): string => 'true';
  const no = (): string => 'false';
  const lenient: Api12 = {
    LMSInitialize: yes,
    LMSFinish: yes,
    LMSGetValue: (element) => (element.endsWith('_count') ? '1' : ''),
    LMSSetValue: yes,
    LMSCommit: no,
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };

  test.each([
    ['cmi.interactions.2.id', '201'],
    ['cmi.interactions.0.objectives.2.id', '201'],
    ['cmi.objectives.2.id', '201'],
    ['cmi.interactions.n.id', '401'],
    ['cmi.core.student_id', '403'],
  ])('never sees %s', (element, code) => {
    const api = strict12(lenient);
    api.LMSInitialize('');
    expect([api.LMSSetValue(element, 'x'), api.LMSGetLastError()]).toEqual(refused(code));
  });

  test('is initialised once, and its failures always have an error', () => {
    const api = strict12(lenient);
    api.LMSInitialize('');
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(refused('101'));
    api.LMSFinish('');
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(refused('101'));
  });
});
