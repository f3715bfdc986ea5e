import { say, type Words } from '../course/index.ts';
import type { Receipt, Session } from '../session/index.ts';
import { timeOfDay } from './header.ts';

/** The learner's own way out: everything is sent, the receipt is shown, and nothing can be changed any more. */
export function joinExit(session: Session, words: Words): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-exit]')) button.hidden = false;
  // At the document, after whatever else the click means: it may also have left a lesson.
  document.addEventListener('click', async (event) => {
    const exit = event.target instanceof Element && event.target.closest('[data-exit]');
    if (exit) showReceipt(await session.finish(), words);
  });
}

function showReceipt({ saved, at, standing }: Receipt, words: Words): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-step], nav.outline')) part.hidden = true;
  const closed = document.querySelector<HTMLElement>('[data-closed]');
  if (!closed) return;
  const sent =
    saved === 'lms' ? 'exit.sent' : saved === 'device' || saved === 'offline' ? 'exit.kept' : 'exit.not-kept';
  setText(closed, '[data-receipt]', say(words, sent, { time: timeOfDay(at) }));
  const reached =
    standing.success === 'passed' ? (standing.score === undefined ? 'completed' : 'passed') : 'incomplete';
  setText(closed, '[data-reached]', say(words, `exit.${reached}`, { score: standing.score ?? '' }));
  closed.hidden = false;
  closed.querySelector<HTMLElement>('h1')?.focus();
}

function setText(root: HTMLElement, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}
