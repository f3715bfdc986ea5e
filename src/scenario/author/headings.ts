import { slug } from 'github-slugger';
import { offsetsOf, plainText, rangeOf, type Heading, type Nodes, type Root } from '../../course/author.ts';
import type { Reading } from './reading.ts';

/** A scene's heading and what stands below it; the briefing has no heading. */
export interface Part {
  heading?: Heading;
  nodes: Nodes[];
}

/**
 * The briefing and the scenes of a document. What is meant for the heading of a scene begins one, too, so that its fault
 * is told once (S042); a text that a line of dashes made a heading of is reported and left out (S033).
 */
export function partsOf(root: Root, reading: Reading): Part[] {
  const parts: Part[] = [{ nodes: [] }];
  for (const node of root.children) {
    const heading = headingOf(node, parts.length === 1, reading);
    if (heading === 'none') continue;
    if (heading) parts.push({ heading, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts;
}

function headingOf(node: Nodes, isFirst: boolean, reading: Reading): Heading | 'none' | undefined {
  if (node.type === 'paragraph') return withoutSpace(node, reading);
  if (node.type !== 'heading') return undefined;
  const isUnderlined = !reading.source
    .slice(...offsetsOf(node))
    .trimStart()
    .startsWith('#');
  if (node.depth === 2 && !isUnderlined) return node;
  const { findings } = reading;
  const title = plainText(node);
  const isMeant = isLedTo(slug(title), reading);
  if (isUnderlined) {
    findings.report('S033', rangeOf(node), { problem: 'line', begins: title });
    return isMeant ? node : 'none';
  }
  if (!isMeant && !(node.depth === 1 && isFirst)) return undefined;
  findings.report('S042', rangeOf(node), {
    problem: 'depth',
    depth: node.depth,
    isTop: isFirst && node.depth === 1,
    title,
  });
  return node;
}

function isLedTo(id: string, { source }: Reading): boolean {
  return source.includes(`(#${id})`) || source.includes(`"#${id}"`);
}

/** `##Thanked`, which Markdown takes for a paragraph. */
function withoutSpace(node: Nodes, { source, places, findings }: Reading): Heading | undefined {
  const [start, end] = offsetsOf(node);
  const [line = ''] = source.slice(start, end).split('\n');
  if (!/^#{2,6}[^#\s\\]/.test(line)) return undefined;
  const title = line.trimEnd().replace(/^#+/, '');
  const at = places.range(start, start + line.trimEnd().length);
  findings.report('S042', at, { problem: 'space', title });
  const position = {
    start: { line: at.line, column: at.column, offset: start },
    end: { line: at.endLine, column: at.endColumn, offset: start + line.trimEnd().length },
  };
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: title, position }], position };
}

/** Reports a block of code that is never closed, and so takes in the rest of the file (S036); whether there is one. */
export function hasOpenBlock(root: Root, { source, places, findings }: Reading): boolean {
  const last = root.children.at(-1);
  if (last?.type !== 'code') return false;
  const [start, end] = offsetsOf(last);
  const lines = source.slice(start, end).trimEnd().split('\n');
  const [sign] = lines[0]?.match(/^(`{3,}|~{3,})/) ?? [];
  const closing = lines.length > 1 ? (lines.at(-1) ?? '').trim() : '';
  if (sign === undefined || (closing.startsWith(sign) && /^(`+|~+)$/.test(closing))) return false;
  findings.report('S036', places.range(start, start + (lines[0]?.trimEnd().length ?? 1)), {});
  return true;
}
