import { useSyncExternalStore } from 'react';
import type { Session } from '../../session/index.ts';

/** Something of the session, as it is now; it must be the same value as long as nothing has changed. */
export function useSession<T>(session: Session, read: (session: Session) => T): T {
  return useSyncExternalStore(
    (changed) => session.subscribe(changed),
    () => read(session),
  );
}
