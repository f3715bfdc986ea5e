import { nearest, type Words } from '../../course/author.ts';
import type { Range } from '../../course/index.ts';
import type { Reading } from './reading.ts';
import { TAG_NAMES } from './tags.ts';

type Broken = Words & { at: Range };

/** Reports why a document cannot be taken apart: a tag that there is not (S011), else what the parser found (S001). */
export function reportBroken(broken: Broken, reading: Reading): void {
  const { source, places, findings } = reading;
  const start = places.offset(broken.at.line, broken.at.column);
  const [, name] = source.slice(start).match(/^<([A-Za-z][\w-]*)/) ?? [];
  const unknown = name === undefined ? misspeltBefore(start, source) : { name, start };
  if (unknown && !TAG_NAMES.includes(unknown.name)) {
    const at = places.range(unknown.start, unknown.start + unknown.name.length + 1);
    findings.report('S011', at, { name: unknown.name, known: TAG_NAMES });
    return;
  }
  const found = (name !== undefined && unquotedIn(start + name.length + 1, reading)) || broken;
  findings.report('S001', found.at, found);
}

/** What opened the tag that is closed at an offset, when its name is misspelt. */
function misspeltBefore(start: number, source: string): { name: string; start: number } | undefined {
  const [, closed] = source.slice(start).match(/^<\/(\w+)/) ?? [];
  if (closed === undefined || !TAG_NAMES.includes(closed)) return undefined;
  const opened = [...source.slice(0, start).matchAll(/<([A-Za-z][\w-]*)/g)].reverse();
  const found = opened.find(([, name = '']) => !TAG_NAMES.includes(name) && nearest(name, TAG_NAMES) === closed);
  return found && { name: found[1] ?? '', start: found.index };
}

const SOUND_ATTRIBUTE = /\s+[\w-]+(?:\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|\{[^}\n]*\}))?(?=[\s/>])/y;
const CURLY_ATTRIBUTE = /\s*([\w-]+)\s*=\s*[“”„«»‘’‚]([^“”„«»‘’‚"'\n]*)[“”„«»‘’‚"']?/y;
const BARE_ATTRIBUTE = /\s*([\w-]+)\s*=\s*([^\s"'{“”„«»‘’‚]+?)(?=\s|\/?>(?!=)|$)/y;

const BEFORE_COMMA = /\s+[\w-]+\s*=\s*(?:"[^"\n]*"|'[^'\n]*')\s*[,;]/y;

/** The first attribute of a tag that is not parted from the next by a space, or whose value stands in curly quotes or in none; `offset` is where its name ends. */
function unquotedIn(offset: number, { source, places }: Reading): Broken | undefined {
  let from = offset;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(source);
  };
  for (let sound = next(SOUND_ATTRIBUTE); sound; sound = next(SOUND_ATTRIBUTE)) from += sound[0].length;
  const [comma] = next(BEFORE_COMMA) ?? [];
  if (comma !== undefined) {
    const end = from + comma.length;
    return {
      at: places.range(end - 1, end),
      message: 'A comma stands between two values.',
      hint: 'Part them by a space.',
    };
  }
  const curly = next(CURLY_ATTRIBUTE);
  const found = curly ?? next(BARE_ATTRIBUTE);
  if (!found) return undefined;
  const [whole, name = '', value = ''] = found;
  const written = whole.trimStart();
  const start = from + whole.length - written.length;
  return {
    at: places.range(start, start + written.length),
    message: curly ? 'The quotes around this value are curly.' : 'This value has no quotes.',
    hint: `Write it with straight quotes:  ${name}="${value.trim()}"`,
  };
}
