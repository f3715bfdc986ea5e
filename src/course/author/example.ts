import type { Diagnostic } from '../diagnostic.ts';

/** A file with one mistake: it shows people a diagnostic, and is that diagnostic's test. */
export interface Example {
  code: string;
  /** What is wrong, in a few words: `a target is misspelt`. */
  title: string;
  /** The file that the finding is in, from the top of the project. */
  file: string;
  /** Its text; `undefined` when the file is not there. */
  source: string | undefined;
  /** The text that the finding points at. */
  marked: string;
  /** `line:column` where the marked text begins, for one that the file holds more than once. */
  place?: string;
  /** A part of the message or the hint, for words that are made for this mistake alone. */
  says?: string;
  /** Everything that the check finds, with all that stands around the file: one finding, of this code. */
  find: () => Diagnostic[];
}
