import type { Places } from '../../course/author.ts';
import type { Range } from '../../course/index.ts';

/** What a line of a play can begin with. */
export const KEYWORDS = ['play', 'choose', 'scene', 'value', 'wait', 'back to', 'ending', 'score'] as const;

export type Keyword = (typeof KEYWORDS)[number];

/** A keyword as trainers write it: `Back to:`, and `Wait`, which stands alone. */
export function spelt(keyword: Keyword): string {
  const name = keyword.charAt(0).toUpperCase() + keyword.slice(1);
  return keyword === 'wait' ? name : `${name}:`;
}

/** A line that is neither empty nor a note. */
export interface PlayLine {
  /** What stands before the colon, or the whole line; in small letters. */
  word: string;
  wordAt: Range;
  keyword: Keyword | undefined;
  hasColon: boolean;
  /** What stands after the colon. */
  words: string;
  /** Where the words begin in the file. */
  from: number;
  /** The words; the whole line where there are none. */
  at: Range;
}

/** The lines of a file of plays, without notes. Indentation and a list's bullet are left out. */
export function playLines(source: string, places: Places): PlayLine[] {
  const lines: PlayLine[] = [];
  let start = 0;
  for (const text of source.split('\n')) {
    const line = readLine(text, start, places);
    if (line) lines.push(line);
    start += text.length + 1;
  }
  return lines;
}

function readLine(text: string, start: number, places: Places): PlayLine | undefined {
  const bullet = text.match(/^\s*-\s/)?.[0].length ?? 0;
  const rest = text.slice(bullet).trim();
  if (rest === '' || rest.startsWith('#')) return undefined;
  const first = start + text.indexOf(rest, bullet);
  const range = (from: number, length: number): Range => places.range(from, from + length);
  const colon = rest.indexOf(':');
  const hasColon = colon >= 0;
  const before = hasColon ? rest.slice(0, colon).trimEnd() : rest;
  const words = hasColon ? rest.slice(colon + 1).trimStart() : '';
  const from = first + rest.length - words.length;
  const word = before.toLowerCase().replace(/\s+/g, ' ');
  return {
    word,
    wordAt: range(first, Math.max(1, before.length)),
    keyword: KEYWORDS.find((one) => one === word),
    hasColon,
    words,
    from,
    at: words === '' ? range(first, rest.length) : range(from, words.length),
  };
}
