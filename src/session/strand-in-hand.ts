import type { Attempt, LogEvent, Strand } from '../course/index.ts';
import { lengthOf, linesOf } from '../progress/index.ts';

/** The attempt as this page knows it, and the one strand that it writes; that is in the attempt once it holds an event. */
export interface Hand {
  attempt: Attempt;
  own: Strand;
}

/** Takes up the head when this device wrote it, else a strand of this device's own that goes on from it. */
export function takeUp(attempt: Attempt, ownIds: readonly string[], mint: () => string): Hand {
  const { head } = linesOf(attempt);
  if (head && ownIds.includes(head.id)) return { attempt, own: head };
  return { attempt, own: { id: mint(), parent: head?.id, parentCount: lengthOf(head?.events ?? []), events: [] } };
}

/** The same with events added at the end of the own strand. */
export function extend({ attempt, own }: Hand, events: readonly LogEvent[]): Hand {
  return withOwn(attempt, { ...own, events: [...own.events, ...events] });
}

/** The own strand was found written by another tab: what comes after its first `count` events goes on in a strand `id`. */
export function fork({ attempt, own }: Hand, count: number, id: string): Hand {
  const left = withOwn(attempt, { ...own, events: own.events.slice(0, count) });
  const parentCount = lengthOf(left.own.events);
  return withOwn(left.attempt, { id, parent: own.id, parentCount, events: own.events.slice(count) });
}

function withOwn(attempt: Attempt, own: Strand): Hand {
  const others = attempt.strands.filter(({ id }) => id !== own.id);
  return { attempt: { ...attempt, strands: [...others, own] }, own };
}
