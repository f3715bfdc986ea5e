import { say, type OutlineActivity, type Result, type Words } from '../../course/index.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { itemsOf, noteIn } from './solution.ts';
import { joinWorkingPart, type Tools } from './working-part.ts';

joinEach('order', join);

/** Joins an order: its steps, shuffled, are moved up and down by buttons or arrow keys. */
async function join(element: HTMLElement, around: Around, activity: OutlineActivity | undefined): Promise<void> {
  const solution = element.querySelector<HTMLElement>('[data-solution]');
  if (!solution || !activity) return;
  const items = itemsOf(solution);
  const { words } = around;
  await joinWorkingPart(element, around, activity, {
    fresh: shuffled(items.length, activity.id),
    isSound: (order) => isOrderOf(order, items.length),
    worthOf: worthOfOrder,
    missing: '',
    solution,
    draw: (sheet, order, tools) => sheet.replaceChildren(listOf(items, order, words, tools)),
    note: (order) => {
      for (const [n, { head }] of items.entries()) {
        const place = order ? order.indexOf(n) : -1;
        noteIn(head, place < 0 ? '' : placeNote(place, n, words));
      }
    },
  });
}

const placeNote = (place: number, right: number, words: Words): string =>
  place === right ? say(words, 'order.same') : say(words, 'order.other', { place: place + 1 });

/** The numbers from 0 in another order than their own, always the same for a seed. */
export function shuffled(count: number, seed: string): number[] {
  const order = Array.from({ length: count }, (_, n) => n);
  let state = [...seed].reduce((sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0, 7);
  for (let last = count - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order.every((one, place) => one === place) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

export function isOrderOf(order: readonly number[], count: number): boolean {
  return order.length === count && order.toSorted((a, b) => a - b).every((one, place) => one === place);
}

/** A step is right in its place, or right after the one that it follows. */
export function worthOfOrder(order: readonly number[]): Result {
  const right = order.filter((one, place) => one === place || (place > 0 && order[place - 1] === one - 1)).length;
  if (order.every((one, place) => one === place)) return 'good';
  return right > 0 ? 'neutral' : 'poor';
}

/** With the step at `place` moved by one; the same when there is no room. */
export function movedOrder(order: readonly number[], place: number, by: 1 | -1): number[] {
  const other = order[place + by];
  const one = order[place];
  return one === undefined || other === undefined ? [...order] : order.with(place, other).with(place + by, one);
}

function listOf(
  items: ReturnType<typeof itemsOf>,
  first: readonly number[],
  words: Words,
  { change, tell }: Tools,
): HTMLElement {
  const list = document.createElement('ol');
  let order = first;
  const place = (): void => {
    list.append(...order.map((n) => rows[n] ?? ''));
    for (const [at, row] of [...list.children].entries()) {
      const [up, down] = row.querySelectorAll('button');
      up?.setAttribute('aria-disabled', String(at === 0));
      down?.setAttribute('aria-disabled', String(at === order.length - 1));
    }
  };
  const move = (n: number, by: 1 | -1, button: HTMLElement): void => {
    order = movedOrder(order, order.indexOf(n), by);
    change(order);
    place();
    // What is moved loses the focus.
    button.focus();
    tell(say(words, 'order.moved', { place: order.indexOf(n) + 1, count: order.length }));
  };
  const rows = items.map(({ head, text }, n) => {
    const row = document.createElement('li');
    const said = document.createElement('span');
    said.append(...[...head.childNodes].map((node) => node.cloneNode(true)));
    const [up, down] = (['up', 'down'] as const).map((way) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = say(words, `order.${way}`);
      button.setAttribute('aria-label', `${button.textContent}: ${text}`);
      button.addEventListener('click', () => move(n, way === 'up' ? -1 : 1, button));
      return button;
    });
    if (!up || !down) return row;
    row.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(n, event.key === 'ArrowUp' ? -1 : 1, event.target === down ? down : up);
    });
    const moves = document.createElement('span');
    moves.className = 'moves';
    moves.append(up, down);
    row.append(said, moves);
    return row;
  });
  list.className = 'arrange';
  place();
  return list;
}
