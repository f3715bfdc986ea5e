import { say, type OutlineActivity } from '../../course/index.ts';
import { isWritten } from './done.ts';
import { onMove } from '../elsewhere.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { keepingOf } from './keeping.ts';

joinEach('domino', join);

/** How many steps are shown, from what was kept, which may be anything: at least the first. */
export function shownOf(kept: string | undefined, count: number): number {
  const number = /^\d{1,3}$/.test(kept ?? '') ? Number(kept) : 1;
  return Math.min(Math.max(number, 1), count);
}

/** Reveals a list step by step, and what stands below it with the last. */
async function join(domino: HTMLElement, around: Around, activity: OutlineActivity | undefined): Promise<void> {
  const { words, session } = around;
  const list = domino.querySelector('[data-steps] > ol');
  const tools = domino.querySelector<HTMLElement>('[data-tools]');
  const status = domino.querySelector('[role="status"]');
  if (!list || !tools || !status || !activity) return;
  const steps = [...list.children].filter((step) => step instanceof HTMLElement);
  const after = [...domino.querySelectorAll('[data-steps] > ol ~ *')];
  const count = steps.length;
  let shown = 1;
  const show = (number: number): void => {
    shown = Math.max(shown, number);
    steps.forEach((step, n) => step.toggleAttribute('data-waiting', n >= shown));
    for (const part of after) part.toggleAttribute('data-waiting', shown < count);
    tools.hidden = shown === count;
  };
  const keeping = keepingOf(activity, around);
  // Who has seen all of it on another device need not go through it again.
  const restore = async (): Promise<void> => {
    const kept = shownOf(await keeping.read(), count);
    show(isWritten(session, activity) ? count : kept);
  };
  // At once: what comes later is not given away while the device is asked.
  show(1);
  await restore();
  onMove(session, () => void restore());
  const reveal = (number: number): void => {
    const first = steps[shown];
    show(number);
    status.textContent = say(words, 'domino.step', { number: shown, count });
    // It is read, and what comes next is one key away.
    first?.setAttribute('tabindex', '-1');
    first?.focus();
    void keeping.keep(String(shown), shown === count);
  };
  tools.querySelector('[data-next]')?.addEventListener('click', () => reveal(shown + 1));
  tools.querySelector('[data-all]')?.addEventListener('click', () => reveal(count));
}
