import type { Range } from '../../course/index.ts';
import { applyChanges, holds, type Values } from '../condition.ts';
import type { Condition } from '../graph.ts';
import type { Block, Scenario, Scene } from '../model.ts';
import { conditionInWords } from './conditions.ts';
import { explore, MOST_SITUATIONS, openChoices, type Exploration, type Situation } from './explore.ts';
import { toGraph } from './graph.ts';
import { reachableFrom, rootsOf, scenesById, waysFrom } from './ways.ts';
import type { Reading } from './reading.ts';
import { rangesInWords, runInWords, valuesInWords } from './runs.ts';
import { findTraps } from './traps.ts';

/** Plays every run of a scenario whose structure is sound and reports what goes wrong (S102, S160 to S207). */
export function checkRuns(scenario: Scenario, reading: Reading): void {
  const graph = toGraph(scenario);
  const exploration = explore(graph, { texts: textsOf(scenario).map(({ when }) => when) });
  const { findings } = reading;
  if (!exploration.complete) {
    const variables = exploration.asked.join(', ');
    const at = scenario.scenes[0]?.at ?? reading.places.range(0, 1);
    findings.report('S199', at, { limit: MOST_SITUATIONS, variables });
    return;
  }
  const found: Search = { scenario, exploration, byScene: groupByScene(exploration), reading, graph };
  const closed = checkConditions(found);
  checkStuck(found);
  checkTraps(found);
  checkReached(found, closed);
}

function groupByScene({ situations }: Exploration): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, { scene }] of situations.entries()) {
    const group = groups.get(scene);
    if (group) group.push(place);
    else groups.set(scene, [place]);
  }
  return groups;
}

function checkStuck({ scenario, graph, exploration, byScene, reading }: Search): void {
  for (const scene of scenario.scenes) {
    const graphScene = graph.scenes[scene.id];
    const place = (byScene.get(scene.id) ?? []).find((one) => isStuck(exploration.situations[one]));
    if (place === undefined || !graphScene || scene.ending) continue;
    reading.findings.report('S170', scene.at, {
      scene: scene.title,
      values: valuesInWords(exploration.situations[place]?.values ?? {}),
      run: runInWords(place, exploration, scenario),
      choices: graphScene.choices.length > 0,
    });
  }
}

function isStuck(situation: Situation | undefined): boolean {
  return situation !== undefined && situation.next.length === 0;
}

function checkTraps({ scenario, exploration, reading }: Search): void {
  const scenes = scenesById(scenario);
  for (const trap of findTraps(exploration)) {
    const situation = exploration.situations[trap.entry];
    const scene = scenes.get(situation?.scene ?? '');
    if (!scene || !situation) continue;
    const names = trap.scenes.map((id) => `"${scenes.get(id)?.title ?? id}"`);
    const round = names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
    const run = runInWords(trap.entry, exploration, scenario);
    const values = valuesInWords(situation.values);
    reading.findings.report('S171', scene.at, { scene: scene.title, values, run, round });
  }
}

/** Scenes that conditions or an early link keep out of every run, unless a condition is to blame and was reported. */
function checkReached({ scenario, exploration, byScene, reading }: Search, closed: ReadonlySet<Range>): void {
  const scenes = scenesById(scenario);
  const linked = reachableFrom([scenario.start], scenes);
  const lost = scenario.scenes.filter(({ id }) => linked.has(id) && !byScene.has(id));
  const explained = scenario.scenes.flatMap(({ choices, routes }) =>
    [...choices, ...routes].filter(({ whenAt }) => whenAt && closed.has(whenAt)).map(({ to }) => to),
  );
  const behind = reachableFrom(explained, scenes);
  for (const { scene, more } of rootsOf(
    lost.filter(({ id }) => !behind.has(id)),
    scenes,
  )) {
    reading.findings.report('S102', scene.at, { title: scene.title, more });
  }
  const byTimer = new Set(
    scenario.scenes.flatMap((scene) =>
      waysFrom(scene)
        .filter(({ by }) => by === 'timer')
        .map(({ to }) => to),
    ),
  );
  for (const { id, title, at } of scenario.scenes) {
    const places = byScene.get(id) ?? [];
    const needsTimer = places.length > 0 && places.every((place) => exploration.situations[place]?.timed);
    if (needsTimer && byTimer.has(id)) reading.findings.report('S207', at, { title });
  }
}
