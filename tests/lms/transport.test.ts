import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../src/lms/profiles.ts';
import type { Values } from '../../src/lms/record.ts';
import { bytesOf, QUOTA, wayOf } from '../../src/lms/transport.ts';
import type { Version } from '../../src/lms/wire.ts';
import { begin } from './sessions.ts';
import { letters } from './strict-lms.ts';

const way = (
  profile: string,
  version: Version,
  values: Values,
  { final = true, leaving = true, before = {} as Values } = {},
): string => wayOf(rulesOf(profile, version).transport, { final, leaving, values, before });

const CHOICE = {
  ...{ id: 'sue_call__scene_1', type: 'choice', timestamp: '2026-01-02T03:04:05.00Z', learner_response: 'choice_1' },
  ...{ result: 'correct', latency: 'PT12.50S', weighting: '1', description: 'Sue asks where you are' },
  'correct_responses.0.pattern': 'choice_1',
};

/** What a session of SCORM 2004 has to tell after its own 6 elements and so many choices of 9, as in the measurements. */
function state(choices: number, suspendData = 4000): Values {
  const { wire, model } = begin({ version: '2004' });
  const set = (name: string, value: string): void => void expect(wire.set(name, value)).toBe('true');
  set('cmi.suspend_data', letters(suspendData));
  set('cmi.location', 'sue');
  set('cmi.exit', 'suspend');
  set('cmi.session_time', 'PT1H2M3S');
  set('cmi.completion_status', 'incomplete');
  set('cmi.score.scaled', '0.8');
  for (let index = 0; index < choices; index++) {
    for (const [field, value] of Object.entries(CHOICE)) set(`cmi.interactions.${index}.${field}`, value);
  }
  return model();
}

describe('while the page goes', () => {
  test('Moodle refuses a 2004 session whose whole state is over 64 KiB as a form of many parts', () => {
    expect(way('moodle', '2004', state(40))).toBe('beacon');
    expect(way('moodle', '2004', state(60))).toBe('refused');
    expect(way('moodle', '2004', state(0, 64_000))).toBe('refused');
  });

  test('what Moodle counts in SCORM 1.2 is what has changed', () => {
    const before = state(60);
    expect(way('moodle', '1.2', { ...before, 'cmi.core.exit': 'suspend' }, { before })).toBe('beacon');
    expect(way('moodle', '1.2', before)).toBe('refused');
  });

  test.each(['1.2', '2004'] as const)('Forma loses what is over 64 KiB as a form, in %s', (version) => {
    expect(way('forma', version, state(60))).toBe('beacon');
    expect(way('forma', version, state(60, 64_000))).toBe('lost');
  });

  test('the strict LMS sends a Terminate as a beacon, and a Commit as a request, which browsers refuse', () => {
    expect(way('strict', '2004', state(60))).toBe('beacon');
    expect(way('strict', '2004', state(60, 64_000))).toBe('refused');
    expect(way('strict', '2004', state(60), { final: false })).toBe('request');
  });
});

test('while the page stays, Moodle and Forma wait for an answer, and nothing is too large', () => {
  for (const profile of ['moodle', 'forma']) {
    expect(way(profile, '2004', state(200, 64_000), { leaving: false })).toBe('request');
  }
});

test('sizes are in bytes of the form that travels, and blank values do not count', () => {
  expect(bytesOf('json', [['cmi.location', 'ü']])).toBe('{"cmi.location":"ü"}'.length + 1);
  expect(bytesOf('urlencoded', [['cmi.location', 'a b&']])).toBe('cmi.location=a+b%26'.length);
  expect(bytesOf('multipart', [['cmi.exit', '']])).toBe(
    42 + '--'.length + 42 + 'Content-Disposition: form-data; name="cmi__exit"\r\n\r\n\r\n'.length,
  );
  const blanks = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`cmi.interactions.${index}.latency`, '']),
  );
  expect(way('moodle', '2004', blanks)).toBe('beacon');
  expect(QUOTA).toBe(65_536);
});
