import { fromDigits, hash32, toDigits, type Attempt, type Strand } from '../course/index.ts';
import { decodeEvents, encodeEvent } from './event-codec.ts';
import { lengthOf } from './spread.ts';

/**
 * Suspend data, version 1, ASCII:
 *
 *     1 <attempt: 4> <scope: 4> { | <strand: 4> <parent: 4, or ....> <parent count: 3 digits> <events> } * <checksum: 6 digits>
 *
 * Digits are base 64. The scope is a hash of course and module. The checksum is over everything before `*`. Version,
 * attempt and scope stay where they are in every version. The oldest version that can be read is 1.
 */
const VERSION = '1';
const NO_PARENT = '....';
const HEAD = 11;
const CHECK = 6;
/** Longer input is not looked at (SCORM 2004's own limit), and no strand is taken to be longer. */
const LONGEST = 64_000;

/** What an attempt is an attempt at. */
export interface Scope {
  course: string;
  module: string;
}

export type Decoded =
  | { attempt: Attempt }
  /** `foreign`: of another module or course, or of other content altogether. `newer`: written by a later version of this player. */
  | { fault: 'empty' | 'foreign' | 'newer' }
  /** Ours, but cut or changed; the attempt's id stands first, so it is still there. */
  | { fault: 'damaged'; id: string };

/** The attempt as one string. */
export function encodeAttempt({ id, strands }: Attempt, scope: Scope): string {
  const sorted = [...strands].sort((a, b) => (a.id < b.id ? -1 : 1));
  const body = VERSION + id + scopeCode(scope) + sorted.map(encodeStrand).join('');
  return `${body}*${checksum(body)}`;
}

function encodeStrand({ id, parent, parentCount, events }: Strand): string {
  return `|${id}${parent ?? NO_PARENT}${toDigits(parentCount, 3)}${events.map(encodeEvent).join('')}`;
}

const scopeCode = ({ course, module }: Scope): string => toDigits(hash32(JSON.stringify([course, module])), 4);
const checksum = (body: string): string => toDigits(hash32(body), CHECK);

/** Reads suspend data of any origin. Never throws: what cannot be read is a reason. */
export function decodeAttempt(text: string, scope: Scope): Decoded {
  if (text.trim() === '') return { fault: 'empty' };
  const [head = '', version = '', id = '', of] = /^(\w)([\w-]{4})([\w-]{4})/.exec(text) ?? [];
  if (of !== scopeCode(scope) || version < VERSION) return { fault: 'foreign' };
  const body = text.slice(0, -CHECK - 1);
  if (text.length > LONGEST || text !== `${body}*${checksum(body)}`) return { fault: 'damaged', id };
  if (version !== VERSION) return { fault: 'newer' };
  const [nothing, ...strands] = body.slice(head.length).split('|');
  const decoded = strands.map(decodeStrand);
  const whole = decoded.filter((strand) => strand !== undefined);
  return nothing || whole.length < decoded.length ? { fault: 'damaged', id } : { attempt: { id, strands: whole } };
}

function decodeStrand(text: string): Strand | undefined {
  const parent = text.slice(4, 8);
  const parentCount = fromDigits(text.slice(8, HEAD));
  const events = decodeEvents(text.slice(HEAD));
  if (text.length < HEAD || parentCount === undefined || !events || lengthOf(events) > LONGEST) return undefined;
  return { id: text.slice(0, 4), parent: parent === NO_PARENT ? undefined : parent, parentCount, events };
}
