import type { Graph, GraphChoice, GraphScene } from '../graph.ts';

/**
 * The best score, 0 to 100, that a play of a checked graph can bring a module together with `questions` good answers, as
 * `standingOf` counts it; `undefined` when every play ends poorly.
 *
 * A learner may answer, go back and answer otherwise, and the first answer counts. So a play that does not end poorly has
 * an answer to each scene on one way to its ending, and to any other scene one or none. The score is the best of all that
 * is so, with timers on: no play does better. None may do as well where a point lies behind a miss that the way to the
 * ending goes round, or where a condition asks for a miss.
 */
export function bestScore(graph: Graph, questions: number): number | undefined {
  if (!canReach(0, graph, questions)) return undefined;
  if (questions === 0 && !Object.values(graph.scenes).some(canShow)) return 0;
  let best = 0;
  for (let beyond = 101; beyond - best > 1;) {
    const score = Math.floor((best + beyond) / 2);
    if (canReach(score, graph, questions)) best = score;
    else beyond = score;
  }
  return best;
}

const canShow = ({ choices }: GraphScene): boolean => choices.some(({ shows }) => shows.length > 0);

/**
 * Whether some ending that is not poor can be come to with that score or more. Each answer is worth something above the
 * score or below it, so the score is reached when what the answers are worth adds up to 0 or more.
 */
function canReach(score: number, { scenes, start }: Graph, questions: number): boolean {
  // Scores are rounded: half a point below is enough. Doubled, so that every sum is whole.
  const worth = (taken: number, missed: number): number => 200 * taken - (2 * score - 1) * (taken + missed);
  const worthOf = ({ shows, misses }: GraphChoice): number => worth(shows.length, misses.length);
  let gains = worth(questions, 0);
  // By scene, what the way there adds to the gains at best: 0 or less, but for an answer that leads to an ending.
  const added = new Map([[start, 0]]);
  const met = new Set<string>();
  const open = [start];
  for (const id of open) {
    const scene = scenes[id];
    if (!scene) continue;
    const { gain, ways } = outOf(scene, scenes, worthOf);
    if (!met.has(id)) gains += gain;
    met.add(id);
    for (const { to, adds } of ways) {
      const sum = (added.get(id) ?? 0) + adds;
      if (sum <= (added.get(to) ?? -Infinity)) continue;
      added.set(to, sum);
      open.push(to);
    }
  }
  const sound = [...added].filter(([id]) => ['good', 'fair'].includes(scenes[id]?.ending ?? ''));
  return sound.some(([, sum]) => gains + sum >= 0);
}

/**
 * What a scene gains when it is on nobody's way, and what the ways out of it add to that. An answer that leads to an
 * ending is a play's last: it may count on the way there, and nowhere else.
 */
function outOf(
  { choices, routes, timer }: GraphScene,
  scenes: Graph['scenes'],
  worthOf: (choice: GraphChoice) => number,
): { gain: number; ways: { to: string; adds: number }[] } {
  const isLast = ({ to }: GraphChoice): boolean => scenes[to]?.ending !== undefined;
  const onward = Math.max(...choices.filter((choice) => !isLast(choice)).map(worthOf));
  const gain = Math.max(0, onward);
  const answered = choices.map((choice) => {
    const best = isLast(choice) ? Math.max(onward, worthOf(choice)) : onward;
    return { to: choice.to, adds: best - gain };
  });
  const passed = [...routes, ...(timer ? [timer] : [])].map(({ to }) => ({ to, adds: 0 }));
  return { gain, ways: [...answered, ...passed] };
}
