import { keyword, read, readWrite, write, type Element, type Elements } from './elements.ts';
import { between, either, matching, oneOf, text } from './formats.ts';
import {
  identifier,
  interactionType,
  language,
  line,
  pattern,
  real,
  response,
  resultWord,
  timespan,
  timestamp,
} from './formats-2004.ts';

const COMPLETION = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const SUCCESS = oneOf('passed', 'failed', 'unknown');
const EXIT = oneOf('time-out', 'suspend', 'logout', 'normal', '');
const REQUEST =
  /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[\w-]{1,250}\}(choice|jump))$/;

const fraction = readWrite(real, between(0, 1));
const level = readWrite(real, between(0, Infinity));

function score(parent: string): [string, Element][] {
  return [
    [`${parent}.score._children`, keyword],
    [`${parent}.score.scaled`, readWrite(real, between(-1, 1))],
    [`${parent}.score.raw`, readWrite(real)],
    [`${parent}.score.min`, readWrite(real)],
    [`${parent}.score.max`, readWrite(real)],
  ];
}

const INTERACTIONS: [string, Element][] = [
  ['cmi.interactions._children', keyword],
  ['cmi.interactions._count', keyword],
  ['cmi.interactions.n.id', readWrite(identifier)],
  ['cmi.interactions.n.type', readWrite(interactionType)],
  ['cmi.interactions.n.objectives._count', keyword],
  ['cmi.interactions.n.objectives.n.id', readWrite(identifier)],
  ['cmi.interactions.n.timestamp', readWrite(timestamp)],
  ['cmi.interactions.n.correct_responses._count', keyword],
  ['cmi.interactions.n.correct_responses.n.pattern', readWrite(pattern)],
  ['cmi.interactions.n.weighting', readWrite(real)],
  ['cmi.interactions.n.learner_response', readWrite(response)],
  ['cmi.interactions.n.result', readWrite(either(resultWord, real))],
  ['cmi.interactions.n.latency', readWrite(timespan)],
  ['cmi.interactions.n.description', readWrite(line(250))],
];

const OBJECTIVES: [string, Element][] = [
  ['cmi.objectives._children', keyword],
  ['cmi.objectives._count', keyword],
  ['cmi.objectives.n.id', readWrite(identifier)],
  ...score('cmi.objectives.n'),
  ['cmi.objectives.n.success_status', readWrite(SUCCESS)],
  ['cmi.objectives.n.completion_status', readWrite(COMPLETION)],
  ['cmi.objectives.n.progress_measure', fraction],
  ['cmi.objectives.n.description', readWrite(line(250))],
];

const COMMENTS: [string, Element][] = [
  ['cmi.comments_from_learner._children', keyword],
  ['cmi.comments_from_learner._count', keyword],
  ['cmi.comments_from_learner.n.comment', readWrite(line(4000))],
  ['cmi.comments_from_learner.n.location', readWrite(text(250))],
  ['cmi.comments_from_learner.n.timestamp', readWrite(timestamp)],
  ['cmi.comments_from_lms._children', keyword],
  ['cmi.comments_from_lms._count', keyword],
  ['cmi.comments_from_lms.n.comment', read],
  ['cmi.comments_from_lms.n.location', read],
  ['cmi.comments_from_lms.n.timestamp', read],
];

const PREFERENCE: [string, Element][] = [
  ['cmi.learner_preference._children', keyword],
  ['cmi.learner_preference.audio_level', level],
  ['cmi.learner_preference.language', readWrite(language)],
  ['cmi.learner_preference.delivery_speed', level],
  ['cmi.learner_preference.audio_captioning', readWrite(oneOf('-1', '0', '1'))],
];

const NAVIGATION: [string, Element][] = [
  ['adl.nav.request', readWrite(matching(REQUEST))],
  ['adl.nav.request_valid.continue', read],
  ['adl.nav.request_valid.previous', read],
  ['adl.nav.request_valid.choice.{target}', read],
  ['adl.nav.request_valid.jump.{target}', read],
  ['adl.data._children', keyword],
  ['adl.data._count', keyword],
  ['adl.data.n.id', read],
  ['adl.data.n.store', readWrite(text(64_000))],
];

/** Every element of SCORM 2004 4th Edition (RTE §4.2; navigation and shared data: SN §4). */
export const ELEMENTS_2004: Elements = new Map([
  ['cmi._version', keyword],
  ['cmi._children', keyword],
  ['cmi.completion_status', readWrite(COMPLETION)],
  ['cmi.completion_threshold', read],
  ['cmi.credit', read],
  ['cmi.entry', read],
  ['cmi.exit', write(EXIT)],
  ['cmi.launch_data', read],
  ['cmi.learner_id', read],
  ['cmi.learner_name', read],
  ['cmi.location', readWrite(text(1000))],
  ['cmi.max_time_allowed', read],
  ['cmi.mode', read],
  ['cmi.progress_measure', fraction],
  ['cmi.scaled_passing_score', read],
  ...score('cmi'),
  ['cmi.session_time', write(timespan)],
  ['cmi.success_status', readWrite(SUCCESS)],
  ['cmi.suspend_data', readWrite(text(64_000))],
  ['cmi.time_limit_action', read],
  ['cmi.total_time', read],
  ...COMMENTS,
  ...INTERACTIONS,
  ...OBJECTIVES,
  ...PREFERENCE,
  ...NAVIGATION,
]);
