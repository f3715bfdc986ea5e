import { applyChanges, holds, type Values } from '../condition.ts';
import type { Condition, Graph, GraphChoice, GraphScene, Variable } from '../graph.ts';

/** How a situation was come to. */
export type Step = { kind: 'chose'; key: string } | { kind: 'continued'; route: number } | { kind: 'timed-out' };

/** A scene together with all that decides what can happen from there. */
export interface Situation {
  scene: string;
  /** The variables that some condition asks for. */
  values: Values;
  /** The keys of the once-choices taken, as `scene>key`, sorted. */
  used: readonly string[];
  /** Whether it takes a timer to come here. */
  timed: boolean;
  /** The shortest way here; absent at the start. */
  from?: { situation: number; step: Step };
  /** The situations that can come next without a timer. */
  next: number[];
}

type Place = Pick<Situation, 'scene' | 'values' | 'used' | 'timed'>;

/** Every situation that a run can come to, shortest runs first; those that take a timer come last. */
export interface Exploration {
  situations: readonly Situation[];
  /** The variables that count. */
  asked: readonly string[];
  /** `false` when there were more than `limit` situations: the rest was not looked at. */
  complete: boolean;
}

export interface ExploreOptions {
  /** Conditions of texts, which the graph does not have. */
  texts?: readonly Condition[];
  limit?: number;
}

export const MOST_SITUATIONS = 500_000;

/** Plays every run of a checked graph at once, breadth first (`scenario-language.md` §3). */
export function explore(graph: Graph, { texts = [], limit = MOST_SITUATIONS }: ExploreOptions = {}): Exploration {
  const asked = askedIn(graph, texts);
  const variables = Object.fromEntries(asked.map((name) => [name, graph.variables[name] ?? NOTHING]));
  const situations: Situation[] = [];
  const keyOf = keysFor(graph, variables);
  const places = new Map<string, Map<number | string, number>>();
  const meet = ({ scene, values, used, timed }: Place, from?: number, step?: Step): number => {
    const usedKey = used.join();
    let known = places.get(usedKey);
    if (!known) places.set(usedKey, (known = new Map()));
    const key = keyOf(scene, values);
    const place = known.get(key);
    if (place !== undefined) return place;
    known.set(key, situations.length);
    const situation: Situation = { scene, values, used, timed, next: [] };
    if (from !== undefined && step) situation.from = { situation: from, step };
    situations.push(situation);
    return situations.length - 1;
  };
  const start = Object.fromEntries(Object.entries(variables).map(([name, { start }]) => [name, start]));
  meet({ scene: graph.start, values: start, used: [], timed: false });
  const steps = new Map<GraphChoice, Step>();
  const stepOf = (choice: GraphChoice): Step => {
    const step = steps.get(choice) ?? { kind: 'chose', key: choice.key };
    steps.set(choice, step);
    return step;
  };
  const goOn = (first: number): number => {
    let place = first;
    for (; place < situations.length && situations.length <= limit; place++) {
      const { scene: id, values, used, timed, next } = situations[place] as Situation;
      const scene = graph.scenes[id];
      if (!scene) continue;
      for (const choice of openChoices(id, scene, { values, used })) {
        const taken = choice.once ? [...used, onceKey(id, choice)].sort() : used;
        const to = { scene: choice.to, values: applyChanges(choice.effects, values, variables), used: taken, timed };
        next.push(meet(to, place, stepOf(choice)));
      }
      const route = openRoute(scene, values);
      const way = scene.routes[route];
      if (way) next.push(meet({ scene: way.to, values, used, timed }, place, { kind: 'continued', route }));
    }
    return place;
  };
  let place = goOn(0);
  // Timers are off unless the learner turns them on, so what needs one is looked at last.
  for (let timed = 0; timed < situations.length && situations.length <= limit; timed++) {
    const { scene, values, used } = situations[timed] as Situation;
    const timer = graph.scenes[scene]?.timer;
    if (timer) meet({ scene: timer.to, values, used, timed: true }, timed, { kind: 'timed-out' });
    place = goOn(place);
  }
  return { situations, asked, complete: situations.length <= limit };
}

/**
 * Names a scene with the values that count by one number, which is several times faster to look up than text; by text
 * where there are more of them than a number can tell apart.
 */
function keysFor(
  graph: Graph,
  variables: Readonly<Record<string, Variable>>,
): (scene: string, values: Values) => number | string {
  const scenes = new Map(Object.keys(graph.scenes).map((id, place) => [id, place]));
  const ranges = Object.entries(variables).map(([name, { min, max }]) => ({ name, min, size: max - min + 1 }));
  const count = ranges.reduce((product, { size }) => product * size, scenes.size);
  if (count > Number.MAX_SAFE_INTEGER) {
    return (scene, values) => `${scene}|${ranges.map(({ name }) => values[name]).join()}`;
  }
  return (scene, values) => {
    let key = scenes.get(scene) ?? -1;
    for (const { name, min, size } of ranges) key = key * size + ((values[name] ?? min) - min);
    return key;
  };
}

const NOTHING: Variable = { label: '', start: 0, min: 0, max: 0 };

/** The choices on offer in a situation. */
export function openChoices(
  id: string,
  scene: GraphScene,
  { values, used }: Pick<Situation, 'values' | 'used'>,
): GraphChoice[] {
  return scene.choices.filter(
    (choice) => holds(choice.when, values) && !(choice.once && used.includes(onceKey(id, choice))),
  );
}

/** The place of the first route that holds, or -1. A scene with choices does not go on by itself. */
export function openRoute(scene: GraphScene, values: Values): number {
  return scene.choices.length > 0 ? -1 : scene.routes.findIndex(({ when }) => holds(when, values));
}

function onceKey(scene: string, { key }: GraphChoice): string {
  return `${scene}>${key}`;
}

function askedIn({ scenes, variables }: Graph, texts: readonly Condition[]): string[] {
  const ways = Object.values(scenes).flatMap(({ choices, routes }) => [...choices, ...routes]);
  const asked = new Set([...ways.map(({ when }) => when), ...texts].flat().map(([name]) => name));
  return Object.keys(variables).filter((name) => asked.has(name));
}

/** The steps from the start to a situation. */
export function runTo(place: number, { situations }: Exploration): { scene: string; step: Step }[] {
  const steps: { scene: string; step: Step }[] = [];
  for (let from = situations[place]?.from; from; from = situations[from.situation]?.from) {
    steps.push({ scene: situations[from.situation]?.scene ?? '', step: from.step });
  }
  return steps.reverse();
}
