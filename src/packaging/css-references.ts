import type { Reference } from './reference.ts';

// Comments and ordinary strings are matched too, so that what only looks like a reference inside them is passed over.
const PARTS =
  /\/\*[\s\S]*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gi;

/** What a style sheet loads: every `url()` and `@import`. */
export function cssReferences(css: string): Reference[] {
  const found: Reference[] = [];
  for (const match of css.matchAll(PARTS)) {
    const target = match.slice(1).find((group) => group !== undefined);
    if (target !== undefined) found.push({ target, kind: 'loads' });
  }
  return found;
}
