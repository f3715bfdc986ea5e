import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import type { Range } from '../diagnostic.ts';
import type { Words } from './findings.ts';
import { placesIn } from './places.ts';

export type { Blockquote, Heading, Link, List, ListItem, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';

/** A tag of the trainer's, on lines of its own or within a line. */
export type TagNode = MdxJsxFlowElement | MdxJsxTextElement;

/** A document that cannot be taken apart: the first place where it breaks. */
export interface Broken extends Words {
  at: Range;
}

export type Parsed = { root: Root; broken?: undefined } | { root?: undefined; broken: Broken };

/**
 * MDX as mdast with positions (lines and columns from 1, offsets in UTF-16 units). The only place that knows the parser.
 * Footnotes and curly-quote magic are off: what a trainer types is what the learner reads.
 */
export function parseMdx(source: string): Parsed {
  try {
    return notTooDeep(mdxToMdast(source, { features: FEATURES }) as Root);
  } catch (thrown) {
    return { broken: explain(thrown instanceof Error ? thrown.message : String(thrown), source) };
  }
}

/** Plain Markdown likewise, in which braces are text and tags are HTML. */
export function parseMarkdown(source: string): Parsed {
  return notTooDeep(markdownToMdast(source, { features: FEATURES }) as Root);
}

const FEATURES = { gfm: { footnotes: false }, smartPunctuation: false };

function notTooDeep(root: Root): Parsed {
  const deep = tooDeepIn(root);
  return deep ? { broken: { at: rangeOf(deep), ...TOO_DEEP } } : { root };
}

// Everything that walks a tree calls itself, and a few thousand levels exhaust the stack.
const DEEPEST = 100;
const TOO_DEEP: Words = {
  message: `This stands inside more than ${DEEPEST} other things.`,
  hint: 'Take the quotations, lists or tags around it apart.',
};

function tooDeepIn(node: Nodes, depth = 0): Nodes | undefined {
  if (depth > DEEPEST) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const deep = tooDeepIn(child, depth + 1);
    if (deep) return deep;
  }
  return undefined;
}

export function isTag(node: Nodes): node is TagNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Where a node stands; every parsed node has a position. */
export function rangeOf({ position }: Pick<Nodes, 'position'>): Range {
  const { start, end } = position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The offsets of a node's first character and of the one after its last. */
export function offsetsOf({ position }: Pick<Nodes, 'position'>): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

const ESCAPE = 'Mend it, or write `\\<` or `\\{` for a plain sign.';

// The parser's own words are for programmers and start with `line:column:`.
const EXPLANATIONS: [RegExp, (found: RegExpMatchArray) => Words][] = [
  [
    /Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>` \((\d+):/,
    ([, name, open, line]) => ({
      message: `This closes \`<${name}>\`, but \`<${open}>\` on line ${line} is still open.`,
      hint: `Write \`</${open}>\` here, or close \`<${open}>\` first.`,
    }),
  ],
  [
    /Unexpected closing tag `<\/(.*?)>`/,
    ([, name]) => ({
      message: `This closes \`<${name}>\`, but no such tag was opened.`,
      hint: `Remove it, or open \`<${name}>\` above.`,
    }),
  ],
  [
    /Expected a closing tag for `<(.*?)>`.*before the end of `listItem`/,
    ([, name]) => ({
      message: `\`<${name}>\` is opened in this list item and not closed in it.`,
      hint: `Put \`</${name}>\` on its own line, indented like \`<${name}>\`.`,
    }),
  ],
  [
    /Expected a closing tag for `<(.*?)>`/,
    ([, name]) => ({
      message: `\`<${name}>\` is opened here and never closed.`,
      hint: `Put \`</${name}>\` after the text it is about, or write \`<${name} … />\` if it holds none.`,
    }),
  ],
  [
    /end of file in expression/,
    () => ({ message: 'This brace `{` is never closed.', hint: 'Write `\\{` for a plain brace, or remove it.' }),
  ],
  [
    /with oxc/,
    () => ({
      message: 'This is read as code, and cannot be read.',
      hint: 'Remove it, or write `\\{` for a plain brace.',
    }),
  ],
  [
    /Unexpected character `!`/,
    () => ({
      message: 'A comment `<!-- -->` cannot stand here.',
      hint: 'Remove it: notes belong outside of the file.',
    }),
  ],
];

function explain(message: string, source: string): Broken {
  const [, line, column, text = message] = message.match(/^(\d+):(\d+): ([^]*)$/) ?? [];
  const places = placesIn(source);
  const start = places.offset(Number(line ?? 1), Number(column ?? 1));
  const [sign] = source.slice(start).match(/^<\/?[\w.]*|^\w+|^\S/) ?? [''];
  const at = places.range(start, start + Math.max(1, sign.length));
  for (const [pattern, words] of EXPLANATIONS) {
    const found = text.match(pattern);
    if (found) return { at, ...words(found) };
  }
  return { at, message: 'A tag begins here that cannot be read: a quote, a `>` or a name is missing.', hint: ESCAPE };
}
