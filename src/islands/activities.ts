import { say, type Happening, type Outline, type OutlineActivity, type Result, type Words } from '../course/index.ts';
import type { Session } from '../session/index.ts';
import { onMove } from './elsewhere.ts';

const RESULTS: Record<string, Result> = { good: 'good', fair: 'neutral', poor: 'poor' };

/** `a` for the first answer. */
const letterOf = (place: number): string => String.fromCharCode(97 + place);

/** Joins the activities of the lessons to the session. What was done before it opened counts. */
export function joinActivities(session: Session, outline: Outline, words: Words): void {
  for (const activity of outline.activities) {
    const element = document.querySelector<HTMLElement>(`[data-${activity.kind}="${CSS.escape(activity.id)}"]`);
    if (!element) continue;
    if (activity.kind === 'question') joinQuestion(element, activity, { session, outline, words });
    else void joinReflection(element, activity, { session, outline, words });
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-activity]')) void joinLater(element, words);
}

/** Joins what only some pages have; a package leaves out the scripts of what none of its pages has. */
async function joinLater(element: HTMLElement, words: Words): Promise<void> {
  if (element.dataset['activity'] === 'sheet') (await import('./activity-sheet.ts')).joinSheet(element, words);
}

/** Whether the learner has written there, here or on another device. */
export function isWritten(session: Session, { code }: OutlineActivity): boolean {
  return session.log().some((event) => event.kind === 'wrote' && event.activity === code);
}

interface Joined {
  session: Session;
  outline: Outline;
  words: Words;
}

function joinQuestion(element: HTMLElement, activity: OutlineActivity, { session, outline, words }: Joined): void {
  const answers = [...element.querySelectorAll<HTMLDetailsElement>('details[data-answer]')];
  const given = (): string | undefined => {
    const first = session.log().find((event) => event.kind === 'answered' && event.activity === activity.code);
    return first?.kind === 'answered' ? first.response : undefined;
  };
  const mark = (): void => {
    const first = answers.find((_, n) => letterOf(n) === given());
    const marked = answers.find(({ classList }) => classList.contains('chosen'));
    if (!first || first === marked) return;
    marked?.classList.remove('chosen');
    marked?.querySelector('.mine')?.remove();
    markAnswer(first, words);
  };
  mark();
  // It may have been answered in another window, or before on another device.
  onMove(session, mark);
  const record = (answer: HTMLDetailsElement): void => {
    const result = RESULTS[answer.dataset['answer'] ?? ''];
    const response = letterOf(answers.indexOf(answer));
    if (!result || given()) return;
    markAnswer(answer, words);
    // In one transaction: an answer without what it completes would never be mended.
    void session.record(
      { kind: 'answered', activity: activity.code, response, result },
      ...doneWith(activity, session, outline),
    );
  };
  for (const answer of answers) {
    if (answer.open) record(answer);
    answer.addEventListener('toggle', () => answer.open && record(answer));
  }
}

/** A lesson is done when its questions are answered and what it needs is written, whichever way the learner leaves it. */
function doneWith(last: OutlineActivity, session: Session, outline: Outline): Happening[] {
  const { answers, done } = session.standing();
  const asked = outline.activities.filter(
    ({ kind, needed, step }) => step === last.step && (needed || kind === 'question'),
  );
  const isDone = asked.every((one) => one.id === last.id || answers[one.id] || isWritten(session, one));
  const lesson = outline.steps.find(({ id }) => id === last.step);
  return lesson && isDone && asked.includes(last) && !done.includes(last.step)
    ? [{ kind: 'did', step: lesson.code }]
    : [];
}

/** The first answer, in words and open on its why. */
function markAnswer(answer: HTMLDetailsElement, words: Words): void {
  answer.open = true;
  answer.classList.add('chosen');
  const note = document.createElement('span');
  note.className = 'mine';
  note.textContent = say(words, 'question.chosen');
  answer.querySelector('summary')?.append(' ', note);
}

async function joinReflection(
  element: HTMLElement,
  activity: OutlineActivity,
  { session, outline, words }: Joined,
): Promise<void> {
  const field = element.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input');
  const where = element.querySelector<HTMLElement>('[data-where]');
  if (!field || !where) return;
  const tell = (name: string): void => {
    where.textContent = say(words, `reflect.${name}`);
    where.dataset['where'] = name;
  };
  const kept = await session.writing(activity.id);
  // What was written before this browser gave back the rest comes after it.
  if (kept && kept !== field.value) field.value = field.value === '' ? kept : `${kept}\n${field.value}`;
  const { store, lms } = session.whereabouts();
  if (kept === undefined && isWritten(session, activity) && lms !== 'read-only') tell('elsewhere');
  const keep = async (): Promise<void> => {
    if (field.value === (await session.writing(activity.id))) return;
    try {
      await session.write(activity.id, field.value);
      if (!isWritten(session, activity)) {
        await session.record({ kind: 'wrote', activity: activity.code }, ...doneWith(activity, session, outline));
      }
      tell(store === 'device' ? 'saved' : 'failed');
    } catch {
      tell('failed');
    }
  };
  // Each keystroke is kept: a killed tab must not cost a sentence.
  field.addEventListener('input', () => void keep());
  // It may have been written on in another window.
  onMove(session, async () => void (field.value = (await session.writing(activity.id)) ?? field.value));
  if (field.value !== '' && field.value !== kept) await keep();
}
