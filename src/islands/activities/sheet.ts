import { say, type Words } from '../../course/index.ts';
import { joinEach } from './join.ts';
import { partOf, printPaper } from './print-paper.ts';

joinEach('sheet', (sheet, { words }) => joinSheet(sheet, words));

/** A sheet as the learner has filled it in. */
export interface Filled {
  title: string;
  boxes: readonly { label: string; kind: string; value: string }[];
}

/** Makes something of a sheet; `tell` says what came of it, by the name of a text. */
export type Make = (sheet: HTMLElement, tell: (name: string) => void) => unknown;

const MAKES: Record<string, Make> = {
  print: (sheet) => printSheet(readSheet(sheet)),
  copy: (sheet, tell) => navigator.clipboard.writeText(textOf(readSheet(sheet))).then(() => tell('copied')),
  mail: (sheet) => void (location.href = draftOf(readSheet(sheet), sheet.dataset['to'], sheet.dataset['subject'])),
};

/** Joins what can be made of a sheet, and `more`. What stands in its boxes is kept by them. */
export function joinSheet(sheet: HTMLElement, words: Words, more: Record<string, Make> = {}): void {
  const said = sheet.querySelector<HTMLElement>(':scope > [role="status"]');
  const tell = (name: string): void => void (said && (said.textContent = say(words, `sheet.${name}`)));
  for (const button of sheet.querySelectorAll<HTMLElement>('[data-make]')) {
    const name = button.dataset['make'] ?? '';
    button.addEventListener('click', async () => {
      try {
        await (MAKES[name] ?? more[name])?.(sheet, tell);
      } catch {
        tell('failed');
      }
    });
  }
  const tools = sheet.querySelector<HTMLElement>('.tools');
  if (tools) tools.hidden = false;
}

/** What stands in a sheet now. */
export function readSheet(sheet: HTMLElement): Filled {
  const boxes = [...sheet.querySelectorAll<HTMLElement>('[data-activity="reflection"]')].map((box) => {
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
export function draftOf(filled: Filled, to = '', subject = filled.title): string {
  const body = filled.boxes.map(({ label, value }) => `${label}\n${value}`).join('\n\n');
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

function printSheet({ title, boxes }: Filled): void {
  printPaper(
    title,
    boxes.flatMap(({ label, value }) => [partOf('h2', label), partOf('p', value)]),
  );
}
