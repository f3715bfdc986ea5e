import type { Range } from '../diagnostic.ts';
import { checkAsking } from './lesson-asking.ts';
import { addQuestion, misused, placeOf, type FoundTag, type LessonReading, type Seen } from './lesson-reading.ts';
import { rangeOf, type ListItem, type Nodes, type TagNode } from './mdast.ts';
import { plainText, shorten } from './text.ts';

const WORTHS = ['good', 'fair', 'poor'];

/** Where the links of answers lead. */
export const ANSWER_LINKS = WORTHS.map((worth) => `#${worth}`);

/** Checks a `<Question>`: about what it is, its kind, and what it holds (see `checkAnswers`). */
export function checkQuestion(found: FoundTag, reading: LessonReading, seen: Seen): void {
  const kind = found.values.get('kind');
  if (kind !== undefined && kind !== 'several') {
    const hint = 'Write  kind="several"  when several answers are to be picked; otherwise leave `kind` out.';
    misused(reading, placeOf(found, 'kind'), `There is no question of the kind \`${kind}\`.`, hint);
  }
  const isSeveral = kind === 'several';
  // Of several, the log knows only how many were picked: no answer has a letter that could change its place.
  addQuestion(found, reading, seen, isSeveral ? undefined : answersOf(found.node));
  checkAnswers(found, isSeveral, reading);
  checkAsking(found, reading);
}

/**
 * Checks what a `<Question>` holds (L014): paragraphs that ask, then one list of two answers or more. An answer begins with
 * a link to `#good`, `#fair` or `#poor`, exactly one of them good (of several: two good ones or more, and another), and has
 * the why in a paragraph below.
 */
function checkAnswers({ node, tag: { at } }: FoundTag, isSeveral: boolean, { findings }: LessonReading): void {
  const report = (where: Range, message: string, hint: string): void => {
    findings.report('L014', where, { message, hint });
  };
  const children: readonly Nodes[] = node.children;
  const lists = children.filter((child) => child.type === 'list');
  const [answers] = lists;
  const outside = belowAnswers(children);
  if (outside) {
    const hint = 'Indent it by two spaces, under the words of its answer; what is asked stands above all answers.';
    report(firstLineOf(outside), 'This stands at the margin below an answer, so it is not its why.', hint);
    return;
  }
  if (!answers || lists.length > 1 || children.at(-1) !== answers) {
    report(at, 'A question ends with one list of answers.', 'Write one  - [answer](#good)  per answer, as one list.');
    return;
  }
  if (children.length < 2) report(at, 'This question asks nothing.', 'Tell the situation above the answers.');
  if (answers.children.length === 1) {
    report(firstLineOf(answers), 'One answer is no question.', 'Give two answers or more, of which one is good.');
    return;
  }
  const worths = answers.children.map((item) => checkAnswer(item, report));
  const good = worths.filter((worth) => worth === 'good').length;
  if (worths.includes(undefined)) return;
  if (isSeveral && (good < 2 || good === worths.length)) {
    const message = `${good} of ${worths.length} answers are good; it should be two or more, and not all.`;
    report(firstLineOf(answers), message, 'Mark what is to be picked with (#good), or leave out  kind="several"');
  } else if (!isSeveral && good !== 1) {
    const hint = 'Mark one answer with (#good); when several are to be picked, write  kind="several"';
    report(firstLineOf(answers), `${good} answers are good; it should be exactly one.`, hint);
  }
}

/** The words of a question's answers, in order. */
function answersOf({ children }: TagNode): string[] {
  const parts: readonly Nodes[] = children;
  const lists = parts.filter((child) => child.type === 'list');
  return lists
    .flatMap((list) => list.children)
    .map(({ children: [first] }) => {
      const link = first?.type === 'paragraph' ? first.children[0] : undefined;
      return link ? plainText(link) : '';
    });
}

function checkAnswer(
  item: ListItem,
  report: (where: Range, message: string, hint: string) => void,
): string | undefined {
  const [first, ...rest] = item.children;
  const link = first?.type === 'paragraph' ? first.children[0] : undefined;
  const worth = link?.type === 'link' ? link.url.replace(/^#/, '') : '';
  if (link?.type !== 'link' || !link.url.startsWith('#') || !WORTHS.includes(worth)) {
    const hint = 'Write  - [the answer](#good)  or (#fair) or (#poor).';
    report(first ? rangeOf(first) : rangeOf(item), 'I cannot tell what this answer is worth.', hint);
    return undefined;
  }
  if (plainText(link) === '') {
    report(rangeOf(link), 'This answer has no words.', `Write them between the brackets:  [the answer](#${worth})`);
  } else if (rest.every((part) => plainText(part) === '')) {
    const words = shorten(plainText(link), 40);
    const hint = 'Leave an empty line below the answer and write the why there, indented by two spaces.';
    report(rangeOf(link), `The answer “${words}” has no why.`, hint);
  }
  return worth;
}

/** What stands between the answers or below them, and is none. */
function belowAnswers(children: readonly Nodes[]): Nodes | undefined {
  const first = children.findIndex((child) => child.type === 'list' && child.children.some(isAnswer));
  return first < 0 ? undefined : children.slice(first).find(({ type }) => type !== 'list');
}

function isAnswer({ children: [first] }: ListItem): boolean {
  const link = first?.type === 'paragraph' ? first.children[0] : undefined;
  return link?.type === 'link' && ANSWER_LINKS.includes(link.url);
}

function firstLineOf(node: Nodes): Range {
  const { line, column } = rangeOf(node);
  return { line, column, endLine: line, endColumn: column + 1 };
}
