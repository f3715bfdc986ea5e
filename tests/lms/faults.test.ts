import { describe, expect, test } from 'vitest';
import { FAULTS, readFaults } from '../../src/lms/faults.ts';
import type { Version } from '../../src/lms/wire.ts';
import { begin, getting, open, type Opened } from './sessions.ts';

type Answers = [unknown, unknown];
type Show = (session: Opened, version: Version) => void;

const VERSIONS = ['1.2', '2004'] as const;
const LOCATION = { '1.2': 'cmi.core.lesson_location', '2004': 'cmi.location' };
const NAME = { '1.2': 'cmi.core.student_name', '2004': 'cmi.learner_name' };
const code = (version: Version, old: string, young: string): string => (version === '1.2' ? old : young);

const call = ({ wire }: Opened, act: 'initialize' | 'commit' | 'terminate'): Answers => [
  wire[act](''),
  wire.lastError(),
];
const set = ({ wire }: Opened, name: string, value: string): Answers => [wire.set(name, value), wire.lastError()];
const named =
  (name: string): Show =>
  (session, version) => {
    call(session, 'initialize');
    expect(getting(session, NAME[version])).toEqual([name, '0']);
  };
const fails =
  (act: 'initialize' | 'commit' | 'terminate', old: string, young: string): Show =>
  (session, version) => {
    if (act !== 'initialize') call(session, 'initialize');
    for (let tries = 0; tries < 3; tries++) {
      expect(call(session, act)).toEqual(['false', code(version, old, young)]);
    }
    expect(session.told).toEqual([]);
  };
const throws =
  (act: 'initialize' | 'commit' | 'terminate'): Show =>
  (session) => {
    if (act !== 'initialize') call(session, 'initialize');
    expect(() => session.wire[act]('')).toThrow('LMS');
    expect(session.calls.at(-1)).toMatchObject({ result: 'thrown' });
    expect(session.told).toEqual([]);
  };
const reads =
  (...answers: [suspendData: unknown, location: unknown]): Show =>
  (session, version) => {
    call(session, 'initialize');
    set(session, 'cmi.suspend_data', '42');
    expect([session.wire.get('cmi.suspend_data'), session.wire.get(LOCATION[version])]).toEqual(answers);
  };

/** What a session under each fault shows, before Initialize. A fault that rests is switched on. */
const SHOWS: Record<string, Show> = {
  late: ({ place, clock }) => {
    expect(place()).toBe('missing');
    clock.now = 2000;
    expect(place()).toBe('there');
  },
  never: ({ place, clock }) => {
    clock.now = 60_000;
    expect(place()).toBe('missing');
  },
  'cross-origin': ({ place }) => expect(place()).toBe('barred'),
  vanishes: (session) => {
    expect(session.place()).toBe('missing');
    expect(() => session.wire.get('cmi.suspend_data')).toThrow(TypeError);
    session.on['vanishes'] = false;
    expect([session.place(), ...call(session, 'initialize')]).toEqual(['there', 'true', '0']);
  },
  'empty-resume': (session, version) => {
    call(session, 'initialize');
    expect(getting(session, code(version, 'cmi.core.entry', 'cmi.entry'))).toEqual(['resume', '0']);
    expect(getting(session, 'cmi.suspend_data')[0]).toBe('');
  },
  'always-new': (session, version) => {
    call(session, 'initialize');
    expect(getting(session, code(version, 'cmi.core.entry', 'cmi.entry'))).toEqual(['ab-initio', '0']);
    expect(getting(session, 'cmi.suspend_data')).toEqual(['kept', '0']);
  },
  'says-passed': (session, version) => {
    call(session, 'initialize');
    const statuses = code(version, 'cmi.core.lesson_status', 'cmi.success_status,cmi.completion_status').split(',');
    expect(statuses.map((name) => session.wire.get(name))).toEqual(
      version === '1.2' ? ['passed'] : ['passed', 'completed'],
    );
  },
  'says-less': (session, version) => {
    call(session, 'initialize');
    const names =
      version === '1.2'
        ? ['core.lesson_status', 'core.score.raw']
        : ['completion_status', 'score.scaled', 'success_status'];
    const read = names.map((name) => session.wire.get(`cmi.${name}`));
    expect(read).toEqual(version === '1.2' ? ['incomplete', ''] : ['incomplete', '', 'unknown']);
  },
  'no-id': (session, version) => {
    call(session, 'initialize');
    expect(session.wire.get(code(version, 'cmi.core.student_id', 'cmi.learner_id'))).toBe('');
  },
  'name-empty': (session, version) => {
    call(session, 'initialize');
    expect(session.wire.get(NAME[version])).toBe('');
  },
  'name-lang': named('{lang=en}Example, Alex'),
  'name-commas': named('de la Example, Alex, <b>Jr.</b> & "Sons"'),
  'name-emoji': named('Example 🧑🏽‍🚒, Zoë 内部'),
  'name-long': named(`${'Example'.repeat(34)}, Alexandria`),
  'initialize-false': fails('initialize', '101', '102'),
  'initialize-throws': throws('initialize'),
  'one-session': (session, version) => {
    expect(call(session, 'initialize')).toEqual(['false', code(version, '101', '102')]);
    expect(call(open({ version, fault: 'one-session' }), 'initialize')).toEqual(['true', '0']);
  },
  'get-undefined': reads(undefined, undefined),
  'get-null': reads(null, null),
  'get-number': reads(42, 0),
  'get-blank': reads('', ''),
  'set-false': (session, version) => {
    call(session, 'initialize');
    expect(set(session, 'cmi.suspend_data', 'x')).toEqual(['false', code(version, '405', '406')]);
    expect(set(session, LOCATION[version], 'x')).toEqual(['true', '0']);
  },
  cut: (session, version) => {
    call(session, 'initialize');
    const length = version === '1.2' ? 4096 : 5000;
    expect(set(session, 'cmi.suspend_data', 'x'.repeat(length))).toEqual(['true', '0']);
    expect(session.wire.get('cmi.suspend_data')).toBe('x'.repeat(4096));
    expect(set(session, LOCATION[version], 'y'.repeat(200))[0]).toBe('true');
  },
  escaped: (session) => {
    call(session, 'initialize');
    set(session, 'cmi.suspend_data', `a&b<c>"d"'e'`);
    expect(getting(session, 'cmi.suspend_data')).toEqual(['a&amp;b&lt;c&gt;&quot;d&quot;&#039;e&#039;', '0']);
  },
  'commit-false': fails('commit', '101', '391'),
  'commit-throws': throws('commit'),
  'commit-slow': (session) => {
    call(session, 'initialize');
    expect(call(session, 'commit')).toEqual(['true', '0']);
    expect(session.clock.blocked).toBe(3000);
  },
  'commit-lies': (session) => {
    call(session, 'initialize');
    set(session, 'cmi.suspend_data', 'lost');
    expect([call(session, 'commit'), call(session, 'terminate')]).toEqual([
      ['true', '0'],
      ['true', '0'],
    ]);
    expect(session.told).toEqual([]);
  },
  'terminate-false': fails('terminate', '101', '111'),
  'terminate-throws': throws('terminate'),
  'session-ends': (session, version) => {
    session.on['session-ends'] = false;
    call(session, 'initialize');
    session.clock.now = 10 * 60_000 - 1;
    expect(call(session, 'commit')).toEqual(['true', '0']);
    session.on['session-ends'] = true;
    const ended = (): Answers[] => [
      getting(session, 'cmi.suspend_data'),
      set(session, 'cmi.suspend_data', 'x'),
      call(session, 'commit'),
      call(session, 'terminate'),
    ];
    const codes = version === '1.2' ? ['301', '301', '301', '301'] : ['122', '132', '142', '112'];
    expect(ended()).toEqual(codes.map((error, at) => [at === 0 ? '' : 'false', error]));
    session.on['session-ends'] = false;
    session.clock.now += 1;
    expect(ended().map(([, error]) => error)).toEqual(codes);
  },
  gone: (session) => {
    session.on['gone'] = false;
    call(session, 'initialize');
    session.on['gone'] = true;
    expect([getting(session, 'cmi.suspend_data'), call(session, 'commit')]).toEqual([
      ['', '101'],
      ['false', '101'],
    ]);
    session.on['gone'] = 'throws';
    expect(() => session.wire.commit('')).toThrow('gone');
    session.on['gone'] = false;
    expect(call(session, 'commit')).toEqual(['true', '0']);
  },
  booleans: (session, version) => {
    expect(call(session, 'initialize')).toEqual([true, 0]);
    expect(set(session, 'cmi.foo', 'x')).toEqual([false, 401]);
    set(session, LOCATION[version], 'true');
    expect(session.wire.get(LOCATION[version])).toBe('true');
    expect(call(session, 'commit')).toEqual([true, 0]);
  },
};

test('every fault is shown here', () => {
  expect(Object.keys(SHOWS).sort()).toEqual(FAULTS.map(({ name }) => name).sort());
});

describe.each(VERSIONS)('in SCORM %s', (version) => {
  test.each(FAULTS.map((fault) => [fault.name, fault.says] as const))('%s: %s', (fault) => {
    const session = open({ version, fault, occupied: true, values: { 'cmi.suspend_data': 'kept' } });
    session.on[fault] = true;
    SHOWS[fault]?.(session, version);
  });

  test.each(FAULTS.map(({ name }) => name))('%s, switched off, changes nothing that is called', (fault) => {
    const session = open({ version, fault, occupied: true });
    session.on[fault] = false;
    expect([session.place(), ...call(session, 'initialize')]).toEqual(['there', 'true', '0']);
    expect(set(session, 'cmi.suspend_data', "<'5'>")).toEqual(['true', '0']);
    expect(getting(session, 'cmi.suspend_data')).toEqual(["<'5'>", '0']);
    expect([call(session, 'commit'), call(session, 'terminate')]).toEqual([
      ['true', '0'],
      ['true', '0'],
    ]);
    expect(session.told.map(({ final }) => final)).toEqual([false, true]);
  });
});

describe('arguments', () => {
  test('a call fails so many times, and then works', () => {
    const session = begin({ fault: 'commit-false:2' });
    expect([1, 2, 3].map(() => session.wire.commit(''))).toEqual(['false', 'false', 'true']);
    const throwing = open({ fault: 'initialize-throws:1' });
    expect(() => throwing.wire.initialize('')).toThrow();
    expect(throwing.wire.initialize('')).toBe('true');
  });

  test('an element, a length, a time', () => {
    const refusing = begin({ fault: 'set-false:cmi.interactions.n.type' });
    expect(set(refusing, 'cmi.interactions.0.id', 'greet')).toEqual(['true', '0']);
    expect(set(refusing, 'cmi.interactions.0.type', 'choice')).toEqual(['false', '405']);
    const cutting = begin({ fault: 'cut:3' });
    set(cutting, 'cmi.suspend_data', 'abcdef');
    expect(cutting.wire.get('cmi.suspend_data')).toBe('abc');
    const late = open({ fault: 'late:500' });
    late.clock.now = 499;
    expect(late.place()).toBe('missing');
    late.clock.now = 500;
    expect(late.place()).toBe('there');
  });

  test('several faults work together', () => {
    const session = open({ fault: 'late:500,initialize-false:1,cut:3,escaped,booleans' });
    expect(session.place()).toBe('missing');
    expect([session.wire.initialize(''), session.wire.initialize('')]).toEqual([false, true]);
    set(session, 'cmi.suspend_data', '<a>bc');
    expect(session.wire.get('cmi.suspend_data')).toBe('&lt;a&gt;');
  });

  test.each([
    ['fire', /no such fault/],
    ['cut:', /After the name of cut comes a whole number of characters/],
    ['cut:-1', /After the name of cut comes a whole number of characters/],
    ['commit-false:often', /After the name of commit-false comes a whole number of times/],
    ['set-false:window', /After the name of set-false comes the name of an element/],
    ['never:1', /After the name of never comes nothing/],
  ])('%s is refused in a sentence', (text, sentence) => {
    expect(readFaults(text)).toMatch(sentence);
  });

  test('none is none', () => {
    expect(readFaults('')).toEqual([]);
  });
});
