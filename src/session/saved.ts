/** Where the learner's work is, as facts. */
export interface Whereabouts {
  /** Events so far; how many of them are on this device; how many the LMS said yes to. */
  events: number;
  onDevice: number;
  told: number;
  store: 'device' | 'memory';
  /** Whether the device has refused to keep something. */
  refused: boolean;
  lms: 'recording' | 'read-only' | 'missing' | 'not-needed';
  /** Times in a row that the LMS did not say yes. */
  failures: number;
  /** When the LMS last said yes, milliseconds since 1970. */
  toldAt: number | undefined;
  closed: boolean;
}

/** What the header says of it: the name of a line in `content/interface.yaml` under `saved`. */
export type SavedLine =
  'saving' | 'device' | 'lms' | 'offline' | 'unsaved' | 'not-connected' | 'memory' | 'review' | 'closed';

/** The one honest line. It never claims more than was confirmed. */
export function savedLine(at: Whereabouts): SavedLine {
  if (at.lms === 'read-only') return 'review';
  const here = at.store === 'device' && !at.refused && at.onDevice >= at.events;
  const there = at.lms === 'recording' && at.told >= at.events;
  if (there) return at.closed ? 'closed' : 'lms';
  if (at.lms === 'missing') return 'not-connected';
  const refuses = at.store === 'memory' || at.refused;
  if (at.lms === 'recording' && at.failures > 0) return here ? 'offline' : refuses ? 'unsaved' : 'saving';
  if (here) return 'device';
  return refuses && at.lms !== 'recording' ? 'memory' : 'saving';
}
