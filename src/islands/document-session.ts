import type { Session } from '../session/index.ts';

let provide: (session: Session) => void;

/** The one session of this document, once `boot` has opened it. */
export const opened: Promise<Session> = new Promise((resolve) => {
  provide = resolve;
});

/** Hands the session to everything in the document that waits for it. */
export function provideSession(session: Session): void {
  provide(session);
}
