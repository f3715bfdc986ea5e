import {
  decimal,
  feedback,
  identifier,
  integer,
  interactionType,
  oneOf,
  result,
  score,
  text,
  time,
  timespan,
  type Accepts,
} from './formats-12.ts';

/** What a SCO may do with an element; a keyword (`_children`, `_count`, `_version`) is read only in a way of its own. */
export type Access = 'read' | 'write' | 'both' | 'keyword';

export interface Element {
  access: Access;
  accepts: Accepts;
}

/** An element as a SCO named it. */
export interface Named extends Element {
  /** The name with `n` for every index: `cmi.interactions.n.objectives.n.id`. */
  path: string;
  indexes: number[];
}

const never: Accepts = () => false;
const read: Element = { access: 'read', accepts: never };
const keyword: Element = { access: 'keyword', accepts: never };
const write = (accepts: Accepts): Element => ({ access: 'write', accepts });
const both = (accepts: Accepts): Element => ({ access: 'both', accepts });

const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

/** Every element of SCORM 1.2 (RTE 1.2 §3.4). */
const ELEMENTS = new Map<string, Element>([
  ['cmi._version', keyword],
  ['cmi.core._children', keyword],
  ['cmi.core.student_id', read],
  ['cmi.core.student_name', read],
  ['cmi.core.lesson_location', both(text(255))],
  ['cmi.core.credit', read],
  ['cmi.core.lesson_status', both(oneOf(...STATUS))],
  ['cmi.core.entry', read],
  ['cmi.core.score._children', keyword],
  ['cmi.core.score.raw', both(score)],
  ['cmi.core.score.min', both(score)],
  ['cmi.core.score.max', both(score)],
  ['cmi.core.total_time', read],
  ['cmi.core.lesson_mode', read],
  ['cmi.core.exit', write(oneOf('time-out', 'suspend', 'logout', ''))],
  ['cmi.core.session_time', write(timespan)],
  ['cmi.suspend_data', both(text(4096))],
  ['cmi.launch_data', read],
  ['cmi.comments', both(text(4096))],
  ['cmi.comments_from_lms', read],
  ['cmi.objectives._children', keyword],
  ['cmi.objectives._count', keyword],
  ['cmi.objectives.n.id', both(identifier)],
  ['cmi.objectives.n.score._children', keyword],
  ['cmi.objectives.n.score.raw', both(score)],
  ['cmi.objectives.n.score.min', both(score)],
  ['cmi.objectives.n.score.max', both(score)],
  ['cmi.objectives.n.status', both(oneOf(...STATUS, 'not attempted'))],
  ['cmi.student_data._children', keyword],
  ['cmi.student_data.mastery_score', read],
  ['cmi.student_data.max_time_allowed', read],
  ['cmi.student_data.time_limit_action', read],
  ['cmi.student_preference._children', keyword],
  ['cmi.student_preference.audio', both(integer(-1, 100))],
  ['cmi.student_preference.language', both(text(255))],
  ['cmi.student_preference.speed', both(integer(-100, 100))],
  ['cmi.student_preference.text', both(integer(-1, 1))],
  ['cmi.interactions._children', keyword],
  ['cmi.interactions._count', keyword],
  ['cmi.interactions.n.id', write(identifier)],
  ['cmi.interactions.n.objectives._count', keyword],
  ['cmi.interactions.n.objectives.n.id', write(identifier)],
  ['cmi.interactions.n.time', write(time)],
  ['cmi.interactions.n.type', write(interactionType)],
  ['cmi.interactions.n.correct_responses._count', keyword],
  ['cmi.interactions.n.correct_responses.n.pattern', write(feedback)],
  ['cmi.interactions.n.weighting', write(decimal)],
  ['cmi.interactions.n.student_response', write(feedback)],
  ['cmi.interactions.n.result', write(result)],
  ['cmi.interactions.n.latency', write(timespan)],
]);

/** The element of SCORM 1.2 that `name` means, or `undefined`. */
export function findElement(name: string): Named | undefined {
  if (name.includes('.n.')) return undefined;
  const indexes: number[] = [];
  const path = name.replace(/\.(0|[1-9]\d{0,4})(?=\.)/g, (_, index: string) => {
    indexes.push(Number(index));
    return '.n';
  });
  const element = ELEMENTS.get(path);
  return element && { ...element, path, indexes };
}
