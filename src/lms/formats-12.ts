/** A value that SCORM 1.2 accepts for an element; `type` is that of the interaction the element belongs to. */
export type Accepts = (value: string, type?: string) => boolean;

const matching =
  (pattern: RegExp): Accepts =>
  (value) =>
    pattern.test(value);

/** One of `words`, in exactly this spelling. */
export const oneOf =
  (...words: string[]): Accepts =>
  (value) =>
    words.includes(value);

/** At most `most` UTF-16 units: CMIString255, CMIString4096. */
export const text =
  (most: number): Accepts =>
  (value) =>
    value.length <= most;

/** A whole number within bounds. */
export const integer =
  (least: number, most: number): Accepts =>
  (value) =>
    /^-?\d{1,3}$/.test(value) && Number(value) >= least && Number(value) <= most;

/** CMIDecimal: no exponent, no plus sign, no comma. */
export const decimal = matching(/^-?\d{1,10}(\.\d{1,10})?$/);

/** 0 to 100, or blank. */
export const score: Accepts = (value) => value === '' || (decimal(value) && Number(value) >= 0 && Number(value) <= 100);

/** CMIIdentifier. */
export const identifier = matching(/^[A-Za-z0-9_-]{1,255}$/);

/** CMITimespan, `HHHH:MM:SS.SS`: two to four digits of hours, minutes and seconds below 60. */
export const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

/** CMITime, `HH:MM:SS.SS`: a time of day. */
export const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

const RESULTS = oneOf('correct', 'wrong', 'unanticipated', 'neutral');

export const result: Accepts = (value) => RESULTS(value) || decimal(value);

const letters = '[a-z0-9](,[a-z0-9])*';
const pairs = '[a-z0-9]\\.[a-z0-9](,[a-z0-9]\\.[a-z0-9])*';
const bracedOrBare = (list: string): Accepts => matching(new RegExp(`^(${list}|\\{${list}\\})$`));

const RESPONSES = new Map<string, Accepts>([
  ['true-false', matching(/^[01tf]$/)],
  ['choice', bracedOrBare(letters)],
  ['sequencing', bracedOrBare(letters)],
  ['matching', bracedOrBare(pairs)],
  ['likert', matching(/^[a-z0-9]$/)],
  ['numeric', decimal],
  ['fill-in', text(255)],
  ['performance', text(255)],
]);

/** The types of an interaction. */
export const interactionType: Accepts = (value) => RESPONSES.has(value);

/** CMIFeedback, the form of a response and of a right answer, given by the interaction's type (RTE 1.2 §3.4.2.7). */
export const feedback: Accepts = (value, type = 'fill-in') =>
  value.length <= 255 && (RESPONSES.get(type) ?? text(255))(value);
