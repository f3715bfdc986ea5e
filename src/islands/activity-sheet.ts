import { say, type Words } from '../course/index.ts';
import { calendarFile } from './calendar.ts';

/** A sheet as the learner has filled it in. */
export interface Filled {
  title: string;
  boxes: readonly { label: string; kind: string; value: string }[];
}

/** Joins what can be made of a sheet. What stands in its boxes is kept by them. */
export function joinSheet(sheet: HTMLElement, words: Words): void {
  const { sheet: id = '', to = '', subject } = sheet.dataset;
  const said = sheet.querySelector<HTMLElement>('[role="status"]');
  const tell = (name: string): void => void (said && (said.textContent = say(words, `sheet.${name}`)));
  const acts: Record<string, () => unknown> = {
    print: () => printPaper(readSheet(sheet)),
    copy: () => navigator.clipboard.writeText(textOf(readSheet(sheet))).then(() => tell('copied')),
    mail: () => void (location.href = draftOf(readSheet(sheet), to, subject)),
    calendar: () => saveEntry(id, readSheet(sheet), tell),
  };
  for (const button of sheet.querySelectorAll<HTMLElement>('[data-make]')) {
    button.addEventListener('click', async () => {
      try {
        await acts[button.dataset['make'] ?? '']?.();
      } catch {
        tell('failed');
      }
    });
  }
  const tools = sheet.querySelector<HTMLElement>('.tools');
  if (tools) tools.hidden = false;
}

function readSheet(sheet: HTMLElement): Filled {
  const boxes = [...sheet.querySelectorAll<HTMLElement>('[data-reflect]')].map((box) => {
    const field = box.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input');
    return {
      label: box.querySelector('label')?.textContent.trim() ?? '',
      kind: field?.type ?? '',
      value: field?.value.trim() ?? '',
    };
  });
  return { title: sheet.querySelector('.label')?.textContent.trim() ?? '', boxes };
}

/** The sheet as plain text: each label with what was written below it. */
export function textOf({ title, boxes }: Filled): string {
  return [title, ...boxes.map(({ label, value }) => `${label}\n${value}`)].join('\n\n');
}

/** An e-mail draft (RFC 6068). */
export function draftOf(filled: Filled, to: string, subject = filled.title): string {
  const body = filled.boxes.map(({ label, value }) => `${label}\n${value}`).join('\n\n');
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

function saveEntry(id: string, { boxes }: Filled, tell: (name: string) => void): void {
  const valueOf = (kind: string): string => boxes.find((box) => box.kind === kind)?.value ?? '';
  const [first, ...rest] = boxes;
  const date = valueOf('date');
  if (!first?.value || !date) return tell('undated');
  const notes = rest
    .filter(({ kind }) => kind !== 'date' && kind !== 'time')
    .map(({ label, value }) => `${label}\n${value}`);
  const entry = { id: `${id}-${date}@inside-line`, title: first.value, notes: notes.join('\n\n'), date };
  const time = valueOf('time');
  saveFile(`${id}.ics`, 'text/calendar', calendarFile([time ? { ...entry, time } : entry], Date.now()));
  tell('saved');
}

/** Has the browser save a file; nothing is sent. */
function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Prints the sheet and nothing else of the page. */
function printPaper({ title, boxes }: Filled): void {
  const paper = document.createElement('div');
  paper.className = 'paper';
  const add = (tag: string, text: string): void => {
    const part = document.createElement(tag);
    part.textContent = text;
    paper.append(part);
  };
  add('h1', title);
  for (const { label, value } of boxes) {
    add('h2', label);
    add('p', value);
  }
  document.body.append(paper);
  document.documentElement.dataset['paper'] = '';
  const clear = (): void => {
    delete document.documentElement.dataset['paper'];
    paper.remove();
  };
  // On phones printing only begins here.
  addEventListener('afterprint', clear, { once: true });
  print();
}
