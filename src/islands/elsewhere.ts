import type { Session } from '../session/index.ts';

/** While another window has the module, this one shows it and can be read only; the learner may take over here. */
export function joinElsewhere(session: Session): void {
  const notice = document.querySelector<HTMLElement>('[data-elsewhere]');
  const button = notice?.querySelector('button');
  const main = document.querySelector('main');
  if (!notice || !button || !main) return;
  const show = (): void => {
    const isElsewhere = session.whereabouts().lms === 'elsewhere';
    if (main.inert === isElsewhere) return;
    const hadFocus = main.contains(document.activeElement);
    notice.hidden = !isElsewhere;
    main.inert = isElsewhere;
    if (!isElsewhere) main.focus();
    else if (hadFocus) button.focus();
  };
  button.addEventListener('click', () => void session.takeOver());
  session.subscribe(show);
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
