import type { Range } from '../diagnostic.ts';
import { checkAsking } from './lesson-asking.ts';
import { addQuestion, type FoundTag, type LessonReading, type Seen } from './lesson-reading.ts';
import { rangeOf, type List, type ListItem, type Nodes } from './mdast.ts';
import { plainText, shorten } from './text.ts';

type Report = (at: Range, message: string, hint: string) => void;

/** Fewer can be guessed. */
const FEWEST = 3;

const WHY = 'Leave an empty line below it and write the why there, indented under its words.';

/** Checks an `<Order>` (L014): what is asked, then one numbered list in the right order, each item with its why below. */
export function checkOrder(found: FoundTag, reading: LessonReading, seen: Seen): void {
  addQuestion(found, reading, seen);
  checkAsking(found, reading);
  const report = reporter(reading);
  const list = listOf(found, true, report);
  if (!list) return;
  const said = list.children.map((item) => checkItem(item, report));
  const twice = said.findIndex((words, place) => words !== '' && said.indexOf(words) < place);
  if (twice < 0) return;
  const words = shorten(said[twice] ?? '', 40);
  report(startOf(list.children[twice]), `“${words}” stands here twice.`, 'Say each step in words of its own.');
}

/** Checks a `<Match>` (L014): what is asked, then one list of `left → right`, each pair with its why below. */
export function checkMatch(found: FoundTag, reading: LessonReading, seen: Seen): void {
  addQuestion(found, reading, seen);
  checkAsking(found, reading);
  const report = reporter(reading);
  const list = listOf(found, false, report);
  if (!list) return;
  const pairs = list.children.map((item) => {
    const sides = checkItem(item, report)
      .split('→')
      .map((side) => side.trim());
    if (sides.length !== 2 || sides.includes('')) {
      const hint = 'Write  - left → right  with one arrow, which you can copy from here: →';
      report(startOf(item), 'I cannot tell what goes with what here.', hint);
    }
    return sides;
  });
  const lefts = pairs.map(([left = '']) => left);
  const twice = lefts.findIndex((left, place) => left !== '' && lefts.indexOf(left) < place);
  if (twice >= 0) {
    const hint = 'Give each left side one right side, and words of its own.';
    report(startOf(list.children[twice]), `“${shorten(lefts[twice] ?? '', 40)}” stands on the left twice.`, hint);
  } else if (new Set(pairs.map(([, right]) => right)).size < 2) {
    report(startOf(list), 'Everything goes with the same thing here.', 'Give two different right sides or more.');
  }
}

function reporter({ findings }: LessonReading): Report {
  return (at, message, hint) => void findings.report('L014', at, { message, hint });
}

/** The one list with which the tag ends, of three items or more. */
function listOf({ node, tag }: FoundTag, ordered: boolean, report: Report): List | undefined {
  const children: readonly Nodes[] = node.children;
  const list = children.at(-1);
  const kind = ordered ? 'a numbered list, in the right order' : 'a list of pairs';
  if (list?.type !== 'list' || Boolean(list.ordered) !== ordered) {
    const stray = children.findLast(({ type }) => type === 'list') && list?.type !== 'list' ? list : undefined;
    const hint = stray
      ? 'What is asked stands above the list, and a why is indented under the words of its item.'
      : `Write  ${ordered ? '1. the first step' : '- left → right'}  and so on, as one list.`;
    report(stray ? firstLineOf(stray) : tag.at, `\`<${tag.name}>\` ends with ${kind}.`, hint);
    return undefined;
  }
  if (children.length < 2) report(tag.at, `This \`<${tag.name}>\` asks nothing.`, 'Tell the situation above the list.');
  if (children.slice(0, -1).some(({ type }) => type === 'list')) {
    report(firstLineOf(list), 'Here is a second list.', 'Make the two one list, or write the first as paragraphs.');
    return undefined;
  }
  if (list.children.length >= FEWEST) return list;
  report(
    startOf(list),
    `Here are ${list.children.length} items; ${FEWEST} are the fewest.`,
    'Add some, or ask otherwise.',
  );
  return undefined;
}

/** The words of an item, which has a why. */
function checkItem(item: ListItem, report: Report): string {
  const [first, ...why] = item.children;
  const words = first?.type === 'paragraph' ? plainText(first) : '';
  if (words === '') {
    report(startOf(item), 'This item has no words.', 'Write what it is right behind the sign.');
  } else if (why.every((part) => plainText(part) === '')) {
    report(firstLineOf(item.children[0] ?? item), `“${shorten(words, 40)}” has no why.`, WHY);
  }
  return words;
}

function firstLineOf(node: Nodes): Range {
  const { line, column, endLine, endColumn } = rangeOf(node);
  return endLine === line
    ? { line, column, endLine, endColumn }
    : { line, column, endLine: line, endColumn: column + 1 };
}

function startOf(node: Nodes | undefined): Range {
  const { line, column } = rangeOf(node ?? {});
  return { line, column, endLine: line, endColumn: column + 1 };
}
