import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { headOf } from './frontmatter.ts';
import { isTag, offsetsOf, parseMdx, type Nodes, type TagNode } from './mdast.ts';

/** A stretch of a file that learners or trainers read as words, by offsets; the end is exclusive. */
export interface Prose {
  from: number;
  to: number;
}

/** Fields of YAML files and of heads that hold names, and no words. */
const NAMES =
  'id lesson scenario objectives modules under tags start learner order aliases from for language source file kind as'.split(
    ' ',
  );

/** Attributes of tags that are read. */
const READ = ['label', 'hint', 'title', 'subject'];

/** The prose of an MDX or Markdown file, its head included; none when it cannot be taken apart. */
export function proseInMarkdown(source: string): Prose[] {
  const head = headOf(source);
  const found = head?.closed ? proseInYaml(head.text, head.start) : [];
  const { root } = parseMdx(source);
  if (root) gather(root, source, found);
  return found.sort((a, b) => a.from - b.from);
}

function gather(node: Nodes, source: string, found: Prose[]): void {
  const [from, to] = offsetsOf(node);
  if (node.type === 'text') found.push({ from, to });
  if (node.type === 'image' && node.alt) found.push(...within(node.alt, source, from, to, '!['));
  if (isTag(node)) for (const value of readIn(node)) found.push(...within(value, source, from, to, '="'));
  if ('children' in node) for (const child of node.children) gather(child, source, found);
}

function readIn({ attributes }: TagNode): string[] {
  return attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && READ.includes(one.name) && typeof one.value === 'string' ? one.value : [],
  );
}

/** Where a text stands in a part of the source, right behind some signs. */
function within(text: string, source: string, from: number, to: number, behind: string): Prose[] {
  const at = source.indexOf(behind + text, from);
  return at < 0 || at >= to ? [] : [{ from: at + behind.length, to: at + behind.length + text.length }];
}

/** The prose of a YAML text that begins at offset `start`: every text in it, but for what stands in fields of `names`. */
export function proseInYaml(text: string, start = 0, names: readonly string[] = NAMES): Prose[] {
  const found: Prose[] = [];
  const visit = (node: unknown): void => {
    if (isScalar(node) && typeof node.value === 'string' && node.range) {
      found.push({ from: start + node.range[0], to: start + node.range[1] });
    }
    if (isSeq(node)) node.items.forEach(visit);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) if (!(isScalar(key) && names.includes(String(key.value)))) visit(value);
  };
  const { errors, contents } = parseDocument(text, { prettyErrors: false });
  if (errors.length === 0) visit(contents);
  return found;
}
