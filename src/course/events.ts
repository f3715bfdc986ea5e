import type { Code } from './codes.ts';

/** How a play ended. */
export type Outcome = 'good' | 'fair' | 'poor';

/** Points of one objective in one play: chances taken and chances missed. */
export interface Tally {
  taken: number;
  missed: number;
}

/** What an answer was worth, in plain words; drivers translate it into their own vocabulary. */
export type Result = 'good' | 'neutral' | 'poor';

/**
 * One thing that happened, as the log of an attempt keeps it. Codes are those of the outline (`step`, objectives), of the
 * scenario's graph (`choice`) or of an activity's id. Play events belong to the latest play of the step that was last
 * gone to or begun.
 */
export type Happening =
  /** The learner came to a step. */
  | { kind: 'went'; step: Code }
  /** A lesson was read to its end, or a step was left as done. */
  | { kind: 'did'; step: Code }
  /** A new play of a scenario step; `shape` is the code of the graph it began on. */
  | { kind: 'began'; step: Code; shape: Code }
  | { kind: 'chose'; choice: Code }
  | { kind: 'continued' }
  | { kind: 'timed-out' }
  /** Back to the moment before decision `to` of this play, counted from 0, 0 to 63. */
  | { kind: 'went-back'; to: number }
  | { kind: 'hinted'; hint: Hint }
  /** The play reached an ending. `objectives` is keyed by objective code. Never recomputed. */
  | { kind: 'ended'; outcome: Outcome; score: number; objectives: Record<Code, Tally> }
  /** An answer to a retrieval question; `response` is the answer's letter, a to z in the order of the file. */
  | { kind: 'answered'; activity: Code; response: string; result: Result }
  /** The learner wrote something; the words themselves stay on the device and are not in the log. */
  | { kind: 'wrote'; activity: Code }
  /** So many events of plays that are over stood here. Only in suspend data that had to be shortened. */
  | { kind: 'left-out'; count: number };

export type Hint = 'coach' | 'thinking';

/** A happening and when: milliseconds since 1970 by this device's clock; absent when it came from suspend data. */
export type LogEvent = Happening & { at?: number };
