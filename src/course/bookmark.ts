import type { LogEvent } from './events.ts';
import type { Outline, OutlineStep } from './module.ts';

/** The step where the learner was last, or `undefined` for a log that has gone nowhere or to a step that is no more. */
export function bookmarkOf(outline: Outline, log: readonly LogEvent[]): OutlineStep | undefined {
  const last = log.findLast((event) => event.kind === 'went' || event.kind === 'began');
  return last && outline.steps.find(({ code }) => code === last.step);
}

/** The play events of a log, cut into plays: each begins with its `began` event and holds what belongs to it, in order. */
export function playsIn(log: readonly LogEvent[]): LogEvent[][] {
  const latest = new Map<string, LogEvent[]>();
  const plays: LogEvent[][] = [];
  let here: LogEvent[] | undefined;
  for (const event of log) {
    if (event.kind === 'went') here = latest.get(event.step);
    else if (event.kind === 'began') {
      here = [event];
      latest.set(event.step, here);
      plays.push(here);
    } else if (PLAYED.has(event.kind)) here?.push(event);
  }
  return plays;
}

const PLAYED = new Set<LogEvent['kind']>([
  'chose',
  'continued',
  'timed-out',
  'went-back',
  'hinted',
  'ended',
  'left-out',
]);
