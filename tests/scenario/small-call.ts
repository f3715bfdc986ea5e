import { codeOf } from '../../src/course/index.ts';
import type { Graph, GraphChoice } from '../../src/scenario/index.ts';

/** A choice of the small call; its code is made as the compiler makes it. */
export function choice(scene: string, to: string, rest: Partial<GraphChoice> = {}): GraphChoice {
  const key = rest.key ?? to;
  const base = { effects: {}, shows: [], misses: [], when: [], once: false, letter: 'a' };
  return { ...base, ...rest, key, to, code: codeOf(`${scene}>${key}`) };
}

/**
 * A call with everything that a play can meet: a condition on a choice, one on a route, a once-choice in a loop, a timer and
 * three endings.
 */
export const smallCall: Graph = {
  id: 'small-call',
  start: 'hello',
  shape: 'aa',
  order: 'shuffled',
  variables: { rapport: { label: 'Rapport', start: 2, min: 0, max: 4 } },
  moods: { Sue: { from: 'rapport', words: ['shut', 'warm'] } },
  aliases: {},
  scenes: {
    hello: {
      asks: 'It is me again.',
      routes: [],
      choices: [
        choice('hello', 'asked', { effects: { rapport: ['+', 2] }, shows: ['courtesy', 'ask'] }),
        choice('hello', 'stiff', { effects: { rapport: ['+', -2] }, misses: ['courtesy'], letter: 'b' }),
        choice('hello', 'weather', { once: true, letter: 'c' }),
      ],
    },
    weather: { asks: 'Rain.', choices: [], routes: [{ to: 'hello', when: [] }] },
    stiff: {
      asks: 'I wrote it down.',
      routes: [],
      timer: { seconds: 20, to: 'gone' },
      choices: [
        choice('stiff', 'asked', { effects: { rapport: ['=', 3] }, shows: ['courtesy'] }),
        choice('stiff', 'gone', { misses: ['ask'], letter: 'b' }),
      ],
    },
    asked: {
      asks: 'A mixed pallet.',
      routes: [],
      choices: [
        choice('asked', 'settled', { shows: ['teach'], when: [['rapport', '>=', 3]] }),
        choice('asked', 'after', { key: 'told', misses: ['teach'], letter: 'b' }),
      ],
    },
    settled: {
      asks: '',
      choices: [],
      routes: [
        { to: 'good-end', when: [['rapport', '=', 4]] },
        { to: 'after', when: [] },
      ],
    },
    after: { asks: '', choices: [], routes: [], ending: 'fair' },
    'good-end': { asks: '', choices: [], routes: [], ending: 'good' },
    gone: { asks: '', choices: [], routes: [], ending: 'poor' },
  },
};

/** The code of a choice of the small call. */
export const code = (scene: string, key: string): string => codeOf(`${scene}>${key}`);
