import { both, matching, oneOf, type Accepts } from './formats.ts';

/** real(10,7): a digit before the point, no exponent, no plus sign, no comma. */
export const real = matching(/^-?\d{1,10}(\.\d{1,7})?$/);

/** A long identifier: a name or a URI, without spaces or brackets, which separate the parts of a response. */
export const identifier = matching(/^[\w.~:/?#@!$&'()*+,;=%-]{1,4000}$/);

/** One line of at most `most` characters, perhaps `{lang=en}` before it, and no other braces. */
export const line = (most: number): Accepts =>
  matching(new RegExp(`^(\\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\\})?[^{}\\r\\n]{0,${most}}$`));

export const language = matching(/^(([A-Za-z]{2,3}|i|x)(-[A-Za-z0-9]{1,8})*)?$/);

const SPAN = /^P(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;

/** timeinterval(second,10,2): at least one part, seconds with at most two decimals. */
export const timespan = both(matching(SPAN), (value) => value !== 'P');

const CLOCK = '([01]\\d|2[0-3])(:[0-5]\\d(:[0-5]\\d(\\.\\d{1,2}(Z|[+-]([01]\\d|2[0-3])(:[0-5]\\d)?)?)?)?)?';
const MOMENT = new RegExp(`^(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01])(?:T${CLOCK})?)?)?$`);

/** time(second,10,2): from 1970 to 2038, seconds with at most two decimals, a zone only after decimals. */
export const timestamp: Accepts = (value) => {
  const [found, year = '', month = '1', day = '1'] = MOMENT.exec(value) ?? [];
  if (found === undefined || Number(year) < 1970 || Number(year) > 2038) return false;
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
};

export const resultWord = oneOf('correct', 'incorrect', 'unanticipated', 'neutral');

/** A response's own identifier as every LMS takes it: no hyphen, no space. */
const ID = '[\\w.]{1,250}';
const STEP = `(${ID})?\\[\\.\\](${ID}|-?\\d{1,10}(\\.\\d{1,7})?)`;

/** At most `most` of `part`, joined by `[,]`. */
function list(part: string, most: number): Accepts {
  return matching(new RegExp(`^${part}(\\[,\\]${part}){0,${most - 1}}$`));
}

const alone: Accepts = (value) => {
  const parts = value.split('[,]');
  return new Set(parts).size === parts.length;
};

const LINES = (most: number): Accepts => {
  const one = line(250);
  return (value) => value.split('[,]').length <= most && value.split('[,]').every((part) => one(part));
};

const RESPONSES = new Map<string, Accepts>([
  ['true-false', oneOf('true', 'false')],
  ['choice', both(list(ID, 36), alone)],
  ['fill-in', LINES(10)],
  ['long-fill-in', line(4000)],
  ['likert', list(ID, 1)],
  ['matching', list(`${ID}\\[\\.\\]${ID}`, 36)],
  ['performance', list(STEP, 250)],
  ['sequencing', list(ID, 36)],
  ['numeric', real],
  ['other', matching(/^[^\r\n]{0,4000}$/)],
]);

/** The types of an interaction. */
export const interactionType = oneOf(...RESPONSES.keys());

/** A learner's response, by the interaction's type (RTE 4th Ed. §4.2.9). */
export const response: Accepts = (value, type = 'other') => (RESPONSES.get(type) ?? line(4000))(value);

const FLAGS = /^(\{(case_matters|order_matters)=(true|false)\}){1,2}/;
const FLAGGED = ['fill-in', 'long-fill-in', 'performance'];
const RANGE = /^(-?\d{1,10}(?:\.\d{1,7})?)?\[:\](-?\d{1,10}(?:\.\d{1,7})?)?$/;

/** A right answer, by the interaction's type: a response, or a range of numbers; some may say whether case or order matters. */
export const pattern: Accepts = (value, type = 'other') => {
  if (type !== 'numeric') return response(FLAGGED.includes(type) ? value.replace(FLAGS, '') : value, type);
  const [range, least = '-Infinity', most = 'Infinity'] = RANGE.exec(value) ?? [];
  return range === undefined ? real(value) : Number(least) <= Number(most);
};
