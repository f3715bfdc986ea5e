import { describe, expect, test } from 'vitest';
import { NO_RECORD } from '../../src/lms/record.ts';
import { begin, getting, open, setting, type Pair } from './sessions.ts';
import { letters } from './strict-lms.ts';

const LMSS = ['moodle', 'moodle-standard', 'forma'] as const;
const id: Pair = ['cmi.interactions.0.id', 'greet'];
const type: Pair = ['cmi.interactions.0.type', 'choice'];
const filled: Pair = ['cmi.interactions.0.type', 'fill-in'];
const in0 = (field: string, value: string): Pair => [`cmi.interactions.0.${field}`, value];

/** What is set, and the error of each LMS. */
const SETS: [sets: [Pair, ...Pair[]], ...errors: [string, string, string]][] = [
  [[['cmi.suspend_data', letters(4096)]], '0', '0', '0'],
  [[['cmi.suspend_data', letters(4097)]], '0', '405', '0'],
  [[['cmi.suspend_data', letters(64_000)]], '0', '405', '0'],
  [[['cmi.suspend_data', letters(64_001)]], '405', '405', '406'],
  [[['cmi.core.lesson_location', letters(255)]], '0', '0', '0'],
  [[['cmi.core.lesson_location', letters(256)]], '0', '405', '406'],
  [[id, filled, in0('student_response', letters(255))], '0', '0', '0'],
  [[id, filled, in0('student_response', letters(256))], '0', '405', '406'],
  [[in0('id', 'sue:greet')], '0', '0', '0'],
  [[in0('id', letters(255))], '0', '0', '0'],
  [[in0('id', letters(256))], '405', '405', '0'],
  [[['cmi.objectives.0.id', 'with space']], '405', '405', '406'],
  [[['cmi.core.score.raw', '101']], '405', '405', '0'],
  [[['cmi.core.lesson_status', 'not attempted']], '405', '405', '0'],
  [[['cmi.core.lesson_status', 'Passed']], '405', '405', '406'],
  [[type], '0', '0', '403'],
  [[id, type, in0('result', 'incorrect')], '405', '405', '406'],
  [[id, in0('type', 'long-fill-in')], '405', '405', '406'],
  [[id, in0('type', 'other')], '405', '405', '406'],
  [[id, type, in0('latency', 'PT12S')], '405', '405', '406'],
  [[['cmi.core.session_time', 'PT12S']], '405', '405', '406'],
  [[['cmi.core.session_time', '0:1:30']], '405', '405', '406'],
  [[['cmi.core.exit', 'normal']], '405', '405', '406'],
  [[id, ['cmi.interactions.2.id', 'third']], '201', '201', '351'],
  [[['cmi.success_status', 'passed']], '201', '201', '401'],
];

describe.each(LMSS.map((profile, at) => [profile, at] as const))('%s', (profile, at) => {
  test.each(SETS.map(([sets, ...errors]) => [sets, errors[at]] as const))('%.80j: %s', (sets, error) => {
    expect(setting({ profile }, ...sets)).toEqual([error === '0' ? 'true' : 'false', error]);
  });

  test('the description of an interaction, which 1.2 has not', () => {
    const { wire } = begin({ profile });
    const set = (): unknown => wire.set('cmi.interactions.0.description', 'Sue calls');
    if (profile === 'forma') expect(set).toThrow(TypeError);
    else expect([set(), wire.lastError()]).toEqual(['false', '201']);
  });

  test.each([
    ['cmi.core.exit', '404', '405'],
    ['cmi.core.session_time', '404', '405'],
    ['cmi.success_status', '201', '401'],
  ])('reading %s', (element, moodle, forma) => {
    expect(getting(begin({ profile }), element)).toEqual(['', profile === 'forma' ? forma : moodle]);
  });

  test('after LMSFinish', () => {
    const session = begin({ profile });
    session.wire.terminate('');
    expect(getting(session, 'cmi.core.entry')).toEqual(['', profile === 'forma' ? '122' : '301']);
  });

  test('what the LMS took is read back, counted and kept for the next launch', () => {
    const long = letters(profile === 'moodle' ? 300 : 255);
    const first = begin({ profile });
    const odd = profile === 'forma' ? letters(256) : 'sue:greet';
    for (const pair of [['cmi.core.lesson_location', long], in0('id', odd), ['cmi.core.exit', 'suspend']] as const) {
      first.wire.set(...pair);
    }
    expect(getting(first, 'cmi.core.lesson_location')).toEqual([long, '0']);
    expect(getting(first, 'cmi.interactions._count')).toEqual(['1', '0']);
    first.wire.terminate('');
    const second = begin({ profile, record: first.record() });
    expect(getting(second, 'cmi.core.lesson_location')).toEqual([long, '0']);
    expect(getting(second, 'cmi.interactions._count')).toEqual(['1', '0']);
  });
});

describe('at the end of a session', () => {
  const end = (profile: string, ...sets: Pair[]): string | undefined => {
    const { wire, told } = begin({ profile, launch: { masteryScore: '80' } });
    for (const pair of sets) wire.set(...pair);
    wire.terminate('');
    return told.at(-1)?.values['cmi.core.lesson_status'];
  };

  test('Moodle makes a status that was never set into completed', () => {
    expect([end('moodle'), end('forma'), end('strict')]).toEqual(['completed', 'not attempted', 'not attempted']);
    expect(end('moodle', ['cmi.core.lesson_status', 'incomplete'])).toBe('incomplete');
  });

  test("the manifest's mastery score decides, as in Moodle", () => {
    const raw = (score: string): Pair => ['cmi.core.score.raw', score];
    expect(end('moodle', ['cmi.core.lesson_status', 'completed'], raw('85'))).toBe('passed');
    expect(end('moodle', ['cmi.core.lesson_status', 'incomplete'], raw('50'))).toBe('failed');
  });
});

test('Moodle appends comments', () => {
  const session = begin({ profile: 'moodle' });
  session.wire.set('cmi.comments', 'One. ');
  session.wire.set('cmi.comments', 'Two.');
  expect(getting(session, 'cmi.comments')).toEqual(['One. Two.', '0']);
});

test('Moodle keeps what is said in review; others do not', () => {
  const kept = (profile: string): unknown => {
    const passed = begin({ profile });
    passed.wire.set('cmi.core.lesson_status', 'passed');
    passed.wire.terminate('');
    const review = begin({ profile, record: passed.record(), launch: { mode: 'review', credit: 'no-credit' } });
    expect(getting(review, 'cmi.core.entry')).toEqual(['resume', '0']);
    expect(getting(review, 'cmi.core.lesson_status')).toEqual(['passed', '0']);
    review.wire.set('cmi.core.lesson_status', 'incomplete');
    review.wire.terminate('');
    return [review.record().attempt, review.record().values['cmi.core.lesson_status']];
  };
  expect([kept('moodle'), kept('strict')]).toEqual([
    [1, 'incomplete'],
    [1, 'passed'],
  ]);
});

test('an attempt that is done comes back as a review, where that is chosen', () => {
  const passed = begin({ profile: 'moodle' });
  for (const pair of [
    ['cmi.core.lesson_status', 'passed'],
    ['cmi.suspend_data', '1ab'],
  ] as const)
    passed.wire.set(...pair);
  passed.wire.terminate('');
  const again = begin({ profile: 'moodle', record: passed.record(), launch: { reviewsDone: true } });
  const read = ['cmi.core.lesson_mode', 'cmi.core.credit', 'cmi.core.entry', 'cmi.suspend_data'];
  expect(read.map((name) => again.wire.get(name))).toEqual(['review', 'no-credit', 'resume', '1ab']);
});

test('an LMS of no name that we know is as strict as can be', () => {
  expect(setting({ profile: 'none' }, ['cmi.suspend_data', letters(4097)])).toEqual(['false', '405']);
  expect(open({ profile: 'none' }).record()).toBe(NO_RECORD);
});
