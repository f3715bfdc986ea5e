import { nearest } from '../../course/author.ts';
import { codeOf } from '../../course/index.ts';
import type { Graph, GraphScene } from '../graph.ts';
import { replayAll, type Replays } from './replays.ts';

/** A line that a trainer can paste so that attempts in progress fit again. */
export type Mend =
  /** `aliases: { was: now }` in the head. */
  | { kind: 'alias'; was: string; now: string }
  /** `<Choice id="was" />` in the choice that has the key `now`. */
  | { kind: 'id'; scene: string; was: string; now: string };

/** How a scenario takes the attempts that are in progress on its last release. */
export interface ReleaseComparison {
  /** As it is. */
  replays: Replays;
  /** What helps, the line that helps most first. */
  mends: Mend[];
  /** With all these lines. */
  mended: Replays;
}

/** The lines that are tried at most, and that are told at most. */
const MOST_TRIED = 200;
const MOST_TOLD = 12;
/** A share of the attempts below which a line is not worth pasting. */
const LEAST_GAIN = 0.0005;

/**
 * Compares a scenario with its last release by replaying all runs of the one with the other, and looks for lines that make
 * more of them fit: each renamed scene and each choice with another key is tried with all that may have taken its place.
 */
export function compare(released: Graph, now: Graph): ReleaseComparison {
  const replays = replayAll(released, now);
  const mends: Mend[] = [];
  let [mended, graph] = [replays, now];
  while (mended.broken > 0 && mends.length < MOST_TOLD) {
    const tried = candidates(released, graph).map((mend) => {
      const applied = apply(mend, graph);
      return { mend, applied, result: replayAll(released, applied) };
    });
    const [best] = tried.sort((a, b) => a.result.broken - b.result.broken);
    if (!best || mended.broken - best.result.broken < LEAST_GAIN) break;
    mends.push(best.mend);
    [mended, graph] = [best.result, best.applied];
  }
  return { replays, mends, mended };
}

/** What may have taken the place of what is gone; the likeliest name first, because the first of equals is taken. */
function candidates(released: Graph, now: Graph): Mend[] {
  return [...aliasesFor(released, now), ...idsFor(released, now)].slice(0, MOST_TRIED);
}

function aliasesFor(released: Graph, now: Graph): Mend[] {
  const known = new Set(Object.values(now.aliases));
  const gone = Object.keys(released.scenes).filter((id) => !now.scenes[id] && !Object.hasOwn(now.aliases, id));
  const fresh = Object.keys(now.scenes).filter((id) => !released.scenes[id] && !known.has(id));
  return gone.flatMap((was) => {
    const kin = fresh.filter((id) => isAlike(released.scenes[was], now.scenes[id]));
    return byName(was, kin).map((id): Mend => ({ kind: 'alias', was, now: id }));
  });
}

function isAlike(a: GraphScene | undefined, b: GraphScene | undefined): boolean {
  return a?.ending === b?.ending && (a?.choices.length === 0) === (b?.choices.length === 0);
}

function idsFor(released: Graph, now: Graph): Mend[] {
  return Object.entries(released.scenes).flatMap(([id, { choices }]) => {
    const scene = now.scenes[id] ? id : (now.aliases[id] ?? '');
    const today = now.scenes[scene]?.choices ?? [];
    const isKept = (key: string): boolean =>
      today.some((choice) => choice.key === key || choice.key === now.aliases[key]);
    const fresh = today.filter(
      ({ key }) => !choices.some((choice) => [choice.key, now.aliases[choice.key]].includes(key)),
    );
    return choices
      .filter(({ key }) => !isKept(key))
      .flatMap(({ key: was }) =>
        byName(
          was,
          fresh.map(({ key }) => key),
        ).map((key): Mend => ({ kind: 'id', scene, was, now: key })),
      );
  });
}

function byName(was: string, names: readonly string[]): string[] {
  const near = nearest(was, names);
  return near === undefined ? [...names] : [near, ...names.filter((name) => name !== near)];
}

/** The graph as it would be with the line. */
function apply(mend: Mend, graph: Graph): Graph {
  if (mend.kind === 'alias') return { ...graph, aliases: { ...graph.aliases, [mend.was]: mend.now } };
  const scene = graph.scenes[mend.scene];
  if (!scene) return graph;
  const code = codeOf(`${mend.scene}>${mend.was}`);
  const choices = scene.choices.map((choice) =>
    choice.key === mend.now ? { ...choice, key: mend.was, code } : choice,
  );
  return { ...graph, scenes: { ...graph.scenes, [mend.scene]: { ...scene, choices } } };
}
