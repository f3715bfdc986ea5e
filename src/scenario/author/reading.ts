import type { Places } from '../../course/author.ts';
import type { ScenarioFindings } from './diagnostics.ts';

/** What every part of the reader shares: the source, what is known, and where findings go. */
export interface Reading {
  source: string;
  places: Places;
  findings: ScenarioFindings;
  /** Names of variables; `undefined` when the head is broken and nothing can be said of them. */
  variables: readonly string[] | undefined;
  /** Objective ids; `undefined` when they cannot be read. */
  objectives: readonly string[] | undefined;
  /** Team ids; `undefined` when they cannot be read. */
  teams: readonly string[] | undefined;
  /** Names in the cast; `undefined` when the head or the course's cast is broken. */
  speakers: readonly string[] | undefined;
}
