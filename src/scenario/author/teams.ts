import type { Range } from '../../course/index.ts';
import type { Block } from '../model.ts';

/** What one node of a text says, and the place of its `<For>` if it is for some teams only. */
export interface Wording {
  team: Range | undefined;
  blocks: Block[];
}

/**
 * Finds for each run of `<For>` the wording for everybody else, the block right below it or else right above it that is
 * of the same kind, and keeps that block from the teams. Returns the places of what has none.
 */
export function pairWithDefaults(wordings: readonly Wording[]): Range[] {
  const alone: Range[] = [];
  const said = wordings.filter(({ team, blocks }) => team !== undefined || blocks.length > 0);
  for (let i = 0; i < said.length; i++) {
    if (!said[i]?.team) continue;
    let end = i;
    while (said[end + 1]?.team) end++;
    const run = said.slice(i, end + 1);
    const kind = run.flatMap(({ blocks }) => blocks)[0]?.kind;
    const below = said[end + 1]?.blocks[0];
    const above = said[i - 1]?.blocks.at(-1);
    const other = [below, above].find((block) => block !== undefined && block.kind === kind);
    if (other) other.exceptTeams = run.flatMap(({ blocks }) => blocks.flatMap(({ teams }) => teams));
    else if (kind !== undefined) alone.push(...run.flatMap(({ team }) => team ?? []));
    i = end;
  }
  return alone;
}
