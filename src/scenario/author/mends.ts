import { nearest } from '../../course/author.ts';
import { codeOf } from '../../course/index.ts';
import type { Graph, GraphScene } from '../graph.ts';
import { graphOf, publishedWords, type Published, type Words } from './ledger.ts';
import { replayAll, type Replays } from './replays.ts';

/** A line that a trainer can paste so that what was released is found again. */
export type Mend =
  /** `aliases: { was: now }` in the head. */
  | { kind: 'alias'; was: string; now: string }
  /** `<Choice id="was" />` in the choice that has the key `now`. */
  | { kind: 'id'; scene: string; was: string; now: string };

/** How a scenario takes what was recorded of its last release. */
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
 * Then what no attempt in progress shows: endings that were renamed, and aliases that were taken out.
 */
export function compare(id: string, released: Published, today: Graph, words: Words): ReleaseComparison {
  const before = graphOf(id, released);
  const known = { released: publishedWords(released), today: words };
  const now = withoutStrangers(today, known);
  const replays = replayAll(before, now);
  const mends: Mend[] = [];
  let [mended, graph] = [replays, now];
  while (mended.broken > 0 && mends.length < MOST_TOLD) {
    const tried = candidates(before, graph, known).map((mend) => {
      const applied = apply(mend, graph);
      return { mend, applied, result: replayAll(before, applied) };
    });
    const [best] = tried.sort((a, b) => a.result.broken - b.result.broken);
    if (!best || mended.broken - best.result.broken < LEAST_GAIN) break;
    mends.push(best.mend);
    [mended, graph] = [best.result, best.applied];
  }
  return { replays, mends: [...mends, ...unseen(before, graph)], mended };
}

interface Known {
  released: Words;
  today: Words;
}

/** What stands in front of the key of a choice that took the key of another one. */
const STRANGER = '?';

/**
 * The scenario without choices that have taken the key of another one which is still there under a new key: as with a
 * choice without an id that was put above one with the same target.
 */
function withoutStrangers(graph: Graph, { released, today }: Known): Graph {
  const scenes = Object.entries(graph.scenes).map(([id, scene]) => {
    const was = released[id] ?? {};
    const is = today[id] ?? {};
    const keys = Object.keys(is);
    const isStranger = (key: string): boolean =>
      was[key] !== undefined && was[key] !== is[key] && keys.some((other) => other !== key && is[other] === was[key]);
    const choices = scene.choices.map((choice) =>
      isStranger(choice.key)
        ? { ...choice, key: STRANGER + choice.key, code: codeOf(`${id}>${STRANGER}${choice.key}`) }
        : choice,
    );
    return [id, { ...scene, choices }] as const;
  });
  return { ...graph, scenes: Object.fromEntries(scenes) };
}

/** What may have taken the place of what is gone; the likeliest first, because the first of equals is taken. */
function candidates(released: Graph, now: Graph, known: Known): Mend[] {
  return [...aliasesFor(released, now), ...idsFor(released, now, known)].slice(0, MOST_TRIED);
}

function aliasesFor(released: Graph, now: Graph): Mend[] {
  return goneScenes(released, now).flatMap((was) => {
    const kin = freshScenes(released, now).filter((id) => isAlike(released.scenes[was], now.scenes[id]));
    return byName(was, kin).map((id): Mend => ({ kind: 'alias', was, now: id }));
  });
}

function goneScenes(released: Graph, now: Graph): string[] {
  return Object.keys(released.scenes).filter((id) => !now.scenes[id] && !Object.hasOwn(now.aliases, id));
}

function freshScenes(released: Graph, now: Graph): string[] {
  const taken = new Set(Object.values(now.aliases));
  return Object.keys(now.scenes).filter((id) => !released.scenes[id] && !taken.has(id));
}

function isAlike(a: GraphScene | undefined, b: GraphScene | undefined): boolean {
  return a?.ending === b?.ending && (a?.choices.length === 0) === (b?.choices.length === 0);
}

function idsFor(released: Graph, now: Graph, known: Known): Mend[] {
  return Object.entries(released.scenes).flatMap(([id, { choices }]) => {
    const scene = now.scenes[id] ? id : (now.aliases[id] ?? '');
    const today = now.scenes[scene]?.choices ?? [];
    const names = (key: string): (string | undefined)[] => [key, now.aliases[key]];
    const gone = choices.filter(({ key }) => !today.some((choice) => names(key).includes(choice.key)));
    const fresh = today.filter(({ key }) => !choices.some((choice) => names(choice.key).includes(key)));
    return gone.flatMap(({ key: was }) => {
      const said = known.released[id]?.[was];
      const keys = byName(
        was,
        fresh.map(({ key }) => key),
      );
      const alike = keys.filter((key) => known.today[scene]?.[key] === said);
      const others = keys.filter((key) => !alike.includes(key));
      return [...alike, ...others].map((key): Mend => ({ kind: 'id', scene, was, now: key.replace(STRANGER, '') }));
    });
  });
}

/** What no attempt in progress shows: an ending under another name, and an alias that is not there any more. */
function unseen(released: Graph, now: Graph): Mend[] {
  const dropped = Object.entries(released.aliases).filter(([was]) => !now.scenes[was] && !now.aliases[was]);
  const aliases = dropped.flatMap(([was, to]): Mend[] => {
    const id = now.scenes[to] ? to : now.aliases[to];
    return id === undefined ? [] : [{ kind: 'alias', was, now: id }];
  });
  const endings = goneScenes(released, now).flatMap((was): Mend[] => {
    if (!released.scenes[was]?.ending) return [];
    const kin = freshScenes(released, now).filter((id) => isAlike(released.scenes[was], now.scenes[id]));
    const id = kin.length === 1 ? kin[0] : nearest(was, kin);
    return id === undefined ? [] : [{ kind: 'alias', was, now: id }];
  });
  return [...aliases, ...endings];
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
  const isMeant = (key: string): boolean => key === mend.now || key === STRANGER + mend.now;
  const choices = scene.choices.map((choice) => (isMeant(choice.key) ? { ...choice, key: mend.was, code } : choice));
  return { ...graph, scenes: { ...graph.scenes, [mend.scene]: { ...scene, choices } } };
}
