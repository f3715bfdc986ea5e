import type { Range } from '../diagnostic.ts';
import { ANSWER_LINKS } from './lesson-question.ts';
import type { LessonReading } from './lesson-reading.ts';
import { isTag, rangeOf, type Nodes, type TagNode } from './mdast.ts';
import { readTag, walk, type Tag } from './tags.ts';
import { teamRunsIn, teamsNamed } from './teams.ts';

/** The teams that a `<For>` names; one that the course does not have is reported (L016). */
export function readTeams({ attributes, at }: Tag, { teams, findings }: LessonReading): string[] {
  const team = attributes.find(({ name }) => name === 'team');
  const named = teamsNamed(team?.value ?? '');
  for (const name of named) {
    if (teams && !teams.includes(name)) findings.report('L016', team?.at ?? at, { name, known: teams });
  }
  return named;
}

/** Checks each `<For>` right in a node (L019): it holds nothing but prose, and everybody else has some beside it. */
export function checkTeamWording(node: Nodes, reading: LessonReading): void {
  // A pair says itself that it holds nothing but takes.
  if (!('children' in node) || (isTag(node) && (node.name === 'For' || node.name === 'Pair'))) return;
  const children: readonly Nodes[] = node.children;
  const sound = new Set(children.filter(isFor).filter((tag) => holdsProse(tag, reading)));
  const text = children.map((child) => {
    const team = isFor(child) ? child : undefined;
    return { team, said: (team ? team.children : [child]).map((piece: Nodes) => ({ kind: piece.type })) };
  });
  for (const { teams, other } of teamRunsIn(text)) {
    if (other || !teams.every((tag) => sound.has(tag))) continue;
    for (const tag of teams) reading.findings.report('L019', placeOf(tag, reading), { problem: 'default' });
  }
}

function holdsProse(tag: TagNode, reading: LessonReading): boolean {
  const stray = tag.children.map(firstStray).find((node) => node !== undefined);
  const isInline = tag.type === 'mdxJsxTextElement' || tag.children.some(({ type }) => !BLOCKS.includes(type));
  if (stray) reportStray(stray, reading);
  else if (isInline) reading.findings.report('L019', placeOf(tag, reading), { problem: 'inline' });
  return !stray && !isInline;
}

const BLOCKS = ['paragraph', 'list', 'blockquote', 'table', 'code'];

/** The first thing within a node that is no prose. */
function firstStray(node: Nodes): Nodes | undefined {
  let stray: Nodes | undefined;
  walk(node, (inner) => {
    const isAnswer = inner.type === 'link' && ANSWER_LINKS.includes(inner.url);
    if (isTag(inner) || inner.type === 'heading' || isAnswer) stray ??= inner;
  });
  return stray;
}

/** These say themselves that they may not stand in another tag: one mistake, one message. */
const TOLD_ELSEWHERE = [
  'Reflect',
  'Question',
  'Order',
  'Match',
  'Short',
  'Take',
  'SupplyChain',
  'Domino',
  'MarkIt',
  'NeedsCheck',
  'Diagnosis',
  'Pulse',
];

function reportStray(stray: Nodes, reading: LessonReading): void {
  if (isTag(stray) && TOLD_ELSEWHERE.includes(stray.name ?? '')) return;
  const at = isTag(stray) ? placeOf(stray, reading) : rangeOf(stray);
  reading.findings.report('L019', at, { problem: 'structure' });
}

function isFor(node: Nodes): node is TagNode {
  return isTag(node) && node.name === 'For';
}

function placeOf(tag: TagNode, { source, places }: LessonReading): Range {
  return readTag(tag, source, places).at;
}
