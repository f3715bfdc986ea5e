import type { Range } from '../diagnostic.ts';
import { isId } from './ids.ts';
import type { Activity, LessonFindings } from './lesson.ts';
import { isTag, type Nodes, type TagNode } from './mdast.ts';
import type { Places } from './places.ts';
import { didYouMean } from './suggest.ts';
import type { Tag } from './tags.ts';

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

/** One kind of tag. */
export interface TagKind {
  needs: readonly string[];
  allows?: readonly string[];
  check: (found: FoundTag, reading: LessonReading, seen: Seen) => void;
}

/** A tag of a lesson. */
export interface FoundTag {
  node: TagNode;
  tag: Tag;
  values: ReadonlyMap<string, string>;
  parent: Nodes;
}

/** What has been found in the lesson so far. */
export interface Seen {
  marked: boolean;
  activities: Map<string, { activity: Activity; line: number }>;
  teams: Set<string>;
}

/** Where an attribute of the tag stands, else the tag. */
export function placeOf({ tag }: FoundTag, attribute: string): Range {
  return tag.attributes.find(({ name }) => name === attribute)?.at ?? tag.at;
}

/** A tag is used wrongly (L012). */
export function misused(reading: LessonReading, at: Range, message: string, hint: string): void {
  reading.findings.report('L012', at, { message, hint });
}

/** Adds what the learner does there; its `id` is checked, and that the tag stands by itself or in one that may hold it. */
export function addActivity(
  found: FoundTag,
  rest: Omit<Activity, 'id'>,
  reading: LessonReading,
  seen: Seen,
  holders: readonly string[] = [],
): void {
  const { tag, values, parent } = found;
  const id = values.get('id') ?? '';
  const at = placeOf(found, 'id');
  if (!isId(id)) {
    misused(reading, at, `\`${id}\` cannot be an id.`, 'Use small letters, digits and single hyphens: first-words');
  }
  if (parent.type !== 'root' && !(isTag(parent) && holders.includes(parent.name ?? ''))) {
    misused(
      reading,
      tag.at,
      `\`<${tag.name}>\` stands inside something else.`,
      'Put it on a line of its own, not indented.',
    );
  }
  const other = seen.activities.get(id);
  if (other) reading.findings.report('L013', at, { id, where: `line ${other.line}` });
  else {
    const label = values.get('label');
    seen.activities.set(id, { activity: { id, ...(label && { label }), ...rest }, line: tag.at.line });
  }
}

/** Adds a question, which is about an objective that the course has. */
export function addQuestion(found: FoundTag, reading: LessonReading, seen: Seen, answers?: string[]): void {
  const objective = found.values.get('objective') ?? '';
  if (reading.objectives && !reading.objectives.includes(objective)) {
    const hint = didYouMean(objective, reading.objectives, 'Use an id from content/objectives.yaml.');
    misused(reading, placeOf(found, 'objective'), `There is no objective \`${objective}\`.`, hint);
  }
  addActivity(found, { kind: 'question', objective, ...(answers && { answers }) }, reading, seen);
}
