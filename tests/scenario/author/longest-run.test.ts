import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestRun } from '../../../src/scenario/author.ts';
import type { Graph } from '../../../src/scenario/index.ts';
import { choice, smallCall } from '../small-call.ts';

const SEED = 20260607;

/** Each scene by the scenes that it leads to: by a link if there is one, else by choices. A scene that leads nowhere ends. */
function graphOf(ways: readonly (readonly number[])[]): Graph {
  const scenes = ways.map((targets, from): [string, Graph['scenes'][string]] => {
    const ids = targets.map(String);
    if (ids.length === 0) return [`${from}`, { asks: '', choices: [], routes: [], ending: 'good' }];
    if (ids.length === 1) return [`${from}`, { asks: '', choices: [], routes: ids.map((to) => ({ to, when: [] })) }];
    return [`${from}`, { asks: '', choices: ids.map((to) => choice(`${from}`, to)), routes: [] }];
  });
  return { ...smallCall, start: '0', scenes: Object.fromEntries(scenes) };
}

function longestByTrying({ scenes }: Pick<Graph, 'scenes'>, at: string, met: ReadonlySet<string> = new Set()): number {
  const scene = scenes[at];
  if (!scene || scene.ending || met.has(at)) return 0;
  const ways = [...scene.choices, ...scene.routes];
  return 1 + Math.max(0, ...ways.map(({ to }) => longestByTrying({ scenes }, to, new Set([...met, at]))));
}

/** Up to eight scenes; each leads to any of them, or only to later ones. */
function graphs(forwardOnly: boolean): fc.Arbitrary<Graph> {
  return fc.integer({ min: 1, max: 8 }).chain((size) => {
    const ways = Array.from({ length: size }, (_, from) => {
      const first = forwardOnly ? from + 1 : 0;
      const most = first < size ? 3 : 0;
      return fc.array(fc.integer({ min: Math.min(first, size - 1), max: size - 1 }), { maxLength: most });
    });
    return fc.tuple(...ways).map(graphOf);
  });
}

it('the longest run of the small call takes the blunder, its repair and the whole of its round', () => {
  expect(longestRun(smallCall).sort()).toEqual(['asked', 'hello', 'settled', 'stiff', 'weather']);
});

it('a call that only goes on has the longest run that trying finds', () => {
  fc.assert(
    fc.property(graphs(true), (graph) => {
      expect(longestRun(graph)).toHaveLength(longestByTrying(graph, '0'));
    }),
    { seed: SEED, numRuns: 500 },
  );
});

it('with rounds it is never shorter than a run that meets no scene twice', () => {
  fc.assert(
    fc.property(graphs(false), (graph) => {
      const run = longestRun(graph);
      expect(run.length).toBeGreaterThanOrEqual(longestByTrying(graph, '0'));
      expect(new Set(run).size).toBe(run.length);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

it('a run of ten thousand scenes is found', () => {
  const size = 10_000;
  const ways = Array.from({ length: size }, (_, from) => [from + 1, from + 2].filter((to) => to < size));
  expect(longestRun(graphOf(ways))).toHaveLength(size - 1);
});

it('where a call ends as it begins nothing is left', () => {
  expect(longestRun(graphOf([[]]))).toEqual([]);
});
