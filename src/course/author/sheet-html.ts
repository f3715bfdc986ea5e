import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import type { Root } from './mdast.ts';

/** What is drawn on paper: a box to tick, and blanks to write in. */
const DRAWN = /☐|_{6,}(?:\s+_{6,})*/g;
const LONG = 20;

/**
 * The HTML of a sheet. `☐` becomes a box to tick, a run of underscores a blank, and several runs in a row as many lines:
 * drawn, so that no printer needs a letter for them, and nothing is read out where there is only room.
 */
export function paperHtml(root: Root): string {
  return toHtml(toHast({ ...root, children: root.children.filter(({ type }) => type !== 'yaml') }, { handlers }));
}

const handlers: Handlers = { text: (_, node: { value: string }) => drawn(node.value) };

function drawn(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(DRAWN)) {
    parts.push({ type: 'text', value: text.slice(from, index) }, ...drawing(found));
    from = index + found.length;
  }
  return [...parts, { type: 'text', value: text.slice(from) }];
}

function drawing(found: string): ElementContent[] {
  if (found === '☐') return [span('box')];
  const runs = found.split(/\s+/);
  return runs.length > 1 ? runs.map(() => span('line')) : [span(found.length < LONG ? 'blank' : 'long blank')];
}

const span = (className: string): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { className: className.split(' '), ariaHidden: 'true' },
  children: [],
});
