import { say, type OutlineActivity, type Result, type Words } from '../../course/index.ts';
import { onMove } from '../elsewhere.ts';
import { doneWith } from './done.ts';
import { joinEach } from './join.ts';
import type { Around } from '../opened.ts';

joinEach('question', joinQuestion);

const RESULTS: Record<string, Result> = { good: 'good', fair: 'neutral', poor: 'poor' };

/** `a` for the first answer. */
const letterOf = (place: number): string => String.fromCharCode(97 + place);

/** Joins a question: the answer that is opened first is the one that is recorded. */
function joinQuestion(
  element: HTMLElement,
  { session, outline, words }: Around,
  activity: OutlineActivity | undefined,
): void {
  if (!activity) return;
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

/** The first answer, in words and open on its why. */
function markAnswer(answer: HTMLDetailsElement, words: Words): void {
  answer.open = true;
  answer.classList.add('chosen');
  const note = document.createElement('span');
  note.className = 'mine';
  note.textContent = say(words, 'question.chosen');
  answer.querySelector('summary')?.append(' ', note);
}
