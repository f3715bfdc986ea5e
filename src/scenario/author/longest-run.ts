import type { Graph } from '../graph.ts';
import { leavingOrder, roundsOf } from './rounds.ts';

/**
 * The scenes that are left, by a choice or a link, on the longest run of a checked graph that meets no scene twice, without
 * timers; in no order. Of a round, in which scenes can come to one another, all scenes are taken, though a run may not
 * be able to meet each: to find the longest way through it would take for ever. So there are never too few.
 */
export function longestRun({ scenes, start }: Graph): string[] {
  const left = Object.keys(scenes).filter((id) => scenes[id]?.ending === undefined);
  const places = new Map(left.map((id, place) => [id, place]));
  const next = left.map((id) => {
    const { choices = [], routes = [] } = scenes[id] ?? {};
    return [...choices, ...routes].flatMap(({ to }) => places.get(to) ?? []);
  });
  const rounds = roundsOf(next);
  const inside: string[][] = next.map(() => []);
  const onward: number[][] = next.map(() => []);
  for (const [place, id] of left.entries()) {
    const round = rounds[place] ?? place;
    inside[round]?.push(id);
    const others = (next[place] ?? []).map((to) => rounds[to] ?? to).filter((to) => to !== round);
    onward[round]?.push(...others);
  }
  const longest = new Map<number, { length: number; then: number | undefined }>();
  const lengthFrom = (round: number | undefined): number => longest.get(round ?? -1)?.length ?? 0;
  // What comes after a round is left before it, and so known.
  for (const round of leavingOrder(onward)) {
    let then: number | undefined;
    for (const to of onward[round] ?? []) if (lengthFrom(to) > lengthFrom(then)) then = to;
    longest.set(round, { length: (inside[round]?.length ?? 0) + lengthFrom(then), then });
  }
  const run: string[] = [];
  for (let round = rounds[places.get(start) ?? -1]; round !== undefined; round = longest.get(round)?.then) {
    run.push(...(inside[round] ?? []));
  }
  return run;
}
