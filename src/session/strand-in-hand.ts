import type { Attempt, LogEvent, Strand } from '../course/index.ts';
import { linesOf, type Place } from '../progress/index.ts';

/** The attempt as this page knows it, and the one strand that it writes. */
export interface Hand {
  attempt: Attempt;
  own: Strand;
}

/** Takes up the head when this device wrote it, else starts a strand of this device's own from it. */
export function takeUp(attempt: Attempt, ownIds: readonly string[], mint: () => string): Hand {
  const { head } = linesOf(attempt);
  if (head && ownIds.includes(head.id)) return { attempt, own: head };
  const own: Strand = { id: mint(), parent: head?.id, parentCount: head?.events.length ?? 0, events: [] };
  return { attempt: { ...attempt, strands: [...attempt.strands, own] }, own };
}

/** The same with events added at the end of the own strand, and the place where they go. */
export function extend({ attempt, own }: Hand, events: readonly LogEvent[]): { hand: Hand; place: Place } {
  const longer: Strand = { ...own, events: [...own.events, ...events] };
  const strands = attempt.strands.map((strand) => (strand.id === own.id ? longer : strand));
  const { id, parent, parentCount } = own;
  return {
    hand: { attempt: { ...attempt, strands }, own: longer },
    place: { attempt: attempt.id, strand: { id, parent, parentCount }, from: own.events.length },
  };
}
