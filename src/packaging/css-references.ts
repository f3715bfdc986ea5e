import type { Reference } from './reference.ts';

const PART = /\/\*|["']|url\(|@import/gi;
// An address of more characters is data in the style sheet itself.
const ADDRESS = /\s{0,200}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^"'()\s]{1,2000}))/y;

/**
 * What a style sheet loads: every `url()` and `@import`. What only looks like one in a comment or a string is passed over.
 * Takes time in proportion to the style sheet, whoever wrote it.
 */
export function cssReferences(css: string): Reference[] {
  const found: Reference[] = [];
  const part = new RegExp(PART);
  for (let match = part.exec(css); match; match = part.exec(css)) {
    const [sign] = match;
    if (sign === '/*') part.lastIndex = after(css.indexOf('*/', part.lastIndex), css);
    else if (sign === '"' || sign === "'") part.lastIndex = endOfString(css, part.lastIndex, sign);
    else {
      ADDRESS.lastIndex = part.lastIndex;
      const address = ADDRESS.exec(css);
      const [, double, single, bare] = address ?? [];
      const target = double ?? single ?? (sign.startsWith('@') ? undefined : bare);
      if (address && target !== undefined) {
        found.push({ target, kind: 'loads' });
        part.lastIndex = ADDRESS.lastIndex;
      }
    }
  }
  return found;
}

function endOfString(css: string, from: number, quote: string): number {
  const signs = quote === '"' ? /["\\]/g : /['\\]/g;
  signs.lastIndex = from;
  for (let sign = signs.exec(css); sign; sign = signs.exec(css)) {
    if (sign[0] === quote) return signs.lastIndex;
    signs.lastIndex += 1;
  }
  return css.length;
}

/** Behind a sign of two characters, or behind all when there is none. */
function after(at: number, css: string): number {
  return at < 0 ? css.length : at + 2;
}
