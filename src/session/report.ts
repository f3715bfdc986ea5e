import { bookmarkOf, standingOf, type Attempt, type Interaction, type LogEvent } from '../course/index.ts';
import { encodeWithin, type Lines } from '../progress/index.ts';
import type { Report } from '../reporting/index.ts';
import type { Ground } from './ground.ts';

/** Reads what only the scenario engine can: the interactions of a log; `first` is told the event of each decision. Pure. */
export type ReadInteractions = (log: readonly LogEvent[], first?: (event: LogEvent) => void) => Interaction[];

/** Each decision once; where lines differ, the first answer on the line that goes on. */
export function interactionsIn({ line, others }: Ground['inLms'], read: ReadInteractions): Interaction[] {
  const first = new Map<string, Interaction>();
  for (const interaction of [line, ...others].flatMap((log) => read(log))) {
    if (!first.has(interaction.id)) first.set(interaction.id, interaction);
  }
  return [...first.values()];
}

/** The whole latest state of an attempt; `whole`, unless so much happened that no suspend data can hold it. */
export function reportOf(
  { outline, owner, lms }: Ground,
  attempt: Attempt,
  lines: Lines,
  read: ReadInteractions,
): Omit<Report, 'seconds'> & { whole: boolean } {
  const { line, others } = lines;
  const { text, whole } = encodeWithin(attempt, owner, lms.limit, (log) => {
    const first = new Set<LogEvent>();
    read(log, (event) => first.add(event));
    return first;
  });
  return {
    location: bookmarkOf(outline, line)?.id ?? outline.steps[0]?.id ?? '',
    suspendData: text,
    standing: standingOf(outline, line, others),
    interactions: interactionsIn(lines, read),
    whole,
  };
}
