import type { Outline, Words } from '../course/index.ts';
import type { Session } from '../session/index.ts';

/** The page's session and what the document says of its module. */
export interface Around {
  session: Session;
  outline: Outline;
  words: Words;
}

let resolve: (around: Around) => void;

/** Resolves once the session is open and the page around it joined. What only some pages have waits for it. */
export const opened = new Promise<Around>((done) => (resolve = done));

/** Has all that waits begin. */
export const announce = (around: Around): void => resolve(around);
