import type { Attempt, LogEvent, Strand } from '../course/index.ts';

/**
 * The union of what two places know of one attempt: all strands, and of the same strand the longer. Times are not in
 * suspend data, so at equal length the copy that knows more of them stays. Commutative, associative, idempotent.
 */
export function mergeAttempts(a: Attempt, b: Attempt): Attempt {
  const strands = new Map<string, Strand>();
  for (const strand of [...a.strands, ...b.strands]) {
    const known = strands.get(strand.id);
    strands.set(strand.id, known ? fuller(known, strand) : strand);
  }
  return { id: a.id, strands: [...strands.values()].sort((x, y) => (x.id < y.id ? -1 : 1)) };
}

function fuller(a: Strand, b: Strand): Strand {
  if (a.events.length !== b.events.length) return a.events.length > b.events.length ? a : b;
  if (timesKnown(a) !== timesKnown(b)) return timesKnown(a) > timesKnown(b) ? a : b;
  // Two different strands of one name and length: a fault somewhere, but every device must keep the same one.
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

const timesKnown = ({ events }: Strand): number => events.filter(({ at }) => at !== undefined).length;

/** What an attempt amounts to: the line that goes on, and those of other heads beside it. */
export interface Lines {
  /** The strand that goes on, or `undefined` for an attempt without events. */
  head: Strand | undefined;
  /** All events up to the head's end. */
  line: LogEvent[];
  /** The whole lines of other heads; they count for first answers and best results. */
  others: LogEvent[][];
}

/** Finds the head (the longest line; at a tie the greater strand id) and lays its line out. */
export function linesOf({ strands }: Attempt): Lines {
  const byId = new Map(strands.map((strand) => [strand.id, strand]));
  const lines = strands.map((strand) => ({ strand, ...layOut(strand, byId) }));
  lines.sort((a, b) => b.line.length - a.line.length || (a.strand.id < b.strand.id ? 1 : -1));
  const [head, ...others] = lines;
  if (!head) return { head: undefined, line: [], others: [] };
  const beside = others.filter(({ strand }) => head.taken.get(strand.id) !== strand.events.length);
  return { head: head.strand, line: head.line, others: beside.map(({ line }) => line) };
}

/** The line that ends with a strand, and how many events it takes of each. A missing or circular parent ends it. */
function layOut(strand: Strand, byId: Map<string, Strand>): { line: LogEvent[]; taken: Map<string, number> } {
  const taken = new Map<string, number>();
  const parts: LogEvent[][] = [];
  let part: Strand | undefined = strand;
  let count = strand.events.length;
  while (part && !taken.has(part.id)) {
    const own = part.events.slice(0, Math.max(0, count));
    taken.set(part.id, own.length);
    parts.unshift(own);
    count = part.parentCount;
    part = part.parent === undefined ? undefined : byId.get(part.parent);
  }
  return { line: parts.flat(), taken };
}
