import { playsIn, type Attempt, type LogEvent, type Tally } from '../course/index.ts';
import { linesOf } from './merge.ts';
import { gather, spread } from './spread.ts';
import { encodeAttempt, type Scope } from './suspend-data.ts';

/** The events of a log that are somebody's first answer to a decision. */
export type FirstAnswers = (log: readonly LogEvent[]) => ReadonlySet<LogEvent>;

type Ended = Extract<LogEvent, { kind: 'ended' }>;

/**
 * The attempt as suspend data of at most `limit` characters. When it is longer, plays that are over lose what came after
 * their last first answer, and ends that are no better than an earlier one. `whole` is false when even that was too long
 * and events had to be cut off at the ends of strands.
 */
export function encodeWithin(
  attempt: Attempt,
  scope: Scope,
  limit: number,
  firstAnswers: FirstAnswers,
): { text: string; whole: boolean } {
  let text = encodeAttempt(attempt, scope);
  if (text.length <= limit) return { text, whole: true };
  const short = shorten(attempt, firstAnswers);
  text = encodeAttempt(short, scope);
  const whole = text.length <= limit;
  for (let most = text.length; text.length > limit; most = Math.floor(most * 0.9)) {
    const strands = short.strands.map((strand) => ({ ...strand, events: strand.events.slice(0, most) }));
    text = encodeAttempt({ ...short, strands: most > 0 ? strands : [] }, scope);
  }
  return { text, whole };
}

/** The attempt without what no line needs any more. Its strands are as long as before: what is left out is counted. */
export function shorten(attempt: Attempt, firstAnswers: FirstAnswers): Attempt {
  const { line, others } = linesOf(attempt);
  const needed = new Set<LogEvent>();
  for (const log of [line, ...others]) {
    const spare = spareIn(log, firstAnswers(log));
    for (const event of log) if (!spare.has(event)) needed.add(event);
  }
  const strands = attempt.strands.map((strand) => ({
    ...strand,
    events: gather(spread(strand.events).map((event) => (event && needed.has(event) ? event : undefined))),
  }));
  return { ...attempt, strands };
}

/** What is of no more use in a log: of each play that another of its step has followed, what no first answer comes after. */
function spareIn(log: readonly LogEvent[], firsts: ReadonlySet<LogEvent>): Set<LogEvent> {
  const plays = playsIn(log);
  const current = new Map(plays.map((play) => [stepOf(play), play]));
  const spare = new Set<LogEvent>();
  const ends: Record<string, Ended[]> = {};
  for (const play of plays) {
    const step = stepOf(play);
    if (play === current.get(step)) continue;
    const before = (ends[step] ??= []);
    for (const event of play.slice(
      1 +
        Math.max(
          0,
          play.findLastIndex((one) => firsts.has(one)),
        ),
    )) {
      if (event.kind !== 'ended' || before.some((end) => covers(end, event))) spare.add(event);
      else before.push(event);
    }
  }
  return spare;
}

const stepOf = ([began]: LogEvent[]): string => (began?.kind === 'began' ? began.step : '');

/** Whether one end is in everything that counts as good as another, so that no best result hangs on the other. */
function covers(one: Ended, other: Ended): boolean {
  const codes = [...Object.keys(one.objectives), ...Object.keys(other.objectives)];
  return (
    one.score >= other.score &&
    (one.outcome !== 'poor' || other.outcome === 'poor') &&
    codes.every((code) => isAsGood(one.objectives[code], other.objectives[code]))
  );
}

/** A share of nothing is no share: no chance is not as good as a chance missed. */
function isAsGood({ taken, missed }: Tally = NONE, other: Tally = NONE): boolean {
  return taken >= other.taken && missed <= other.missed && (taken + missed > 0 || other.taken + other.missed === 0);
}

const NONE: Tally = { taken: 0, missed: 0 };
