import type { Range } from '../../course/index.ts';
import { applyChanges, holds, type Values } from '../condition.ts';
import type { Condition, Graph } from '../graph.ts';
import type { Block, Choice, Scenario, Scene } from '../model.ts';
import { conditionInWords } from './conditions.ts';
import { openChoices, type Exploration, type Situation } from './explore.ts';
import type { Reading } from './reading.ts';
import { rangesInWords } from './runs.ts';

/** A scenario and all that can happen in it. */
export interface Search {
  scenario: Scenario;
  graph: Graph;
  exploration: Exploration;
  /** Places in the exploration, by scene. */
  byScene: ReadonlyMap<string, number[]>;
  reading: Reading;
}

/** A condition and the values with which it is asked in a situation; `undefined` when it is not asked there. */
interface Tested {
  what: 'choice' | 'text' | 'link';
  when: Condition;
  at: Range;
  asked: (situation: Situation) => Values | undefined;
}

/** Everything that is told on condition, in the order of the file. */
export function textsOf({ briefing, scenes }: Pick<Scenario, 'briefing' | 'scenes'>): Block[] {
  return [...briefing, ...scenes.flatMap(({ blocks, choices }) => [...blocks, ...choices.flatMap(textsAfter)])];
}

function textsAfter({ reactions, coach, heard }: Choice): Block[] {
  return [...reactions, ...coach, ...heard];
}

/** Reports conditions that never (S160) or always (S161) hold; gives the places of those that never do. */
export function checkConditions(search: Search): Set<Range> {
  const { scenario, exploration, byScene, reading } = search;
  const closed = new Set<Range>();
  for (const scene of scenario.scenes) {
    const situations = (byScene.get(scene.id) ?? []).map((place) => exploration.situations[place] as Situation);
    for (const { what, when, at, asked } of testedIn(scene, search)) {
      const values = situations.map(asked).filter((value) => value !== undefined);
      // Of a link that an earlier one leaves no turn it is said so, hence its range is that of the whole scene.
      const possible = what === 'link' ? situations.map((situation) => situation.values) : values;
      if (possible.length === 0) continue;
      const taken = possible.some((value) => holds(when, value));
      const range = rangesInWords(when, possible);
      const found = { what, asks: conditionInWords(when), scene: scene.title, range };
      if (!values.some((value) => holds(when, value))) {
        reading.findings.report('S160', at, { ...found, taken });
        closed.add(at);
      } else if (possible.every((value) => holds(when, value))) reading.findings.report('S161', at, found);
    }
  }
  return closed;
}

function testedIn(scene: Scene, search: Search): Tested[] {
  const tested: Tested[] = [];
  for (const choice of scene.choices) {
    const { when, whenAt } = choice;
    if (whenAt) tested.push({ what: 'choice', when, at: whenAt, asked: ({ values }) => values });
    tested.push(...textsIn(textsAfter(choice), afterTaking(choice, scene, search)));
  }
  for (const [i, { when, whenAt }] of scene.routes.entries()) {
    const isTaken = ({ values }: Situation): boolean => scene.routes.slice(0, i).some((one) => holds(one.when, values));
    const asked: Tested['asked'] = (situation) => (isTaken(situation) ? undefined : situation.values);
    if (whenAt) tested.push({ what: 'link', when, at: whenAt, asked });
  }
  return [...textsIn(scene.blocks, ({ values }) => values), ...tested];
}

/** One test for each `<When>`, however many blocks it holds. */
function textsIn(blocks: readonly Block[], asked: Tested['asked']): Tested[] {
  const tests = new Map<Range, Tested>();
  for (const { when, whenAt } of blocks) if (whenAt) tests.set(whenAt, { what: 'text', when, at: whenAt, asked });
  return [...tests.values()];
}

function afterTaking({ key, effects }: Choice, { id }: Scene, { graph, exploration }: Search): Tested['asked'] {
  const scene = graph.scenes[id];
  const variables = Object.fromEntries(
    Object.entries(graph.variables).filter(([name]) => exploration.asked.includes(name)),
  );
  return (situation) => {
    const isOpen = scene && openChoices(id, scene, situation).some((choice) => choice.key === key);
    return isOpen ? applyChanges(effects, situation.values, variables) : undefined;
  };
}
