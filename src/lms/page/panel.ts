import { gradeOf, type Values } from '../record.ts';
import { STANDARDS } from '../standards.ts';
import type { Call } from '../tap.ts';
import { CALLS, type Version } from '../wire.ts';

const MOST_ROWS = 500;
const MOST_CHARACTERS = 120;

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

/** A grade as a few words, "completion completed, score 85"; `''` when nothing was told. */
export function inWords(grade: Values): string {
  const told = Object.entries(grade).filter(([, value]) => value !== '');
  return told.map(([word, value]) => `${word} ${value}`).join(', ');
}

/** The live panel: what the SCO calls, and the data model. What comes from the SCO is shown as text only. */
export class Panel {
  readonly #version: Version;
  #made = 0;
  #refused = 0;
  #commits = 0;
  #drawing = false;

  constructor(version: Version) {
    this.#version = version;
    const most = STANDARDS[version].mostSuspendData;
    byId('suspend-most').textContent = most.toLocaleString('en');
    Object.assign(byId<HTMLMeterElement>('suspend-meter'), { max: most, high: most - 96 });
  }

  /** A row at the top of the calls; `words` says what the error means. */
  add(call: Call, words: string): void {
    this.#made += 1;
    const refused = call.error !== '0' || call.result === 'false' || call.result === 'thrown';
    if (refused) this.#refused += 1;
    const error = call.error === '0' ? '0' : `${call.error} ${words}`;
    const shown = call.name === CALLS[this.#version].set ? call.args.join(' = ') : call.args.join(', ');
    const row = rowOf(call.name, shorten(shown), shorten(JSON.stringify(call.result)), error, call.ms.toFixed(1));
    row.classList.toggle('refused', refused);
    const calls = byId('calls');
    calls.prepend(row);
    if (calls.childElementCount > MOST_ROWS) calls.lastElementChild?.remove();
    byId('calls-made').textContent = String(this.#made);
    byId('calls-refused').textContent = String(this.#refused);
  }

  countCommit(): void {
    this.#commits += 1;
    byId('commits').textContent = String(this.#commits);
  }

  /** Shows the model with the next frame that is painted, however often it is asked for until then. */
  draw(model: () => Values): void {
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      const values = model();
      const names = Object.keys(values).sort(new Intl.Collator('en', { numeric: true }).compare);
      byId('model').replaceChildren(...names.map((name) => rowOf(name, values[name] ?? '')));
      const grade = Object.entries(gradeOf(values, { version: this.#version }));
      byId('grade').replaceChildren(...grade.map(([word, value]) => countOf(word, value || 'none')));
      const { length } = values[STANDARDS[this.#version].suspendData] ?? '';
      byId('suspend-length').textContent = String(length);
      byId<HTMLMeterElement>('suspend-meter').value = length;
    });
  }
}

function countOf(word: string, value: string): HTMLDivElement {
  const pair = document.createElement('div');
  const term = document.createElement('dt');
  const given = document.createElement('dd');
  term.textContent = word;
  given.textContent = value;
  pair.append(term, given);
  return pair;
}

function rowOf(head: string, ...cells: string[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  const name = document.createElement('th');
  name.scope = 'row';
  name.textContent = head;
  row.append(name);
  for (const cell of cells) row.insertCell().textContent = cell;
  return row;
}

function shorten(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS)} … (${text.length} characters)`;
}
