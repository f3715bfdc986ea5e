import { describe, expect, test } from 'vitest';
import { begin, getting, setting, type Pair } from './sessions.ts';
import { letters } from './strict-lms.ts';

const LMSS = ['moodle', 'moodle-standard', 'forma'] as const;
const version = '2004' as const;
const id: Pair = ['cmi.interactions.0.id', 'greet'];
const in0 = (field: string, value: string): Pair => [`cmi.interactions.0.${field}`, value];
const typed = (type: string, field: string, value: string): [Pair, Pair, Pair] => [
  id,
  in0('type', type),
  in0(field, value),
];
const objective: Pair = ['cmi.objectives.0.id', 'empathy'];

/** What is set, and the error of Moodle in either mode and of Forma. */
const SETS: [sets: [Pair, ...Pair[]], moodle: string, forma: string][] = [
  [[['cmi.location', letters(1000)]], '0', '0'],
  [[['cmi.location', letters(1001)]], '406', '0'],
  [[['cmi.suspend_data', letters(64_000)]], '0', '0'],
  [[['cmi.suspend_data', letters(64_001)]], '406', '406'],
  [[['cmi.score.scaled', '1.01']], '407', '0'],
  [[['cmi.score.scaled', '1e-7']], '406', '406'],
  [[['cmi.score.scaled', '.5']], '406', '406'],
  [typed('choice', 'timestamp', '2026-01-02T03:04:12Z'), '406', '406'],
  [typed('choice', 'timestamp', '2026-01-02T03:04:12.000Z'), '406', '406'],
  [typed('choice', 'timestamp', '2026-01-02T03:04:12'), '0', '0'],
  [typed('choice', 'timestamp', '2026-01-02T03:04:12.00Z'), '0', '0'],
  [[['cmi.session_time', 'PT90.555S']], '406', '406'],
  [typed('choice', 'latency', 'PT90.555S'), '406', '406'],
  [typed('choice', 'result', 'wrong'), '406', '0'],
  [typed('choice', 'learner_response', 'sue-node-1'), '406', '0'],
  [typed('choice', 'learner_response', 'I hear you'), '406', '0'],
  [typed('choice', 'learner_response', ''), '406', '0'],
  [typed('long-fill-in', 'learner_response', 'two\nlines'), '406', '0'],
  [typed('performance', 'learner_response', 'greet[.]I hear you'), '406', '0'],
  [typed('performance', 'learner_response', 'step-1[.]choice-1'), '406', '0'],
  [typed('choice', 'description', 'two\nlines'), '406', '406'],
  [[in0('id', 'urn:example:sue-call.node1')], '0', '406'],
  [[id, in0('learner_response', 'a')], '408', '0'],
  [[['cmi.objectives.0.score.raw', '1']], '408', '403'],
  [[objective, ['cmi.objectives.0.id', 'other']], '351', '0'],
  [[objective, ['cmi.objectives.1.id', 'empathy']], '351', '0'],
  [[objective, ['cmi.objectives.0.description', 'Say what you see']], '0', '406'],
  [[['adl.nav.request', 'suspendAll']], '0', '401'],
  [[['adl.nav.request', 'exitAll']], '0', '401'],
  [[['adl.nav.request', '_none_']], '406', '401'],
];

describe.each(LMSS)('%s', (profile) => {
  const forma = profile === 'forma';

  test.each(SETS.map(([sets, ...errors]) => [sets, errors[forma ? 1 : 0]] as const))('%.80j: %s', (sets, error) => {
    expect(setting({ version, profile }, ...sets)).toEqual([error === '0' ? 'true' : 'false', error]);
  });

  test.each([
    ['cmi.location', '0', '0'],
    ['cmi.suspend_data', '0', '0'],
    ['cmi.score.raw', '0', '0'],
    ['adl.data._count', '401', '402'],
    ['adl.nav.request_valid.continue', '0', '401'],
  ])('reading %s, which was never set', (element, ...errors) => {
    const [value, error] = getting(begin({ version, profile }), element);
    expect(error).toBe(errors[forma ? 1 : 0]);
    expect(value).toBe(error === '0' && element.startsWith('adl') ? 'unknown' : '');
  });

  test('after Terminate', () => {
    const session = begin({ version, profile });
    session.wire.terminate('');
    expect(getting(session, 'cmi.entry')).toEqual(['', forma ? '122' : '123']);
  });

  test("the manifest's primary objective", () => {
    const session = begin({ version, profile, launch: { primaryObjective: 'PRIMARYOBJ' } });
    expect(getting(session, 'cmi.objectives._count')).toEqual([forma ? '0' : '1', '0']);
    if (forma) return;
    expect(getting(session, 'cmi.objectives.0.id')).toEqual(['PRIMARYOBJ', '0']);
    expect([session.wire.set(...objective), session.wire.lastError()]).toEqual(['false', '351']);
    expect(session.wire.set('cmi.objectives.1.id', 'empathy')).toBe('true');
  });

  test('a primary objective stays one from launch to launch', () => {
    const launch = { primaryObjective: 'PRIMARYOBJ' };
    const first = begin({ version, profile, launch });
    const at = getting(first, 'cmi.objectives._count')[0];
    for (const pair of [
      [`cmi.objectives.${at}.id`, 'empathy'],
      ['cmi.exit', 'suspend'],
    ] as const)
      first.wire.set(...pair);
    first.wire.terminate('');
    const second = begin({ version, profile, launch, record: first.record() });
    expect(getting(second, `cmi.objectives.${at}.id`)).toEqual(['empathy', '0']);
    expect(getting(second, 'cmi.objectives._count')).toEqual([forma ? '1' : '2', '0']);
  });
});

test('what Forma took beyond the standard is read back and told', () => {
  const session = begin({ version, profile: 'forma' });
  const pairs: Pair[] = [['cmi.score.scaled', '1.01'], id, in0('learner_response', 'I hear you'), objective];
  for (const pair of [...pairs, ['cmi.objectives.0.id', 'other'] as const]) session.wire.set(...pair);
  expect(getting(session, 'cmi.score.scaled')).toEqual(['1.01', '0']);
  expect(getting(session, 'cmi.objectives.0.id')).toEqual(['other', '0']);
  session.wire.commit('');
  expect(session.told.at(-1)?.values).toMatchObject({
    'cmi.score.scaled': '1.01',
    'cmi.interactions.0.learner_response': 'I hear you',
    'cmi.objectives.0.id': 'other',
  });
  session.wire.set('cmi.score.scaled', '0.5');
  expect(getting(session, 'cmi.score.scaled')).toEqual(['0.5', '0']);
});
