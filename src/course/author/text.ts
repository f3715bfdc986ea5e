import type { Nodes } from 'mdast';
import { descriptionOf } from './images.ts';

/** The words of a node on one line, without any marks; an image gives its description. */
export function plainText(node: Nodes | readonly Nodes[]): string {
  const parts: string[] = [];
  gather(node, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'blockquote', 'tableCell', 'mdxJsxFlowElement', 'code']);

function gather(node: Nodes | readonly Nodes[], parts: string[]): void {
  if (Array.isArray(node)) {
    for (const child of node) gather(child, parts);
    return;
  }
  const one = node as Nodes;
  if (one.type === 'text' || one.type === 'inlineCode' || one.type === 'code') parts.push(one.value);
  else if (one.type === 'image') parts.push(descriptionOf(one.alt));
  else if (one.type === 'break') parts.push(' ');
  else if ('children' in one) gather(one.children, parts);
  if (BLOCKS.has(one.type)) parts.push(' ');
}

/** How many words a plain text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:-]*/gu)?.length ?? 0;
}

/** A text cut to about `length` characters for use in a message. */
export function shorten(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
