/**
 * Whether a choice is something to say: its words, as text or as HTML, begin with a quotation mark. Else it is something
 * to do.
 */
export function isSpoken(words: string): boolean {
  return /^(<[^>]+>)*["“„«‘]/.test(words);
}
