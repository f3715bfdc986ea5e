import { say, type OutlineActivity } from '../../course/index.ts';
import { onMove } from '../elsewhere.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { keepingOf } from './keeping.ts';
import { keyOf } from './needs.ts';
import { readAnswers, verdictOf, type Said } from './verdict.ts';

joinEach('diagnosis', join);

/** Joins a diagnosis: when each statement has its answer, what they come to is shown, and the other outcomes are not. */
async function join(element: HTMLElement, around: Around, activity: OutlineActivity | undefined): Promise<void> {
  if (!activity) return;
  const { session, words } = around;
  const statements = [...element.querySelectorAll<HTMLElement>('[data-about]')].map((box) => ({
    about: box.dataset['about'] ?? '',
    key: keyOf(box.querySelector('[data-words]')?.textContent ?? ''),
    fields: [...box.querySelectorAll<HTMLInputElement>('input')],
  }));
  const outcomes = [...element.querySelectorAll<HTMLElement>('[data-outcome]')];
  const status = element.querySelector('[role="status"]');
  const keeping = keepingOf(activity, around, element.querySelector<HTMLElement>('[data-where]'));
  const saidIn = (fields: readonly HTMLInputElement[]): Said | undefined =>
    fields.find(({ checked }) => checked)?.value as Said | undefined;
  const show = (): void => {
    const answers = statements.map(({ about, fields }) => ({ about, said: saidIn(fields) }));
    const verdict = verdictOf(answers);
    for (const outcome of outcomes) outcome.hidden = outcome.dataset['outcome'] !== verdict;
    const count = answers.length;
    const done = answers.filter(({ said }) => said !== undefined).length;
    if (status && verdict) status.textContent = say(words, 'diagnosis.all', { count });
    else if (status) status.textContent = done > 0 ? say(words, 'diagnosis.answered', { done, count }) : '';
  };
  const restore = async (): Promise<void> => {
    const kept = readAnswers(await keeping.read());
    for (const { key, fields } of statements) {
      for (const field of fields) field.checked = field.value === kept.get(key);
    }
    show();
  };
  const keep = (): Promise<void> => {
    show();
    const said = statements.map(({ key, fields }) => [key, saidIn(fields)]);
    const isDone = said.every(([, one]) => one !== undefined);
    return keeping.keep(JSON.stringify(Object.fromEntries(said)), isDone);
  };
  await restore();
  for (const part of element.querySelectorAll<HTMLElement>('[data-without]')) part.hidden = true;
  for (const part of element.querySelectorAll<HTMLElement>('[data-with]')) part.hidden = false;
  element.addEventListener('change', () => void keep());
  onMove(session, () => void restore());
}
