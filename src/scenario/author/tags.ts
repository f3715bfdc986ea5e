import {
  didYouMean,
  nearest,
  readTag,
  teamsNamed,
  type Attribute,
  type Tag,
  type TagNode,
} from '../../course/author.ts';
import type { Outcome } from '../../course/index.ts';
import type { Reading } from './reading.ts';

/** Where a list of nodes stands. */
export type Place = 'briefing' | 'scene' | 'choice';

interface TagKind {
  attributes: readonly string[];
  /** The place where it is read; `undefined` for tags around text. */
  place?: Place;
  belongs: string;
}

export const BELOW_CHOICE = 'below a choice, indented by two spaces (by three in a list with numbers)';
const IN_SCENE = 'in a scene, on a line of its own at the left margin, outside of other tags';

// `<When>` and `<Effect>` take any variable, so their attributes are read elsewhere.
const KINDS: Record<string, TagKind> = {
  When: { attributes: [], belongs: 'around whole paragraphs or a link of a scene; without text, below a choice' },
  For: { attributes: ['team'], belongs: 'around what is said or told' },
  Effect: { attributes: [], place: 'choice', belongs: BELOW_CHOICE },
  Choice: { attributes: ['id', 'once'], place: 'choice', belongs: BELOW_CHOICE },
  Scene: { attributes: ['id'], place: 'scene', belongs: IN_SCENE },
  Timer: { attributes: ['seconds', 'to'], place: 'scene', belongs: IN_SCENE },
  Ending: { attributes: ['outcome'], place: 'scene', belongs: IN_SCENE },
};

export const TAG_NAMES = Object.keys(KINDS);

/** A tag with what scenarios know of it. */
export interface KnownTag extends Tag {
  kind: TagKind | undefined;
  /** Whether an attribute was reported that the tag does not have: it may be one that is missing. */
  isMisnamed: boolean;
}

/** A tag of scenarios with its attributes; what is wrong with their names or doubles is reported (S013). */
export function readKnownTag(node: TagNode, reading: Reading): KnownTag {
  const tag = readTag(node, reading.source, reading.places);
  const kind = Object.hasOwn(KINDS, tag.name) ? KINDS[tag.name] : undefined;
  const takesVariables = tag.name === 'When' || tag.name === 'Effect';
  let isMisnamed = false;
  const attributes = tag.attributes.filter(({ name, at }, i) => {
    const isDouble = tag.attributes.findIndex((other) => other.name === name) < i;
    const isKnown = !kind || takesVariables || kind.attributes.includes(name);
    if (isDouble) {
      const hint = 'Keep one of the two.';
      reading.findings.report('S013', at, { given: name, fault: 'stands in this tag twice', hint });
    } else if (kind && !isKnown) {
      isMisnamed = true;
      const hint = didYouMean(name, kind.attributes, 'Remove it.');
      reading.findings.report('S013', at, { given: name, fault: `is not something that <${tag.name}> has`, hint });
    }
    return isKnown && !isDouble;
  });
  return { ...tag, attributes, kind, isMisnamed };
}

/** Says where the tag belongs (S012). */
export function misplaced(tag: Tag, reading: Reading): void {
  const kind = KINDS[tag.name];
  if (!kind) return;
  reading.findings.report('S012', tag.at, { what: `\`<${tag.name}>\``, belongs: kind.belongs });
}

/** The value of an attribute when `accept` understands it; else `undefined`, with a finding (S013). */
function read<T>(
  tag: KnownTag,
  name: string,
  should: string,
  example: string,
  accept: (value: string) => T | undefined,
  reading: Reading,
): { value: T; attribute: Attribute } | undefined {
  const attribute = tag.attributes.find((one) => one.name === name);
  const value = attribute && accept((attribute.value ?? '').trim());
  if (attribute && value !== undefined) return { value, attribute };
  if (!attribute && tag.isMisnamed) return undefined;
  const given = attribute ? `${name}="${attribute.value ?? ''}"` : `<${tag.name}>`;
  const fault = attribute ? `should be ${should}` : `needs \`${name}\`: ${should}`;
  reading.findings.report('S013', attribute?.at ?? tag.at, { given, fault, hint: `Write  ${name}="${example}"` });
  return undefined;
}

const asSlug = (value: string): string | undefined =>
  /^[\p{L}\p{N}]+([-_][\p{L}\p{N}]+)*$/u.test(value) ? value : undefined;
const SLUG = 'letters and digits with single hyphens';

/** The id of a `<Scene>`, or of a `<Choice>` that has one. */
export function readId(tag: KnownTag, reading: Reading): string | undefined {
  return read(tag, 'id', SLUG, tag.name === 'Scene' ? 'side-by-side' : 'own-it', asSlug, reading)?.value;
}

const OUTCOMES: readonly Outcome[] = ['good', 'fair', 'poor'];

export function readOutcome(tag: KnownTag, reading: Reading): Outcome | undefined {
  const given = tag.attributes.find(({ name }) => name === 'outcome')?.value ?? '';
  const example = nearest(given, OUTCOMES) ?? 'fair';
  const accept = (value: string): Outcome | undefined => OUTCOMES.find((outcome) => outcome === value);
  return read(tag, 'outcome', 'good, fair or poor', example, accept, reading)?.value;
}

const LONGEST_TIMER = 600;

/** The seconds of a `<Timer>` and its target as written. */
export function readTimer(tag: KnownTag, reading: Reading): { seconds: number; to: Attribute } | undefined {
  const seconds = read(
    tag,
    'seconds',
    `a whole number from 1 to ${LONGEST_TIMER}`,
    '20',
    (value) =>
      /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= LONGEST_TIMER ? Number(value) : undefined,
    reading,
  );
  const to = read(tag, 'to', 'the name of a scene', '#she-gives-up', (value) => value || undefined, reading);
  return seconds && to && { seconds: seconds.value, to: to.attribute };
}

/** Whether a `<Choice>` is `once`. */
export function readOnce(tag: KnownTag, reading: Reading): boolean {
  const once = tag.attributes.find(({ name }) => name === 'once');
  if (!once) return false;
  if (once.value !== undefined && !['', 'true', 'once'].includes(once.value)) {
    const hint = 'Write `once` alone, or remove it.';
    reading.findings.report('S013', once.at, { given: `once="${once.value}"`, fault: 'says neither yes nor no', hint });
  }
  return true;
}

/** The teams that a `<For>` names; one that the course does not have is reported (S024). */
export function readTeams(tag: KnownTag, reading: Reading): string[] {
  const accept = (value: string): string[] | undefined => (value ? teamsNamed(value) : undefined);
  const team = read(tag, 'team', 'one or more teams, parted by spaces', 'it payroll', accept, reading);
  const { teams: known, findings } = reading;
  for (const name of team?.value ?? []) {
    if (known && !known.includes(name)) findings.report('S024', team?.attribute.at ?? tag.at, { name, known });
  }
  return team?.value ?? [];
}
