import type { Attempt, LogEvent, Strand } from '../course/index.ts';

/** Whose progress: one course, module and learner of one browser. */
export interface Owner {
  course: string;
  module: string;
  /** A key for the learner that gives no name away; see `learnerKey`. */
  learner: string;
}

/** An attempt as this device keeps it. */
export interface KeptAttempt {
  attempt: Attempt;
  /** When it was last written to, milliseconds since 1970. */
  touched: number;
  /** Ids of strands that this device writes. */
  own: string[];
  /** How many of its events an LMS was last found to hold. What one says while it is told is no proof. */
  told: number;
}

/** Where events go: strand `id`, which goes on from its parent, from its `from`-th event on. */
export interface Place {
  attempt: string;
  strand: Pick<Strand, 'id' | 'parent' | 'parentCount'>;
  from: number;
}

/** Another tab has written to the strand: what was to be added does not follow its last event. */
export class StrandTakenError extends Error {
  override name = 'StrandTakenError';
}

/** The learner's record on this device. All methods reject when the device refuses; nothing is half written. */
export interface Store {
  /** `memory` is gone when the page goes. */
  kind: 'device' | 'memory';
  /** This owner's attempts, the newest first. */
  attempts(owner: Owner): Promise<KeptAttempt[]>;
  /** Adds events at the end of a strand in one transaction; rejects with `StrandTakenError` when another tab has written there. */
  append(owner: Owner, place: Place, events: readonly LogEvent[], now: number): Promise<void>;
  /**
   * Keeps an attempt as it was found, joined with what is known of it here, and how many of its events an LMS was found to
   * hold. Never removes an event.
   */
  keep(owner: Owner, attempt: Attempt, now: number, told?: number): Promise<void>;
  /** What the learner wrote in an activity. Never leaves the device. */
  writing(owner: Owner, activity: string): Promise<string | undefined>;
  write(owner: Owner, activity: string, text: string): Promise<void>;
  /** The course record: what the learner has set for every module of the course, by name. Never leaves the device. */
  settings(owner: Owner): Promise<Record<string, string>>;
  set(owner: Owner, name: string, value: string): Promise<void>;
  close(): void;
}
