import { Scorm2004API } from 'scorm-again/scorm2004/min';
import { describe, expect, test } from 'vitest';
import type { Api2004 } from '../../src/lms/api-2004.ts';
import { strict2004 } from '../../src/lms/strict-2004.ts';
import { begin, getting, open, setting } from './sessions.ts';
import { letters, refused, taken } from './strict-lms.ts';

const SCORM_2004 = { version: '2004' } as const;
const set = (element: string, value: string): [unknown, unknown] => setting(SCORM_2004, [element, value]);

describe('lengths, formats and vocabularies', () => {
  test.each([
    ['cmi.suspend_data', letters(64_000), taken],
    ['cmi.suspend_data', letters(64_001), refused('406')],
    ['cmi.location', letters(1000), taken],
    ['cmi.location', letters(1001), refused('406')],
    ['cmi.completion_status', 'completed', taken],
    ['cmi.completion_status', 'not attempted', taken],
    ['cmi.completion_status', 'passed', refused('406')],
    ['cmi.success_status', 'passed', taken],
    ['cmi.success_status', 'completed', refused('406')],
    ['cmi.exit', 'normal', taken],
    ['cmi.exit', '', taken],
    ['cmi.exit', 'Suspend', refused('406')],
    ['cmi.score.scaled', '-1', taken],
    ['cmi.score.scaled', '0.8', taken],
    ['cmi.score.scaled', '1.01', refused('407')],
    ['cmi.score.scaled', '1e-7', refused('406')],
    ['cmi.score.scaled', '.5', refused('406')],
    ['cmi.score.scaled', '0.12345678', refused('406')],
    ['cmi.score.raw', '250', taken],
    ['cmi.score.raw', '85,5', refused('406')],
    ['cmi.progress_measure', '0.25', taken],
    ['cmi.progress_measure', '1.5', refused('407')],
    ['cmi.progress_measure', '-0.1', refused('407')],
    ['cmi.learner_preference.audio_level', '0.5', taken],
    ['cmi.learner_preference.audio_level', '-1', refused('407')],
    ['cmi.learner_preference.audio_captioning', '2', refused('406')],
    ['cmi.learner_preference.language', 'en-GB', taken],
    ['cmi.learner_preference.language', 'English!', refused('406')],
    ['cmi.comments_from_learner.0.comment', 'Good.', taken],
    ['cmi.comments_from_learner.0.comment', 'Two\nlines', refused('406')],
    ['adl.nav.request', 'suspendAll', taken],
    ['adl.nav.request', 'exitAll', taken],
    ['adl.nav.request', '_none_', taken],
    ['adl.nav.request', '{target=I1}choice', taken],
    ['adl.nav.request', 'choice', refused('406')],
    ['adl.nav.request', 'leave', refused('406')],
  ])('%s = %.30s', (element, value, answer) => {
    expect(set(element, value)).toEqual(answer);
  });

  test.each([
    ['PT1H2M3.45S', taken],
    ['PT0H0M0S', taken],
    ['P1DT2H', taken],
    ['P', refused('406')],
    ['PT', refused('406')],
    ['P1W', refused('406')],
    ['PT90.555S', refused('406')],
    ['0000:12:30.50', refused('406')],
  ])('a timespan %s', (value, answer) => {
    expect(set('cmi.session_time', value)).toEqual(answer);
  });
});

describe('elements', () => {
  test.each([
    ['cmi.foo', '401'],
    ['cmi.core.lesson_status', '401'],
    ['cmi.interactions.n.id', '401'],
    ['cmi.interactions.0.student_response', '401'],
    ['', '351'],
    ['cmi._version', '404'],
    ['cmi.interactions._count', '404'],
    ['cmi.learner_id', '404'],
    ['cmi.scaled_passing_score', '404'],
    ['cmi.comments_from_lms.0.comment', '404'],
    ['adl.nav.request_valid.continue', '404'],
    ['adl.data.0.store', '351'],
  ])('%s cannot be set: %s', (element, code) => {
    expect(set(element, 'x')).toEqual(refused(code));
  });

  test.each([
    ['cmi.foo', '401'],
    ['cmi.core.entry', '401'],
    ['', '301'],
    ['cmi.location._children', '301'],
    ['cmi.location._count', '301'],
    ['cmi.exit', '405'],
    ['cmi.session_time', '405'],
    ['cmi.interactions.1.id', '301'],
    ['cmi.interactions.0.objectives.0.id', '301'],
    ['cmi.location', '403'],
    ['cmi.suspend_data', '403'],
    ['cmi.score.scaled', '403'],
    ['cmi.progress_measure', '403'],
    ['cmi.scaled_passing_score', '403'],
    ['cmi.interactions.0.latency', '403'],
  ])('reading "%s" answers "" with %s', (element, code) => {
    const session = begin(SCORM_2004);
    session.wire.set('cmi.interactions.0.id', 'greet');
    expect(getting(session, element)).toEqual(['', code]);
  });

  test.each([
    ['cmi.learner_id', 'sue'],
    ['cmi.entry', 'ab-initio'],
    ['cmi.mode', 'normal'],
    ['cmi.completion_status', 'unknown'],
    ['cmi.success_status', 'unknown'],
    ['cmi.total_time', 'PT0H0M0S'],
    ['cmi.scaled_passing_score', '0.8'],
    ['cmi.completion_threshold', '1.0'],
    ['cmi.interactions._count', '0'],
    ['adl.data._count', '0'],
    ['adl.nav.request_valid.choice.{target=I1}', 'false'],
  ])('reading %s answers "%s"', (element, value) => {
    const session = begin({ ...SCORM_2004, launch: { masteryScore: '0.8', completionThreshold: '1.0' } });
    expect(getting(session, element)).toEqual([value, '0']);
  });

  test('a status that was never set is unknown without an error, also when the LMS behind was told none', () => {
    const api = strict2004(new Scorm2004API({ logLevel: 'NONE' }));
    api.Initialize('');
    for (const element of ['cmi.completion_status', 'cmi.success_status']) {
      expect([api.GetValue(element), api.GetLastError()]).toEqual(['unknown', '0']);
    }
  });

  test('what was set is read back', () => {
    const session = begin(SCORM_2004);
    for (const pair of [
      ['cmi.location', 'sue-calls'],
      ['cmi.suspend_data', '1ab'],
      ['cmi.score.scaled', '0.8'],
    ] as const) {
      session.wire.set(...pair);
      expect(getting(session, pair[0])).toEqual([pair[1], '0']);
    }
  });
});

describe('the state of the session', () => {
  test('nothing is taken before Initialize', () => {
    const { wire } = open(SCORM_2004);
    const answers = [
      [wire.get('cmi.entry'), wire.lastError()],
      [wire.set('cmi.location', 'x'), wire.lastError()],
      [wire.commit(''), wire.lastError()],
      [wire.terminate(''), wire.lastError()],
    ];
    expect(answers).toEqual([
      ['', '122'],
      ['false', '132'],
      ['false', '142'],
      ['false', '112'],
    ]);
  });

  test('Initialize works once, Terminate works once, and nothing is taken after it', () => {
    const { wire } = begin(SCORM_2004);
    expect([wire.initialize(''), wire.lastError()]).toEqual(['false', '103']);
    expect([wire.terminate(''), wire.lastError()]).toEqual(['true', '0']);
    const answers = [
      [wire.get('cmi.entry'), wire.lastError()],
      [wire.set('cmi.location', 'x'), wire.lastError()],
      [wire.commit(''), wire.lastError()],
      [wire.terminate(''), wire.lastError()],
      [wire.initialize(''), wire.lastError()],
    ];
    expect(answers).toEqual([
      ['', '123'],
      ['false', '133'],
      ['false', '143'],
      ['false', '113'],
      ['false', '104'],
    ]);
  });

  test.each([
    ['set', ['cmi.score.raw', 85]],
    ['get', [5]],
    ['commit', [undefined]],
    ['terminate', ['x']],
  ] as const)('%s refuses the arguments %j', (act, args) => {
    const { wire } = begin(SCORM_2004);
    expect([wire[act](...args), wire.lastError()]).toEqual([act === 'get' ? '' : 'false', '201']);
  });
});

test('an LMS behind that takes everything never sees what is out of order, out of range or unknown', () => {
  const yes = (): string => 'true';
  const said: [string, string][] = [];
  const lenient: Api2004 = {
    ...{ Initialize: yes, Terminate: yes, Commit: () => 'false', GetLastError: () => '0' },
    ...{ GetErrorString: () => '', GetDiagnostic: () => '' },
    GetValue: (element) => (element.endsWith('_count') ? '1' : element.endsWith('.id') ? 'first' : ''),
    SetValue: (element, value) => (said.push([element, value]), 'true'),
  };
  const api = strict2004(lenient);
  api.Initialize('');
  const answers = [
    ['cmi.interactions.2.id', 'x'],
    ['cmi.interactions.1.type', 'choice'],
    ['cmi.objectives.1.id', 'first'],
    ['cmi.objectives.0.id', 'other'],
    ['cmi.interactions.0.objectives.1.id', 'first'],
    ['cmi.score.scaled', '2'],
    ['cmi.core.exit', ''],
  ].map(([element = '', value = '']) => [api.SetValue(element, value), api.GetLastError()]);
  expect(answers.map(([, code]) => code)).toEqual(['351', '408', '351', '351', '351', '407', '401']);
  expect(said).toEqual([]);
  expect([api.Commit(''), api.GetLastError()]).toEqual(refused('391'));
});

test.each([
  ['strict', '391', '111'],
  ['moodle', '391', '101'],
])('what does not arrive is refused, and may be tried again: %s', (profile, commit, terminate) => {
  const { wire } = begin({ version: '2004', profile, arrives: false });
  expect([wire.commit(''), wire.lastError()]).toEqual(refused(commit));
  expect([wire.terminate(''), wire.lastError()]).toEqual(refused(terminate));
  expect([wire.terminate(''), wire.lastError()]).toEqual(refused(terminate));
  expect(wire.errorString('391')).not.toBe('');
});
