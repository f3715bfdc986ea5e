import { say, type Outline, type Standing, type Words } from '../course/index.ts';
import type { Receipt, SavedLine, Session } from '../session/index.ts';
import { timeOfDay } from './header.ts';
import { setText } from './set-text.ts';
import { arriveAt, closePage } from './steps.ts';

interface Exit {
  session: Session;
  outline: Outline;
  words: Words;
}

/** The learner's own way out: everything is sent, the receipt is shown, and nothing can be changed any more. */
export function joinExit(session: Session, outline: Outline, words: Words): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-exit]')) button.hidden = false;
  // At the document, after whatever else the click means: it may also have left a lesson.
  document.addEventListener('click', async (event) => {
    const exit = event.target instanceof Element && event.target.closest('[data-exit]');
    if (!exit) return;
    const receipt = await session.finish();
    showReceipt(receipt, { session, outline, words });
    // Then the header says that the work is not saved yet, and the page stays as it is.
    if (receipt.saved === 'unsaved') scrollTo(0, 0);
  });
}

/** Where the work is, in a sentence of its own for the lines that the header can show; else it is lost with the page. */
const SENT: Partial<Record<SavedLine, string>> = {
  lms: 'sent',
  closed: 'sent',
  device: 'kept',
  offline: 'kept-offline',
  ended: 'kept-offline',
  'not-connected': 'kept-alone',
  review: 'reviewed',
};

function showReceipt({ saved, at, standing }: Receipt, { session, outline, words }: Exit): void {
  const closed = document.querySelector<HTMLElement>('[data-closed]');
  if (!closed || saved === 'unsaved') return;
  closePage();
  setText(closed, '[data-receipt]', say(words, `exit.${SENT[saved] ?? 'lost'}`, { time: timeOfDay(at) }));
  const values = { score: standing.score ?? '', mastery: session.mastery };
  setText(closed, '[data-reached]', say(words, `exit.${reached(standing, outline)}`, values));
  closed.hidden = false;
  arriveAt(closed, true);
}

function reached({ success, score, done }: Standing, { steps }: Outline): string {
  if (success === 'passed') return score === undefined ? 'completed' : 'passed';
  const allDone = steps.every(({ id, required }) => !required || done.includes(id));
  return allDone && score !== undefined ? 'not-passed' : 'incomplete';
}
