import { say, type Outline, type OutlineActivity, type Words } from '../../course/index.ts';
import { calendarFile } from './calendar.ts';
import { callBacksOf, callSteps, dayInWords, dayOf, isDay, takenIn, type CallBack } from './call-back-days.ts';
import { isWritten } from './done.ts';
import type { Around } from '../opened.ts';
import { shownStep } from '../steps.ts';
import { joinEach } from './join.ts';
import { partOf } from './print-paper.ts';
import { saveFile } from '../save-file.ts';

joinEach('call-backs', join);

/** Joins the days of the call-backs. They count from the first look at this page, or from a day that the learner sets. */
function join(element: HTMLElement, around: Around, activity: OutlineActivity | undefined): void {
  const { session, outline, words } = around;
  const list = element.querySelector<HTMLElement>('[data-days]');
  const field = element.querySelector('input');
  const status = element.querySelector('[role="status"]');
  if (!list || !field || !status || !activity) return;
  const calls = (): CallBack[] => {
    const start = session.setting('call-backs');
    const today = dayOf(Date.now());
    return isDay(start)
      ? callBacksOf(
          start,
          today,
          callSteps(outline).map(({ id }) => id),
          takenIn(session.log(), outline),
        )
      : [];
  };
  const begin = (day: string): void => {
    void session.set('call-backs', day);
    if (!isWritten(session, activity)) void session.record({ kind: 'wrote', activity: activity.code });
  };
  const notice = document.createElement('p');
  notice.className = 'notice';
  document.querySelector('main')?.prepend(notice);
  let shown = '';
  const show = (): void => {
    // Whoever comes back on such a day is told wherever they are, but for the call itself.
    const due = calls().find(({ state, step }) => state === 'due' && step !== shownStep());
    notice.hidden = !due;
    if (due) notice.replaceChildren(say(words, 'call-backs.now'), ' ', linkTo(due, outline, words));
    // While another step is on the screen, nobody looks.
    if (element.closest<HTMLElement>('[data-step]')?.hidden) return;
    const start = session.setting('call-backs');
    const isElsewhere = session.whereabouts().lms === 'elsewhere';
    // What another device counts from is not known here; the learner may tell.
    if (!isDay(start) && !isWritten(session, activity) && !isElsewhere) return begin(dayOf(Date.now()));
    const state = JSON.stringify(calls());
    if (state === shown) return;
    shown = state;
    if (document.activeElement !== field) field.value = start;
    list.replaceChildren(...calls().map((call) => itemOf(call, outline, words)));
    list.hidden = !list.hasChildNodes();
  };
  field.addEventListener('change', () => isDay(field.value) && begin(field.value));
  element.querySelector('[data-calendar]')?.addEventListener('click', () => {
    if (calls().length === 0) return void (status.textContent = say(words, 'call-backs.undated'));
    saveFile('call-backs.ics', 'text/calendar', calendarFile(entriesOf(calls(), outline, words), Date.now()));
    status.textContent = say(words, 'sheet.saved');
  });
  for (const part of element.querySelectorAll<HTMLElement>('[data-without]')) part.hidden = true;
  for (const part of element.querySelectorAll<HTMLElement>('[data-with]')) part.hidden = false;
  session.subscribe(show);
  addEventListener('hashchange', show);
  show();
}

function itemOf(call: CallBack, outline: Outline, words: Words): HTMLElement {
  const { day, state } = call;
  const item = partOf('li', '');
  item.dataset['state'] = state;
  item.append(partOf('strong', dayInWords(day)), ' ', partOf('span', say(words, `call-backs.${state}`)));
  if (state === 'due') item.append(' ', linkTo(call, outline, words));
  return item;
}

function linkTo({ step }: CallBack, outline: Outline, words: Words): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${step}`;
  link.textContent = say(words, 'call-backs.take', { title: outline.steps.find(({ id }) => id === step)?.title ?? '' });
  return link;
}

function entriesOf(calls: readonly CallBack[], outline: Outline, words: Words) {
  return calls.map(({ day }, n) => ({
    id: `${outline.course}-call-back-${n + 1}-${day}@inside-line`,
    title: say(words, 'call-backs.entry', { number: n + 1 }),
    notes: say(words, 'call-backs.notes', { module: outline.title }),
    date: day,
  }));
}
