import { decodeCharacters } from './characters.ts';

export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Element[];
  /** The text before the first child, trimmed. */
  text: string;
}

/** An XML document, or why it is none and on which line, from 1. */
export type XmlReading = { root: Element; fault?: undefined } | { root?: undefined; fault: string; line: number };

const NAME = '[A-Za-z_:\\u0080-\\uFFFF][\\w:.\\-\\u0080-\\uFFFF]*';
const ATTRIBUTES = `(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*`;
/** What stands between tags and means nothing. */
const PASSED = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^<>[\]]*>/y;
const CHARACTERS = /<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/y;
const TAG = new RegExp(`<(/?)(${NAME})(${ATTRIBUTES})\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/;
// XML 1.0 §2.2 has no others below the space.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;
/** Far deeper than any manifest; everything that walks a tree calls itself. */
const DEEPEST = 64;

/**
 * Reads a well-formed XML document (XML 1.0 §2.1) without entities of its own. Says nothing of a schema. It stops at the
 * first fault, so that a hostile document costs no more time than a sound one.
 */
export function readXml(written: string): XmlReading {
  const source = written.replace(/^\uFEFF/, '');
  const reader = new Reader(source);
  let at = 0;
  while (at < source.length && reader.fault === undefined) at = reader.next(at);
  const fault = reader.fault ?? reader.unfinished();
  if (fault !== undefined || !reader.root) {
    return { fault: fault ?? 'there is no element in it', line: source.slice(0, at).split('\n').length };
  }
  return { root: reader.root };
}

class Reader {
  root: Element | undefined;
  fault: string | undefined;
  readonly #source: string;
  readonly #open: Element[] = [];

  constructor(source: string) {
    this.#source = source;
    if (CONTROL.test(source)) this.fault = 'it has a character that XML cannot hold';
  }

  /** Reads what begins at `at`, and says where it ends. */
  next(at: number): number {
    const passed = match(PASSED, this.#source, at);
    if (passed) return at + passed[0].length;
    const characters = match(CHARACTERS, this.#source, at);
    if (characters) {
      this.#text(characters[1], characters[2]);
      return at + characters[0].length;
    }
    const tag = match(TAG, this.#source, at);
    if (tag) this.#tag(tag);
    else this.fault = `"${this.#source.slice(at, at + 30).split(/[\r\n]/)[0]}" is not a whole tag`;
    return at + (tag?.[0].length ?? 0);
  }

  /** What is left open at the end. */
  unfinished(): string | undefined {
    const open = this.#open.at(-1);
    return open && `<${open.name}> is never closed`;
  }

  #text(literal: string | undefined, written = ''): void {
    const into = this.#open.at(-1);
    if (!into && (literal ?? written).trim() !== '') this.fault = 'there is text outside the first element';
    if (LOOSE_AMPERSAND.test(written)) this.fault = 'an "&" stands alone; it is written "&amp;"';
    if (into?.children.length === 0) into.text += literal ?? decodeCharacters(written);
  }

  #tag([, slash, name = '', written = '', empty]: RegExpExecArray): void {
    if (slash) {
      const open = this.#open.pop();
      if (open?.name !== name) this.fault = open ? `</${name}> closes <${open.name}>` : `</${name}> closes nothing`;
      else open.text = open.text.trim();
      return;
    }
    const element = { name, attributes: this.#attributes(name, written), children: [], text: '' };
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else if (this.root) this.fault = `<${name}> stands after the end of <${this.root.name}>`;
    else this.root = element;
    if (!empty) this.#open.push(element);
    if (this.#open.length > DEEPEST) this.fault = `its elements are nested more than ${DEEPEST} deep`;
  }

  #attributes(element: string, written: string): Map<string, string> {
    const attributes = new Map<string, string>();
    if (LOOSE_AMPERSAND.test(written)) this.fault = `an "&" stands alone in <${element}>; it is written "&amp;"`;
    for (const [, name = '', double, single] of written.matchAll(ATTRIBUTE)) {
      if (attributes.has(name)) this.fault = `<${element}> has ${name} twice`;
      attributes.set(name, decodeCharacters(double ?? single ?? ''));
    }
    return attributes;
  }
}

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** All elements of that name under `element`, at any depth, in order. */
export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}
