import type { Lesson } from './lesson.ts';
import { isTag, type Nodes, type Root, type TagNode } from './mdast.ts';
import { checkBlank } from './lesson-blank.ts';
import { checkDomino } from './lesson-domino.ts';
import { checkMatch, checkOrder } from './lesson-arrange.ts';
import { checkQuestion } from './lesson-question.ts';
import { misused, type FoundTag, type LessonReading, type Seen, type TagKind } from './lesson-reading.ts';
import { checkReflect, checkSheet } from './lesson-sheet.ts';
import { checkDiagnosis, checkNeedsCheck, checkOutcome } from './lesson-statements.ts';
import { checkShort } from './lesson-short.ts';
import { checkTeamWording, readTeams } from './lesson-teams.ts';
import { didYouMean } from './suggest.ts';
import { readTag, type Attribute } from './tags.ts';
import { plainText } from './text.ts';

const KINDS: Record<string, TagKind> = {
  Marker: { needs: [], check: checkMarker },
  Pair: { needs: [], check: checkPair },
  Take: { needs: ['label'], check: checkTake },
  Reflect: { needs: ['id', 'label'], allows: ['hint', 'kind', 'needed'], check: checkReflect },
  Sheet: { needs: ['id', 'title', 'as'], allows: ['subject', 'to'], check: checkSheet },
  Question: { needs: ['id', 'objective'], allows: ['kind'], check: checkQuestion },
  Order: { needs: ['id', 'objective'], check: checkOrder },
  Match: { needs: ['id', 'objective'], check: checkMatch },
  Short: { needs: ['id', 'label'], check: checkShort },
  SupplyChain: { needs: ['id'], check: checkBlank },
  Domino: { needs: ['id'], check: checkDomino },
  MarkIt: { needs: ['id', 'label'], allows: ['hint'], check: checkBlank },
  NeedsCheck: { needs: ['id'], check: checkNeedsCheck },
  Diagnosis: { needs: ['id'], check: checkDiagnosis },
  Outcome: { needs: ['when'], check: checkOutcome },
  Pulse: { needs: ['id'], check: checkBlank },
  CallBacks: { needs: ['id'], check: checkBlank },
  For: { needs: ['team'], check: checkFor },
};

export const LESSON_TAGS = Object.keys(KINDS);

/** Checks every tag of a lesson (L011 to L014, L016, L019); gives what a lesson says of them. */
export function checkLessonTags(root: Root, reading: LessonReading): Omit<Lesson, 'title' | 'summary'> {
  const seen: Seen = { marked: false, activities: new Map(), teams: new Set() };
  const visit = (node: Nodes, parent: Nodes): void => {
    if (isTag(node)) checkTag(node, parent, reading, seen);
    checkTeamWording(node, reading);
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(root, root);
  const activities = [...seen.activities.values()].map(({ activity }) => activity);
  return { activities, teams: [...seen.teams] };
}

function checkTag(node: TagNode, parent: Nodes, reading: LessonReading, seen: Seen): void {
  const tag = readTag(node, reading.source, reading.places);
  const kind = Object.hasOwn(KINDS, tag.name) ? KINDS[tag.name] : undefined;
  if (!kind) {
    reading.findings.report('L011', tag.at, { name: tag.name, known: Object.keys(KINDS) });
    return;
  }
  const values = new Map(tag.attributes.map(({ name, value }) => [name, value?.trim() ?? '']));
  const known = [...kind.needs, ...(kind.allows ?? [])];
  for (const { name, at } of tag.attributes) {
    if (known.includes(name)) continue;
    misused(reading, at, `\`<${tag.name}>\` has no \`${name}\`.`, didYouMean(name, known, 'Remove it.'));
  }
  for (const { name, at } of tag.attributes.filter(({ name }, i) => isAbove(tag.attributes, name, i))) {
    misused(reading, at, `\`${name}\` stands in this tag twice.`, 'Keep one of the two.');
  }
  // What stands in braces is told to be code.
  if (tag.attributes.length < node.attributes.length) return;
  const missing = kind.needs.filter((name) => !values.get(name));
  for (const name of missing) {
    misused(reading, tag.at, `\`<${tag.name}>\` needs a \`${name}\`.`, `Write  <${tag.name} ${name}="…"`);
  }
  if (missing.length === 0) kind.check({ node, tag, values, parent }, reading, seen);
}

function isAbove(attributes: readonly Attribute[], name: string, index: number): boolean {
  return attributes.findIndex((other) => other.name === name) < index;
}

function checkMarker({ node, tag }: FoundTag, reading: LessonReading, seen: Seen): void {
  if (seen.marked) {
    misused(reading, tag.at, 'This is the second marker: what is marked twice is not marked.', 'Keep the better one.');
  }
  if (plainText(node) === '') {
    misused(reading, tag.at, 'This marker marks nothing.', 'Put the rule between the tags: <Marker>Ask first</Marker>');
  }
  seen.marked = true;
}

function checkPair({ node, tag }: FoundTag, reading: LessonReading): void {
  const takes = node.children.filter((child) => isTag(child) && child.name === 'Take');
  if (takes.length === 2 && node.children.length === 2) return;
  misused(
    reading,
    tag.at,
    `A pair holds two takes and nothing else; here are ${takes.length} takes among ${node.children.length} parts.`,
    'Write two  <Take label="…">  with an empty line before and after each.',
  );
}

function checkTake({ tag, parent }: FoundTag, reading: LessonReading): void {
  if (isTag(parent) && parent.name === 'Pair') return;
  misused(reading, tag.at, 'A take stands outside of a pair.', 'Put it between  <Pair>  and  </Pair>.');
}

function checkFor({ tag }: FoundTag, reading: LessonReading, seen: Seen): void {
  for (const team of readTeams(tag, reading)) seen.teams.add(team);
}
