import type { Choice, Scene } from '../model.ts';
import type { GraphChoice } from '../graph.ts';
import { openChoices } from './explore.ts';
import type { Reading } from './reading.ts';
import { roundsOf } from './rounds.ts';
import type { Search } from './tested-conditions.ts';

/** A way from a situation to the next; without a choice it goes on by a link. */
interface Move {
  to: number;
  choice?: GraphChoice;
}

/** By situation, without timers, which are off unless the learner turns them on. */
type Moves = readonly (readonly Move[])[];

/** Warns of points without end (S180) and of objectives that every run shows (S203), in a scenario without errors. */
export function checkScore(search: Search): void {
  const moves = movesOf(search);
  checkRounds(moves, search);
  checkAlwaysShown(moves, search);
}

function movesOf({ graph, exploration }: Search): Moves {
  return exploration.situations.map((situation) => {
    const scene = graph.scenes[situation.scene];
    const choices = scene ? openChoices(situation.scene, scene, situation) : [];
    // What comes next is in the order of the choices; a scene that goes on by a link has none.
    return situation.next.map((to, i) => ({ to, ...(choices[i] && { choice: choices[i] }) }));
  });
}

/**
 * Reports rounds on which a learner collects an objective and loses nothing. A round with a miss on it, such as a blunder
 * and its repair, pays for what it brings. Of each round the first choice in the file is told.
 */
function checkRounds(moves: Moves, { scenario, exploration, reading }: Search): void {
  const rounds = roundsOf(moves.map((ways) => ways.filter(isFree).map(({ to }) => to)));
  const paying = new Map<number, Set<string>>();
  for (const [from, ways] of moves.entries()) {
    const round = rounds[from] ?? from;
    for (const { to, choice } of ways.filter(isFree)) {
      if (!choice || choice.shows.length === 0 || round !== rounds[to]) continue;
      const keys = paying.get(round) ?? new Set();
      paying.set(round, keys.add(`${exploration.situations[from]?.scene}>${choice.key}`));
    }
  }
  const all = scenario.scenes.flatMap((scene) => scene.choices.map((choice) => ({ scene, choice })));
  const places = new Map(all.map(({ scene, choice }, place) => [`${scene.id}>${choice.key}`, place]));
  const firsts = new Set<number>();
  for (const keys of paying.values()) {
    firsts.add([...keys].reduce((first, key) => Math.min(first, places.get(key) ?? first), Infinity));
  }
  for (const { scene, choice } of all.filter((_, place) => firsts.has(place))) {
    reading.findings.report('S180', choice.at, { scene: scene.title, objectives: choice.shows });
  }
}

function isFree({ choice }: Move): boolean {
  return !choice || choice.misses.length === 0;
}

/** Reports each objective without which no ending can be come to, where there is anything to decide. */
function checkAlwaysShown(moves: Moves, { scenario, reading }: Search): void {
  if (!scenario.scenes.some(({ choices }) => choices.length > 1)) return;
  for (const [objective, { at }] of firstNamed(scenario.scenes, ({ shows }) => shows)) {
    if (!canEndWithout(objective, moves)) reading.findings.report('S203', at, { objective });
  }
}

/** Whether a run that never shows the objective comes to an ending: a situation from which nothing leads on. */
function canEndWithout(objective: string, moves: Moves): boolean {
  const met = new Set([0]);
  const open = [0];
  // Depth first, because some ending is near.
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (moves[place]?.length === 0) return true;
    for (const { to, choice } of moves[place] ?? []) {
      if (met.has(to) || choice?.shows.includes(objective)) continue;
      met.add(to);
      open.push(to);
    }
  }
  return false;
}

/** Warns of objectives that can be missed and never shown (S202). What no run comes to is another fault. */
export function checkNeverShown(scenes: readonly Scene[], { findings }: Reading): void {
  const shown = firstNamed(scenes, ({ shows }) => shows);
  for (const [objective, { at }] of firstNamed(scenes, ({ misses }) => misses)) {
    if (!shown.has(objective)) findings.report('S202', at, { objective });
  }
}

/** The objectives that choices name, each with the first choice that does. */
function firstNamed(scenes: readonly Scene[], named: (choice: Choice) => readonly string[]): Map<string, Choice> {
  const firsts = new Map<string, Choice>();
  for (const choice of scenes.flatMap(({ choices }) => choices)) {
    for (const objective of named(choice)) if (!firsts.has(objective)) firsts.set(objective, choice);
  }
  return firsts;
}
