import { slug } from 'github-slugger';
import { nearest } from '../../course/author.ts';
import type { Condition } from '../graph.ts';
import type { Scenario, Scene } from '../model.ts';
import type { SceneName } from './faults-of-structure.ts';
import type { Head } from './frontmatter.ts';
import { choiceCode } from './graph.ts';
import { reachableFrom, rootsOf, scenesById, waysFrom } from './ways.ts';
import type { Reading } from './reading.ts';

/** Checks how scenes hang together: every target exists, every scene leads on or ends, choices can be told apart. */
export function checkStructure(scenario: Scenario, head: Head, reading: Reading): void {
  const scenes = scenesById(scenario);
  // While a scene has no name, or another's, nobody can tell what leads where.
  if (scenes.has('') || scenes.size < scenario.scenes.length) return;
  checkHeadTargets(head, scenes, reading);
  // What is wrong within a scene often leaves it without a way on; that is one mistake, told once.
  const faulty = reading.findings.all().filter(({ severity }) => severity === 'error');
  for (const [i, scene] of scenario.scenes.entries()) {
    const end = scenario.scenes[i + 1]?.at.line ?? Infinity;
    const isFaulty = faulty.some(({ line }) => line >= scene.at.line && line < end);
    checkTargets(scene, scenes, reading);
    if (!isFaulty) checkWays(scene, reading);
    checkKeys(scene, reading);
  }
  const { findings } = reading;
  if (findings.hasErrors()) return;
  const ends = scenario.scenes.some(({ ending }) => ending);
  if (!ends) findings.report('S150', scenario.scenes[0]?.at ?? reading.places.range(0, 1), {});
}

/** Warns of scenes and variables that play no part; to be asked only of a scenario without errors. */
export function checkIdle(scenario: Scenario, head: Head, { findings }: Reading): void {
  const scenes = scenesById(scenario);
  const reached = reachableFrom([scenario.start], scenes);
  const lost = scenario.scenes.filter(({ id }) => !reached.has(id));
  for (const { scene, more } of rootsOf(lost, scenes)) findings.report('S102', scene.at, { title: scene.title, more });
  const isGood = scenario.scenes.some(({ ending }) => ending?.outcome === 'good');
  const [ending] = scenario.scenes.flatMap(({ ending }) => ending ?? []);
  if (!isGood && ending) findings.report('S181', ending.at, {});
  const { changed, asked } = variablesIn(scenario);
  for (const name of Object.keys(scenario.variables)) {
    const at = head.yaml.keyAt(['variables', name]);
    if (changed.has(name) && asked.has(name)) continue;
    if (changed.has(name)) findings.report('S141', at, { name });
    else findings.report(asked.has(name) ? 'S142' : 'S140', at, { name });
  }
}

function variablesIn({ scenes, moods }: Scenario): { changed: Set<string>; asked: Set<string> } {
  const changed = new Set<string>();
  // A mood shows a variable on a face: the learner is told.
  const asked = new Set(Object.values(moods).map(({ from }) => from));
  const ask = (all: readonly { when: Condition }[]): void => {
    for (const { when } of all) for (const [name] of when) asked.add(name);
  };
  for (const { blocks, choices, routes } of scenes) {
    for (const all of [blocks, choices, routes]) ask(all);
    for (const { effects, reactions, coach, heard } of choices) {
      for (const all of [reactions, coach, heard]) ask(all);
      for (const name of Object.keys(effects)) changed.add(name);
    }
  }
  return { changed, asked };
}

type Scenes = ReadonlyMap<string, Scene>;

function checkHeadTargets(head: Head, scenes: Scenes, { findings }: Reading): void {
  const known = [...scenes.keys()];
  const { start, aliases, yaml } = head;
  if (start !== undefined && !scenes.has(start)) findings.report('S101', yaml.at(['start']), { name: start, known });
  for (const [old, to] of Object.entries(aliases)) {
    const at = yaml.at(['aliases', old]);
    if (!scenes.has(to)) findings.report('S100', at, { to, near: nearScene(to, scenes), bare: false });
    const taken = scenes.get(old);
    if (taken) findings.report('S040', yaml.keyAt(['aliases', old]), { id: old, line: taken.at.line, isAlias: true });
  }
}

function checkTargets(scene: Scene, scenes: Scenes, { findings, source, places }: Reading): void {
  for (const { to, at } of waysFrom(scene)) {
    const isBare = !source.slice(places.offset(at.line, at.column)).match(/^(\w+=["'])?#/);
    if (scenes.has(to) && !isBare) continue;
    findings.report('S100', at, { to, near: nearScene(to, scenes), bare: isBare });
  }
}

function nearScene(id: string, scenes: Scenes): SceneName | undefined {
  if (id === '') return undefined;
  const titled = [...scenes.values()].find(({ title }) => slug(title) === id);
  const near = titled ?? scenes.get(nearest(id, scenes.keys()) ?? '');
  return near && { id: near.id, title: near.title, line: near.at.line, isRenamed: near === titled && near.id !== id };
}

function checkWays(scene: Scene, { findings }: Reading): void {
  const { title, choices, routes, ending, timer } = scene;
  if (ending) {
    const [way] = waysFrom(scene);
    if (way) findings.report('S110', way.at, { title });
    return;
  }
  if (choices.length === 0 && routes.length === 0) findings.report('S111', scene.at, { title });
  if (choices.length === 0 && timer) {
    findings.report('S012', timer.at, { what: '`<Timer>`', belongs: 'in a scene with choices' });
  }
  const [route] = routes;
  if (route && choices.length > 0) {
    findings.report('S112', route.at, { because: 'choices' });
    return;
  }
  const after = routes[routes.findIndex(({ when }) => when.length === 0) + 1];
  if (after && routes.some(({ when }) => when.length === 0)) findings.report('S112', after.at, { because: 'earlier' });
}

function checkKeys({ id, choices }: Scene, { findings }: Reading): void {
  const codes = new Map<string, number>();
  const targets = new Map<string, number>();
  for (const { key, named, to, at } of choices) {
    const code = choiceCode(id, key);
    const [sameCode, sameTarget] = [codes.get(code), targets.get(to)];
    if (sameCode !== undefined) findings.report('S121', at, { key, line: sameCode });
    else if (!named && sameTarget !== undefined) findings.report('S208', at, { to, line: sameTarget });
    codes.set(code, codes.get(code) ?? at.line);
    if (!named) targets.set(to, targets.get(to) ?? at.line);
  }
}
