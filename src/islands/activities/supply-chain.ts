import { say, type OutlineActivity, type Words } from '../../course/index.ts';
import { BLANK, isNamed, linkOf, MOST, readLinks, type ChainLink } from './chain-links.ts';
import { drawChain, layOut } from './chain-picture.ts';
import { onMove } from '../elsewhere.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { keepingOf } from './keeping.ts';
import { partOf, printPaper } from './print-paper.ts';

joinEach('supply-chain', join);

/** Joins the rows of a supply chain; what stands in them is kept, drawn and told as a list. */
async function join(chain: HTMLElement, around: Around, activity: OutlineActivity | undefined): Promise<void> {
  const { words, session } = around;
  const rows = chain.querySelector<HTMLElement>('[data-rows]');
  const blank = rows?.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  const tools = chain.querySelector<HTMLElement>('[data-tools]');
  const status = chain.querySelector('[role="status"]');
  if (!rows || !blank || !tools || !status || !activity) return;
  const keeping = keepingOf(activity, around, chain.querySelector<HTMLElement>('[data-where]'));
  const here = (): ChainLink[] => [...rows.children].map(linkIn);
  const show = (): void => {
    [...rows.children].forEach((row, n) => nameRow(row, n + 1, rows.children.length, words));
    tools.hidden = rows.children.length >= MOST;
    showPicture(chain, here().filter(isNamed), words);
  };
  const fill = (links: readonly ChainLink[]): void => {
    rows.replaceChildren(...(links.length > 0 ? links : [BLANK]).map((link) => rowOf(blank, link)));
    show();
  };
  const keep = (): void => {
    show();
    void keeping.keep(JSON.stringify(here()), here().some(isNamed));
  };
  const kept = readLinks(await keeping.read());
  // What was written before this browser gave back the rest comes after it.
  const early = here().filter((link) => isNamed(link) || link.notice.trim() !== '');
  fill([...kept, ...early].slice(0, MOST));
  if (early.length > 0) keep();
  rows.addEventListener('input', keep);
  rows.addEventListener('click', ({ target }) => {
    const row = target instanceof Element && target.closest('[data-remove]') && target.closest('li');
    if (!row) return;
    const number = [...rows.children].indexOf(row) + 1;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    fieldIn(next, 'who')?.focus();
    row.remove();
    status.textContent = say(words, 'chain.removed', { number });
    keep();
  });
  tools.querySelector('button')?.addEventListener('click', () => {
    rows.append(rowOf(blank, BLANK));
    fieldIn(rows.lastElementChild, 'who')?.focus();
    keep();
  });
  chain.querySelector('[data-print]')?.addEventListener('click', () => printChain(chain, words));
  // It may have been written on in another window.
  onMove(session, async () => {
    const text = await keeping.read();
    if (text !== undefined && text !== JSON.stringify(here())) fill(readLinks(text));
  });
}

function fieldIn(row: Element | null, part: keyof ChainLink): HTMLInputElement | HTMLSelectElement | null {
  return row?.querySelector(`[data-part="${part}"]`) ?? null;
}

function linkIn(row: Element): ChainLink {
  const valueOf = (part: keyof ChainLink): string => fieldIn(row, part)?.value ?? '';
  return linkOf({ who: valueOf('who'), way: valueOf('way'), often: valueOf('often'), notice: valueOf('notice') });
}

function rowOf(blank: HTMLElement, link: ChainLink): Element {
  const row = blank.cloneNode(true) as HTMLElement;
  for (const part of ['who', 'way', 'often', 'notice'] as const) {
    const field = fieldIn(row, part);
    if (field) field.value = link[part];
  }
  return row;
}

function nameRow(row: Element, number: number, count: number, words: Words): void {
  const legend = row.querySelector('legend');
  const remove = row.querySelector<HTMLElement>('[data-remove]');
  if (!legend || !remove) return;
  legend.textContent = say(words, 'chain.row', { number });
  remove.textContent = say(words, 'chain.remove', { number });
  remove.hidden = count === 1;
}

function showPicture(chain: HTMLElement, links: readonly ChainLink[], words: Words): void {
  const figure = chain.querySelector<HTMLElement>('[data-picture]');
  const list = figure?.querySelector('ul');
  if (!figure || !list) return;
  figure.hidden = links.length === 0;
  list.replaceChildren(...links.map((link) => partOf('li', lineOf(link, words))));
  const boxes = layOut(links, (often) => say(words, `chain.${often}`), document.documentElement.dir);
  figure.querySelector('svg')?.remove();
  list.before(drawChain(boxes, say(words, 'chain.team'), list.id));
}

/** What the picture shows of a link, and who would notice, in words. */
function lineOf({ who, way, often, notice }: ChainLink, words: Words): string {
  const called = (name: string): string => say(words, `chain.${name}`);
  const line = say(words, 'chain.line', { who, way: called(way), often: called(often) });
  return notice.trim() === '' ? line : `${line} ${say(words, 'chain.noticed', { who: notice })}`;
}

function printChain(chain: HTMLElement, words: Words): void {
  const parts = [...chain.querySelectorAll('[data-picture] > :is(svg, ul)')];
  printPaper(
    say(words, 'chain.picture'),
    parts.map((part) => part.cloneNode(true) as Element),
  );
}
