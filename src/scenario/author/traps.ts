import type { Exploration } from './explore.ts';
import { reversed } from './rounds.ts';

/** Situations from which no ending can be come to any more. */
export interface Trap {
  /** The place in the exploration where the shortest run falls in. */
  entry: number;
  /** Scene ids that the learner goes round, in the order in which they are met. */
  scenes: string[];
}

/**
 * The traps of an exploration: what cannot come to a situation without a next one. Those are the endings, and the
 * situations in which a learner is stuck, which is another fault.
 */
export function findTraps({ situations }: Exploration): Trap[] {
  const isFree = endingIn(situations.map(({ next }) => next));
  const told = new Set<string>();
  const seen = new Set<number>();
  const traps: Trap[] = [];
  for (const entry of situations.keys()) {
    if (isFree[entry] || seen.has(entry)) continue;
    const inside = new Set([entry]);
    let leadsToTold = false;
    for (const place of inside) {
      for (const to of situations[place]?.next ?? []) {
        if (seen.has(to)) leadsToTold = true;
        else inside.add(to);
      }
    }
    for (const place of inside) seen.add(place);
    const scenes = [...new Set([...inside].map((place) => situations[place]?.scene ?? ''))];
    if (!leadsToTold && !scenes.some((scene) => told.has(scene))) traps.push({ entry, scenes });
    for (const scene of scenes) told.add(scene);
  }
  return traps;
}

/** Of each node whether a node without a next one can be come to. */
function endingIn(next: readonly (readonly number[])[]): boolean[] {
  const before = reversed(next);
  const ends = next.map((ways) => ways.length === 0);
  const open = [...ends.keys()].filter((node) => ends[node]);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const earlier of before[node] ?? []) {
      if (ends[earlier]) continue;
      ends[earlier] = true;
      open.push(earlier);
    }
  }
  return ends;
}
