import type { Happening, Outline, OutlineActivity } from '../../course/index.ts';
import type { Session } from '../../session/index.ts';

/** Whether the learner has answered there, here or on another device. */
export function isAnswered(session: Session, { code }: OutlineActivity): boolean {
  return session.log().some((event) => event.kind === 'answered' && event.activity === code);
}

/** Whether the learner has written there, here or on another device. */
export function isWritten(session: Session, { code }: OutlineActivity): boolean {
  return session.log().some((event) => event.kind === 'wrote' && event.activity === code);
}

/** A lesson is done when its questions are answered and what it needs is written, whichever way the learner leaves it. */
export function doneWith(last: OutlineActivity, session: Session, outline: Outline): Happening[] {
  const asked = outline.activities.filter(
    ({ kind, needed, step }) => step === last.step && (needed || kind === 'question'),
  );
  const isDone = asked.every((one) => one.id === last.id || isAnswered(session, one) || isWritten(session, one));
  const lesson = outline.steps.find(({ id }) => id === last.step);
  return lesson && isDone && asked.includes(last) && !session.standing().done.includes(last.step)
    ? [{ kind: 'did', step: lesson.code }]
    : [];
}
