/** An element of a small XML file. Names are without prefix: `adlcp:scormtype` is `scormtype`. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

// Each alternative either matches at the current place or the file is not well formed: nothing is searched twice.
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const DEEPEST = 100;

/** The root element of `source`, or `undefined` when it is not well formed or nests too deep. Entities of its own are left as they are. */
export function readXml(source: string): XmlElement | undefined {
  const top: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  const text = source.replace(/^\uFEFF/, '');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    const parent = open.at(-1);
    if (!token || !parent || open.length > DEEPEST) return undefined;
    const [, literal, closing, opening, attributes = '', empty, characters] = token;
    if (literal !== undefined) parent.text += literal;
    if (characters !== undefined) parent.text += unescaped(characters);
    if (closing !== undefined && open.pop()?.name !== local(closing)) return undefined;
    if (opening === undefined) continue;
    const element = { name: local(opening), attributes: attributesIn(attributes), children: [], text: '' };
    parent.children.push(element);
    if (empty === '') open.push(element);
  }
  return open.length === 1 ? top.children[0] : undefined;
}

function attributesIn(source: string): Map<string, string> {
  const pairs = Array.from(source.matchAll(ATTRIBUTE), ([, name = '', double, single]) => {
    return [local(name), unescaped(double ?? single ?? '')] as const;
  });
  return new Map(pairs.filter(([name]) => name !== ''));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
