import { say, type Words } from '../course/index.ts';
import type { Session } from '../session/index.ts';

/** The time of day as the reader's own settings write it. */
export function timeOfDay(milliseconds: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(
    milliseconds,
  );
}

/** What is said aloud when it begins and when it ends; that a step was saved as usual is not news. */
const NEWS = new Set<string>(['offline', 'unsaved', 'memory', 'not-connected', 'review']);

/** Keeps the header's one line true: where the learner's work is. */
export function joinHeader(session: Session, words: Words): void {
  const line = document.querySelector<HTMLElement>('[data-saved]');
  const news = document.querySelector<HTMLElement>('[data-saved-news]');
  if (!line || !news) return;
  const show = (): void => {
    const { line: saved, toldAt } = session.whereabouts();
    const text = say(words, `saved.${saved}`, { time: toldAt === undefined ? '' : timeOfDay(toldAt) });
    const isNews = saved !== line.dataset['saved'] && [saved, line.dataset['saved'] ?? ''].some((one) => NEWS.has(one));
    if (isNews) news.textContent = text;
    line.dataset['saved'] = saved;
    if (line.textContent !== text) line.textContent = text;
  };
  session.subscribe(show);
  show();
}
