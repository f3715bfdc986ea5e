import { codeOf } from '../../course/index.ts';
import type { Graph, GraphChoice, GraphScene } from '../graph.ts';
import type { Choice, Scenario, Scene } from '../model.ts';
import type { Letters } from './ledger.ts';
import { lettersOf } from './letters.ts';

/** The runtime graph of a scenario that has no errors; `released` are the letters that earlier releases gave. */
export function toGraph(scenario: Scenario, released: Letters = {}): Graph {
  const { id, start, order, variables, moods, aliases, scenes } = scenario;
  return {
    id,
    start,
    shape: shapeOf(scenario),
    order,
    variables,
    moods,
    aliases,
    scenes: Object.fromEntries(
      scenes.map((scene) => [scene.id, toGraphScene(scene, lettersOf(scene, scenario, released))]),
    ),
  };
}

function toGraphScene(
  { id, choices, routes, ending, timer, blocks }: Scene,
  letters: ReadonlyMap<string, string>,
): GraphScene {
  const lines = blocks.filter(({ kind, text }) => (kind === 'speech' || kind === 'narration') && text !== '');
  const plain = lines.filter(({ when, teams }) => when.length === 0 && teams.length === 0);
  return {
    choices: choices.map((choice) => toGraphChoice(id, choice, letters.get(choice.key) ?? '_')),
    routes: routes.map(({ to, when }) => ({ to, when })),
    ...(ending && { ending: ending.outcome }),
    ...(timer && { timer: { seconds: timer.seconds, to: timer.to } }),
    asks: (plain.at(-1) ?? lines.at(-1))?.text ?? '',
  };
}

function toGraphChoice(scene: string, choice: Choice, letter: string): GraphChoice {
  const { key, to, effects, shows, misses, when, once } = choice;
  return { key, code: choiceCode(scene, key), to, letter, effects, shows, misses, when, once };
}

/** The code that stands for a choice in the log. */
export function choiceCode(scene: string, key: string): string {
  return codeOf(`${scene}>${key}`);
}

/** Changes with everything that decides where a log leads; not with wording, order or what a choice shows. */
function shapeOf({ start, variables, scenes }: Scenario): string {
  const ranges = Object.entries(variables).map(([name, { start, min, max }]) => [name, start, min, max]);
  const lines = scenes.map(({ id, choices, routes, timer }) => {
    const ways = choices.map(({ key, to, effects, when, once }) => [key, to, effects, when, once]);
    return [id, sortedBy(ways), routes.map(({ to, when }) => [to, when]), timer?.to];
  });
  return codeOf(JSON.stringify([start, sortedBy(ranges), sortedBy(lines)]));
}

function sortedBy<T>(lines: T[]): string[] {
  return lines.map((line) => JSON.stringify(line)).sort();
}
