import type { Standing } from '../course/index.ts';
import { readNumber } from './formats.ts';

/** What an LMS is told in each row of the status table, in the order of attainment; `status-table.ts` names the rows. */
export type Rows = readonly [opened: string, underWay: string, belowBar: string, stepsDone: string, passed: string];

/**
 * What one standard's LMSs are told, by element. In the place of a number, `share` stands for the share of the required
 * steps that are done.
 */
export type StatusColumns = Readonly<Record<string, Rows>>;

/** The row that an attempt is in. */
export function rowOf({ done, completion, success, score }: Standing): 0 | 1 | 2 | 3 | 4 {
  if (completion !== 'completed') return done.length > 0 || score !== undefined ? 1 : 0;
  if (success !== 'passed') return 2;
  return score === undefined ? 3 : 4;
}

/** In every row: a fresh attempt would lose suspend data. */
export const EXIT = 'suspend';

/** The words of a status by which somebody was there; none is ever replaced by one that stands before it. */
const RANKS = ['browsed', 'incomplete', 'failed', 'completed', 'passed'];

/** How far a status or a share has got; -1 when nobody was there. */
export function rankOf(value: string): number {
  const rank = RANKS.indexOf(value.trim().toLowerCase());
  return rank < 0 ? readNumber(value, 1) : rank;
}
