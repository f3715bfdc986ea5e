import {
  offsetsOf,
  rangeOf,
  type Link,
  type Nodes,
  type Paragraph,
  type PhrasingContent,
} from '../../course/author.ts';
import type { Range } from '../../course/index.ts';
import type { Reading } from './reading.ts';

/** Where a link leads within the scenario. */
export interface Target {
  /** Scene id. */
  to: string;
  /** The target as written, `#` included. */
  at: Range;
}

/**
 * Whether a link leads to a scene: `#name`, or a bare word, which is a name whose `#` was forgotten (S100 says so). All
 * else (`https:`, `file.pdf`) leads elsewhere.
 */
export function isSceneLink(node: Nodes | undefined): node is Link {
  return node?.type === 'link' && /^(#|[\p{L}\p{N}_-]+$)/u.test(decoded(node.url));
}

export function targetOf(link: Link, reading: Reading): Target {
  const [start, end] = offsetsOf(link);
  const wordsEnd = link.children.length > 0 ? offsetsOf(link.children.at(-1) ?? link)[1] : start + 1;
  const place = reading.source.slice(wordsEnd, end).indexOf(link.url);
  const from = wordsEnd + Math.max(0, place);
  const at = place < 0 ? rangeOf(link) : reading.places.range(from, from + Math.max(1, link.url.length));
  return { to: sceneIdOf(link.url), at };
}

/** The scene id that `#name` stands for. */
export function sceneIdOf(url: string): string {
  return decoded(url.trim()).replace(/^#/, '');
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const SPACED = /\[([^[\]\n]*)\](?:[ \t]+\([ \t]*(#[^)\n]*)\)|\([ \t]*(#[^\s)]*[ \t]+[^\s)"'][^)\n]*)\))/;

/** Reports the first link to a scene that is none because of a space (S035); whether there is one. */
export function checkSpaces(node: Nodes, { source, places, findings }: Reading): boolean {
  const [start, end] = offsetsOf(node);
  const found = source.slice(start, end).match(SPACED);
  if (!found) return false;
  const [whole, words = '', apart, spaced] = found;
  const target = (apart ?? spaced ?? '').trim().replace(/[ \t]+/g, '-');
  const from = start + (found.index ?? 0);
  findings.report('S035', places.range(from, from + whole.length), {
    problem: 'space',
    write: `[${words}](${target})`,
  });
  return true;
}

/** Reports a choice that does not begin with a hyphen and a space, so that no list begins (S035); whether there is one. */
export function checkDash(node: Paragraph, { source, places, findings }: Reading): boolean {
  const [start, end] = offsetsOf(node);
  const [written, link = ''] = source.slice(start, end).match(/^(?:[-*+]|[–—‒•·]\s*)(\[[^[\]\n]*\]\(#[^\s)]*\))/) ?? [];
  if (written === undefined) return false;
  findings.report('S035', places.range(start, start + written.length), { problem: 'bullet', write: `- ${link}` });
  return true;
}

export function isBlank(node: PhrasingContent): boolean {
  return (node.type === 'text' && node.value.trim() === '') || node.type === 'break';
}

/** The link of a paragraph that is only a link to a scene. */
export function onlyLink(paragraph: Paragraph): Link | undefined {
  const [link, ...rest] = paragraph.children.filter((child) => !isBlank(child));
  return isSceneLink(link) && rest.length === 0 ? link : undefined;
}
