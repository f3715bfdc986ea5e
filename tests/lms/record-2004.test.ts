import { expect, test } from 'vitest';
import { NO_RECORD, fold, report, seed, type Commit, type LearnerRecord, type Values } from '../../src/lms/record.ts';
import { STRICT_2004 } from '../../src/lms/rules.ts';
import { LAUNCH, begin, getting } from './sessions.ts';

const TEAM = { ...LAUNCH, launchData: 'team=dispatch' };

const commit = (session: string, sequence: number, values: Values, final = false): Commit => ({
  session,
  sequence,
  final,
  values,
});

const after = (...commits: Commit[]): LearnerRecord =>
  commits.reduce((record, next) => fold(record, next, STRICT_2004), NO_RECORD);
const suspended = { 'cmi.exit': 'suspend', 'cmi.session_time': 'PT1M30.5S', 'cmi.suspend_data': '1ab' };

test('the first launch starts with nothing but what the manifest and the launch say', () => {
  const launch = { ...TEAM, masteryScore: '0.8', completionThreshold: '1.0', primaryObjective: 'PRIMARYOBJ' };
  expect(seed(NO_RECORD, launch, STRICT_2004)).toEqual({
    'cmi.completion_status': 'unknown',
    'cmi.success_status': 'unknown',
    'cmi.learner_id': 'sue',
    'cmi.learner_name': 'Example, Sue',
    'cmi.mode': 'normal',
    'cmi.credit': 'credit',
    'cmi.entry': 'ab-initio',
    'cmi.total_time': 'PT0H0M0S',
    'cmi.launch_data': 'team=dispatch',
    'cmi.scaled_passing_score': '0.8',
    'cmi.completion_threshold': '1.0',
  });
});

test('after exit suspend everything comes back; after exit normal the next attempt starts with nothing', () => {
  const next = seed(after(commit('a', 1, suspended, true)), TEAM, STRICT_2004);
  expect(next).toMatchObject({ 'cmi.entry': 'resume', 'cmi.suspend_data': '1ab', 'cmi.total_time': 'PT0H1M30.5S' });
  expect(Object.keys(next)).not.toContain('cmi.session_time');
  const over = after(commit('a', 1, { ...suspended, 'cmi.exit': 'normal' }, true));
  expect(seed(over, TEAM, STRICT_2004)).toEqual(seed(NO_RECORD, TEAM, STRICT_2004));
  expect(after(commit('a', 1, { ...suspended, 'cmi.mode': 'browse' }))).toBe(NO_RECORD);
});

test('a review reads what an attempt left that is over, and does not begin another', () => {
  const over = after(commit('a', 1, { ...suspended, 'cmi.exit': 'normal' }, true));
  const review = seed(over, { ...TEAM, mode: 'review' }, STRICT_2004);
  expect(review).toMatchObject({ 'cmi.entry': 'resume', 'cmi.suspend_data': '1ab', 'cmi.mode': 'review' });
  const kept = fold(over, commit('b', 1, { 'cmi.mode': 'review' }, true), { ...STRICT_2004, keepsReviews: true });
  expect(kept).toMatchObject({ attempt: 1, sessions: [{ id: 'a' }, { id: 'b' }] });
});

test('a review that the LMS keeps does not end the attempt that it looked at', () => {
  const left = after(commit('a', 1, suspended, true));
  const looked = commit('b', 1, { ...suspended, 'cmi.mode': 'review', 'cmi.exit': '' }, true);
  const kept = fold(left, looked, { ...STRICT_2004, keepsReviews: true });
  expect(seed(kept, TEAM, STRICT_2004)).toMatchObject({ 'cmi.entry': '', 'cmi.suspend_data': '1ab' });
});

test.each([
  [{ 'cmi.completion_status': 'completed' }, 'review'],
  [{ 'cmi.success_status': 'passed' }, 'review'],
  [{ 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'failed' }, 'normal'],
])('where attempts that are done come back as reviews, %j comes back as %s', (values, mode) => {
  const launch = { ...TEAM, reviewsDone: true };
  const next = seed(after(commit('a', 1, { ...suspended, ...values }, true)), launch, STRICT_2004);
  const credit = mode === 'review' ? 'no-credit' : 'credit';
  expect(next).toMatchObject({
    'cmi.mode': mode,
    'cmi.credit': credit,
    'cmi.entry': 'resume',
    'cmi.suspend_data': '1ab',
  });
  expect(seed(NO_RECORD, launch, STRICT_2004)).toMatchObject({ 'cmi.mode': 'normal', 'cmi.entry': 'ab-initio' });
});

test('a gradebook shows completion, success, score, scaled score and progress', () => {
  const told = {
    ...{ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.raw': '85' },
    ...{ 'cmi.score.scaled': '0.85', 'cmi.progress_measure': '1' },
  };
  const { grade, totalTime } = report(after(commit('a', 1, { ...told, ...suspended })), STRICT_2004);
  expect(grade).toEqual({ completion: 'completed', success: 'passed', score: '85', scaled: '0.85', progress: '1' });
  expect(totalTime).toBe('PT0H1M30.5S');
});

test('scorm-again takes the seed and gives it back, objectives and interactions included', () => {
  const first = begin({ version: '2004' });
  for (const pair of [
    ['cmi.interactions.0.id', 'greet'],
    ['cmi.interactions.0.type', 'choice'],
    ['cmi.interactions.0.learner_response', 'ask_where'],
    ['cmi.interactions.0.objectives.0.id', 'empathy'],
    ['cmi.objectives.0.id', 'empathy'],
    ['cmi.objectives.0.score.scaled', '0.5'],
    ['cmi.suspend_data', '1ab'],
    ['cmi.completion_status', 'incomplete'],
    ['cmi.session_time', 'PT0H2M0.50S'],
    ['cmi.exit', 'suspend'],
  ] as const) {
    expect(first.wire.set(...pair)).toBe('true');
  }
  first.wire.terminate('');
  expect(report(first.record(), STRICT_2004).interactions).toEqual([
    { id: 'greet', type: 'choice', learner_response: 'ask_where', 'objectives.0.id': 'empathy' },
  ]);
  const second = begin({ version: '2004', record: first.record() });
  expect(
    [
      'cmi.entry',
      'cmi.suspend_data',
      'cmi.completion_status',
      'cmi.interactions.0.learner_response',
      'cmi.objectives.0.score.scaled',
      'cmi.total_time',
    ].map((name) => getting(second, name)),
  ).toEqual(['resume', '1ab', 'incomplete', 'ask_where', '0.5', 'PT0H2M0.5S'].map((value) => [value, '0']));
  expect(getting(second, 'cmi.location')).toEqual(['', '403']);
});
