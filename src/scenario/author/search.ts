import type { Range } from '../../course/index.ts';
import type { Scenario } from '../model.ts';
import { explore, MOST_SITUATIONS, type Exploration } from './explore.ts';
import { toGraph } from './graph.ts';
import type { Reading } from './reading.ts';
import { runInWords, valuesInWords } from './runs.ts';
import { checkScore } from './score.ts';
import { checkConditions, textsOf, type Search } from './tested-conditions.ts';
import { findTraps } from './traps.ts';
import { reachableFrom, rootsOf, scenesById } from './ways.ts';

/** Plays every run of a scenario whose structure is sound and reports what goes wrong (S102, S160 to S207, and the score). */
export function checkRuns(scenario: Scenario, reading: Reading, limit: number = MOST_SITUATIONS): void {
  const graph = toGraph(scenario);
  const exploration = explore(graph, { texts: textsOf(scenario).map(({ when }) => when), limit });
  const { findings } = reading;
  if (!exploration.complete) {
    const variables = exploration.asked.join(', ');
    const at = scenario.scenes[0]?.at ?? reading.places.range(0, 1);
    findings.report('S199', at, { limit, variables });
    return;
  }
  const found: Search = { scenario, exploration, byScene: groupByScene(exploration), reading, graph };
  const closed = checkConditions(found);
  // A condition that never holds may be why nobody gets out; that is one mistake.
  const blamed = new Set(
    scenario.scenes.filter(({ choices, routes }) => [...choices, ...routes].some(isIn(closed))).map(({ id }) => id),
  );
  checkStuck(found, blamed);
  checkTraps(found, blamed);
  checkReached(found, closed);
  checkTimers(found);
  if (!findings.hasErrors()) checkScore(found);
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

/** Reports situations that offer no way on, the shortest run of each scene. */
function checkStuck({ scenario, exploration, byScene, reading }: Search, blamed: ReadonlySet<string>): void {
  for (const { id, title, ending, choices, at } of scenario.scenes) {
    if (ending || blamed.has(id)) continue;
    const place = byScene.get(id)?.find((one) => exploration.situations[one]?.next.length === 0);
    if (place === undefined) continue;
    reading.findings.report('S170', at, {
      scene: title,
      values: valuesInWords(exploration.situations[place]?.values ?? {}),
      run: runInWords(place, exploration, scenario),
      choices: choices.length > 0,
    });
  }
}

const MOST_NAMES = 4;

function checkTraps({ scenario, exploration, reading }: Search, blamed: ReadonlySet<string>): void {
  const scenes = scenesById(scenario);
  for (const { entry, scenes: round } of findTraps(exploration)) {
    const situation = exploration.situations[entry];
    const scene = scenes.get(situation?.scene ?? '');
    if (!scene || !situation || round.some((id) => blamed.has(id))) continue;
    const names = round.slice(0, MOST_NAMES).map((id) => `"${scenes.get(id)?.title ?? id}"`);
    const more = round.length > MOST_NAMES ? ` and ${round.length - MOST_NAMES} more` : '';
    reading.findings.report('S171', scene.at, {
      scene: scene.title,
      values: valuesInWords(situation.values),
      run: runInWords(entry, exploration, scenario),
      round: `${names.join(', ')}${more}`,
    });
  }
}

/** Scenes that links lead to but no run comes to, unless that is because of a condition that was reported. */
function checkReached({ scenario, byScene, reading }: Search, closed: ReadonlySet<Range>): void {
  const scenes = scenesById(scenario);
  const linked = reachableFrom([scenario.start], scenes);
  const closedWays = scenario.scenes.flatMap(({ choices, routes }) => [...choices, ...routes].filter(isIn(closed)));
  const behind = reachableFrom(
    closedWays.map(({ to }) => to),
    scenes,
  );
  const lost = scenario.scenes.filter(({ id }) => linked.has(id) && !byScene.has(id) && !behind.has(id));
  for (const { scene, more } of rootsOf(lost, scenes)) {
    reading.findings.report('S102', scene.at, { title: scene.title, more });
  }
}

function checkTimers({ scenario, exploration, byScene, reading }: Search): void {
  const timed = new Set(scenario.scenes.map(({ timer }) => timer?.to));
  for (const { id, title, at } of scenario.scenes) {
    const places = byScene.get(id) ?? [];
    const needsTimer = places.length > 0 && places.every((place) => exploration.situations[place]?.timed);
    if (needsTimer && timed.has(id)) reading.findings.report('S207', at, { title });
  }
}

function isIn(closed: ReadonlySet<Range>): (way: { whenAt?: Range }) => boolean {
  return ({ whenAt }) => whenAt !== undefined && closed.has(whenAt);
}
