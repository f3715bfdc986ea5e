import { say, type OutlineActivity, type Result } from '../../course/index.ts';
import { onMove } from '../elsewhere.ts';
import { scrollPageTo } from '../scroll.ts';
import { doneWith, isAnswered } from './done.ts';
import type { Around } from '../opened.ts';

/** One way to answer; an answer is a list of numbers, which only the kind understands. */
export interface Kind {
  /** What is there before anything is arranged. */
  fresh: readonly number[];
  /** Whether a list can be an answer, finished or not. */
  isSound(answer: readonly number[]): boolean;
  /** `undefined` while something is missing. */
  worthOf(answer: readonly number[]): Result | undefined;
  /** The name of the text that says what is missing. */
  missing: string;
  /** What is shown once it is answered. */
  solution: HTMLElement;
  /** Puts something to arrange on the sheet, as in `answer`; `change` keeps another answer. */
  draw(sheet: HTMLElement, answer: readonly number[], tools: Tools): void;
  /** Notes in the solution what the learner had; `undefined` when this device does not know. */
  note(answer: readonly number[] | undefined): void;
}

export interface Tools {
  change(answer: readonly number[]): void;
  /** Says it politely. */
  tell(text: string): void;
}

interface Work {
  answer: readonly number[];
  isDone: boolean;
}

/** A first answer is recorded as a letter: `a` when all of it is right, `b` part, `c` nothing. */
const LETTERS: Record<Result, string> = { good: 'a', neutral: 'b', poor: 'c' };

/** Joins a question whose answer is arranged first and then given as a whole; afterwards all may be tried again. */
export async function joinWorkingPart(
  element: HTMLElement,
  { session, outline, words }: Around,
  activity: OutlineActivity,
  kind: Kind,
): Promise<void> {
  const sheet = element.querySelector<HTMLElement>('[data-sheet]');
  const button = element.querySelector<HTMLElement>('[data-check]');
  const said = element.querySelector('[role="status"]');
  if (!sheet || !button || !said) return;
  const tell = (text: string): void => void (said.textContent = text);
  let work: Work = { answer: kind.fresh, isDone: false };
  const change = (answer: readonly number[], isDone = false): void => {
    work = { answer, isDone };
    // A device that keeps nothing must not stop the learner.
    session.write(activity.id, JSON.stringify(work)).catch(() => undefined);
  };
  const record = (result: Result): void => {
    if (isAnswered(session, activity)) return;
    void session.record(
      { kind: 'answered', activity: activity.code, response: LETTERS[result], result },
      ...doneWith(activity, session, outline),
    );
  };
  const show = (): void => {
    sheet.hidden = work.isDone;
    kind.solution.hidden = !work.isDone;
    if (kind.solution instanceof HTMLDetailsElement) kind.solution.open = work.isDone;
    if (work.isDone) kind.note(kind.isSound(work.answer) ? work.answer : undefined);
    else kind.draw(sheet, work.answer, { change, tell });
    button.className = work.isDone ? 'link' : 'go';
    button.textContent = say(words, work.isDone ? 'question.again' : 'question.answer');
  };
  const restore = async (): Promise<void> => {
    const next = readWork(await session.writing(activity.id), kind, isAnswered(session, activity));
    // What is drawn anew loses the focus.
    if (sheet.hasChildNodes() && JSON.stringify(next) === JSON.stringify(work)) return;
    work = next;
    show();
  };
  button.addEventListener('click', () => {
    const worth = kind.worthOf(work.answer);
    if (!work.isDone && !worth) return tell(say(words, kind.missing));
    if (!work.isDone && worth) record(worth);
    change(work.isDone ? kind.fresh : work.answer, !work.isDone);
    show();
    // What goes from above it, or comes, moves it.
    scrollPageTo(button, 'nearest');
    tell(work.isDone && worth ? say(words, `question.${worth}`) : '');
  });
  await restore();
  if (button.parentElement) button.parentElement.hidden = false;
  onMove(session, () => void restore());
}

/**
 * What this device has kept, if it is sound. Of a question that another attempt has answered the answer is not shown; of
 * one that another device has answered only the solution is known.
 */
export function readWork(text: string | undefined, kind: Pick<Kind, 'fresh' | 'isSound'>, isAnswered: boolean): Work {
  const { answer, isDone = false } = parsed(text);
  const isSound = Array.isArray(answer) && answer.every(Number.isInteger) && kind.isSound(answer);
  if (isSound) return { answer, isDone: isDone === true && isAnswered };
  return { answer: isAnswered ? [] : kind.fresh, isDone: isAnswered };
}

function parsed(text = '{}'): { answer?: unknown; isDone?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
