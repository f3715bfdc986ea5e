import type { LogEvent, Outline, OutlineStep } from '../../course/index.ts';

/** The days on which a call-back is due, counted from the day on which the learner begins to count. */
const DAYS = [2, 7, 21];

/** A call-back may be taken a day early. */
const EARLY = 1;

/** A call-back that was played, and on which day: `2026-11-30`; a play that another device knows has no day here. */
export interface Taken {
  step: string;
  day: string | undefined;
}

/** One of the three call-backs. */
export interface CallBack {
  day: string;
  /** Whether it is still to come, due, taken, or was let go by. */
  state: 'coming' | 'due' | 'taken' | 'gone';
  /** The role-play to take: one that has not been played, as long as there is one. */
  step: string;
}

/**
 * The call-backs of somebody who began on the day `start`. Each is due until the day before the next is, and the last until
 * it is taken, so there is never more than one to do. Days are dates as text: `2026-11-30`.
 */
export function callBacksOf(
  start: string,
  today: string,
  steps: readonly string[],
  taken: readonly Taken[],
): CallBack[] {
  const fresh = steps.filter((step) => !taken.some((play) => play.step === step));
  const days = DAYS.map((count) => dayAfter(start, count));
  return days.map((day, n): CallBack => {
    const from = dayAfter(day, -EARLY);
    const next = days[n + 1];
    const until = next && dayAfter(next, -EARLY);
    const isWithin = (one: string): boolean => one >= from && (until === undefined || one < until);
    const play = taken.find((one) => one.day !== undefined && isWithin(one.day));
    const state = play ? 'taken' : today < from ? 'coming' : isWithin(today) ? 'due' : 'gone';
    return { day, state, step: play?.step ?? fresh[0] ?? steps[n % steps.length] ?? '' };
  });
}

/** The role-plays that gate nothing: practice for later. */
export function callSteps({ steps }: Pick<Outline, 'steps'>): OutlineStep[] {
  return steps.filter(({ kind, required, counts }) => kind === 'scenario' && !required && !counts);
}

/** Which of them were played to an end, and when. */
export function takenIn(log: readonly LogEvent[], outline: Pick<Outline, 'steps'>): Taken[] {
  const calls = callSteps(outline);
  let here: OutlineStep | undefined;
  return log.flatMap((event): Taken[] => {
    if (event.kind === 'went' || event.kind === 'began') here = outline.steps.find(({ code }) => code === event.step);
    if (event.kind !== 'ended' || !here || !calls.includes(here)) return [];
    return [{ step: here.id, day: event.at === undefined ? undefined : dayOf(event.at) }];
  });
}

/** So many days after a day. */
export const dayAfter = (day: string, count: number): string => textOf(Date.parse(day) + count * DAY);

/** The local day of a moment, milliseconds since 1970. */
export function dayOf(moment: number): string {
  const date = new Date(moment);
  return textOf(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
}

/** Whether a text is a day of the calendar, and one that can be counted from. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && text > '2000' && text < '3000' && textOf(Date.parse(text) || 0) === text;
}

/** A day in words, by the language of the page. */
export function dayInWords(day: string): string {
  const date = new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return date.format(new Date(`${day}T12:00:00`));
}

const DAY = 86_400_000;

const textOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
