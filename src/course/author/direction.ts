import type { Words } from '../words.ts';

/** Scripts of today's languages that run from right to left, by ISO 15924. */
const FROM_THE_RIGHT = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

/** How the lines of a language run, `en-GB` or `ar`, in the script that it is mostly written in unless it names another. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(language).maximize();
  return FROM_THE_RIGHT.includes(script) ? 'rtl' : 'ltr';
}

/**
 * The words as pages say them. From right to left, each name in braces stands between the signs of an isolate (UAX #9, FSI
 * and PDI), so that what is filled in, perhaps in another script, moves nothing around it.
 */
export function isolated(words: Words): Words {
  if (directionOf(words['language'] ?? 'en') === 'ltr') return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, text]) => [name, text.replace(/\{\w+\}/g, '\u2068$&\u2069')]),
  );
}
