import { reportedId, type Result } from '../course/index.ts';
import type { Dialect, Field } from './dialect.ts';
import { openLms } from './driver.ts';
import { clockTime, timespan } from './formats-12.ts';
import { readNumber } from './formats.ts';
import type { Lms } from './lms.ts';
import type { StatusColumns } from './status.ts';

/** SCORM 1.2 in the status table. */
export const STATUS_12: StatusColumns = {
  'cmi.core.lesson_status': ['incomplete', 'incomplete', 'incomplete', 'completed', 'passed'],
};

const RESULTS: Record<Result, string> = { good: 'correct', neutral: 'neutral', poor: 'wrong' };

/** SCORM 1.2 (RTE 1.2, data model; `standards.md` §4). */
const SCORM_12: Dialect = {
  kind: 'scorm-1.2',
  prefix: 'LMS',
  end: 'Finish',
  mastery: (get) => readNumber(get('cmi.student_data.mastery_score'), 100),
  room: 4096,
  columns: STATUS_12,
  interaction: ({ objectives, at, letter, result, latency }) => [
    ...objectives.map((id, n): Field => [`objectives.${n}.id`, reportedId(id)]),
    ['time', at === undefined ? at : clockTime(at)],
    ['student_response', letter],
    ['result', RESULTS[result]],
    ['latency', latency === undefined ? latency : timespan(latency)],
  ],
  timespan,
};

/** Opens a SCORM 1.2 session; `undefined` when the LMS will not. */
export function openScorm12(found: object): Lms | undefined {
  return openLms(found, SCORM_12);
}
