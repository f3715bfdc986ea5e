import { nearest } from '../../course/author.ts';

const MARKS = /["“”„‟«»‹›'‘’‚‛`*_\\]/g;
const DASHES = /[‐-―−]/g;
const CUT = '...';

/**
 * Words as plays compare them: letters in small, without quotation marks, apostrophes and the marks of Markdown; all
 * dashes and all spaces are alike, and `…` is three points.
 */
export function plainWords(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return plain.replace(MARKS, '').replace(DASHES, '-').replace(/\s+/g, ' ').trim();
}

/** The words before a cut (`…` at their end), or `undefined` where they are not cut. */
function beforeCut(plain: string): string | undefined {
  return plain.endsWith(CUT) ? plain.slice(0, -CUT.length).trimEnd() : undefined;
}

/** Those that say exactly this; where none does and the words are cut, those that begin like this. */
export function thoseThatFit<T extends { text: string }>(words: string, those: readonly T[]): T[] {
  const wanted = plainWords(words);
  const same = those.filter(({ text }) => plainWords(text) === wanted);
  const begun = beforeCut(wanted);
  return same.length > 0 || !begun ? same : those.filter(({ text }) => plainWords(text).startsWith(begun));
}

/** The text that was probably meant, as it is written; words that are cut are compared with beginnings. */
export function nearestText(words: string, texts: readonly string[]): string | undefined {
  const begun = beforeCut(plainWords(words));
  const plain = texts.map((text) => plainWords(text).slice(0, begun?.length));
  const near = begun === '' ? undefined : nearest(begun ?? plainWords(words), plain);
  return near === undefined ? undefined : texts[plain.indexOf(near)];
}
