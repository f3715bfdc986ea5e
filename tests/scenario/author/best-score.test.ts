import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf, type Outcome } from '../../../src/course/index.ts';
import { bestScore } from '../../../src/scenario/author.ts';
import { endingOf, type Graph, type GraphChoice, type GraphScene } from '../../../src/scenario/index.ts';
import { activities, answered, began, callStep, outlineOf, step } from '../../course/outline.ts';
import { picks, playAtRandom } from '../random-play.ts';
import { choice, smallCall } from '../small-call.ts';

const SEED = 20260607;
const ENDINGS: Record<string, GraphScene> = Object.fromEntries(
  (['good', 'fair', 'poor'] as Outcome[]).map((ending) => [ending, { asks: '', choices: [], routes: [], ending }]),
);

/** A choice in few words: where it leads, how much it shows and how much it misses. */
type Drawn = [to: string, shows: number, misses: number];

const NAMES = ['ask', 'teach'];

function sceneOf(id: string, drawn: readonly Drawn[], rest: Partial<GraphScene> = {}): GraphScene {
  const choices = drawn.map(([to, shows, misses], i) =>
    choice(id, to, { key: `${i}`, shows: NAMES.slice(0, shows), misses: NAMES.slice(0, misses) }),
  );
  return { asks: '', routes: [], choices, ...rest };
}

function graphOf(scenes: Record<string, GraphScene>): Graph {
  const [start = 'good'] = Object.keys(scenes);
  return { ...smallCall, start, variables: {}, moods: {}, scenes: { ...scenes, ...ENDINGS } };
}

const call = (scenes: Record<string, Drawn[]>): Graph =>
  graphOf(Object.fromEntries(Object.entries(scenes).map(([id, drawn]) => [id, sceneOf(id, drawn)])));

/** Every play, going back included: what was come to can be come to again, and the first answers stay. */
function bestByTrying({ scenes, start }: Graph, questions: number): number | undefined {
  let best: number | undefined;
  const tried = new Set<string>();
  const open: { met: string[]; firsts: Record<string, GraphChoice> }[] = [{ met: [start], firsts: {} }];
  for (const { met, firsts } of open) {
    const state = JSON.stringify([[...met].sort(), Object.entries(firsts).sort()]);
    if (tried.has(state)) continue;
    tried.add(state);
    const arrive = (to: string, answers: Record<string, GraphChoice>): void => {
      const { ending } = scenes[to] as GraphScene;
      if (!ending) open.push({ met: [...new Set([...met, to])], firsts: answers });
      else if (ending !== 'poor') best = Math.max(best ?? 0, scoreOf(Object.values(answers), questions));
    };
    for (const id of met) {
      const { choices, routes, timer } = scenes[id] as GraphScene;
      for (const one of choices) arrive(one.to, { [id]: one, ...firsts });
      for (const { to } of [...routes, ...(timer ? [timer] : [])]) arrive(to, firsts);
    }
  }
  return best;
}

function scoreOf(answers: readonly GraphChoice[], questions: number): number {
  const taken = answers.flatMap(({ shows }) => shows).length + questions;
  const chances = taken + answers.flatMap(({ misses }) => misses).length;
  return chances === 0 ? 0 : Math.round((100 * taken) / chances);
}

const SCENES = ['a', 'b', 'c', 'd'];
const amounts = fc.constantFrom<[number, number]>([0, 0], [1, 0], [2, 0], [1, 1], [0, 1], [0, 2]);
const drawn = (targets: readonly string[]): fc.Arbitrary<Drawn> =>
  fc.tuple(fc.constantFrom(...targets), amounts).map(([to, [shows, misses]]) => [to, shows, misses]);

/** Scenes that lead anywhere; some pass by, some have a timer. */
const calls = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const targets = [...SCENES.slice(0, size), ...Object.keys(ENDINGS)];
  const to = fc.constantFrom(...targets);
  const scene = fc.oneof(
    { weight: 5, arbitrary: fc.record({ choices: fc.array(drawn(targets), { minLength: 1, maxLength: 3 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ choices: fc.array(drawn(targets), { minLength: 1, maxLength: 2 }), timer: to }),
    },
    { weight: 1, arbitrary: fc.record({ route: to }) },
  ) as fc.Arbitrary<{ choices?: Drawn[]; timer?: string; route?: string }>;
  return fc.array(scene, { minLength: size, maxLength: size }).map((scenes) =>
    graphOf(
      Object.fromEntries(
        scenes.map(({ choices = [], timer, route }, i) => {
          const id = SCENES[i] ?? '';
          const ways = {
            ...(timer && { timer: { seconds: 9, to: timer } }),
            ...(route && { routes: [{ to: route, when: [] }] }),
          };
          return [id, sceneOf(id, choices, ways)];
        }),
      ),
    ),
  );
});

/** Calls that go through each of their scenes, to one ending or another. */
const straightCalls = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const scenes = SCENES.slice(0, size).map((_, i) => {
    const on = i + 1 < size ? (SCENES[i + 1] ?? '') : 'good';
    const targets = [...SCENES.slice(0, i + 1), on, ...(i + 1 < size ? [] : ['poor'])];
    return fc.tuple(drawn([on]), fc.array(drawn(targets), { maxLength: 2 })).map(([one, more]) => [one, ...more]);
  });
  return fc.tuple(...scenes).map((all) => call(Object.fromEntries(all.map((ways, i) => [SCENES[i], ways]))));
});

/** The small call, each answer worth something else. */
const scoredCalls = fc.array(amounts, { minLength: 8, maxLength: 8 }).map((all): Graph => {
  const left = [...all];
  const scored = (one: GraphChoice): GraphChoice => {
    const [shows, misses] = left.pop() ?? [0, 0];
    return { ...one, shows: NAMES.slice(0, shows), misses: NAMES.slice(0, misses) };
  };
  const scenes = Object.entries(smallCall.scenes).map(([id, scene]) => [
    id,
    { ...scene, choices: scene.choices.map(scored) },
  ]);
  return { ...smallCall, scenes: Object.fromEntries(scenes) };
});

describe('the best score that a play can have', () => {
  it.each<[name: string, graph: Graph, questions: number, best: number | undefined]>([
    ['the small call', smallCall, 0, 100],
    ['one mixed answer on the way', call({ a: [['b', 1, 1]], b: [['good', 2, 0]] }), 0, 75],
    ['the same with questions', call({ a: [['b', 1, 1]], b: [['good', 2, 0]] }), 4, 88],
    [
      'a miss on the way, a point where one can go back from',
      call({
        a: [
          ['good', 0, 1],
          ['b', 0, 1],
        ],
        b: [['a', 1, 0]],
      }),
      0,
      50,
    ],
    [
      'a good answer that ends the call poorly',
      call({
        a: [
          ['poor', 1, 0],
          ['good', 1, 1],
        ],
      }),
      0,
      50,
    ],
    [
      'a good answer, then back to the other',
      call({
        a: [
          ['b', 1, 0],
          ['good', 0, 1],
        ],
        b: [['poor', 0, 1]],
      }),
      0,
      100,
    ],
    [
      'a long way round a miss',
      call({
        a: [
          ['b', 0, 0],
          ['c', 0, 0],
        ],
        b: [['e', 0, 1]],
        c: [['d', 0, 0]],
        d: [['e', 0, 0]],
        e: [['f', 1, 0]],
        f: [['good', 0, 1]],
      }),
      0,
      50,
    ],
    ['nothing to show', call({ a: [['good', 0, 0]] }), 0, 0],
    ['nothing to show, with questions', call({ a: [['good', 0, 0]] }), 2, 100],
    ['poor endings only', call({ a: [['poor', 2, 0]] }), 2, undefined],
  ])('%s', (_, graph, questions, best) => {
    expect(bestScore(graph, questions)).toBe(best);
    if (graph !== smallCall) expect(bestByTrying(graph, questions)).toBe(best);
  });

  it('is never below what trying every play finds', () => {
    fc.assert(
      fc.property(calls, fc.nat(2), (graph, questions) => {
        const best = bestScore(graph, questions);
        const tried = bestByTrying(graph, questions);
        if (tried === undefined) expect(best).toBeUndefined();
        else expect(best).toBeGreaterThanOrEqual(tried);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('is what trying finds where a call goes through each of its scenes', () => {
    fc.assert(
      fc.property(straightCalls, fc.integer({ min: 1, max: 3 }), (graph, questions) => {
        expect(bestScore(graph, questions)).toBe(bestByTrying(graph, questions));
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it('is never below the standing after a real play, with conditions, timers and going back', () => {
    const asked = activities.filter(({ kind }) => kind === 'question');
    let best = 0;
    fc.assert(
      fc.property(scoredCalls, picks, fc.subarray(asked), (graph, pick, questions) => {
        const { play, log } = playAtRandom(graph, pick);
        const ending = endingOf(play);
        if (!ending || ending.outcome === 'poor') return;
        const outline = outlineOf({
          steps: [step('intro'), callStep('call', { counts: true })],
          activities: questions,
        });
        const answers = questions.map(({ id }) => answered(id, 'good'));
        const { score = 101 } = standingOf(outline, [...answers, began('call'), ...log, ending]);
        const bound = bestScore(graph, questions.length) ?? -1;
        expect(bound).toBeGreaterThanOrEqual(score);
        if (bound === score && bound > 0 && bound < 100) best += 1;
      }),
      { seed: SEED, numRuns: 1000 },
    );
    // Or else nothing was tried that could have failed.
    expect(best).toBeGreaterThan(20);
  });
});
