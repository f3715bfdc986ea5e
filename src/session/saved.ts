/** Where the learner's work is, as facts. */
export interface Whereabouts {
  /** Events so far; how many of them are on this device; how many the LMS said yes to. */
  events: number;
  onDevice: number;
  told: number;
  store: 'device' | 'memory';
  /** Whether the device has refused to keep something. */
  refused: boolean;
  /**
   * `connecting`: there is none yet. `missing`: there is none where one was expected. `elsewhere`: another window has the
   * module, so this one is read-only. `ended`: it opens no session for this page any more.
   */
  lms: 'connecting' | 'recording' | 'read-only' | 'missing' | 'not-needed' | 'elsewhere' | 'ended';
  /** Times in a row that the LMS did not say yes. */
  failures: number;
  /** When the LMS last said yes, milliseconds since 1970. */
  toldAt: number | undefined;
  closed: boolean;
}

/** What the header says of it: the name of a line in `content/interface.yaml` under `saved`. */
export type SavedLine =
  | 'connecting'
  | 'saving'
  | 'device'
  | 'lms'
  | 'offline'
  | 'unsaved'
  | 'not-connected'
  | 'memory'
  | 'review'
  | 'elsewhere'
  | 'closed'
  | 'ended';

/** The one honest line. It never claims more than was confirmed. */
export function savedLine(at: Whereabouts): SavedLine {
  if (at.lms === 'read-only') return 'review';
  if (at.lms === 'connecting' || at.lms === 'elsewhere') return at.lms;
  const here = at.store === 'device' && !at.refused && at.onDevice >= at.events;
  const isTold = at.lms === 'recording';
  if (isTold && at.told >= at.events) return at.closed ? 'closed' : 'lms';
  if (at.lms === 'missing') return 'not-connected';
  if (here && (at.lms === 'ended' || (isTold && at.closed))) return 'ended';
  const refuses = at.store === 'memory' || at.refused;
  if (isTold && at.failures > 0) return here ? 'offline' : refuses ? 'unsaved' : 'saving';
  if (here) return 'device';
  return refuses && !isTold ? 'memory' : 'saving';
}
