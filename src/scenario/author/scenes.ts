import { plainText, rangeOf, type Heading, type Nodes, type Root } from '../../course/author.ts';
import { slug } from 'github-slugger';
import type { Block, Choice, Scene } from '../model.ts';
import { readBody, type Body } from './body.ts';
import { readChoices } from './choices.ts';
import { partsOf } from './headings.ts';
import { sceneIdOf } from './links.ts';
import { checkProse } from './lines.ts';
import type { Reading } from './reading.ts';
import { readId, readOutcome, readTimer, type KnownTag } from './tags.ts';

/** The briefing and the scenes of a document: each `##` begins a scene (S040, S041, S042). */
export function readScenes(root: Root, reading: Reading): { briefing: Block[]; scenes: Scene[] } {
  const [before, ...parts] = partsOf(root, reading);
  const briefing = readBody(before?.nodes ?? [], 'briefing', reading).blocks;
  const scenes = parts.flatMap(({ heading, nodes }) => (heading ? readScene(heading, nodes, reading) : []));
  if (scenes.length === 0) reading.findings.report('S041', rangeOf(root.children.at(-1) ?? root), { untitled: false });
  const lines = new Map<string, number>();
  for (const { id, at } of scenes) {
    const line = lines.get(id);
    if (line !== undefined && id !== '') reading.findings.report('S040', at, { id, line, isAlias: false });
    else lines.set(id, at.line);
  }
  return { briefing, scenes };
}

function readScene(heading: Heading, nodes: readonly Nodes[], reading: Reading): Scene {
  checkProse(heading, reading);
  const body = readBody(nodes, 'scene', reading);
  const [title, at] = [plainText(heading), rangeOf(heading)];
  const idTag = only('Scene', body, reading);
  const id = (idTag && readId(idTag, reading)) ?? slug(title);
  if (id === '') reading.findings.report('S041', at, { untitled: true });
  const scene: Scene = { id, title, blocks: body.blocks, choices: [], routes: body.routes, at };
  scene.choices = withKeys(body.lists.flatMap((list) => readChoices(list, reading)));
  const endingTag = only('Ending', body, reading);
  const outcome = endingTag && readOutcome(endingTag, reading);
  if (endingTag && outcome) scene.ending = { outcome, at: endingTag.at };
  const timerTag = only('Timer', body, reading);
  const timer = timerTag && readTimer(timerTag, reading);
  if (timer) scene.timer = { seconds: timer.seconds, to: sceneIdOf(timer.to.value ?? ''), at: timer.to.at };
  return scene;
}

/** The one tag of that name in a scene; a second is a fault. */
function only(name: string, { tags }: Body, reading: Reading): KnownTag | undefined {
  const [first, ...others] = tags.filter((tag) => tag.name === name);
  for (const { at } of others) {
    const belongs = `in a scene once: there is one on line ${first?.at.line} already`;
    reading.findings.report('S012', at, { what: `A second \`<${name}>\``, belongs });
  }
  return first;
}

/**
 * Tells choices apart that lead to one scene and have no id: the second becomes `scene-2`, in the order of the file
 * (S208 warns of it).
 */
function withKeys(choices: readonly Choice[]): Choice[] {
  const counts = new Map<string, number>();
  return choices.map((choice) => {
    if (choice.named) return choice;
    const count = (counts.get(choice.to) ?? 0) + 1;
    counts.set(choice.to, count);
    return count === 1 ? choice : { ...choice, key: `${choice.to}-${count}` };
  });
}
