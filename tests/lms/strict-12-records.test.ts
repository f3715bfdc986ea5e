import { describe, expect, test } from 'vitest';
import { begin, letters, refused, set, setAll, taken } from './strict-lms.ts';

describe('interactions', () => {
  const id: [string, string] = ['cmi.interactions.0.id', 'sue_call__greet'];
  const typed = (type: string): [string, string][] => [id, ['cmi.interactions.0.type', type]];

  test.each([
    ['sue_call__greet', taken],
    [letters(255), taken],
    [letters(256), refused('405')],
    ['sue:greet', refused('405')],
    ['sue call', refused('405')],
    ['sue.call', refused('405')],
    ['', refused('405')],
  ])('the id %.20s', (value, answer) => {
    expect(set('cmi.interactions.0.id', value)).toEqual(answer);
  });

  test('come with their id first, then the type, then the rest', () => {
    expect(set('cmi.interactions.0.type', 'choice')).toEqual(refused('201'));
    expect(set('cmi.interactions.0.student_response', 'a')).toEqual(refused('201'));
    expect(set('cmi.interactions.0.result', 'correct', [id])).toEqual(refused('201'));
    expect(set('cmi.interactions.0.objectives.0.id', 'empathy', [id])).toEqual(refused('201'));
    expect(set('cmi.interactions.0.result', 'correct', typed('choice'))).toEqual(taken);
    expect(set('cmi.interactions.0.objectives.0.id', 'empathy', typed('choice'))).toEqual(taken);
  });

  test('leave no gap between indexes', () => {
    expect(set('cmi.interactions.1.id', 'second')).toEqual(refused('201'));
    expect(set('cmi.interactions.2.id', 'third', [id])).toEqual(refused('201'));
    expect(set('cmi.interactions.1.id', 'second', [id])).toEqual(taken);
    expect(set('cmi.interactions.0.objectives.1.id', 'empathy', typed('choice'))).toEqual(refused('201'));
    expect(set('cmi.interactions.0.correct_responses.1.pattern', 'a', typed('choice'))).toEqual(refused('201'));
  });

  test.each([
    ['true-false', ['t', 'f', '0', '1'], ['true', '']],
    ['choice', ['a', 'a,b', '{a,b}', '1'], ['I hear you', 'sue-node-1', 'A', 'ab', 'a,', '{a', '']],
    ['sequencing', ['c,a,b', '{a,b,c}'], ['c a b', 'c;a']],
    ['matching', ['1.a,2.b', '{1.a}'], ['1a', 'a[.]1']],
    ['likert', ['3', 'c'], ['34', '']],
    ['numeric', ['-2.5', '0'], ['2,5', '1e3', '']],
    ['fill-in', ['freight code 40', letters(255)], [letters(256)]],
    ['performance', ['I hear you', letters(255)], [letters(256)]],
  ])('a response and a pattern of the type %s', (type, good, bad) => {
    for (const field of ['student_response', 'correct_responses.0.pattern']) {
      for (const value of good) expect(set(`cmi.interactions.0.${field}`, value, typed(type))).toEqual(taken);
      for (const value of bad) expect(set(`cmi.interactions.0.${field}`, value, typed(type))).toEqual(refused('405'));
    }
  });

  test.each([
    ['type', 'long-fill-in', '405'],
    ['type', 'other', '405'],
    ['result', 'wrong', '0'],
    ['result', '50', '0'],
    ['result', 'incorrect', '405'],
    ['latency', '0000:00:12.50', '0'],
    ['latency', 'PT12S', '405'],
    ['time', '23:59:59', '0'],
    ['time', '24:00:00', '405'],
    ['time', '2026-01-02T03:04:05', '405'],
    ['weighting', '1', '0'],
    ['weighting', 'heavy', '405'],
  ])('%s = %s gives %s', (field, value, code) => {
    expect(set(`cmi.interactions.0.${field}`, value, typed('choice'))[1]).toBe(code);
  });

  test('of an earlier session count on, and may still be written', () => {
    const api = begin({ 'cmi.interactions.0.id': 'greet', 'cmi.interactions.0.type': 'choice' });
    expect(api.LMSGetValue('cmi.interactions._count')).toBe('1');
    expect(setAll(api, [['cmi.interactions.0.result', 'wrong']])).toEqual([taken]);
    expect(setAll(api, [['cmi.interactions.1.id', 'close']])).toEqual([taken]);
  });
});

describe('objectives', () => {
  const first: [string, string] = ['cmi.objectives.0.id', 'empathy'];

  test('come with their id first and without a gap', () => {
    expect(set('cmi.objectives.0.status', 'passed')).toEqual(refused('201'));
    expect(set('cmi.objectives.1.id', 'listening')).toEqual(refused('201'));
    expect(set('cmi.objectives.0.status', 'not attempted', [first])).toEqual(taken);
    expect(set('cmi.objectives.0.score.raw', '60', [first])).toEqual(taken);
    expect(set('cmi.objectives.0.score.raw', '101', [first])).toEqual(refused('405'));
    expect(set('cmi.objectives.0.id', 'with space')).toEqual(refused('405'));
  });

  test('have an id of their own that stays', () => {
    expect(set('cmi.objectives.1.id', 'empathy', [first])).toEqual(refused('201'));
    expect(set('cmi.objectives.1.id', 'listening', [first])).toEqual(taken);
    expect(set('cmi.objectives.0.id', 'listening', [first])).toEqual(refused('201'));
    expect(set('cmi.objectives.0.id', 'empathy', [first])).toEqual(taken);
  });

  test('of an earlier session keep their ids', () => {
    const api = begin({ 'cmi.objectives.0.id': 'empathy', 'cmi.objectives.0.status': 'passed' });
    expect(setAll(api, [['cmi.objectives.1.id', 'empathy']])).toEqual([refused('201')]);
    expect(setAll(api, [['cmi.objectives.0.id', 'listening']])).toEqual([refused('201')]);
  });
});
