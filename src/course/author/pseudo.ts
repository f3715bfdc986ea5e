import type { Words } from '../words.ts';

/**
 * Languages that nobody speaks, made of the words that are there, in which a layout shows what it cannot take: `longer` is
 * English 40 % longer and accented, between brackets that show where a text is cut; `mirrored` runs from right to left.
 */
export const PSEUDO = ['longer', 'mirrored'] as const;
export type Pseudo = (typeof PSEUDO)[number];

/** Under these signs, which are given to nothing else, pages are in them. */
export const PSEUDO_LANGUAGES: Readonly<Record<Pseudo, string>> = { longer: 'en-XA', mirrored: 'ar-XB' };

/** What the player fills in, and characters that HTML writes as references. */
const KEPT = /(\{\w+\}|&#?\w+;)/;

/** By how much words grow, and where. */
const GROWTH = 0.4;
const VOWEL = /[aeiou]/i;

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'åƀçđéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/**
 * A text in such a language. Names in braces and references stay; so does what has no letters or is in it already. What a
 * text begins with, quotation marks and spaces, stays in front: the player tells by it what is spoken.
 */
export function inPseudo(text: string, pseudo: Pseudo): string {
  const [begins, ends] = pseudo === 'longer' ? ['⟦', '⟧'] : ['\u202e', '\u202c'];
  const [first, last] = [text.indexOf(begins), text.lastIndexOf(ends) + 1];
  if (first >= 0 && last > 0) {
    return inPseudo(text.slice(0, first), pseudo) + text.slice(first, last) + inPseudo(text.slice(last), pseudo);
  }
  const [, before = '', body = '', after = ''] = /^([\s"“„«‘]*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (!body.split(KEPT).some((part, n) => n % 2 === 0 && /\p{L}/u.test(part))) return text;
  return `${before}${begins}${pseudo === 'longer' ? lengthened(body) : body}${ends}${after}`;
}

/** Under these names the content has texts without markup that are shown, and nothing else. */
const SHOWN = new Set(
  'title name rule label words about audience role manner promise summary values organisation abuse aim checked gaps report'.split(
    ' ',
  ),
);

/** The content with its texts in such a language, but for those with markup. */
export function contentInPseudo<T>(content: T, pseudo: Pseudo): T {
  const put = (value: unknown, isShown: boolean): unknown => {
    if (typeof value === 'string') return isShown ? inPseudo(value, pseudo) : value;
    if (Array.isArray(value)) return value.map((one) => put(one, isShown));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, put(one, SHOWN.has(name))]));
  };
  return put(content, false) as T;
}

/** All words of the interface in such a language, and the sign of it. */
export function wordsInPseudo(words: Words, pseudo: Pseudo): Words {
  const said = Object.entries(words).map(([name, text]) => [name, inPseudo(text, pseudo)]);
  return { ...Object.fromEntries(said), language: PSEUDO_LANGUAGES[pseudo] };
}

/** Grows in its vowels, and at the ends of words that have too few. */
function lengthened(text: string): string {
  let owed = 0;
  const grown = (sign: string, n: number, signs: readonly string[]): string => {
    owed += GROWTH;
    const isLast = /\p{L}/u.test(sign) && !/\p{L}/u.test(signs[n + 1] ?? '');
    const more = VOWEL.test(sign) || isLast ? Math.floor(owed + 1e-9) : 0;
    owed -= more;
    return (ACCENTED[PLAIN.indexOf(sign)] ?? sign).repeat(1 + more);
  };
  const parts = text.split(KEPT);
  return parts.map((part, n) => (n % 2 === 0 ? [...part].map(grown).join('') : part)).join('');
}
