import { say, type OutlineActivity } from '../../course/index.ts';
import { onMove } from '../elsewhere.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { keepingOf } from './keeping.ts';
import { carryMarks, LONGEST_TEXT, partsOf, readMarked, type MarkedText } from './mark-parts.ts';
import { partOf, printPaper } from './print-paper.ts';

joinEach('mark-it', join);

/** Joins a text of the learner's, each part of which is a button that marks it. */
async function join(element: HTMLElement, around: Around, activity: OutlineActivity | undefined): Promise<void> {
  const { words, session } = around;
  const field = element.querySelector('textarea');
  const marking = element.querySelector<HTMLElement>('[data-marking]');
  const parts = element.querySelector<HTMLElement>('[data-parts]');
  const status = element.querySelector('[role="status"]');
  if (!field || !marking || !parts || !status || !activity) return;
  const keeping = keepingOf(activity, around, element.querySelector<HTMLElement>('[data-where]'));
  let now: MarkedText = { text: '', marked: [] };
  const change = (next: MarkedText): void => {
    now = next;
    const { text, marked } = now;
    void keeping.keep(JSON.stringify(now), marked.length > 0);
    showParts(parts, partsOf(text), marked);
    marking.hidden = partsOf(text).length === 0;
  };
  const restore = async (): Promise<void> => {
    const text = await keeping.read();
    if (text === undefined || text === JSON.stringify(now)) return;
    const kept = readMarked(text);
    // What was written before this browser gave back the rest comes after it.
    const isEarly = now.text === '' && field.value !== '' && field.value !== kept.text;
    const early = isEarly ? `\n${field.value}` : '';
    field.value = `${kept.text}${early}`.slice(0, LONGEST_TEXT);
    change(carryMarks(kept, field.value));
  };
  await restore();
  if (field.value !== now.text) change(carryMarks(now, field.value));
  field.addEventListener('input', () => change(carryMarks(now, field.value)));
  parts.addEventListener('click', ({ target }) => {
    const place = target instanceof Element ? [...parts.children].indexOf(target) : -1;
    if (place < 0) return;
    const others = now.marked.filter((one) => one !== place);
    const marked = others.length < now.marked.length ? others : [...others, place].sort((a, b) => a - b);
    change({ text: now.text, marked });
    status.textContent = say(words, 'mark.marked', { count: marked.length, all: parts.children.length });
  });
  element.querySelector('[data-print]')?.addEventListener('click', () => {
    const title = element.querySelector('label')?.textContent.trim() ?? '';
    printPaper(title, [markedText(partsOf(now.text), now.marked)]);
  });
  onMove(session, () => void restore());
}

/** A button per part. Those that are there stay, so that focus does. */
function showParts(element: HTMLElement, parts: readonly string[], marked: readonly number[]): void {
  while (element.children.length > parts.length) element.lastElementChild?.remove();
  parts.forEach((part, n) => {
    const button = element.children[n] ?? element.appendChild(buttonOf());
    if (button.textContent !== part) button.textContent = part;
    button.setAttribute('aria-pressed', String(marked.includes(n)));
  });
}

function buttonOf(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  return button;
}

/** The text for paper. */
function markedText(parts: readonly string[], marked: readonly number[]): HTMLElement {
  const text = document.createElement('div');
  parts.forEach((part, n) => text.append(marked.includes(n) ? partOf('mark', part) : part, ' '));
  return text;
}
