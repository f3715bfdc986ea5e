import type { Happening } from '../../src/course/index.ts';
import { loadContent } from '../../src/integrations/content.ts';
import {
  advance,
  begin,
  earned,
  openChoices,
  type Graph,
  type GraphChoice,
  type Play,
} from '../../src/scenario/index.ts';

/** One decision of a scripted run: the words to click on. `go on` stands for a scene that leads on by itself. */
export interface Move {
  scene: string;
  /** The choice's words, or `undefined` to go on. */
  says: string | undefined;
}

const { scenarios } = loadContent(process.cwd());

/** The call of the repository, and its words. */
export const sueCalls = scenarios.find(({ scenario }) => scenario.id === 'sue-calls')!;

const isBest = (choice: GraphChoice): boolean => choice.misses.length === 0;
const isWorst = (choice: GraphChoice): boolean => choice.shows.length === 0;

/** A shortest run that misses nothing and ends well. */
export const bestRun = (): Move[] =>
  find(isBest, (play) => play.graph.scenes[play.scene]?.ending === 'good' && earned(play).score === 100);

/** A shortest run that shows nothing and ends badly. */
export const worstRun = (): Move[] => find(isWorst, (play) => play.graph.scenes[play.scene]?.ending === 'poor');

/** Breadth-first over scene, values and used-up choices. */
function find(allowed: (choice: GraphChoice) => boolean, isGoal: (play: Play) => boolean): Move[] {
  const seen = new Set<string>();
  const queue: { play: Play; moves: Move[] }[] = [{ play: begin(sueCalls.graph), moves: [] }];
  for (let item = queue.shift(); item; item = queue.shift()) {
    const { play, moves } = item;
    if (isGoal(play)) return moves;
    const state = JSON.stringify([play.scene, play.values, play.snapshot.context.used]);
    if (seen.has(state)) continue;
    seen.add(state);
    for (const { happening, says } of steps(play, allowed)) {
      const next = advance(play, happening);
      if (next) queue.push({ play: next, moves: [...moves, { scene: play.scene, says }] });
    }
  }
  throw new Error('The call has no such run');
}

function steps(
  play: Play,
  allowed: (choice: GraphChoice) => boolean,
): { happening: Happening; says: string | undefined }[] {
  if (play.status === 'passing') return [{ happening: { kind: 'continued' }, says: undefined }];
  return openChoices(play)
    .filter(allowed)
    .map((choice) => ({
      happening: { kind: 'chose', choice: choice.code },
      says: wordsOf(play.graph, play.scene, choice.key),
    }));
}

function wordsOf(graph: Graph, scene: string, key: string): string {
  const found = sueCalls.scenario.scenes.find(({ id }) => id === scene)?.choices.find((choice) => choice.key === key);
  if (!found) throw new Error(`${graph.id} has no words for ${scene}>${key}`);
  return found.text;
}
