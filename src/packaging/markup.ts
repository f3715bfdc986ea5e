import { decodeCharacters } from './characters.ts';

/** One tag of HTML or SVG. */
export interface Tag {
  kind: 'open' | 'close' | 'empty';
  /** In lower case. */
  name: string;
  /** Names in lower case, values with character references decoded; an attribute without a value has ''. */
  attributes: ReadonlyMap<string, string>;
  /** Where the tag begins and ends in the source: `[start, end)`. */
  start: number;
  end: number;
  /** What is in a script, a style sheet or the like, undecoded; '' for any other tag. */
  text: string;
}

const OPENING = /<(\/?)([A-Za-z_][^\s/>]*)/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const RAW = new Set(['script', 'style', 'textarea', 'title']);
/** What is no tag, by how it begins and ends. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '>'],
] as const;

/**
 * The tags of `source` in order. Mends nothing: what it cannot read it passes over, and what is never closed goes to the
 * end. Takes time in proportion to the source, whoever wrote it.
 */
export function readTags(source: string): Tag[] {
  const found: Tag[] = [];
  const ends = tagEnds(source);
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at)) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(source);
    if (!opening) {
      at = endOfOther(source, at);
      continue;
    }
    const end = ends(OPENING.lastIndex);
    if (end === undefined) break;
    const tag = tagOf(opening, source.slice(OPENING.lastIndex, end - 1), end);
    found.push(tag);
    at = endOfRaw(source, tag);
  }
  return found;
}

/** Says where a tag ends: after the `>` that stands in no quotes; `undefined` when it never does. */
function tagEnds(source: string): (from: number) => number | undefined {
  const signs = /["'>]/g;
  // Once quotes have not closed, nothing after them has quotes either: each such search reads to the end.
  let quotesClose = true;
  return (from) => {
    let at = from;
    while (quotesClose) {
      signs.lastIndex = at;
      const sign = signs.exec(source);
      if (!sign) return undefined;
      if (sign[0] === '>') return signs.lastIndex;
      const close = source.indexOf(sign[0], signs.lastIndex);
      quotesClose = close >= 0;
      at = close + 1;
    }
    const plain = source.indexOf('>', from);
    return plain < 0 ? undefined : plain + 1;
  };
}

/** Where a comment or the like ends that begins at `at`; one character on when nothing does. */
function endOfOther(source: string, at: number): number {
  const other = OTHERS.find(([begins]) => source.startsWith(begins, at));
  if (!other) return at + 1;
  const [begins, ends] = other;
  const end = source.indexOf(ends, at + begins.length);
  return end < 0 ? source.length : end + ends.length;
}

/** Takes the text of a script, a style sheet or the like into its tag, and says where it ends. */
function endOfRaw(source: string, tag: Tag): number {
  if (tag.kind !== 'open' || !RAW.has(tag.name)) return tag.end;
  const close = source.slice(tag.end).search(new RegExp(`</${tag.name}[\\s>]`, 'i'));
  const end = close < 0 ? source.length : tag.end + close;
  tag.text = source.slice(tag.end, end);
  return end;
}

function tagOf(opening: RegExpExecArray, rest: string, end: number): Tag {
  const [, slash, name = ''] = opening;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of rest.matchAll(ATTRIBUTE)) {
    const written = key.toLowerCase();
    if (!attributes.has(written)) attributes.set(written, decodeCharacters(double ?? single ?? bare ?? ''));
  }
  return {
    kind: slash ? 'close' : rest.endsWith('/') ? 'empty' : 'open',
    name: name.toLowerCase(),
    attributes,
    start: opening.index,
    end,
    text: '',
  };
}
