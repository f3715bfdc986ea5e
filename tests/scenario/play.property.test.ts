import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/integrations/content.ts';
import { advance, begin, earned, replay, type Play } from '../../src/scenario/index.ts';
import { picks, playAtRandom } from './random-play.ts';
import { smallCall } from './small-call.ts';

const graphs = [smallCall, ...loadContent(process.cwd()).scenarios.map(({ graph }) => graph)];

const told = ({ scene, status, values, turns, firsts }: Play): object => ({ scene, status, values, turns, firsts });

describe.each(graphs)('a random play of $id', (graph) => {
  test('replay of any prefix of its log equals play', () => {
    fc.assert(
      fc.property(picks, fc.nat(), (pick, cut) => {
        const { log } = playAtRandom(graph, pick);
        const prefix = log.slice(0, log.length === 0 ? 0 : cut % (log.length + 1));
        let play = begin(graph);
        for (const happening of prefix) play = advance(play, happening) ?? play;
        const { play: replayed, kept } = replay(graph, prefix);
        expect(kept).toBe(prefix.length);
        expect(told(replayed)).toEqual(told(play));
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('never leaves a variable’s range, and scores from 0 to 100', () => {
    fc.assert(
      fc.property(picks, (pick) => {
        const { play } = playAtRandom(graph, pick);
        for (const [name, { min, max }] of Object.entries(graph.variables)) {
          expect(play.values[name]).toBeGreaterThanOrEqual(min);
          expect(play.values[name]).toBeLessThanOrEqual(max);
        }
        const { score } = earned(play);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('reaches an ending from wherever it stands', () => {
    fc.assert(
      fc.property(picks, fc.nat(), (pick, cut) => {
        const { log } = playAtRandom(graph, pick);
        const { play } = replay(graph, log.slice(0, log.length === 0 ? 0 : cut % log.length));
        expect(reachesEnding(play)).toBe(true);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

/** Breadth-first over scene, values and used-up choices. */
function reachesEnding(from: Play): boolean {
  const seen = new Set<string>();
  const queue = [from];
  for (let play = queue.shift(); play; play = queue.shift()) {
    if (play.status === 'ended') return true;
    const { scene, values, used } = play.snapshot.context;
    const state = JSON.stringify([scene, values, [...used].sort()]);
    if (seen.has(state)) continue;
    seen.add(state);
    const codes = (play.graph.scenes[scene]?.choices ?? []).map(
      ({ code }) => ({ kind: 'chose', choice: code }) as const,
    );
    for (const happening of [...codes, { kind: 'continued' } as const]) {
      const next = advance(play, happening);
      if (next) queue.push(next);
    }
  }
  return false;
}
