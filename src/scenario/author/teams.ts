import { teamRunsIn, type Wording as WordingOf } from '../../course/author.ts';
import type { Range } from '../../course/index.ts';
import type { Block, Scenario } from '../model.ts';
import { textsOf } from './tested-conditions.ts';

/** A `<For>`: its place, and the teams that it names. */
interface For {
  at: Range;
  teams: string[];
}

/** What one node of a text says. */
export type Wording = WordingOf<For, Block>;

/** Keeps the wording for everybody else from the teams that have their own. Returns the places of what has none. */
export function pairWithDefaults(text: readonly Wording[]): Range[] {
  const alone: Range[] = [];
  for (const { teams: run, other } of teamRunsIn(text)) {
    if (other) other.exceptTeams = [...new Set([...other.exceptTeams, ...run.flatMap(({ teams }) => teams)])];
    else alone.push(...run.map(({ at }) => at));
  }
  return alone;
}

/** The teams that have wording of their own in the scenes and the briefing, each once. */
export function teamsIn(written: Pick<Scenario, 'briefing' | 'scenes'>): string[] {
  return [...new Set(textsOf(written).flatMap(({ teams }) => teams))];
}
