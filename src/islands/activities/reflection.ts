import { say, type OutlineActivity } from '../../course/index.ts';
import { onMove } from '../elsewhere.ts';
import { doneWith, isWritten } from './done.ts';
import { joinEach } from './join.ts';
import type { Around } from '../opened.ts';

joinEach('reflection', joinReflection);

/** Joins a box to write in, whose words stay on this device; of one that the outline does not know nothing is recorded. */
export async function joinReflection(
  element: HTMLElement,
  { session, outline, words }: Around,
  activity: OutlineActivity | undefined,
): Promise<void> {
  const field = element.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input');
  const where = element.querySelector<HTMLElement>('[data-where]');
  const { id } = element.dataset;
  if (!field || !where || !id) return;
  const isNoted = (): boolean => activity !== undefined && isWritten(session, activity);
  const tell = (name: string): void => {
    where.textContent = say(words, `reflect.${name}`);
    where.dataset['where'] = name;
  };
  // What depends on the text is told.
  const put = (text: string): void => {
    field.value = text;
    field.dispatchEvent(new Event('change'));
  };
  const kept = await session.writing(id);
  // What was written before this browser gave back the rest comes after it.
  if (kept && kept !== field.value) put(field.value === '' ? kept : `${kept}\n${field.value}`);
  const { store, lms } = session.whereabouts();
  if (kept === undefined && isNoted() && lms !== 'read-only') tell('elsewhere');
  const keep = async (): Promise<void> => {
    if (field.value === (await session.writing(id))) return;
    try {
      await session.write(id, field.value);
      if (activity && !isNoted()) {
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
  onMove(session, async () => put((await session.writing(id)) ?? field.value));
  if (field.value !== '' && field.value !== kept) await keep();
}
