import { between, both, either, matching, oneOf, type Accepts } from './formats.ts';

/** A whole number within bounds. */
export const integer = (least: number, most: number): Accepts => both(matching(/^-?\d{1,3}$/), between(least, most));

/** CMIDecimal: no exponent, no plus sign, no comma. */
export const decimal = matching(/^-?\d{1,10}(\.\d{1,10})?$/);

/** 0 to 100, or blank. */
export const score = either(oneOf(''), both(decimal, between(0, 100)));

/** CMIIdentifier. */
export const identifier = matching(/^[A-Za-z0-9_-]{1,255}$/);

/** CMITimespan, `HHHH:MM:SS.SS`: two to four digits of hours, minutes and seconds below 60. */
export const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

/** CMITime, `HH:MM:SS.SS`: a time of day. */
export const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);

export const result = either(oneOf('correct', 'wrong', 'unanticipated', 'neutral'), decimal);

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
]);

/** The types of an interaction. */
export const interactionType = oneOf(...RESPONSES.keys(), 'fill-in', 'performance');

/** CMIFeedback, the form of a response and of a right answer, given by the interaction's type (RTE 1.2 §3.4.2.7). */
export const feedback: Accepts = (value, type = '') => value.length <= 255 && (RESPONSES.get(type)?.(value) ?? true);
