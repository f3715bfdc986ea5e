import { playsIn, type LogEvent } from '../course/index.ts';

/**
 * What a page did before it knew whose attempt it was to go on with, as it goes on at the end of that attempt: the last
 * `count` events of the line that it was on. A play that went on takes its beginning along, since its steps mean nothing
 * without. To have moved about and begun calls is to have done nothing: then the learner goes where the attempt stands.
 */
export function carryOver(line: readonly LogEvent[], count: number): readonly LogEvent[] {
  const before = line.slice(0, line.length - count);
  const added = line.slice(before.length);
  if (added.every(isMove)) return [];
  const begun = playsIn(line).flatMap((play) => {
    const from = play.findIndex((event) => added.includes(event));
    return play.slice(0, Math.max(0, from));
  });
  const here = before.findLast(isMove);
  if (begun.length === 0 || !here) return added;
  return [...begun, { kind: 'went', step: here.step }, ...added];
}

function isMove(event: LogEvent): event is Extract<LogEvent, { kind: 'went' | 'began' }> {
  return event.kind === 'went' || event.kind === 'began';
}
