import { addActivity, misused, placeOf, type FoundTag, type LessonReading, type Seen } from './lesson-reading.ts';
import { isTag, rangeOf, type List, type ListItem, type Nodes, type TagNode } from './mdast.ts';
import { didYouMean } from './suggest.ts';
import { plainText, shorten } from './text.ts';

/** The tags whose lists hold statements: each item is one link, which says what the statement speaks for. */
export const STATEMENT_TAGS = ['NeedsCheck', 'Diagnosis'];

/** What a statement of a diagnosis speaks for. */
const SIDES = ['system', 'skills'];

/** What a diagnosis can come to. */
const OUTCOMES = [...SIDES, 'both', 'unsure'];

const FEWEST = 5;
const MOST = 8;

/** Checks a needs check: one list of five to eight statements, each a link to an objective. */
export function checkNeedsCheck(found: FoundTag, reading: LessonReading, seen: Seen): void {
  addActivity(found, { kind: 'reflect' }, reading, seen);
  const { node, tag } = found;
  const items = statementsIn(found, reading, '- [I say yes at the door.](#understand-needs)');
  if (!items) return;
  if (node.children.length > 1) {
    misused(reading, tag.at, 'A needs check holds its statements and nothing else.', 'Put the rest above it or below.');
  }
  if (items.length < FEWEST || items.length > MOST) {
    const message = `Here are ${items.length} statements; a needs check has ${FEWEST} to ${MOST}.`;
    misused(reading, tag.at, message, 'Fewer say little, and more are not read.');
  }
  checkStatements(items, reading.objectives, 'objective', reading);
}

/** Checks a diagnosis: one list of statements for either side, then the four outcomes. */
export function checkDiagnosis(found: FoundTag, reading: LessonReading, seen: Seen): void {
  addActivity(found, { kind: 'reflect' }, reading, seen);
  const { node, tag } = found;
  const items = statementsIn(found, reading, '- [It’s all of them, on every shift.](#system)');
  if (!items) return;
  const sides = checkStatements(items, SIDES, 'side', reading);
  for (const side of SIDES) {
    if (sides.includes(side) || sides.includes(undefined)) continue;
    misused(reading, tag.at, `No statement speaks for \`${side}\`.`, `Write one that leads to  (#${side})`);
  }
  const [list, ...outcomes] = node.children;
  if (list?.type !== 'list' || !outcomes.every(isOutcome)) {
    const hint = 'Let the list come first, then four  <Outcome when="…">  and nothing else.';
    misused(reading, tag.at, 'A diagnosis holds its statements and its outcomes.', hint);
    return;
  }
  const given = outcomes.filter(isOutcome).map(whenOf);
  for (const when of OUTCOMES) {
    const times = given.filter((one) => one === when).length;
    if (times === 1) continue;
    const message = `The outcome \`${when}\` stands here ${times === 0 ? 'not at all' : `${times} times`}.`;
    misused(reading, tag.at, message, `Write one  <Outcome when="${when}">  with what to do then.`);
  }
}

/** Checks one outcome of a diagnosis. */
export function checkOutcome(found: FoundTag, reading: LessonReading): void {
  const { node, tag, values, parent } = found;
  const when = values.get('when') ?? '';
  if (!OUTCOMES.includes(when)) {
    const hint = didYouMean(when, OUTCOMES, '');
    misused(reading, placeOf(found, 'when'), `A diagnosis cannot come to \`${when}\`.`, hint);
  }
  if (!isTag(parent) || parent.name !== 'Diagnosis') {
    misused(reading, tag.at, 'An outcome stands outside of a diagnosis.', 'Put it between  <Diagnosis>  and its end.');
  }
  if (plainText(node) === '') {
    misused(reading, tag.at, 'This outcome says nothing.', 'Write between its tags what to do then.');
  }
}

function statementsIn({ node, tag }: FoundTag, reading: LessonReading, like: string): ListItem[] | undefined {
  const lists = node.children.filter((child): child is List => child.type === 'list');
  if (lists.length === 1) return lists[0]?.children;
  misused(reading, tag.at, `\`<${tag.name}>\` holds one list of statements.`, `Write one per line:  ${like}`);
  return undefined;
}

/** What each statement speaks for; `undefined` for one about which something was said. */
function checkStatements(
  items: readonly ListItem[],
  known: readonly string[] | undefined,
  what: string,
  reading: LessonReading,
): (string | undefined)[] {
  const said = new Set<string>();
  return items.map((item) => {
    const link = onlyLink(item);
    if (!link || plainText(link) === '') {
      misused(
        reading,
        rangeOf(link ?? item.children[0] ?? item),
        'A statement is one link that has words, and nothing beside it.',
        `Write  - [the statement](#${known?.[0] ?? 'understand-needs'})`,
      );
      return undefined;
    }
    const words = plainText(link);
    if (said.has(words)) {
      const hint = 'Take one out: what the learner says is kept by the words.';
      misused(reading, rangeOf(link), `“${shorten(words, 40)}” stands here twice.`, hint);
    }
    said.add(words);
    const about = link.url.slice(1);
    if (link.url.startsWith('#') && (!known || known.includes(about))) return about;
    const hint = didYouMean(about, known ?? [], 'Use an id from content/objectives.yaml.');
    misused(reading, rangeOf(link), `There is no ${what} \`${link.url.replace(/^#/, '')}\`.`, hint);
    return undefined;
  });
}

function onlyLink({ children: [paragraph, ...rest] }: ListItem): Extract<Nodes, { type: 'link' }> | undefined {
  if (paragraph?.type !== 'paragraph' || rest.length > 0) return undefined;
  const [link, ...beside] = paragraph.children;
  return link?.type === 'link' && beside.length === 0 ? link : undefined;
}

function isOutcome(node: Nodes): node is TagNode {
  return isTag(node) && node.name === 'Outcome';
}

function whenOf({ attributes }: TagNode): string {
  const when = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'when')?.value;
  return typeof when === 'string' ? when.trim() : '';
}
