import type { Session } from '../session/index.ts';
import { shownStep } from './steps.ts';

/** What a lesson and the end of a step hold that does something; the rest can be read. A call sees to itself. */
const OPERABLE =
  '[data-activity] :is(textarea, input), [data-tools], [data-rows], [data-parts], [data-work], [data-answer] summary, [data-exit], [data-done]';

/** While another window has the module, this one shows it and can be read only; the learner may take over here. */
export function joinElsewhere(session: Session): void {
  const notice = document.querySelector<HTMLElement>('[data-elsewhere]');
  const button = notice?.querySelector('button');
  const main = document.querySelector('main');
  if (!notice || !button || !main) return;
  const show = (): void => {
    const isElsewhere = session.whereabouts().lms === 'elsewhere';
    if (notice.hidden === !isElsewhere) return;
    // Who is in the outline or in the foot of the page stays there.
    const isFree = document.activeElement === document.body || main.contains(document.activeElement);
    notice.hidden = !isElsewhere;
    main.classList.toggle('read-only', isElsewhere);
    for (const part of main.querySelectorAll<HTMLElement>(OPERABLE)) part.inert = isElsewhere;
    if (!isElsewhere) main.focus();
    else if (isFree) button.focus();
  };
  button.addEventListener('click', () => void session.takeOver());
  session.subscribe(show);
  show();
}

/** Who has gone on in two places is told so on the step to which they come back. */
export function joinBeside(session: Session): void {
  const notice = document.querySelector<HTMLElement>('[data-beside]');
  const step = shownStep();
  const show = (): void => {
    if (notice) notice.hidden = !session.isForked || shownStep() !== step;
  };
  session.subscribe(show);
  addEventListener('hashchange', show);
  show();
}

/** Calls back when the session goes on from somewhere else: its log is another one, or has grown in another window. */
export function onMove(session: Session, then: () => void): void {
  let { moves } = session;
  session.subscribe(() => {
    if (moves === session.moves) return;
    moves = session.moves;
    then();
  });
}
