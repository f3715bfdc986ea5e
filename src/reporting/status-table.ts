import { STATUS_12 } from './scorm-12.ts';
import { STATUS_2004 } from './scorm-2004.ts';
import { EXIT, type StatusColumns } from './status.ts';

/** Where an attempt can stand, in the order of attainment. */
const ROWS = ['opened', 'under-way', 'below-bar', 'steps-done', 'passed'] as const;

/** What an LMS is told, by element. `best`: the best score so far, once there is one; `share`: see `StatusColumns`. */
export type Told = Readonly<Record<string, string>>;

export interface StatusRow {
  /** `not-recorded`: browse, review or no credit; then nothing is written. */
  id: (typeof ROWS)[number] | 'not-recorded';
  'scorm-1.2': Told;
  'scorm-2004': Told;
}

/** In the rows in which an attempt can have a score. */
const SCORED: readonly StatusRow['id'][] = ['under-way', 'below-bar', 'passed'];

/**
 * The status table (`standards.md` §4.2, §4.3): all that an LMS is told of status, score, progress and exit. The drivers
 * take their values from the same columns. `failed` is in no row: with unlimited replay an attempt is incomplete until it
 * is passed.
 */
export const STATUS_TABLE: readonly StatusRow[] = [
  ...ROWS.map((id, row) => ({
    id,
    'scorm-1.2': told(STATUS_12, row, 'cmi.core.exit', SCORED.includes(id) ? ['cmi.core.score.raw'] : []),
    'scorm-2004': told(STATUS_2004, row, 'cmi.exit', SCORED.includes(id) ? ['cmi.score.scaled', 'cmi.score.raw'] : []),
  })),
  { id: 'not-recorded', 'scorm-1.2': {}, 'scorm-2004': {} },
];

function told(columns: StatusColumns, row: number, exit: string, scores: string[]): Told {
  const words = Object.entries(columns).map(([element, rows]) => [element, rows[row] ?? '']);
  return Object.fromEntries([...words, ...scores.map((element) => [element, 'best']), [exit, EXIT]]);
}
