import type { Range } from '../../course/index.ts';
import type { Scenario, Scene } from '../model.ts';

/** A way from a scene to another. */
export interface Way {
  to: string;
  /** Where the target is written. */
  at: Range;
  by: 'choice' | 'route' | 'timer';
}

/** All ways that a scene has, whether they can be taken or not. */
export function waysFrom({ choices, routes, timer }: Scene): Way[] {
  const ways = [
    ...choices.map(({ to, toAt }): Way => ({ to, at: toAt, by: 'choice' })),
    ...routes.map(({ to, toAt }): Way => ({ to, at: toAt, by: 'route' })),
  ];
  if (timer) ways.push({ to: timer.to, at: timer.at, by: 'timer' });
  return ways;
}

/** The scenes that can be come to from some, these included, without a look at conditions. */
export function reachableFrom(starts: Iterable<string>, scenes: ReadonlyMap<string, Scene>): Set<string> {
  const reached = new Set<string>(starts);
  // A set grows while it is gone through.
  for (const id of reached) {
    const scene = scenes.get(id);
    if (scene) for (const { to } of waysFrom(scene)) if (scenes.has(to)) reached.add(to);
  }
  return reached;
}

export function scenesById(scenario: Scenario): Map<string, Scene> {
  return new Map(scenario.scenes.map((scene) => [scene.id, scene]));
}

/**
 * Of scenes that are out of reach, those to be told of: the ones that no other leads to, and one of each circle. With
 * each comes how many more hang on it.
 */
export function rootsOf(lost: readonly Scene[], scenes: ReadonlyMap<string, Scene>): { scene: Scene; more: number }[] {
  const ids = new Set(lost.map(({ id }) => id));
  const led = new Set<string>();
  for (const scene of lost) for (const { to } of waysFrom(scene)) if (to !== scene.id && ids.has(to)) led.add(to);
  const told = new Set<string>();
  const roots: { scene: Scene; more: number }[] = [];
  for (const scene of [...lost.filter(({ id }) => !led.has(id)), ...lost]) {
    if (told.has(scene.id)) continue;
    const before = told.size;
    told.add(scene.id);
    const queue = [scene];
    for (const next of queue) {
      for (const { to } of waysFrom(next)) {
        const target = scenes.get(to);
        if (!target || !ids.has(to) || told.has(to)) continue;
        told.add(to);
        queue.push(target);
      }
    }
    roots.push({ scene, more: told.size - before - 1 });
  }
  return roots;
}
