import { reportedId, type Interaction, type Result, type Standing } from '../course/index.ts';
import type { Dialect, Field } from './dialect.ts';
import { openLms } from './driver.ts';
import { oneLine, timespan, timestamp, weight } from './formats-2004.ts';
import { readNumber } from './formats.ts';
import type { Lms } from './lms.ts';
import type { StatusColumns } from './status.ts';

/** SCORM 2004 in the status table. */
export const STATUS_2004: StatusColumns = {
  'cmi.completion_status': ['incomplete', 'incomplete', 'completed', 'completed', 'completed'],
  'cmi.success_status': ['unknown', 'unknown', 'unknown', 'unknown', 'passed'],
  'cmi.progress_measure': ['0', 'share', '1', '1', '1'],
};

const NAMES: Readonly<Record<string, string>> = {
  'cmi.core.student_id': 'cmi.learner_id',
  'cmi.core.lesson_mode': 'cmi.mode',
  'cmi.core.lesson_location': 'cmi.location',
};

const RESULTS: Record<Result, string> = { good: 'correct', neutral: 'neutral', poor: 'incorrect' };

/**
 * What one interaction takes at most, in bytes as a form or JSON sends it. Many LMSs send all of them again while the page
 * goes: then 64 KiB is all that a browser sends, and a form of many parts wraps each field in some 90 bytes.
 */
const ROOM = 520;
export const MOST_INTERACTIONS = 40;
const MOST_OBJECTIVES = 2;

/** What the document around the driver knows. */
export interface About {
  /** Ids of the required steps. */
  required: readonly string[];
  /** Whether the package is a course of several SCOs: then the learner's own exit takes them back to the LMS's list. */
  oneOfSeveral: boolean;
}

/** Opens a SCORM 2004 session, 3rd or 4th Edition; `undefined` when the LMS will not. */
export function openScorm2004(found: object, { required, oneOfSeveral }: About): Lms | undefined {
  const share = ({ done }: Standing): string =>
    (required.filter((id) => done.includes(id)).length / required.length).toFixed(3);
  return openLms(found, {
    ...SCORM_2004,
    fill: (word, standing) => (word === 'share' ? share(standing) : word),
    // One SCO alone has nowhere to go on to, and some LMSs fail on it (`standards.md` §9, §10.19).
    onExit: oneOfSeveral ? [['adl.nav.request', 'suspendAll']] : [],
  });
}

/** SCORM 2004 (RTE 4th Ed. §4.2; `standards.md` §4). */
const SCORM_2004: Dialect = {
  kind: 'scorm-2004',
  prefix: '',
  end: 'Terminate',
  rename: (element) => NAMES[element] ?? element.replace('cmi.core.', 'cmi.'),
  // Of a hundred, without the noise of binary fractions.
  mastery: (get) => Math.round(readNumber(get('cmi.scaled_passing_score'), 1) * 10_000) / 100,
  scaled: (raw) => String(Number(raw) / 100),
  room: 64_000,
  most: MOST_INTERACTIONS,
  columns: STATUS_2004,
  interaction: fieldsOf,
  timespan,
};

/** The description is cut to the room that an interaction has, and objectives are left out that find none. */
function fieldsOf({ id, response, at, latency, result, description, objectives }: Interaction): Field[] {
  const fields: Field[] = [
    ['timestamp', at === undefined ? at : timestamp(at)],
    ['learner_response', reportedId(response) || undefined],
    ['result', RESULTS[result]],
    ['latency', latency === undefined ? latency : timespan(latency)],
  ];
  let room =
    ROOM - [['id', id], ['type', 'choice'], ...fields].reduce((sum, [name, value]) => sum + sizeOf(name, value), 0);
  const add = (name: string, value: string): boolean => {
    const size = sizeOf(name, value);
    if (value === '' || size > room) return false;
    room -= size;
    return fields.push([name, value]) > 0;
  };
  add('description', oneLine(description, room - sizeOf('description', '')));
  const ids = new Set(objectives.map(reportedId));
  // One that finds no room ends it: places in a list have no gaps.
  [...ids].slice(0, MOST_OBJECTIVES).every((objective, n) => add(`objectives.${n}.id`, objective));
  return fields;
}

/** Bytes of a field with its name, `cmi.interactions.39.` before it, and what a form or JSON puts around. */
function sizeOf(name: string, value = ''): number {
  return 'cmi.interactions.39.'.length + name.length + weight(value) + '"":"",'.length;
}
