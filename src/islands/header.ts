import { say, type Words } from '../course/index.ts';
import type { SavedLine, Session } from '../session/index.ts';

/** The time of day as the language of the page writes it. */
export function timeOfDay(milliseconds: number): string {
  return new Date(milliseconds).toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
}

/** What is said aloud when it begins, and what ends it; that a step was saved as usual is not news. */
const NEWS = new Set<SavedLine>(['offline', 'unsaved', 'memory', 'not-connected', 'review', 'elsewhere', 'ended']);

/** Keeps the header's one line true: where the learner's work is. */
export function joinHeader(session: Session, words: Words): void {
  const line = document.querySelector<HTMLElement>('[data-saved]');
  const news = document.querySelector<HTMLElement>('[data-saved-news]');
  if (!line || !news) return;
  let isTrouble = false;
  const show = (): void => {
    const { line: saved, toldAt } = session.whereabouts();
    const text = say(words, `saved.${saved}`, { time: toldAt === undefined ? '' : timeOfDay(toldAt) });
    line.dataset['saved'] = saved;
    if (line.textContent !== text) line.textContent = text;
    const isNews = NEWS.has(saved) || (isTrouble && saved === 'lms');
    if (isNews && news.textContent !== text) news.textContent = text;
    // Who reads on from line to line comes to it once.
    line.ariaHidden = String(news.textContent === text);
    isTrouble = NEWS.has(saved) || (isTrouble && saved !== 'lms');
  };
  session.subscribe(show);
  show();
}
