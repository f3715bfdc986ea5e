/** A text with parts of it marked: `marked` are places in `partsOf(text)`, in order. */
export interface MarkedText {
  text: string;
  marked: number[];
}

/** Characters of a text, at most. */
export const LONGEST_TEXT = 3000;

/** After a sign that ends a sentence or a part of one, with what closes behind it; between lines; after a dash. */
const SEAM = /\s*\n\s*|(?<=[.,;:!?…][”"’»)\]]*)\s+|(?<=\s[–—])\s+|(?<=[。！？；，])(?![」』”’）])/;

/** What can be marked in a text: sentences, and in long ones what stands between commas; each line for itself. */
export function partsOf(text: string): string[] {
  return text
    .trim()
    .split(SEAM)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The marks after an edit: each stays on its part, also where only that part has other words now. */
export function carryMarks({ text, marked }: MarkedText, edited: string): MarkedText {
  const before = partsOf(text);
  const after = partsOf(edited);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const isOne = before.length === after.length && before.length - head - tail === 1;
  const moved = after.length - before.length;
  const carried = marked.flatMap((place) => {
    if (place < head || (isOne && place === head)) return place;
    return place >= before.length - tail ? place + moved : [];
  });
  return { text: edited, marked: carried };
}

/** From what was kept, which may be anything: an empty text when it is none. */
export function readMarked(kept: string | undefined): MarkedText {
  const { text, marked } = objectIn(kept);
  if (typeof text !== 'string' || !Array.isArray(marked)) return { text: '', marked: [] };
  const short = text.slice(0, LONGEST_TEXT);
  const isMarked = new Set<unknown>(marked);
  return { text: short, marked: [...partsOf(short).keys()].filter((place) => isMarked.has(place)) };
}

function objectIn(kept: string | undefined): Partial<Record<keyof MarkedText, unknown>> {
  try {
    return (JSON.parse(kept ?? '{}') as object | null) ?? {};
  } catch {
    return {};
  }
}
