/** One tag of HTML, SVG or XML, with what stands between it and the next tag. */
export interface Tag {
  kind: 'open' | 'close' | 'empty';
  /** As written in XML, in lower case in HTML. */
  name: string;
  /** Values with character references decoded; an attribute without a value has ''. */
  attributes: ReadonlyMap<string, string>;
  /** Where the tag begins and ends in the source: `[start, end)`. */
  start: number;
  end: number;
  /** The text after it; of a script or a style sheet all of it, undecoded. */
  text: string;
}

const NEXT =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[!?][^>]*>|<(\/?)([A-Za-z_][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const RAW = new Set(['script', 'style', 'textarea', 'title']);

/**
 * The tags of `source` in order. Made for the output of our own build and for manifests, so it expects closed quotes and
 * mends nothing; what it cannot read it passes over.
 */
export function readTags(source: string, dialect: 'html' | 'xml'): Tag[] {
  const html = dialect === 'html';
  const found: Tag[] = [];
  const next = new RegExp(NEXT);
  let textFrom = 0;
  for (let match = next.exec(source); match; match = next.exec(source)) {
    const last = found.at(-1);
    if (last) {
      const raw = source.slice(textFrom, match.index);
      last.text += (html ? raw : decodeCharacters(raw)) + (match[1] ?? '');
    }
    textFrom = next.lastIndex;
    if (match[3] === undefined) continue;
    const tag = tagOf(match, html);
    found.push(tag);
    if (html && tag.kind === 'open' && RAW.has(tag.name)) {
      const close = source.slice(tag.end).search(new RegExp(`</${tag.name}[\\s>]`, 'i'));
      textFrom = close < 0 ? source.length : tag.end + close;
      tag.text = source.slice(tag.end, textFrom);
      next.lastIndex = textFrom;
    }
  }
  return found;
}

function tagOf(match: RegExpExecArray, html: boolean): Tag {
  const [whole, , slash, name = '', rest = ''] = match;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single, bare] of rest.matchAll(ATTRIBUTE)) {
    const written = html ? key.toLowerCase() : key;
    if (!attributes.has(written)) attributes.set(written, decodeCharacters(double ?? single ?? bare ?? ''));
  }
  return {
    kind: slash ? 'close' : rest.endsWith('/') ? 'empty' : 'open',
    name: html ? name.toLowerCase() : name,
    attributes,
    start: match.index,
    end: match.index + whole.length,
    text: '',
  };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeCharacters(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
