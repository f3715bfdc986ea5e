import { describe, expect, test } from 'vitest';
import { begin, getting, setting, type Pair } from './sessions.ts';
import { letters, refused, taken } from './strict-lms.ts';

const set = (...sets: [Pair, ...Pair[]]): [unknown, unknown] => setting({ version: '2004' }, ...sets);
const id: Pair = ['cmi.interactions.0.id', 'sue_call__greet'];
const typed = (type: string): [Pair, Pair] => [id, ['cmi.interactions.0.type', type]];
const field = (name: string, value: string, type = 'choice'): [unknown, unknown] =>
  set(...typed(type), [`cmi.interactions.0.${name}`, value]);

describe('interactions', () => {
  test('come with their id first, then the type, then the rest', () => {
    expect(set(['cmi.interactions.0.type', 'choice'])).toEqual(refused('408'));
    expect(set(['cmi.interactions.0.learner_response', 'a'])).toEqual(refused('408'));
    expect(set(id, ['cmi.interactions.0.learner_response', 'a'])).toEqual(refused('408'));
    expect(set(id, ['cmi.interactions.0.result', 'correct'])).toEqual(refused('408'));
    expect(set(id, ['cmi.interactions.0.correct_responses.0.pattern', 'a'])).toEqual(refused('408'));
    expect(set(id, ['cmi.interactions.0.objectives.0.id', 'empathy'])).toEqual(refused('408'));
    expect(field('learner_response', 'a')).toEqual(taken);
    expect(field('objectives.0.id', 'empathy')).toEqual(taken);
  });

  test('leave no gap between indexes, nor do their own lists', () => {
    expect(set(['cmi.interactions.1.id', 'second'])).toEqual(refused('351'));
    expect(set(id, ['cmi.interactions.1.id', 'second'])).toEqual(taken);
    expect(field('objectives.1.id', 'empathy')).toEqual(refused('351'));
    expect(field('correct_responses.1.pattern', 'a')).toEqual(refused('351'));
    expect(set(['cmi.comments_from_learner.1.comment', 'x'])).toEqual(refused('351'));
  });

  test('name each objective once', () => {
    const first: Pair = ['cmi.interactions.0.objectives.0.id', 'empathy'];
    expect(set(...typed('choice'), first, ['cmi.interactions.0.objectives.1.id', 'empathy'])).toEqual(refused('351'));
    expect(set(...typed('choice'), first, ['cmi.interactions.0.objectives.1.id', 'listening'])).toEqual(taken);
  });

  test.each([
    ['urn:example:sue-call.node1', taken],
    [letters(4000), taken],
    [letters(4001), refused('406')],
    ['sue call', refused('406')],
    ['a[,]b', refused('406')],
    ['', refused('406')],
  ])('the id %.30s', (value, answer) => {
    expect(set(['cmi.interactions.0.id', value])).toEqual(answer);
  });

  test.each([
    ['2026-01-02T03:04:05', taken],
    ['2026-01-02T03:04:05.00Z', taken],
    ['2026-01-02T03:04:05.12+01:00', taken],
    ['2038-01-01T00:00:00', taken],
    ['2026-01-02T03:04:05Z', refused('406')],
    ['2026-01-02T03:04:05.000Z', refused('406')],
    ['2026-01-02T03:04:05+01:00', refused('406')],
    ['2026-02-30T03:04:05', refused('406')],
    ['2026-01-02T24:00:00', refused('406')],
    ['2039-01-01T00:00:00', refused('406')],
    ['1969-12-31T00:00:00', refused('406')],
    ['03:04:05', refused('406')],
  ])('the timestamp %s', (value, answer) => {
    expect(field('timestamp', value)).toEqual(answer);
  });

  test.each([
    ['result', 'incorrect', '0'],
    ['result', '0.5', '0'],
    ['result', 'wrong', '406'],
    ['latency', 'PT12.50S', '0'],
    ['latency', 'PT12.555S', '406'],
    ['latency', '0000:00:12.50', '406'],
    ['weighting', '1', '0'],
    ['weighting', 'heavy', '406'],
    ['type', 'long-fill-in', '0'],
    ['type', 'open', '406'],
    ['description', 'Sue is out of breath: “Where are you?”', '0'],
    ['description', '{lang=en}Sue calls', '0'],
    ['description', letters(250), '0'],
    ['description', letters(251), '406'],
    ['description', 'Two\nlines', '406'],
    ['description', '{Sue} calls', '406'],
    ['description', 'Sue {calls', '406'],
  ])('%s = %.30s gives %s', (name, value, code) => {
    expect(field(name, value)[1]).toBe(code);
  });

  test.each([
    ['true-false', ['true', 'false'], ['t', '1', '']],
    ['choice', ['greet', 'a.1[,]b_2'], ['sue-node-1', 'I hear you', '', 'a[,]a', 'a,b c', letters(251)]],
    ['likert', ['often'], ['very often', 'a[,]b']],
    ['fill-in', ['freight code 40', '{lang=en}freight[,]code', ''], [letters(251), 'two\nlines']],
    ['long-fill-in', [letters(4000)], [letters(4001), 'two\nlines']],
    ['matching', ['a[.]1[,]b[.]2'], ['a.1', 'a[.]', 'a b[.]1']],
    ['performance', ['greet[.]1[,]empathize[.]0.5', '[.]a'], ['greet[.]I hear you', 'step-1[.]choice-1']],
    ['sequencing', ['c[,]a[,]b', 'a[,]a'], ['c, a', '']],
    ['numeric', ['-2.5', '0'], ['2,5', '1e3', '.5', '']],
    ['other', ['anything {at} all', letters(4000)], [letters(4001), 'two\nlines']],
  ])('a response of the type %s', (type, good, bad) => {
    for (const value of good) expect([value, ...field('learner_response', value, type)]).toEqual([value, ...taken]);
    for (const value of bad)
      expect([value, ...field('learner_response', value, type)]).toEqual([value, ...refused('406')]);
  });

  test.each([
    ['numeric', ['1[:]5', '[:]5', '3'], ['5[:]1', '1:5']],
    ['fill-in', ['{case_matters=true}{order_matters=false}code 40'], ['{case_matters=maybe}code']],
    ['performance', ['{order_matters=true}greet[.]1'], ['{order_matters=1}greet[.]1']],
    ['choice', ['a[,]b'], ['a b']],
  ])('a right answer of the type %s', (type, good, bad) => {
    const name = 'correct_responses.0.pattern';
    for (const value of good) expect([value, ...field(name, value, type)]).toEqual([value, ...taken]);
    for (const value of bad) expect([value, ...field(name, value, type)]).toEqual([value, ...refused('406')]);
  });

  test('of an earlier session count on, can be read, and keep their type', () => {
    const session = begin({
      version: '2004',
      values: { 'cmi.interactions.0.id': 'greet', 'cmi.interactions.0.type': 'choice' },
    });
    expect(getting(session, 'cmi.interactions._count')).toEqual(['1', '0']);
    expect(getting(session, 'cmi.interactions.0.id')).toEqual(['greet', '0']);
    expect([session.wire.set('cmi.interactions.0.learner_response', 'I hear you'), session.wire.lastError()]).toEqual(
      refused('406'),
    );
    expect(session.wire.set('cmi.interactions.0.learner_response', 'a')).toBe('true');
    expect(session.wire.set('cmi.interactions.1.id', 'close')).toBe('true');
  });
});

describe('objectives', () => {
  const first: Pair = ['cmi.objectives.0.id', 'empathy'];

  test('come with their id first and without a gap', () => {
    expect(set(['cmi.objectives.0.score.scaled', '0.5'])).toEqual(refused('408'));
    expect(set(['cmi.objectives.1.id', 'listening'])).toEqual(refused('351'));
    expect(set(first, ['cmi.objectives.0.score.scaled', '0.5'])).toEqual(taken);
    expect(set(first, ['cmi.objectives.0.score.scaled', '1.5'])).toEqual(refused('407'));
    expect(set(first, ['cmi.objectives.0.success_status', 'passed'])).toEqual(taken);
    expect(set(first, ['cmi.objectives.0.completion_status', 'done'])).toEqual(refused('406'));
    expect(set(first, ['cmi.objectives.0.description', 'Say what you see'])).toEqual(taken);
    expect(set(['cmi.objectives.0.id', 'with space'])).toEqual(refused('406'));
  });

  test('have an id of their own that stays, also from session to session', () => {
    expect(set(first, ['cmi.objectives.1.id', 'empathy'])).toEqual(refused('351'));
    expect(set(first, ['cmi.objectives.0.id', 'listening'])).toEqual(refused('351'));
    expect(set(first, ['cmi.objectives.0.id', 'empathy'])).toEqual(taken);
    const { wire } = begin({ version: '2004', values: { 'cmi.objectives.0.id': 'empathy' } });
    expect([wire.set('cmi.objectives.1.id', 'empathy'), wire.lastError()]).toEqual(refused('351'));
  });
});
