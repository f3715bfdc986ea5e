import { hundredthsIn, timespanOf } from './timespan.ts';

/** A data model, flattened: `{'cmi.core.exit': 'suspend'}`. */
export type Values = Record<string, string>;

/** What arrives when a SCO commits or finishes. */
export interface Commit {
  /** Made up by the LMS page at each launch, `[\w-]{1,64}`. */
  session: string;
  /** Counts the commits of a session from 1. */
  sequence: number;
  /** Whether LMSFinish caused it. */
  final: boolean;
  values: Values;
}

export interface Session {
  id: string;
  /** That of the last commit taken. */
  sequence: number;
  finished: boolean;
  /** Hundredths of a second. */
  time: number;
}

/** What the LMS keeps of one learner's latest attempt at one SCO. Before the first commit: attempt 0, no sessions. */
export interface LearnerRecord {
  /** Counts attempts from 1. */
  attempt: number;
  sessions: readonly Session[];
  values: Values;
}

/** Who launches, and how. */
export interface Launch {
  learner: string;
  name: string;
  mode: string;
  credit: string;
  launchData: string;
  masteryScore: string;
}

/** The record as `/record` and tests read it. */
export interface Report extends LearnerRecord {
  /** `HHHH:MM:SS.SS` over all sessions of the attempt. */
  totalTime: string;
  /** What the SCO will read as `cmi.core.entry` at the next launch. */
  entry: Entry;
  exit: string;
  /** By index, with the fields that were set: `{id, type, student_response, 'objectives.0.id'}`. */
  interactions: Values[];
}

type Entry = 'ab-initio' | 'resume' | '';

export const NO_RECORD: LearnerRecord = { attempt: 0, sessions: [], values: {} };

const EXIT = 'cmi.core.exit';
const MODE = 'cmi.core.lesson_mode';
const CREDIT = 'cmi.core.credit';
const SESSION_TIME = 'cmi.core.session_time';

/**
 * The record after a commit. A commit that is older than one already taken from its session, or that comes after the
 * session's Finish, changes nothing; nor does a session that only looks (browse, review, no credit). A session not seen
 * before begins a new attempt when the last one is over.
 */
export function fold(record: LearnerRecord, { session, sequence, final, values }: Commit): LearnerRecord {
  if ((values[MODE] ?? 'normal') !== 'normal' || values[CREDIT] === 'no-credit') return record;
  const known = record.sessions.find(({ id }) => id === session);
  if (known && (known.finished || sequence <= known.sequence)) return record;
  const now: Session = { id: session, sequence, finished: final, time: hundredthsIn(values[SESSION_TIME] ?? '') };
  if (!known && isOver(record)) return { attempt: record.attempt + 1, sessions: [now], values };
  const others = record.sessions.filter((other) => other !== known);
  return { ...record, sessions: [...others, now], values };
}

/**
 * The data model of the next launch. What was last committed is fed back, but for the session's time and exit; `entry`
 * is `resume` after exit `suspend`, and blank when a session broke off without Finish and without `suspend`. After a
 * Finish with another exit the next attempt starts with nothing.
 */
export function seed(record: LearnerRecord, launch: Launch): Values {
  const { [SESSION_TIME]: _time, [EXIT]: _exit, ...kept } = isOver(record) ? {} : record.values;
  return {
    'cmi.core.lesson_status': 'not attempted',
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== '')),
    'cmi.core.student_id': launch.learner,
    'cmi.core.student_name': launch.name,
    'cmi.core.lesson_mode': launch.mode,
    'cmi.core.credit': launch.credit,
    'cmi.core.entry': entryOf(record),
    'cmi.core.total_time': timespanOf(isOver(record) ? 0 : totalOf(record)),
    'cmi.launch_data': launch.launchData,
    'cmi.student_data.mastery_score': launch.masteryScore,
  };
}

export function report(record: LearnerRecord): Report {
  return {
    ...record,
    totalTime: timespanOf(totalOf(record)),
    entry: entryOf(record),
    exit: record.values[EXIT] ?? '',
    interactions: interactionsIn(record.values),
  };
}

/** Whether the next session begins a new attempt: there was none yet, or it was finished with an exit other than `suspend`. */
function isOver({ sessions, values }: LearnerRecord): boolean {
  const last = sessions.at(-1);
  return !last || (last.finished && values[EXIT] !== 'suspend');
}

function entryOf(record: LearnerRecord): Entry {
  if (isOver(record)) return 'ab-initio';
  return record.values[EXIT] === 'suspend' ? 'resume' : '';
}

function totalOf({ sessions }: LearnerRecord): number {
  return sessions.reduce((sum, { time }) => sum + time, 0);
}

function interactionsIn(values: Values): Values[] {
  const found: Values[] = [];
  for (const [name, value] of Object.entries(values)) {
    const [, index, field] = /^cmi\.interactions\.(\d{1,4})\.(.+)$/.exec(name) ?? [];
    if (field && value !== '') (found[Number(index)] ??= {})[field] = value;
  }
  return Array.from(found, (fields) => fields ?? {});
}
