import type { Words } from './findings.ts';
import { didYouMean } from './suggest.ts';

/** A part of a text, in its order: what a `<For>` holds, or what stands beside one. */
export interface Wording<For, Piece> {
  /** The `<For>` around it; `undefined` for what everybody gets. */
  team: For | undefined;
  said: readonly Piece[];
}

/** `<For>` after `<For>`, and the piece that everybody else gets in their place, if there is one. */
export interface TeamRun<For, Piece> {
  teams: For[];
  other: Piece | undefined;
}

/**
 * Finds the runs of `<For>` that say something. What everybody else gets is the piece right below a run, or else right
 * above it, that is of the kind with which the run begins.
 */
export function teamRunsIn<For, Piece extends { kind: string }>(
  text: readonly Wording<For, Piece>[],
): TeamRun<For, Piece>[] {
  const parts = text.filter(({ team, said }) => team !== undefined || said.length > 0);
  const runs: TeamRun<For, Piece>[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (parts[i]?.team === undefined) continue;
    let end = i;
    while (parts[end + 1]?.team !== undefined) end++;
    const run = parts.slice(i, end + 1);
    const [first] = run.flatMap(({ said }) => said);
    const beside = [parts[end + 1]?.said[0], parts[i - 1]?.said.at(-1)];
    const other = beside.find((piece) => piece !== undefined && piece.kind === first?.kind);
    if (first) runs.push({ teams: run.flatMap(({ team }) => team ?? []), other });
    i = end;
  }
  return runs;
}

/** The ids in `team="it payroll"`. */
export function teamsNamed(value: string): string[] {
  return value.split(/\s+/).filter(Boolean);
}

export function unknownTeam({ name, known }: { name: string; known: readonly string[] }): Words {
  return {
    message: `There is no team \`${name}\`.`,
    hint: didYouMean(name, known, 'Add it under `teams` in modules/course.yaml.'),
  };
}

/** What can be wrong with where a `<For>` stands, in any text. */
export const teamsMisplaced = {
  default: {
    message: 'Other teams would see nothing here: there is no wording for everybody beside this.',
    hint: 'Put the same kind of text without `<For>` right below.',
  },
  inline: {
    message: 'Wording for a team stands on lines of its own, not within a sentence.',
    hint: 'Put  <For team="…">  and  </For>  on lines of their own, around the whole paragraph.',
  },
} satisfies Record<string, Words>;
