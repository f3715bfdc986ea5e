import type { Happening } from '../../src/course/index.ts';
import { loadContent } from '../../src/integrations/content.ts';
import { advance, begin, earned, openChoices, type GraphChoice, type Play } from '../../src/scenario/index.ts';

/** One decision of a scripted run: the words to click on. `go on` stands for a scene that leads on by itself. */
export interface Move {
  scene: string;
  /** The choice's words, or `undefined` to go on. */
  says: string | undefined;
  /** The choice's id in its scene, the same in every language; absent to go on. */
  choice?: string;
}

const { scenarios } = loadContent(process.cwd());

type Playable = (typeof scenarios)[number];

const scenarioOf = (id: string): Playable => scenarios.find(({ scenario }) => scenario.id === id)!;

/** The call of the repository, and its words. */
export const sueCalls = scenarioOf('sue-calls');

const isBest = (choice: GraphChoice): boolean => choice.misses.length === 0;
const isWorst = (choice: GraphChoice): boolean => choice.shows.length === 0;

/** A shortest run that misses nothing and ends well. */
export const bestRun = (id = 'sue-calls'): Move[] =>
  find(
    scenarioOf(id),
    isBest,
    (play) => play.graph.scenes[play.scene]?.ending === 'good' && earned(play).score === 100,
  );

/** A shortest run that shows nothing and ends badly. */
export const worstRun = (): Move[] =>
  find(sueCalls, isWorst, (play) => play.graph.scenes[play.scene]?.ending === 'poor');

/** Breadth-first over scene, values and used-up choices. */
function find(
  { graph, scenario }: Playable,
  allowed: (choice: GraphChoice) => boolean,
  isGoal: (play: Play) => boolean,
): Move[] {
  const seen = new Set<string>();
  const queue: { play: Play; moves: Move[] }[] = [{ play: begin(graph), moves: [] }];
  for (let item = queue.shift(); item; item = queue.shift()) {
    const { play, moves } = item;
    if (isGoal(play)) return moves;
    const state = JSON.stringify([play.scene, play.values, play.snapshot.context.used]);
    if (seen.has(state)) continue;
    seen.add(state);
    for (const { happening, ...move } of steps(play, scenario, allowed)) {
      const next = advance(play, happening);
      if (next) queue.push({ play: next, moves: [...moves, { scene: play.scene, ...move }] });
    }
  }
  throw new Error(`${scenario.id} has no such run`);
}

function steps(
  play: Play,
  scenario: Playable['scenario'],
  allowed: (choice: GraphChoice) => boolean,
): { happening: Happening; says: string | undefined; choice?: string }[] {
  if (play.status === 'passing') return [{ happening: { kind: 'continued' }, says: undefined }];
  return openChoices(play)
    .filter(allowed)
    .map((choice) => ({
      happening: { kind: 'chose', choice: choice.code },
      says: wordsOf(scenario, play.scene, choice.key),
      choice: choice.key,
    }));
}

function wordsOf({ id: scenario, scenes }: Playable['scenario'], scene: string, key: string): string {
  const found = scenes.find(({ id }) => id === scene)?.choices.find((choice) => choice.key === key);
  if (!found) throw new Error(`${scenario} has no words for ${scene}>${key}`);
  return found.text;
}
