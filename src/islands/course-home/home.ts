import { say, type Words } from '../../course/index.ts';
import { openCourseRecord, type CourseRecord, type KeptCourse } from '../../session/home.ts';
import { dayInWords, dayOf } from '../activities/call-back-days.ts';
import { partOf, printPaper } from '../activities/print-paper.ts';
import { saveFile } from '../save-file.ts';
import { browser, clock } from '../browser.ts';
import { readWords } from '../document-json.ts';
import { pathOf, type HomeCourse, type ModuleStanding, type Path } from './path.ts';

/** What the page says of boxes to write in: the label of each, by module and activity. */
type Labels = Record<string, Record<string, string>>;

interface HomeDocument extends HomeCourse {
  labels: Labels;
}

const course = JSON.parse(document.getElementById('course')?.textContent ?? 'null') as HomeDocument;
const words: Words = readWords();
const part = (name: string): HTMLElement | null => document.querySelector(`[data-${name}]`);
const addressOf = (module: string, step?: string): string => `./${module}.html${step === undefined ? '' : `#${step}`}`;

let kept: KeptCourse = { settings: {}, modules: {}, file: '' };
const ids = course.modules.map(({ id }) => id);
const opening = openCourseRecord(browser, clock, course.id, ids);
void show();
void opening.then((record) => record && joinYours(record));
// Whoever comes back from a module sees what has changed since.
addEventListener('pageshow', ({ persisted }) => persisted && void show());

async function show(): Promise<void> {
  kept = (await (await opening)?.read().catch(() => undefined)) ?? kept;
  const path = pathOf(course, kept, dayOf(Date.now()));
  showNext(path);
  showDue(path);
  for (const standing of path.standings) showModule(standing, path);
  for (const [n, { modules }] of path.sets.entries()) orderSet(n, modules);
  document.documentElement.dataset['ready'] = 'home';
}

function showNext({ next, at, sets, minutesLeft, weakest }: Path): void {
  const link = part('next');
  const where = part('next-at');
  const left = part('left');
  const weak = part('weakest');
  if (!(link instanceof HTMLAnchorElement) || !where || !left) return;
  const isDone = sets.every(({ open }) => open === 0);
  link.hidden = !next;
  if (next) {
    link.href = addressOf(next.module.id);
    link.textContent = say(words, next.hasBegun ? 'home.go-on' : 'home.begin', { title: next.module.title });
  }
  where.textContent = next?.hasBegun && at !== undefined ? say(words, 'home.at', { step: at }) : '';
  if (weak) weak.textContent = weakest ? say(words, 'home.weakest', { name: weakest.name, rule: weakest.rule }) : '';
  left.textContent = isDone ? say(words, 'home.done') : say(words, 'home.left', { minutes: minutesLeft });
}

function showDue({ due }: Path): void {
  const place = part('due');
  const list = place?.querySelector('ul');
  if (!place || !list) return;
  place.hidden = due.length === 0;
  list.replaceChildren(
    ...due.map(({ module, step }) => {
      const link = document.createElement('a');
      link.href = addressOf(module.id, step);
      const title = module.steps.find(({ id }) => id === step)?.title ?? module.title;
      link.textContent = say(words, step === undefined ? 'home.due-module' : 'home.due-call', { title });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}

function showModule({ module, isDone, hasBegun, done, count }: ModuleStanding, { taken, from }: Path): void {
  const item = document.querySelector<HTMLElement>(`[data-module="${CSS.escape(module.id)}"]`);
  const state = item?.querySelector<HTMLElement>('[data-state]');
  if (!item || !state) return;
  item.classList.toggle('done', isDone);
  const day = from[module.id];
  const later = day !== undefined && day > dayOf(Date.now()) ? say(words, 'home.from', { day: dayInWords(day) }) : '';
  const chosen = taken.includes(module.id) ? say(words, 'home.chosen') : later;
  const reached = isDone ? say(words, module.mastery === 'none' ? 'home.completed' : 'home.passed') : '';
  state.textContent = reached || (hasBegun ? say(words, 'home.steps', { done, count }) : chosen);
}

function orderSet(place: number, modules: readonly string[]): void {
  const list = document.querySelectorAll('[data-set]')[place];
  for (const id of modules) {
    const item = list?.querySelector(`[data-module="${CSS.escape(id)}"]`);
    if (item) list?.append(item);
  }
}

/** What the learner can do with what this device keeps. */
function joinYours(record: CourseRecord): void {
  const yours = part('yours');
  if (yours) yours.hidden = false;
  const status = yours?.querySelector('[role="status"]');
  const tell = (name: string, values: Record<string, string | number> = {}): void => {
    if (status) status.textContent = say(words, `home.${name}`, values);
  };
  const confirm = part('confirm');
  // What is hidden loses the focus: it goes to the question, and back to what asked it.
  const ask = (isAsked: boolean): void => {
    if (confirm) confirm.hidden = !isAsked;
    yours?.querySelector<HTMLElement>(`[data-do="${isAsked ? 'keep' : 'erase'}"]`)?.focus();
  };
  const acts: Record<string, () => unknown> = {
    save: () => saveFile(`${course.id}.json`, 'application/json', kept.file),
    print: () => printWritings(tell),
    erase: () => ask(true),
    keep: () => ask(false),
    'erase-all': async () => {
      await record.erase();
      kept = { settings: {}, modules: {}, file: '' };
      ask(false);
      await show();
      tell('erased');
    },
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) {
    button.addEventListener('click', async () => {
      try {
        await acts[button.dataset['do'] ?? '']?.();
      } catch {
        tell('refused');
      }
    });
  }
  const field = document.querySelector<HTMLInputElement>('[data-take-in]');
  field?.addEventListener('change', async () => {
    const [file] = field.files ?? [];
    if (!file) return;
    try {
      const taken = await record.takeIn(await file.text());
      if ('fault' in taken) tell(taken.fault);
      else {
        await show();
        tell(taken.leftOut > 0 ? 'taken-partly' : 'taken-in', { count: taken.leftOut });
      }
    } catch {
      tell('refused');
    }
    field.value = '';
  });
}

function printWritings(tell: (name: string) => void): void {
  const written = course.modules.flatMap(({ id, title }) => {
    const writings = Object.entries(kept.modules[id]?.writings ?? {});
    const boxes = writings.flatMap(([activity, text]) => {
      const label = course.labels[id]?.[activity];
      return label !== undefined && text.trim() !== '' ? [partOf('h3', label), partOf('p', text)] : [];
    });
    return boxes.length > 0 ? [partOf('h2', title), ...boxes] : [];
  });
  if (written.length === 0) return tell('nothing-written');
  printPaper(say(words, 'home.written'), written);
}
