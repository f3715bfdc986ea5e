/** The share of its length by which a word may be misspelt and still be recognised. */
const TOLERANCE = 0.4;

/**
 * The known word that `word` was probably meant to be: the nearest by Damerau–Levenshtein distance (letters added, left
 * out, changed, or two neighbours swapped), case apart, at most 40 % of the length away.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of known) {
    const limit = Math.floor(Math.max(word.length, candidate.length) * TOLERANCE);
    if (Math.abs(word.length - candidate.length) > Math.min(limit, bestDistance)) continue;
    const distance = distanceBetween(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function distanceBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

/** "Did you mean …?" with the nearest known word, else the known words (ten at most), else `otherwise`. */
export function didYouMean(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  if (known.length === 0 || known.length > 10) return otherwise;
  return `Known here: ${known.map((name) => `\`${name}\``).join(', ')}.`;
}
