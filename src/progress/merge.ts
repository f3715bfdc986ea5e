import type { Attempt, LogEvent, Strand } from '../course/index.ts';
import { gather, lengthOf, spread } from './spread.ts';

/**
 * The union of what two places know of one attempt: all strands, and each strand event by event. What is known beats what
 * was left out; times are not in suspend data, so an event whose time is known beats the same without. Commutative,
 * associative, idempotent; an attempt joined with a shortened copy of itself is itself.
 */
export function mergeAttempts(a: Attempt, b: Attempt): Attempt {
  const strands = new Map<string, Strand>();
  for (const strand of [...a.strands, ...b.strands]) {
    const known = strands.get(strand.id);
    strands.set(strand.id, known ? { ...known, events: join(known.events, strand.events) } : strand);
  }
  return { id: a.id, strands: [...strands.values()].sort((x, y) => (x.id < y.id ? -1 : 1)) };
}

function join(a: readonly LogEvent[], b: readonly LogEvent[]): LogEvent[] {
  const [x, y] = [spread(a), spread(b)];
  return gather((x.length > y.length ? x : y).map((_, n) => fuller(x[n], y[n])));
}

function fuller(a: LogEvent | undefined, b: LogEvent | undefined): LogEvent | undefined {
  if (!a || !b) return a ?? b;
  if ((a.at === undefined) !== (b.at === undefined)) return a.at === undefined ? b : a;
  // Two different events in one place: a fault somewhere, but every device must keep the same one.
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

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
  lines.sort((a, b) => lengthOf(b.line) - lengthOf(a.line) || (a.strand.id < b.strand.id ? 1 : -1));
  const [head, ...others] = lines;
  if (!head) return { head: undefined, line: [], others: [] };
  const beside = others.filter(({ strand }) => head.taken.get(strand.id) !== lengthOf(strand.events));
  return { head: head.strand, line: head.line, others: beside.map(({ line }) => line) };
}

/** The line that ends with a strand, and how many events it takes of each. A missing or circular parent ends it. */
function layOut(strand: Strand, byId: Map<string, Strand>): { line: LogEvent[]; taken: Map<string, number> } {
  const taken = new Map<string, number>();
  const parts: LogEvent[][] = [];
  let part: Strand | undefined = strand;
  let count = lengthOf(strand.events);
  while (part && !taken.has(part.id)) {
    const own = spread(part.events).slice(0, count);
    taken.set(part.id, own.length);
    parts.unshift(gather(own));
    count = part.parentCount;
    part = part.parent === undefined ? undefined : byId.get(part.parent);
  }
  return { line: parts.flat(), taken };
}
