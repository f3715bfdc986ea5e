import type { Range } from '../diagnostic.ts';
import type { Places } from './places.ts';
import { isTag, offsetsOf, rangeOf, type Nodes, type TagNode } from './mdast.ts';

/** One attribute of a tag. `value` is `undefined` for a bare word like `once`. */
export interface Attribute {
  name: string;
  value: string | undefined;
  /** `name="value"`, quotes included. */
  at: Range;
}

export interface Tag {
  name: string;
  attributes: Attribute[];
  /** The tag without what it holds: `<When rapport="<2">`. */
  at: Range;
}

/** A piece of code in a document that may hold none. */
export interface Code {
  what: 'import' | 'braces' | 'attribute';
  at: Range;
}

/** A tag with its attributes and where each stands: the parser gives no positions of attributes. */
export function readTag(node: TagNode, source: string, places: Places): Tag {
  const [start, end] = offsetsOf(node);
  const spans = attributeSpans(source.slice(start, end));
  const attributes = node.attributes.flatMap((attribute, i): Attribute[] => {
    const value = attribute.type === 'mdxJsxAttribute' ? literal(attribute.value) : { code: true };
    if (attribute.type !== 'mdxJsxAttribute' || value.code) return [];
    const [from, to] = spans[i] ?? [0, end - start];
    return [{ name: attribute.name, value: value.text, at: places.range(start + from, start + to) }];
  });
  return {
    name: node.name ?? '',
    attributes,
    at: places.range(start, start + openingLength(source.slice(start, end))),
  };
}

type Value = Extract<TagNode['attributes'][number], { type: 'mdxJsxAttribute' }>['value'];

/** Quoted text, or `{+1}`: a number that a formatter has put in braces. */
function literal(value: Value): { text?: string | undefined; code?: boolean } {
  if (typeof value === 'string') return { text: value };
  if (!value) return {};
  const number = value.value.trim();
  return /^[+-]?\d+$/.test(number) ? { text: number } : { code: true };
}

const ATTRIBUTE = /(\{[^}]*\}|[^\s=/>{"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)|(\/?>)/g;

function attributeSpans(tag: string): [number, number][] {
  const spans: [number, number][] = [];
  ATTRIBUTE.lastIndex = tag.match(/^<\s*[^\s/>]*/)?.[0].length ?? 0;
  for (let found = ATTRIBUTE.exec(tag); found?.[1] !== undefined; found = ATTRIBUTE.exec(tag)) {
    spans.push([found.index, found.index + found[1].length]);
  }
  return spans;
}

function openingLength(tag: string): number {
  ATTRIBUTE.lastIndex = tag.match(/^<\s*[^\s/>]*/)?.[0].length ?? 0;
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    if (found[2] !== undefined) return found.index + found[2].length;
  }
  return tag.length;
}

/** Calls `visit` for a node and all it holds, in the order of the file; `false` leaves out what the node holds. */
export function walk(node: Nodes, visit: (node: Nodes) => boolean | void): void {
  if (visit(node) === false || !('children' in node)) return;
  for (const child of node.children) walk(child, visit);
}

/** All code in a document: import and export lines, braces, attributes in braces that are no number. */
export function findCode(root: Nodes): Code[] {
  const found: Code[] = [];
  walk(root, (node) => {
    if (node.type === 'mdxjsEsm') found.push({ what: 'import', at: rangeOf(node) });
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      found.push({ what: 'braces', at: rangeOf(node) });
    }
    if (!isTag(node)) return;
    const hasCode = node.attributes.some((one) => one.type !== 'mdxJsxAttribute' || literal(one.value).code);
    if (hasCode) found.push({ what: 'attribute', at: rangeOf(node) });
  });
  return found;
}
