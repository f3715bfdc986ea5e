import { applyChanges } from '../condition.ts';
import type { Graph, GraphChoice } from '../graph.ts';
import { choiceFor, isOpen, openRoute, sceneOf, type Standpoint } from '../machine.ts';

/** What becomes of the attempts in progress when a scenario is edited. Shares are from 0 to 1. */
export interface Replays {
  /** The share that does not stand where it stood: its log fits in part, or it leads elsewhere now. */
  broken: number;
  /** The share of those whose log fits in part alone. */
  cut: number;
  /** Where in today's scenario most of the broken ones come to stand; absent when none is broken. */
  worst: string | undefined;
  /** What most of the broken ones had done last that leads elsewhere or is not there now: a scene, and a choice of it. */
  cause: Cause | undefined;
}

/** The moves of a run that are looked at. */
const MOST_MOVES = 60;
/** How many different pairs of standpoints are followed at a time: the likeliest. */
const MOST_PAIRS = 4000;

export interface Cause {
  scene: string;
  /** The choice's key; absent for a scene that goes on by a link. */
  key?: string;
}

/** The same run on both sides, how likely it is, and whether its log still fits the later scenario. */
interface Pair {
  before: Standpoint;
  after: Standpoint;
  fits: boolean;
  share: number;
  /** The last move, or the move that did not fit. */
  cause: Cause | undefined;
}

/**
 * Replays all runs of a scenario as it was with the scenario as it is, by the rules of play. Each open choice is as likely
 * as the others, and a learner may be interrupted after any move; time limits and going back are left out. Runs are
 * followed for 60 moves; runs that stand alike on both sides are one, and the likeliest 4,000 of these are followed.
 */
export function replayAll(before: Graph, after: Graph): Replays {
  let pairs: Pair[] = [{ before: startOf(before), after: startOf(after), fits: true, share: 1, cause: undefined }];
  const sum = { all: 0, broken: 0, cut: 0 };
  const stops = new Map<string, number>();
  const causes = new Map<string, number>();
  for (let move = 0; move < MOST_MOVES && pairs.length > 0; move++) {
    pairs = likeliest(pairs.flatMap(movesFrom));
    for (const pair of pairs) {
      sum.all += pair.share;
      if (pair.fits && nowCalled(pair.before.scene, after) === pair.after.scene) continue;
      sum.broken += pair.share;
      if (!pair.fits) sum.cut += pair.share;
      count(stops, pair.after.scene, pair.share);
      count(causes, JSON.stringify(pair.cause), pair.share);
    }
  }
  const cause = most(causes);
  return {
    broken: sum.all && sum.broken / sum.all,
    cut: sum.all && sum.cut / sum.all,
    worst: most(stops),
    cause: cause === undefined ? undefined : (JSON.parse(cause) as Cause),
  };
}

function count(shares: Map<string, number>, name: string, share: number): void {
  shares.set(name, (shares.get(name) ?? 0) + share);
}

function most(shares: ReadonlyMap<string, number>): string | undefined {
  return [...shares].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function startOf(graph: Graph): Standpoint {
  const values = Object.fromEntries(Object.entries(graph.variables).map(([name, { start }]) => [name, start]));
  return { graph, scene: graph.start, values, used: [] };
}

/** A scene's id today, also when it was renamed since. */
function nowCalled(scene: string, { scenes, aliases }: Graph): string {
  return scenes[scene] ? scene : (aliases[scene] ?? scene);
}

/** The pair after each move that can come next; none when the run is over, as that attempt is not in progress any more. */
function movesFrom({ before, after, fits, share, cause }: Pair): Pair[] {
  const open = sceneOf(before).choices.filter((choice) => isOpen(choice, before));
  if (open.length === 0) {
    const route = openRoute(before);
    if (!route || sceneOf(before).ending) return [];
    const next = fits ? goOn(after) : undefined;
    const last = fits ? { scene: before.scene } : cause;
    return stillRunning({
      before: { ...before, scene: route.to },
      after: next ?? after,
      fits: !!next,
      share,
      cause: last,
    });
  }
  return open.flatMap((choice) => {
    const same = fits ? choiceFor(choice.code, after) : undefined;
    const next = same && take(same, after);
    return stillRunning({
      before: take(choice, before),
      after: next ?? after,
      fits: !!next,
      share: share / open.length,
      cause: fits ? { scene: before.scene, key: choice.key } : cause,
    });
  });
}

function stillRunning(pair: Pair): Pair[] {
  return sceneOf(pair.before).ending ? [] : [pair];
}

function take(choice: GraphChoice, at: Standpoint): Standpoint {
  const { graph, scene, values, used } = at;
  return {
    graph,
    scene: choice.to,
    values: applyChanges(choice.effects, values, graph.variables),
    used: choice.once ? [...new Set([...used, `${scene}>${choice.key}`])].sort() : used,
  };
}

function goOn(at: Standpoint): Standpoint | undefined {
  const route = sceneOf(at).choices.length > 0 ? undefined : openRoute(at);
  return route && { ...at, scene: route.to };
}

/** The pairs with those that stand alike taken together, the likeliest first. */
function likeliest(pairs: readonly Pair[]): Pair[] {
  const known = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = `${pair.fits} ${keyOf(pair.before)} ${keyOf(pair.after)} ${pair.fits ? '' : JSON.stringify(pair.cause)}`;
    const same = known.get(key);
    known.set(key, same ? { ...same, share: same.share + pair.share } : pair);
  }
  const all = [...known.values()];
  return all.length <= MOST_PAIRS ? all : all.sort((a, b) => b.share - a.share).slice(0, MOST_PAIRS);
}

function keyOf({ scene, values, used }: Standpoint): string {
  return `${scene}|${Object.values(values).join()}|${used.join()}`;
}
