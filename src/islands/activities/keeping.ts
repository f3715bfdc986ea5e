import { say, type OutlineActivity } from '../../course/index.ts';
import { isWritten } from './done.ts';
import type { Around } from '../opened.ts';

/** What the learner puts into an activity, kept on this device. */
export interface Keeping {
  /** As it was left, or as anybody else has made it; `undefined` when there is nothing. */
  read: () => Promise<string | undefined>;
  /** Keeps it. That the activity `isDone` is recorded once. */
  keep: (text: string, isDone: boolean) => Promise<void>;
}

/** Keeps what an activity holds; the element `where`, if there is one, says what has become of it. */
export function keepingOf(activity: OutlineActivity, around: Around, where?: HTMLElement | null): Keeping {
  const { session, words } = around;
  const tell = (name: string): void => {
    if (!where) return;
    where.textContent = say(words, `reflect.${name}`);
    where.dataset['where'] = name;
  };
  let last: string | undefined;
  const read = async (): Promise<string | undefined> => {
    last = await session.writing(activity.id);
    const isReadOnly = session.whereabouts().lms === 'read-only';
    if (last === undefined && isWritten(session, activity) && !isReadOnly) tell('elsewhere');
    return last;
  };
  const keep = async (text: string, isDone: boolean): Promise<void> => {
    if (text === last) return;
    last = text;
    try {
      await session.write(activity.id, text);
      if (isDone && !isWritten(session, activity)) await session.record({ kind: 'wrote', activity: activity.code });
      tell(session.whereabouts().store === 'device' ? 'saved' : 'failed');
    } catch {
      tell('failed');
    }
  };
  return { read, keep };
}
