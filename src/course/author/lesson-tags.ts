import type { Range } from '../diagnostic.ts';
import { isId } from './ids.ts';
import type { Activity, Lesson, LessonFindings } from './lesson.ts';
import { isTag, type Nodes, type Root, type TagNode } from './mdast.ts';
import { answersOf, checkAnswers } from './lesson-question.ts';
import { checkTeamWording, readTeams } from './lesson-teams.ts';
import type { Places } from './places.ts';
import { didYouMean } from './suggest.ts';
import { readTag, type Attribute, type Tag } from './tags.ts';
import { plainText } from './text.ts';

/** What the checks of a lesson's tags share. */
export interface LessonReading {
  source: string;
  places: Places;
  findings: LessonFindings;
  /** `undefined` when they cannot be read: then none is called unknown. */
  objectives: readonly string[] | undefined;
  /** Ids of teams; likewise. */
  teams: readonly string[] | undefined;
}

interface TagKind {
  needs: readonly string[];
  allows?: readonly string[];
  check: (found: FoundTag, reading: LessonReading, seen: Seen) => void;
}

interface FoundTag {
  node: TagNode;
  tag: Tag;
  values: ReadonlyMap<string, string>;
  parent: Nodes;
}

interface Seen {
  marked: boolean;
  activities: Map<string, { activity: Activity; line: number }>;
  teams: Set<string>;
}

const KINDS: Record<string, TagKind> = {
  Marker: { needs: [], check: checkMarker },
  Pair: { needs: [], check: checkPair },
  Take: { needs: ['label'], check: checkTake },
  Reflect: { needs: ['id', 'label'], allows: ['hint'], check: checkReflect },
  Question: { needs: ['id', 'objective'], check: checkQuestion },
  For: { needs: ['team'], check: checkFor },
};

/** Checks every tag of a lesson (L011 to L014, L016, L019); gives its activities in order, and the teams it has wording for. */
export function checkLessonTags(root: Root, reading: LessonReading): Pick<Lesson, 'activities' | 'teams'> {
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

function misused(reading: LessonReading, at: Range, message: string, hint: string): void {
  reading.findings.report('L012', at, { message, hint });
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

function checkReflect(found: FoundTag, reading: LessonReading, seen: Seen): void {
  if (found.node.children.length > 0) {
    const hint = 'Write  <Reflect id="…" label="…" />  and put the text above it.';
    misused(reading, found.tag.at, 'A reflection holds no text.', hint);
  }
  addActivity(found, { kind: 'reflect' }, reading, seen);
}

function checkQuestion(found: FoundTag, reading: LessonReading, seen: Seen): void {
  const objective = found.values.get('objective') ?? '';
  if (reading.objectives && !reading.objectives.includes(objective)) {
    const at = found.tag.attributes.find(({ name }) => name === 'objective')?.at ?? found.tag.at;
    const hint = didYouMean(objective, reading.objectives, 'Use an id from content/objectives.yaml.');
    misused(reading, at, `There is no objective \`${objective}\`.`, hint);
  }
  addActivity(found, { kind: 'question', objective, answers: answersOf(found.node) }, reading, seen);
  checkAnswers(found.node, found.tag.at, reading.findings);
}

function checkFor({ tag }: FoundTag, reading: LessonReading, seen: Seen): void {
  for (const team of readTeams(tag, reading)) seen.teams.add(team);
}

function addActivity(
  { tag, values, parent }: FoundTag,
  rest: Omit<Activity, 'id'>,
  reading: LessonReading,
  seen: Seen,
): void {
  const id = values.get('id') ?? '';
  const at = tag.attributes.find(({ name }) => name === 'id')?.at ?? tag.at;
  if (!isId(id)) {
    misused(reading, at, `\`${id}\` cannot be an id.`, 'Use small letters, digits and single hyphens: first-words');
  }
  if (parent.type !== 'root') {
    misused(
      reading,
      tag.at,
      `\`<${tag.name}>\` stands inside something else.`,
      'Put it on a line of its own, not indented.',
    );
  }
  const other = seen.activities.get(id);
  if (other) reading.findings.report('L013', at, { id, where: `line ${other.line}` });
  else seen.activities.set(id, { activity: { id, ...rest }, line: tag.at.line });
}
