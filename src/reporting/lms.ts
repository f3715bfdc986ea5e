import type { Interaction, Standing } from '../course/index.ts';

/** What an LMS said when the module was launched. Everything in it is untrusted text or a checked number. */
export interface Launch {
  /** May be empty: some LMSs give none. Never shown. */
  learnerId: string;
  suspendData: string;
  /** `false` in browse, in review and without credit: then nothing may be written. */
  recording: boolean;
  /** Whether anything but suspend data shows that the module was taken before. */
  usedBefore: boolean;
  /** The bar that the LMS sets, 0 to 100; absent when it sets none. */
  mastery?: number;
}

/** The whole latest state of an attempt, in the course's own words; a driver formats it and sends what has changed. */
export interface Report {
  /** ASCII, at most 255 characters. */
  location: string;
  suspendData: string;
  /** Length of this session so far. */
  seconds: number;
  standing: Standing;
  /** First answers of the attempt that the LMS did not have at launch, oldest first. */
  interactions: readonly Interaction[];
}

/** The LMS's side of a launch. No method throws: an LMS that fails is a `false`. */
export interface Lms {
  /** `none`: nobody keeps what is told. */
  kind: 'none' | 'scorm-1.2' | 'scorm-2004';
  /** As many characters suspend data should have at most, so that every LMS of this kind takes them, also on leaving. */
  limit: number;
  launch: Launch;
  /** Hands over the changed values; `true` when the LMS took all that a resume needs. */
  tell(report: Report): boolean;
  /** Asks the LMS to keep what it was told; `true` when it said yes and gives it back. */
  commit(): boolean;
  /**
   * Ends the LMS's session, once; later calls do nothing. `true` when the LMS said yes. `own`: by the learner's own exit,
   * so that the LMS may take its window back.
   */
  close(how?: { own: boolean }): boolean;
}
