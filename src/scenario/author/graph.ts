import { codeOf } from '../../course/index.ts';
import type { Graph, GraphChoice, GraphScene } from '../graph.ts';
import type { Choice, Scenario, Scene } from '../model.ts';

/** What SCORM 1.2 takes as a response: one character. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The runtime graph of a scenario that has no errors. */
export function toGraph(scenario: Scenario): Graph {
  const { id, start, order, variables, moods, aliases, scenes } = scenario;
  return {
    id,
    start,
    shape: shapeOf(scenes),
    order,
    variables,
    moods,
    aliases,
    scenes: Object.fromEntries(scenes.map((scene) => [scene.id, toGraphScene(scene)])),
  };
}

function toGraphScene({ id, choices, routes, ending, timer, blocks }: Scene): GraphScene {
  const lines = blocks.filter(({ kind, text }) => (kind === 'speech' || kind === 'narration') && text !== '');
  const plain = lines.filter(({ when, teams }) => when.length === 0 && teams.length === 0);
  return {
    choices: choices.map((choice, i) => toGraphChoice(id, choice, i)),
    routes: routes.map(({ to, when }) => ({ to, when })),
    ...(ending && { ending: ending.outcome }),
    ...(timer && { timer: { seconds: timer.seconds, to: timer.to } }),
    asks: (plain.at(-1) ?? lines.at(-1))?.text ?? '',
  };
}

function toGraphChoice(scene: string, choice: Choice, place: number): GraphChoice {
  const { key, to, effects, shows, misses, when, once } = choice;
  return { key, code: choiceCode(scene, key), to, letter: LETTERS[place] ?? '_', effects, shows, misses, when, once };
}

/** The code that stands for a choice in the log. */
export function choiceCode(scene: string, key: string): string {
  return codeOf(`${scene}>${key}`);
}

/** Changes when scenes, keys or targets do; not with wording, order, effects or conditions. */
function shapeOf(scenes: readonly Scene[]): string {
  const lines = scenes.map(({ id, choices, routes, timer }) => {
    const ways = [
      ...choices.map(({ key, to }) => `${key}>${to}`),
      ...routes.map(({ to }) => `>${to}`),
      ...(timer ? [`!>${timer.to}`] : []),
    ];
    return `${id}: ${ways.sort().join(' ')}`;
  });
  return codeOf(lines.sort().join('\n'));
}
