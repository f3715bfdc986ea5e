import { effort, NO_EFFORT, shareOf, sumOf, type Effort } from './effort.ts';
import { isTag, parseMdx, type List, type ListItem, type Nodes, type TagNode } from './mdast.ts';
import { countWords, plainText } from './text.ts';

/** The rows with which a chain begins. */
const CHAIN_ROWS = 3;

/**
 * What a lesson asks of a learner, from its source: both takes of a pair; of wording for teams, the one for everybody, as each
 * learner reads one; of a question, all answers and the why of one. Nothing when the source cannot be read.
 */
export function lessonEffort(source: string): Effort {
  const { root } = parseMdx(source);
  return root ? inside(root) : NO_EFFORT;
}

function inside({ children }: Nodes & { children: readonly Nodes[] }): Effort {
  return sumOf(children.map(askedBy));
}

function askedBy(node: Nodes): Effort {
  if (node.type === 'yaml') return NO_EFFORT;
  return isTag(node) ? askedByTag(node) : effort({ told: wordsIn(node) });
}

function askedByTag(tag: TagNode): Effort {
  const ask = Object.hasOwn(ASKED, tag.name ?? '') ? ASKED[tag.name ?? ''] : inside;
  const labels = ['label', 'hint', 'title'].map((name) => countWords(valueOf(tag, name)));
  return sumOf([effort({ told: labels.reduce((sum, one) => sum + one, 0) }), ask?.(tag) ?? NO_EFFORT]);
}

const ASKED: Record<string, (tag: TagNode) => Effort> = {
  For: () => NO_EFFORT,
  Take: (tag) => effort({ said: wordsIn(tag) }),
  Reflect: (tag) => box(valueOf(tag, 'kind')),
  Sheet: sheet,
  Question: question,
  Order: placing,
  Match: placing,
  Short: (tag) => sumOf([inside(tag), effort({ texts: 1 })]),
  SupplyChain: () => effort({ links: CHAIN_ROWS }),
  Domino: (tag) => sumOf([inside(tag), effort({ uncovered: itemsOf(tag).length })]),
  MarkIt: () => effort({ marked: 1 }),
  NeedsCheck: (tag) => sumOf([inside(tag), effort({ ticked: itemsOf(tag).length })]),
  Diagnosis: diagnosis,
  Pulse: () => effort({ sums: 1 }),
  CallBacks: () => effort({ days: 1 }),
};

function box(kind: string): Effort {
  if (kind === 'line') return effort({ lines: 1 });
  return kind === 'date' || kind === 'time' ? effort({ days: 1 }) : effort({ texts: 1 });
}

/** A plan is said once more from memory: both its halves. */
function sheet(tag: TagNode): Effort {
  return sumOf([inside(tag), effort({ lines: valueOf(tag, 'as') === 'plan' ? 2 : 0 })]);
}

/** Each answer is read, and the why of the one that is picked; of several to pick, each is decided on and every why is read. */
function question(tag: TagNode): Effort {
  const answers = itemsOf(tag);
  const isSeveral = valueOf(tag, 'kind') === 'several';
  const whys = effort({ told: answers.reduce((sum, { children }) => sum + wordsIn(children.slice(1)), 0) });
  return sumOf([
    besideLists(tag),
    effort({ said: answers.reduce((sum, { children }) => sum + wordsIn(children.slice(0, 1)), 0) }),
    isSeveral || answers.length === 0 ? whys : shareOf(whys, 1 / answers.length),
    effort(isSeveral ? { ticked: answers.length } : { decisions: 1 }),
  ]);
}

function placing(tag: TagNode): Effort {
  return sumOf([inside(tag), effort({ placed: itemsOf(tag).length })]);
}

/** The learner comes to one of its outcomes. */
function diagnosis(tag: TagNode): Effort {
  const outcomes = tag.children.filter(isTag);
  const statements = itemsOf(tag);
  return sumOf([
    effort({ told: wordsIn(statements), ticked: statements.length }),
    ...outcomes.map((outcome) => shareOf(inside(outcome), 1 / outcomes.length)),
  ]);
}

function besideLists({ children }: TagNode): Effort {
  const beside: readonly Nodes[] = children;
  return sumOf(beside.filter(({ type }) => type !== 'list').map(askedBy));
}

function itemsOf({ children }: TagNode): ListItem[] {
  const parts: readonly Nodes[] = children;
  return parts.filter((child): child is List => child.type === 'list').flatMap((list) => list.children);
}

/** The words of a node, without the wording for teams in it: everybody's stands beside it. */
function wordsIn(node: Nodes | readonly Nodes[]): number {
  const nodes = (Array.isArray(node) ? node : [node]) as readonly Nodes[];
  return nodes.reduce((sum, one) => {
    if (isTag(one) && one.name === 'For') return sum;
    const isWhole = !('children' in one) || one.type === 'paragraph' || one.type === 'heading';
    return sum + (isWhole ? countWords(plainText(one)) : wordsIn(one.children));
  }, 0);
}

function valueOf({ attributes }: TagNode, name: string): string {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value;
  return typeof found === 'string' ? found : '';
}
