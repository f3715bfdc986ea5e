import type { Exploration } from './explore.ts';

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
  const before: number[][] = situations.map(() => []);
  for (const [place, { next }] of situations.entries()) for (const to of next) before[to]?.push(place);
  const free = new Set(situations.flatMap(({ next }, place) => (next.length === 0 ? place : [])));
  // A set grows while it is gone through.
  for (const place of free) for (const earlier of before[place] ?? []) free.add(earlier);
  const told = new Set<string>();
  const seen = new Set<number>();
  const traps: Trap[] = [];
  for (const entry of situations.keys()) {
    if (free.has(entry) || seen.has(entry)) continue;
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
