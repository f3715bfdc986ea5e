import { hundredthsIn, hundredthsInIso, isoTimespanOf, timespanOf } from './timespan.ts';
import type { Version } from './wire.ts';

/** Where a standard keeps what an LMS and its record need to know. */
export interface Standard {
  /** Where a SCO looks for the API: `window.API`. */
  api: 'API' | 'API_1484_11';
  /** The elements that say who launches, and how. */
  launch: {
    learner: string;
    name: string;
    mode: string;
    credit: string;
    launchData: string;
    masteryScore: string;
    completionThreshold?: string;
  };
  entry: string;
  exit: string;
  sessionTime: string;
  totalTime: string;
  suspendData: string;
  /** How much of it a SCO may rely on. */
  mostSuspendData: number;
  objectives: string;
  /** What a first launch reads, besides. */
  first: Readonly<Record<string, string>>;
  /** What a gradebook shows of an attempt: the element by its short name. */
  grade: Readonly<Record<string, string>>;
  /** The grades of which one of these words says that the attempt is done. */
  done: Readonly<Record<string, readonly string[]>>;
  /** Reads and writes a timespan, in hundredths of a second. */
  readTime(span: string): number;
  writeTime(hundredths: number): string;
}

const SCORM_12: Standard = {
  api: 'API',
  launch: {
    learner: 'cmi.core.student_id',
    name: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    launchData: 'cmi.launch_data',
    masteryScore: 'cmi.student_data.mastery_score',
  },
  entry: 'cmi.core.entry',
  exit: 'cmi.core.exit',
  sessionTime: 'cmi.core.session_time',
  totalTime: 'cmi.core.total_time',
  suspendData: 'cmi.suspend_data',
  mostSuspendData: 4096,
  objectives: 'cmi.objectives',
  first: { 'cmi.core.lesson_status': 'not attempted' },
  grade: { status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw' },
  done: { status: ['passed', 'completed', 'failed'] },
  readTime: hundredthsIn,
  writeTime: timespanOf,
};

const SCORM_2004: Standard = {
  api: 'API_1484_11',
  launch: {
    learner: 'cmi.learner_id',
    name: 'cmi.learner_name',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    launchData: 'cmi.launch_data',
    masteryScore: 'cmi.scaled_passing_score',
    completionThreshold: 'cmi.completion_threshold',
  },
  entry: 'cmi.entry',
  exit: 'cmi.exit',
  sessionTime: 'cmi.session_time',
  totalTime: 'cmi.total_time',
  suspendData: 'cmi.suspend_data',
  mostSuspendData: 64_000,
  objectives: 'cmi.objectives',
  first: { 'cmi.completion_status': 'unknown', 'cmi.success_status': 'unknown' },
  grade: {
    completion: 'cmi.completion_status',
    success: 'cmi.success_status',
    score: 'cmi.score.raw',
    scaled: 'cmi.score.scaled',
    progress: 'cmi.progress_measure',
  },
  done: { completion: ['completed'], success: ['passed'] },
  readTime: hundredthsInIso,
  writeTime: isoTimespanOf,
};

export const STANDARDS: Record<Version, Standard> = { '1.2': SCORM_12, '2004': SCORM_2004 };
