import type { Clock } from '../session/index.ts';

/** What sessions and records use of this browser; each may be missing, throw or never answer. */
export const browser = {
  indexedDB: () => indexedDB,
  keyRange: () => IDBKeyRange,
  locks: () => navigator.locks,
};

export const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
