import type { Range } from '../diagnostic.ts';

/** Turns offsets of one source text (UTF-16 units from 0) into lines and columns. */
export interface Places {
  /** The range between two offsets, the end exclusive; offsets outside the text are moved to its ends. */
  range(start: number, end: number): Range;
  /** The offset of a line and column, both counted from 1. */
  offset(line: number, column: number): number;
}

export function placesIn(source: string): Places {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  const place = (offset: number): { line: number; column: number } => {
    const inside = Math.min(Math.max(0, offset), source.length);
    const line = lastAtOrBefore(starts, inside);
    return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
  };
  return {
    range(start, end) {
      const from = place(start);
      const to = place(Math.max(start, end));
      return { ...from, endLine: to.line, endColumn: to.column };
    },
    offset: (line, column) => Math.min((starts[line - 1] ?? source.length) + column - 1, source.length),
  };
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A trainer's file as it is read: without the byte order mark that some editors put first. */
export function withoutMark(source: string): string {
  return source.startsWith('\uFEFF') ? source.slice(1) : source;
}
