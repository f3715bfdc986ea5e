import { describe, expect, test } from 'vitest';
import { codeOf, standingOf, type LogEvent, type Outline } from '../../src/course/index.ts';
import {
  activities,
  answered,
  began,
  callStep,
  did,
  ended,
  objective,
  outlineOf,
  question,
  step,
  went,
} from './outline.ts';

const plain = outlineOf();
const asking = outlineOf({ activities });
const stepsOnly = outlineOf({ mastery: 'none' });

/** Both lessons read. */
const read = [went('intro'), did('intro'), went('after'), did('after')];
const play = (...end: Parameters<typeof ended>): LogEvent[] => [went('call'), began('call'), ended(...end)];
const scoreOf = (outline: Outline, log: LogEvent[]): number | undefined => standingOf(outline, log).score;

describe('steps', () => {
  test('are done when they were read or their play has ended, in the order of the module', () => {
    const log = [did('after'), ...play('fair', 50), did('intro')];
    expect(standingOf(plain, log).done).toEqual(['intro', 'call', 'after']);
  });

  test('are not done when they were only gone to, or their play was only begun', () => {
    expect(standingOf(plain, [went('intro'), went('call'), began('call')]).done).toEqual([]);
  });

  test('that are no more count for nothing', () => {
    const log = [did('removed'), went('removed'), began('removed'), ended('good', 100)];
    expect(standingOf(plain, log)).toEqual(standingOf(plain, []));
  });

  test('complete the module when the required ones are done', () => {
    expect(standingOf(plain, [...read]).completion).toBe('incomplete');
    expect(standingOf(plain, [...read, ...play('poor', 0)]).completion).toBe('completed');
    const all = outlineOf({ steps: [step('intro'), callStep('practice')] });
    expect(standingOf(all, [did('intro')]).completion).toBe('incomplete');
  });

  test('of a play: an ending belongs to the step that was last gone to or begun', () => {
    const log = [began('practice'), went('call'), began('call'), went('practice'), ended('good', 80)];
    expect(standingOf(plain, log)).toMatchObject({ done: ['practice'] });
    expect(scoreOf(plain, log)).toBeUndefined();
  });
});

describe('the score', () => {
  test('is absent until a play that counts has ended', () => {
    expect(scoreOf(plain, [...read, began('call')])).toBeUndefined();
    expect(scoreOf(plain, [began('practice'), ended('good', 100)])).toBeUndefined();
    expect(scoreOf(asking, [answered('q-teach', 'good')])).toBeUndefined();
  });

  test('is that of the best play, whatever came later', () => {
    expect(scoreOf(plain, [...play('poor', 0)])).toBe(0);
    expect(scoreOf(plain, [...play('fair', 55), ...play('good', 80), ...play('poor', 10)])).toBe(80);
  });

  test('counts questions beside the chances of the play, and one not yet answered as missed', () => {
    const end = ended('good', 75, { courtesy: [2, 0], teach: [1, 1] });
    const log = [began('call'), end];
    // 3 of 4 in the call, and two questions.
    expect(scoreOf(asking, log)).toBe(50);
    expect(scoreOf(asking, [...log, answered('q-teach', 'good')])).toBe(67);
    expect(scoreOf(asking, [...log, answered('q-teach', 'good'), answered('q-courtesy', 'good')])).toBe(83);
    expect(scoreOf(asking, [answered('q-teach', 'neutral'), ...log, answered('q-courtesy', 'poor')])).toBe(50);
  });

  test('takes the best play together with the questions, not the best share alone', () => {
    const short = [began('call'), ended('good', 100, { courtesy: [1, 0] })];
    const long = [began('call'), ended('good', 90, { courtesy: [9, 0], teach: [0, 1] })];
    // 1 of 3 against 9 of 12.
    expect(scoreOf(asking, [...long, ...short])).toBe(75);
    expect(scoreOf(asking, [...short, ...long])).toBe(75);
  });

  test('of a module without a play that counts is that of its questions', () => {
    const outline = outlineOf({ steps: [step('intro')], activities });
    expect(scoreOf(outline, [did('intro')])).toBeUndefined();
    expect(scoreOf(outline, [answered('q-teach', 'poor')])).toBe(0);
    expect(scoreOf(outline, [answered('q-teach', 'good')])).toBe(50);
  });

  test('is absent where there is no bar', () => {
    expect(scoreOf(stepsOnly, [...read, ...play('good', 100)])).toBeUndefined();
  });
});

describe('first answers', () => {
  test('stay', () => {
    const { answers } = standingOf(asking, [answered('q-teach', 'poor'), answered('q-teach', 'good')]);
    expect(answers).toEqual({ 'q-teach': 'poor' });
  });

  test('to what is no more are left out', () => {
    expect(standingOf(asking, [answered('removed', 'good')]).answers).toEqual({});
  });

  test('count whatever the question is called', () => {
    const outline = outlineOf({ steps: [step('intro')], activities: [question('constructor', 'teach')] });
    const standing = standingOf(outline, [answered('constructor', 'good')]);
    expect(standing.score).toBe(100);
    expect(standing.answers).toEqual({ constructor: 'good' });
  });
});

describe('success', () => {
  const done = (...end: Parameters<typeof ended>): LogEvent[] => [...read, ...play(...end)];

  test.each<[string, Outline, LogEvent[], string]>([
    ['the bar is met', plain, done('good', 70), 'passed'],
    ['a fair ending met it', plain, done('fair', 70), 'passed'],
    ['one point is missing', plain, done('good', 69), 'unknown'],
    ['the only ending was poor', plain, done('poor', 100), 'unknown'],
    ['a required lesson was not read', plain, [did('intro'), ...play('good', 100)], 'unknown'],
    ['an earlier play was poor', plain, [...done('poor', 10), ...play('good', 90)], 'passed'],
    ['a later play was poor', plain, [...done('good', 90), ...play('poor', 10)], 'passed'],
    ['only the coached call was good', plain, [...done('poor', 0), began('practice'), ended('good', 100)], 'unknown'],
    ['there is no bar and the steps are done', stepsOnly, done('poor', 0), 'passed'],
    ['there is no bar and a step is not done', stepsOnly, [did('intro'), did('after')], 'unknown'],
    ['the bar is 0 and nothing was scored', outlineOf({ mastery: 0 }), [...read, did('call')], 'unknown'],
  ])('when %s', (_, outline, log, success) => {
    expect(standingOf(outline, log).success).toBe(success);
  });

  test('of a module of questions alone needs no ending', () => {
    const outline = outlineOf({ steps: [step('intro')], activities, mastery: 50 });
    expect(standingOf(outline, [did('intro'), answered('q-teach', 'good')]).success).toBe('passed');
    expect(standingOf(outline, [answered('q-teach', 'good')]).success).toBe('unknown');
  });
});

describe('objectives', () => {
  const scores = (log: LogEvent[], outline = asking): unknown[] =>
    standingOf(outline, log).objectives.map(({ id, score }) => [id, score]);

  test('are those that the module reports, in its order, without a score until there was a chance', () => {
    expect(standingOf(plain, []).objectives).toEqual([{ id: 'courtesy' }, { id: 'teach' }]);
    const reported = ['teach', 'gone', 'ask'];
    expect(standingOf(outlineOf({ reported }), []).objectives).toEqual(reported.map((id) => ({ id })));
  });

  test('have the best share of any play, also of one that does not count', () => {
    const log = [began('practice'), ended('poor', 0, { teach: [3, 1] }), ...play('good', 90, { teach: [1, 1] })];
    expect(scores(log)).toEqual([
      ['courtesy', undefined],
      ['teach', 75],
    ]);
  });

  test('take in those under them', () => {
    expect(scores(play('fair', 50, { courtesy: [1, 0], ask: [0, 2] }))).toEqual([
      ['courtesy', 33],
      ['teach', undefined],
    ]);
  });

  test('are shown by a good first answer', () => {
    expect(scores([answered('q-courtesy', 'good'), answered('q-teach', 'neutral')])).toEqual([
      ['courtesy', 100],
      ['teach', 0],
    ]);
    expect(scores([answered('q-teach', 'poor'), answered('q-teach', 'good')])).toContainEqual(['teach', 0]);
  });

  test('with no chance in a play have no score from it', () => {
    expect(scores(play('good', 90, { teach: [0, 0] }))).toContainEqual(['teach', undefined]);
    const lone = outlineOf({ objectives: [objective('teach')], reported: ['teach'] });
    expect(scores([began('call'), { kind: 'ended', outcome: 'good', score: 9, objectives: {} }], lone)).toEqual([
      ['teach', undefined],
    ]);
  });
});

test('a finished play counts as it was stored: nothing is worked out anew', () => {
  const objectives = { [codeOf('teach')]: { taken: 1, missed: 2 }, zz: { taken: 4, missed: 0 } };
  const log: LogEvent[] = [began('call'), { kind: 'ended', outcome: 'fair', score: 12, objectives }];
  expect(scoreOf(plain, log)).toBe(12);
});

describe('a lesson that a call without a coach does for', () => {
  const outline = outlineOf({
    steps: [step('intro', { unless: 'call' }), callStep('call', { counts: true }), step('after')],
  });
  const rest = [went('after'), did('after')];

  test('is done when that call has been passed', () => {
    expect(standingOf(outline, [...rest, ...play('fair', 70)])).toMatchObject({
      done: ['intro', 'call', 'after'],
      completion: 'completed',
      success: 'passed',
    });
  });

  test.each([
    ['has ended below the bar', play('good', 69)],
    ['has ended badly', play('poor', 100)],
    ['was another step’s', [went('other'), began('other'), ended('good', 100)]],
    ['has not ended', [went('call'), began('call')]],
  ])('is not when the call %s', (_, log) => {
    expect(standingOf(outline, [...rest, ...log]).done).not.toContain('intro');
  });

  test('needs a good or a fair end in a module without a bar', () => {
    const steps = outlineOf({ ...outline, mastery: 'none' });
    expect(standingOf(steps, play('fair', 0)).done).toContain('intro');
    expect(standingOf(steps, play('poor', 0)).done).not.toContain('intro');
  });
});
