import { getAdjacencyMap } from '@xstate/graph';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/integrations/content.ts';
import { explore } from '../../src/scenario/author.ts';
import { playMachine } from '../../src/scenario/machine.ts';
import { smallCall } from './small-call.ts';

const graphs = [smallCall, ...loadContent(process.cwd()).scenarios.map(({ graph }) => graph)];

test.each(graphs)('@xstate/graph, walking the machine, meets the same situations of $id as the search', (graph) => {
  const seen = new Set<string>();
  getAdjacencyMap(playMachine, {
    input: { graph },
    limit: Infinity,
    events: ({ context: { scene } }) => [
      ...(graph.scenes[scene]?.choices ?? []).map(({ code }) => ({ type: 'chose' as const, choice: code })),
      { type: 'continued' as const },
      { type: 'timed-out' as const },
    ],
    serializeState: ({ context: { scene, values, used } }) => {
      const state = JSON.stringify([scene, values, [...used].sort()]);
      seen.add(state);
      return state;
    },
  });
  const { asked, situations } = explore(graph);
  // The search tells apart only what something asks for.
  const tell = (scene: string, values: Readonly<Record<string, number>>, used: readonly string[]): string =>
    JSON.stringify([scene, asked.map((name) => values[name]), used]);
  const walked = [...seen].map((state) => tell(...(JSON.parse(state) as [string, Record<string, number>, string[]])));
  expect(walked.length).toBeGreaterThan(5);
  expect([...new Set(walked)].sort()).toEqual(
    situations.map(({ scene, values, used }) => tell(scene, values, used)).sort(),
  );
});
