import { fromDigits, hash32, toDigits, type Attempt, type Strand } from '../course/index.ts';
import { decodeEvents, encodeEvent } from './event-codec.ts';

/**
 * Suspend data, version 1, ASCII:
 *
 *     1 <attempt: 4> { | <strand: 4> <parent: 4, or ....> <parent count: 3 digits> <events> } * <checksum: 6 digits>
 *
 * Digits are base 64. The checksum is over everything before `*`. The oldest version that can be read is 1.
 */
const VERSION = '1';
const NO_PARENT = '....';
const HEADER = 11;
const CHECK = 6;
/** Longer input is not looked at: SCORM 2004's own limit. */
const LONGEST = 64_000;

export type Decoded =
  | { attempt: Attempt }
  /** `foreign`: not ours. `newer`: written by a later version of this player. */
  | { fault: 'empty' | 'foreign' | 'newer' }
  /** Ours, but cut or changed; the attempt's id stands first, so it is often still there. */
  | { fault: 'damaged'; id: string | undefined };

/** The attempt as one short string. */
export function encodeAttempt(attempt: Attempt): string {
  const strands = [...attempt.strands].sort((a, b) => (a.id < b.id ? -1 : 1)).map(encodeStrand);
  const body = VERSION + attempt.id + strands.join('');
  return `${body}*${checksum(body)}`;
}

function encodeStrand({ id, parent, parentCount, events }: Strand): string {
  return `|${id}${parent ?? NO_PARENT}${toDigits(parentCount, 3)}${events.map(encodeEvent).join('')}`;
}

const checksum = (body: string): string => toDigits(hash32(body), CHECK);

/** Reads suspend data of any origin. Never throws: what cannot be read is a reason. */
export function decodeAttempt(text: string): Decoded {
  if (text.trim() === '') return { fault: 'empty' };
  const shape = /^([0-9A-Za-z])([\w-]{4})(\|.*)?\*([\w-]{6})$/.exec(text.slice(0, LONGEST));
  if (!shape) return text[0] === VERSION && text.includes('|') ? damaged(text) : { fault: 'foreign' };
  const [, version, id = '', strands = '', check] = shape;
  if (check !== checksum(text.slice(0, -CHECK - 1))) return damaged(text);
  if (version !== VERSION) return { fault: 'newer' };
  const decoded = strands.split('|').slice(1).map(decodeStrand);
  const whole = decoded.filter((strand) => strand !== undefined);
  return whole.length === decoded.length ? { attempt: { id, strands: whole } } : damaged(text);
}

function damaged(text: string): Decoded {
  return { fault: 'damaged', id: /^1([\w-]{4})\|/.exec(text)?.[1] };
}

function decodeStrand(text: string): Strand | undefined {
  const parent = text.slice(4, 8);
  const parentCount = fromDigits(text.slice(8, HEADER));
  const events = decodeEvents(text.slice(HEADER));
  if (text.length < HEADER || parentCount === undefined || !events) return undefined;
  return { id: text.slice(0, 4), parent: parent === NO_PARENT ? undefined : parent, parentCount, events };
}
