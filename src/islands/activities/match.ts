import { say, type OutlineActivity, type Result, type Words } from '../../course/index.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { itemsOf, noteIn } from './solution.ts';
import { joinWorkingPart, type Tools } from './working-part.ts';

joinEach('match', join);

/** What goes with what. */
export interface Pair {
  left: string;
  right: string;
}

/** Joins a match: for each left side, one of all right sides is chosen. */
async function join(element: HTMLElement, around: Around, activity: OutlineActivity | undefined): Promise<void> {
  const solution = element.querySelector<HTMLElement>('[data-solution]');
  if (!solution || !activity) return;
  const items = itemsOf(solution);
  const pairs = items.map(({ text }) => pairOf(text));
  const rights = choicesOf(pairs);
  const { id } = activity;
  const { words } = around;
  await joinWorkingPart(element, around, activity, {
    fresh: pairs.map(() => NONE),
    isSound: (answer) => answer.length === pairs.length && answer.every((one) => one >= NONE && one < rights.length),
    worthOf: (answer) => worthOfMatch(answer, pairs),
    missing: 'match.missing',
    solution,
    draw: (sheet, answer, tools) => sheet.replaceChildren(listOf({ id, pairs, rights, words }, answer, tools)),
    note: (answer) => {
      for (const [n, { head }] of items.entries()) {
        const right = rights[answer?.[n] ?? NONE];
        const other =
          right === pairs[n]?.right ? say(words, 'match.same') : say(words, 'match.other', { right: right ?? '' });
        noteIn(head, right === undefined ? '' : other);
      }
    },
  });
}

const NONE = -1;

/** The two sides of an item's words. */
export function pairOf(text: string): Pair {
  const [left = '', right = ''] = text.split('→').map((side) => side.trim());
  return { left, right };
}

/** All right sides, each once, in the order of the alphabet: the order of the file would give them away. */
export function choicesOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map(({ right }) => right))].toSorted((a, b) => a.localeCompare(b));
}

/** `answer` has a place in `choicesOf` for each pair, -1 for what is not chosen yet. */
export function worthOfMatch(answer: readonly number[], pairs: readonly Pair[]): Result | undefined {
  if (answer.includes(NONE)) return undefined;
  const rights = choicesOf(pairs);
  const right = pairs.filter((pair, n) => rights[answer[n] ?? NONE] === pair.right).length;
  if (right === pairs.length) return 'good';
  return right > 0 ? 'neutral' : 'poor';
}

function listOf(
  { id, pairs, rights, words }: { id: string; pairs: readonly Pair[]; rights: readonly string[]; words: Words },
  first: readonly number[],
  { change }: Tools,
): HTMLElement {
  const list = document.createElement('ul');
  let answer = first;
  list.className = 'arrange';
  const rows = pairs.map(({ left }, n) => {
    const row = document.createElement('li');
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.id = `match--${id}--${n}`;
    label.htmlFor = select.id;
    label.textContent = left;
    select.add(new Option(say(words, 'match.choose'), String(NONE)));
    for (const [place, right] of rights.entries()) select.add(new Option(right, String(place)));
    select.value = String(answer[n]);
    select.addEventListener('change', () => {
      answer = answer.with(n, Number(select.value));
      change(answer);
    });
    row.append(label, select);
    return row;
  });
  list.append(...rows);
  return list;
}
