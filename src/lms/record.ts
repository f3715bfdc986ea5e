import { STRICT_12, type Rules } from './rules.ts';
import { STANDARDS } from './standards.ts';

/** A data model, flattened: `{'cmi.core.exit': 'suspend'}`. */
export type Values = Record<string, string>;

/** What arrives when a SCO commits or finishes. */
export interface Commit {
  /** Made up by the LMS page at each launch, `[\w-]{1,64}`. */
  session: string;
  /** Counts the commits of a session from 1. */
  sequence: number;
  /** Whether LMSFinish or Terminate caused it. */
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
  /** `''` for none. SCORM 1.2: 0 to 100; 2004: the scaled passing score, -1 to 1. */
  masteryScore: string;
  /** SCORM 2004, 0 to 1. */
  completionThreshold?: string;
  /** SCORM 2004: the id of the manifest's primary objective. */
  primaryObjective?: string;
  /** Whether an attempt that is done comes back as a review without credit. */
  reviewsDone?: boolean;
}

/** The record as `/record` and tests read it. */
export interface Report extends LearnerRecord {
  /** Over all sessions of the attempt, as the standard writes it: `HHHH:MM:SS.SS` or `PT1H2M3.45S`. */
  totalTime: string;
  /** What the SCO will read as `cmi.core.entry` or `cmi.entry` at the next launch. */
  entry: Entry;
  exit: string;
  /** 1.2: `{status, score}`. 2004: `{completion, success, score, scaled, progress}`. Blank where nothing was told. */
  grade: Values;
  /** By index, with the fields that were set: `{id, type, student_response, 'objectives.0.id'}`. */
  interactions: Values[];
}

type Entry = 'ab-initio' | 'resume' | '';

/** The rules that a record depends on. */
export type Keeping = Pick<Rules, 'version' | 'keepsReviews' | 'opensPrimary'>;

export const NO_RECORD: LearnerRecord = { attempt: 0, sessions: [], values: {} };

/**
 * The record after a commit. A commit that is older than one already taken from its session, or that comes after the
 * session's Finish, changes nothing; nor, unless the LMS keeps it, does a session that only looks (browse, review, no
 * credit). A session not seen before begins a new attempt when the last one is over, but for one in review.
 */
export function fold(
  record: LearnerRecord,
  { session, sequence, final, values }: Commit,
  rules: Keeping = STRICT_12,
): LearnerRecord {
  const { launch, sessionTime, readTime } = STANDARDS[rules.version];
  const mode = values[launch.mode] ?? 'normal';
  if (!rules.keepsReviews && (mode !== 'normal' || values[launch.credit] === 'no-credit')) return record;
  const known = record.sessions.find(({ id }) => id === session);
  if (known && (known.finished || sequence <= known.sequence)) return record;
  const now: Session = { id: session, sequence, finished: final, time: readTime(values[sessionTime] ?? '') };
  const begins = record.attempt === 0 || (mode !== 'review' && isOver(record, rules));
  if (!known && begins) return { attempt: record.attempt + 1, sessions: [now], values };
  const others = record.sessions.filter((other) => other !== known);
  return { ...record, sessions: [...others, now], values };
}

/**
 * The data model of the next launch. What was last committed is fed back, but for the session's time and exit; `entry`
 * is `resume` after exit `suspend`, and blank when a session broke off without Finish and without `suspend`. After a
 * Finish with another exit the next attempt starts with nothing, but in review.
 */
export function seed(record: LearnerRecord, wanted: Launch, rules: Keeping = STRICT_12): Values {
  const standard = STANDARDS[rules.version];
  const reviews = wanted.reviewsDone && isDone(record.values, rules);
  const launch = reviews ? { ...wanted, mode: 'review', credit: 'no-credit' } : wanted;
  const anew = record.attempt === 0 || (launch.mode !== 'review' && isOver(record, rules));
  const kept = Object.entries(anew ? {} : record.values).filter(
    ([name, value]) => value !== '' && name !== standard.sessionTime && name !== standard.exit,
  );
  const names = Object.entries(standard.launch) as [keyof typeof standard.launch, string][];
  const given = names.map(([field, name]) => [name, launch[field] ?? '']);
  return {
    ...standard.first,
    ...(rules.opensPrimary && launch.primaryObjective && { [`${standard.objectives}.0.id`]: launch.primaryObjective }),
    ...Object.fromEntries(kept),
    ...Object.fromEntries(given),
    [standard.entry]: launch.mode === 'review' && !anew ? 'resume' : entryOf(record, rules),
    [standard.totalTime]: standard.writeTime(anew ? 0 : totalOf(record)),
  };
}

export function report(record: LearnerRecord, rules: Keeping = STRICT_12): Report {
  const standard = STANDARDS[rules.version];
  return {
    ...record,
    totalTime: standard.writeTime(totalOf(record)),
    entry: entryOf(record, rules),
    exit: record.values[standard.exit] ?? '',
    grade: gradeOf(record.values, rules),
    interactions: interactionsIn(record.values),
  };
}

/** What a gradebook shows of a data model. */
export function gradeOf(values: Values, { version }: Pick<Keeping, 'version'>): Values {
  const shown = Object.entries(STANDARDS[version].grade);
  return Object.fromEntries(shown.map(([word, name]) => [word, values[name] ?? '']));
}

function isDone(values: Values, rules: Keeping): boolean {
  const grade = gradeOf(values, rules);
  return Object.entries(STANDARDS[rules.version].done).some(([word, words]) => words.includes(grade[word] ?? ''));
}

/**
 * Whether the next session begins a new attempt: there was none yet, or it was finished with an exit other than `suspend`.
 * Who only looked at it again has not ended it.
 */
function isOver({ sessions, values }: LearnerRecord, { version }: Keeping): boolean {
  const { exit, launch } = STANDARDS[version];
  const last = sessions.at(-1);
  return !last || (last.finished && values[exit] !== 'suspend' && values[launch.mode] !== 'review');
}

function entryOf(record: LearnerRecord, rules: Keeping): Entry {
  if (isOver(record, rules)) return 'ab-initio';
  return record.values[STANDARDS[rules.version].exit] === 'suspend' ? 'resume' : '';
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
