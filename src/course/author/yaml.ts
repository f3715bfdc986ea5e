import { isAlias, isMap, isNode, isScalar, parseDocument, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Range } from '../diagnostic.ts';
import type { Words } from './findings.ts';
import type { Places } from './places.ts';

export type Path = readonly (string | number)[];

export interface YamlFault extends Words {
  at: Range;
}

/** A YAML text with positions. */
export interface YamlText {
  /** Plain data; `undefined` when the text is broken. */
  value: unknown;
  /** The first thing that makes the text unreadable. */
  broken?: YamlFault;
  /** Where the value at a path stands; of its nearest parent when it is missing. */
  at(path: Path): Range;
  /** Where the key of a path stands. */
  keyAt(path: Path): Range;
}

/** Reads YAML that begins at offset `start` of the source that `places` belongs to. Never throws. */
export function readYaml(text: string, places: Places, start = 0): YamlText {
  const document = parseDocument(text, { prettyErrors: false });
  const range = (from: number, to: number): Range => places.range(start + from, start + to);
  const broken = firstFault(document, text, range);
  const rangeOf = (node: unknown): Range | undefined => {
    if (!isNode(node) || !node.range) return undefined;
    const [from, to] = node.range;
    return range(from, from + Math.max(1, text.slice(from, to).trimEnd().length));
  };
  const top = range(0, Math.max(1, text.search(/\n|$/)));
  const at = (path: Path): Range => {
    if (path.length === 0) return top;
    return rangeOf(document.getIn(path, true)) ?? keyAt(path.slice(0, -1));
  };
  const keyAt = (path: Path): Range => {
    if (path.length === 0) return top;
    return rangeOf(keyNode(document, path)) ?? rangeOf(document.getIn(path, true)) ?? keyAt(path.slice(0, -1));
  };
  return { value: broken ? undefined : document.toJS(), at, keyAt, ...(broken && { broken }) };
}

function keyNode(document: Document, path: Path): Node | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const key = parent.items.map((pair) => pair.key).find((node) => isScalar(node) && node.value === path.at(-1));
  return isNode(key) ? key : undefined;
}

function firstFault(
  document: Document,
  text: string,
  range: (from: number, to: number) => Range,
): YamlFault | undefined {
  const [error] = document.errors;
  if (error) {
    const [from] = error.pos;
    const rest = text.slice(from).match(/^.*/)?.[0].trimEnd() ?? '';
    return { at: range(from, from + Math.max(1, rest.length)), ...explain(error, text) };
  }
  let found: YamlFault | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !(isAlias(node) || node.anchor)) return undefined;
    const [from, to] = node.range ?? [0, 1];
    const sign = isAlias(node) ? '*' : '&';
    found = {
      at: range(from, to),
      message: `Text that begins with \`${sign}\` has a special meaning here.`,
      hint: 'Put the text in quotes.',
    };
    return visit.BREAK;
  });
  return found;
}

const COLON_HINT = 'Put text that holds a colon in quotes:  title: "Sue calls: again"';

function explain({ code, pos }: YAMLError, text: string): Words {
  switch (code) {
    case 'DUPLICATE_KEY': {
      const [key = ''] = text.slice(pos[0]).match(/^[^:\n]+/) ?? [];
      return { message: `\`${key.trim()}\` stands here twice.`, hint: 'Keep one of the two.' };
    }
    case 'TAB_AS_INDENT':
      return { message: 'A tab stands at the start of this line.', hint: 'Indent with spaces.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: 'I cannot tell which part is the name and which is the text.', hint: COLON_HINT };
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return {
        message: 'A quote, a bracket or a colon is missing here, or the line is not indented as the others are.',
        hint: 'Compare with the lines around it: the same spaces in front, every quote and bracket closed.',
      };
    default:
      return {
        message: 'This line cannot be read.',
        hint: 'Text that begins with a sign or holds a colon needs quotes; names and values are parted by a colon.',
      };
  }
}
