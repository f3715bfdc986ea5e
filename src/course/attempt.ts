import type { LogEvent, Result } from './events.ts';

/**
 * The append-only list of events of one device, written by one tab at a time. It goes on after the first `parentCount`
 * events of the strand `parent`, or from nothing.
 */
export interface Strand {
  /** Four characters of `ALPHABET`. */
  id: string;
  parent: string | undefined;
  parentCount: number;
  events: readonly LogEvent[];
}

/** One learner's try at one module over many sessions and devices. */
export interface Attempt {
  /** Four characters of `ALPHABET`, minted when the LMS holds none. */
  id: string;
  strands: readonly Strand[];
}

/** One recorded response, told to an LMS once: the first answer to a decision or a question. */
export interface Interaction {
  /** `[A-Za-z0-9_]{1,50}`. */
  id: string;
  /** The key of the choice or the letter of the answer, stable over edits. */
  response: string;
  /** The one character that SCORM 1.2 allows as a response. */
  letter: string;
  result: Result;
  /** Objective ids. */
  objectives: string[];
  /** The line that was answered, plain text; empty where there is none. */
  description: string;
  /** Milliseconds since 1970; absent when another device recorded it. */
  at?: number;
  /** Seconds between the question and the answer. */
  latency?: number;
}
