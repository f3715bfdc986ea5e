import { STRICT_12, STRICT_2004, type Rules } from '../../src/lms/rules.ts';
import { CALLS } from '../../src/lms/wire.ts';
import { openScorm12, type Lms } from '../../src/reporting/index.ts';
import { openScorm2004, type About } from '../../src/reporting/scorm-2004.ts';
import { TestLms } from './test-lms.ts';

/** A driver, the LMS that it speaks to, and what that LMS calls things. */
export interface Driver {
  name: string;
  kind: Lms['kind'];
  rules: Rules;
  calls: (typeof CALLS)['1.2'];
  /** On an API as a document finds it. */
  open(found: object): Lms | undefined;
  learner: string;
  mode: string;
  credit: string;
  location: string;
  exit: string;
  time: string;
  score: string;
  /** What never goes down besides scores: statuses with all the words for them, and progress. */
  rising: Record<string, string[]>;
  /** Every element that it may set, with `n` for indexes. */
  elements: string[];
}

const FIELDS = ['id', 'type', 'objectives.n.id', 'result', 'latency'].map((field) => `cmi.interactions.n.${field}`);
const OBJECTIVES = ['id', 'score.min', 'score.max', 'score.raw'].map((field) => `cmi.objectives.n.${field}`);

export const SCORM_12: Driver = {
  name: 'SCORM 1.2',
  kind: 'scorm-1.2',
  rules: STRICT_12,
  calls: CALLS['1.2'],
  open: openScorm12,
  learner: 'cmi.core.student_id',
  mode: 'cmi.core.lesson_mode',
  credit: 'cmi.core.credit',
  location: 'cmi.core.lesson_location',
  exit: 'cmi.core.exit',
  time: 'cmi.core.session_time',
  score: 'cmi.core.score',
  rising: {
    'cmi.core.lesson_status': ['', 'not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'],
  },
  elements: [
    'cmi.suspend_data',
    ...['exit', 'lesson_location', 'lesson_status', 'session_time'].map((name) => `cmi.core.${name}`),
    ...['min', 'max', 'raw'].map((name) => `cmi.core.score.${name}`),
    ...FIELDS,
    'cmi.interactions.n.time',
    'cmi.interactions.n.student_response',
    ...OBJECTIVES,
  ],
};

/** Steps of a module, of which three are required. */
export const ABOUT: About = { required: ['intro', 'call', 'after'], oneOfSeveral: false };

export const SCORM_2004: Driver = {
  name: 'SCORM 2004',
  kind: 'scorm-2004',
  rules: STRICT_2004,
  calls: CALLS['2004'],
  open: (found) => openScorm2004(found, ABOUT),
  learner: 'cmi.learner_id',
  mode: 'cmi.mode',
  credit: 'cmi.credit',
  location: 'cmi.location',
  exit: 'cmi.exit',
  time: 'cmi.session_time',
  score: 'cmi.score',
  rising: {
    'cmi.completion_status': ['', 'unknown', 'not attempted', 'incomplete', 'completed'],
    'cmi.success_status': ['', 'unknown', 'failed', 'passed'],
    'cmi.progress_measure': ['', '0', '0.2', '0.5', '0.999', '1'],
  },
  elements: [
    'cmi.suspend_data',
    ...['exit', 'location', 'completion_status', 'success_status', 'progress_measure', 'session_time'].map(
      (name) => `cmi.${name}`,
    ),
    ...['min', 'max', 'raw', 'scaled'].map((name) => `cmi.score.${name}`),
    ...FIELDS,
    'cmi.interactions.n.timestamp',
    'cmi.interactions.n.learner_response',
    'cmi.interactions.n.description',
    ...OBJECTIVES,
    'cmi.objectives.n.score.scaled',
  ],
};

/** The drivers that speak to an LMS. */
export const DRIVERS = [SCORM_12, SCORM_2004];

/** A launch on an LMS of the driver's standard. */
export function launch(
  driver: Driver,
  values?: Record<string, string>,
  behind = new TestLms(driver.rules),
): { behind: TestLms; lms: Lms } {
  const lms = driver.open(behind.launch(values));
  if (!lms) throw new Error('The launch failed.');
  behind.calls = [];
  return { behind, lms };
}

/** An API of the driver's standard whose calls are answered by what they do; the rest say yes and give `""`. */
export function apiOf(driver: Driver, answers: Partial<Record<string, (...args: string[]) => unknown>>): object {
  const usual: Record<string, () => unknown> = { get: () => '', lastError: () => '0' };
  return Object.fromEntries(
    Object.entries(driver.calls).map(([act, name]) => [name, answers[act] ?? usual[act] ?? (() => 'true')]),
  );
}

/** An API with some of its calls laid over: by what they do, given what the API itself answers. */
export function overlaid(
  driver: Driver,
  api: object,
  calls: Partial<Record<string, (behind: (...args: string[]) => unknown, ...args: string[]) => unknown>>,
): object {
  const found = api as Record<string, (...args: string[]) => unknown>;
  return Object.fromEntries(
    Object.entries(driver.calls).map(([act, name]) => {
      const behind = found[name]!;
      const over = calls[act];
      return [name, over ? (...args: string[]) => over(behind, ...args) : behind];
    }),
  );
}
