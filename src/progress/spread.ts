import type { LogEvent } from '../course/index.ts';

/** The events one by one, each in its place; `undefined` where one was left out. */
export function spread(events: readonly LogEvent[]): (LogEvent | undefined)[] {
  return events.flatMap((event) => (event.kind === 'left-out' ? Array<undefined>(event.count).fill(undefined) : event));
}

/** The same the other way round. */
export function gather(events: readonly (LogEvent | undefined)[]): LogEvent[] {
  const gathered: LogEvent[] = [];
  for (const event of events) {
    const last = gathered.at(-1);
    if (event) gathered.push(event);
    else if (last?.kind === 'left-out') gathered.splice(-1, 1, { ...last, count: last.count + 1 });
    else gathered.push({ kind: 'left-out', count: 1 });
  }
  return gathered;
}

/** How many events there were, those that were left out among them. */
export function lengthOf(events: readonly LogEvent[]): number {
  return events.reduce((sum, event) => sum + (event.kind === 'left-out' ? event.count : 1), 0);
}
