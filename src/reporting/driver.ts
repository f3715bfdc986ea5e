import { reportedId } from '../course/index.ts';
import type { Dialect, Field } from './dialect.ts';
import { guardApi, type Api } from './guard.ts';
import { LOCATION, readCounts, readLaunch, SUSPEND_DATA, type Best, type Counts, type Paths } from './launch.ts';
import type { Lms, Report } from './lms.ts';
import { EXIT, rankOf, rowOf } from './status.ts';

/**
 * Opens a session with an LMS that speaks a dialect: Initialize once (tried twice), then everything read. `undefined` when
 * the LMS will not initialise. Elements are named as SCORM 1.2 does; the guard gives them the dialect's own names.
 * Sources: SCORM 1.2 RTE and SCORM 2004 RTE §4, data model; `standards.md` §4 and §9.
 */
export function openLms(found: object, dialect: Dialect): Lms | undefined {
  const api = guardApi(found, dialect);
  if (!api.does('Initialize') && !api.does('Initialize')) return undefined;
  const counts = readCounts(api);
  const paths: Paths = new Map();
  const best: Best = new Map();
  const launch = readLaunch(api, dialect, counts, paths, best);
  /** Values that the LMS has accepted, by element; records whose id it has refused, by list and id. */
  const answered = new Map<string, string>();
  const set: Setter = (element, value) => {
    if (value === undefined || answered.get(element) === value) return true;
    const done = api.set(element, value);
    if (done) answered.set(element, value);
    return done;
  };
  const tell = openTeller(set, openRecords(api, counts, paths, answered), dialect, best);
  /**
   * Whether the LMS holds the suspend data that it has accepted. One that never gives anything back cannot be asked, and is
   * believed, unless it does not even say whose they are: then nobody would ever find them again.
   */
  const givesBack = (): boolean => {
    const given = answered.get(SUSPEND_DATA) ?? '';
    const held = api.get(SUSPEND_DATA);
    if (!given || held === given || (launch.learnerId && !held && !api.get(LOCATION))) return true;
    console.warn(`The LMS changed ${SUSPEND_DATA} (${given.length} characters, now ${held.length})`);
    return false;
  };
  let open = launch.recording;
  let closed = false;
  return {
    kind: dialect.kind,
    // Of 4,096 in SCORM 1.2. SCORM 2004 takes more, but many LMSs send everything again while the page goes.
    limit: 4000,
    launch,
    tell: (report) => {
      const taken = open && tell(report);
      // An LMS that refuses even suspend data may be gone: what it said before counts no more.
      if (!taken) answered.clear();
      return taken;
    },
    commit: () => {
      const kept = open && api.does('Commit') && givesBack();
      // What an LMS took but did not keep must be sent again.
      if (!kept) answered.clear();
      return kept;
    },
    close: (how) => {
      if (closed) return false;
      if (open) {
        // Without it the next launch begins anew; the LMS may have been gone until now.
        set('cmi.core.exit', EXIT);
        if (how?.own) dialect.onExit?.forEach((field) => api.set(...field));
      }
      open = false;
      closed = true;
      return api.does(dialect.end);
    },
  };
}

/** Sets a value unless there is none or the LMS has accepted it; whether that leaves nothing to be set. */
type Setter = (element: string, value: string | undefined) => boolean;
type Records = (list: keyof Counts, id: string, most?: number) => string | undefined;

/**
 * Finds the path of a list's record with this id, which is made at the end if there is none and fewer than `most`. An id
 * that the LMS refuses is not tried elsewhere: some keep an empty record of it.
 */
function openRecords({ set }: Api, counts: Counts, paths: Paths, answered: Map<string, string>): Records {
  return (list, id, most = Infinity) => {
    const key = list + id;
    const known = paths.get(key);
    if (known || answered.has(key) || counts[list] >= most) return known;
    const path = `cmi.${list}.${counts[list]}`;
    if (!set(`${path}.id`, id)) return void answered.set(key, '');
    paths.set(key, path);
    counts[list] += 1;
    return path;
  };
}

/** Tells a whole report; whether the LMS took all that a resume needs. */
function openTeller(set: Setter, record: Records, dialect: Dialect, best: Best): (report: Report) => boolean {
  const setAll = (path: string, fields: readonly Field[]): void => {
    for (const [name, value] of fields) set(`${path}.${name}`, value);
  };
  /** The best that there was to tell so far; nothing while the LMS has had better. */
  const raise = (path: string, height: number, value: string): string | undefined => {
    if (height >= (best.get(path)?.[0] ?? -1)) best.set(path, [height, value]);
    return best.get(path)?.[1];
  };
  const tellScore = (path: string | undefined, score: number): void => {
    const raw = path && raise(path, score, String(score));
    if (!raw) return;
    setAll(path, [
      ['score.min', '0'],
      ['score.max', '100'],
      ['score.raw', raw],
      ['score.scaled', dialect.scaled?.(raw)],
    ]);
  };
  return ({ location, suspendData, seconds, standing, interactions }) => {
    set('cmi.core.exit', EXIT);
    for (const interaction of interactions) {
      // Order as LMSs want it: id, type, then the rest (`standards.md` §4.4). Its values never change.
      const path = record('interactions', interaction.id, dialect.most);
      if (path) setAll(path, [['type', 'choice'], ...dialect.interaction(interaction)]);
    }
    set(LOCATION, location.slice(0, 255));
    const taken = suspendData.length <= dialect.room && set(SUSPEND_DATA, suspendData);
    if (standing.score !== undefined) tellScore('cmi.core', standing.score);
    for (const { id, score } of standing.objectives) {
      if (score !== undefined) tellScore(record('objectives', reportedId(id)), score);
    }
    for (const [element, rows] of Object.entries(dialect.columns)) {
      const word = rows[rowOf(standing)];
      const value = dialect.fill?.(word, standing) ?? word;
      set(element, raise(element, rankOf(value), value));
    }
    set('cmi.core.session_time', dialect.timespan(seconds));
    return taken;
  };
}
