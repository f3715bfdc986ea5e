import {
  fromDigits,
  toDigits,
  type Happening,
  type LogEvent,
  type Outcome,
  type Result,
  type Tally,
} from '../course/index.ts';

/**
 * An event as characters of suspend data. A choice is its two-character code; everything else begins with a sign that is
 * in no code. All signs survive HTML and URL escaping in an LMS except where the checksum notices.
 */
const SIGN = { began: '(', ended: ')', went: '@', did: '!', answered: '?', wrote: '^', back: '~', other: '.' } as const;

const OTHERS: readonly [string, Happening][] = [
  ['.', { kind: 'continued' }],
  ['t', { kind: 'timed-out' }],
  ['c', { kind: 'hinted', hint: 'coach' }],
  ['k', { kind: 'hinted', hint: 'thinking' }],
];
const OUTCOMES: Record<string, Outcome> = { g: 'good', f: 'fair', p: 'poor' };
const RESULTS: Record<string, Result> = { g: 'good', n: 'neutral', p: 'poor' };

/** The event's characters; its time is left out. */
export function encodeEvent(event: LogEvent): string {
  switch (event.kind) {
    case 'chose':
      return event.choice;
    case 'began':
      return SIGN.began + event.step + event.shape;
    case 'went':
      return SIGN.went + event.step;
    case 'did':
      return SIGN.did + event.step;
    case 'wrote':
      return SIGN.wrote + event.activity;
    case 'answered':
      return SIGN.answered + event.activity + event.response + event.result[0];
    case 'went-back':
      return SIGN.back + toDigits(event.to, 1);
    case 'ended':
      return SIGN.ended + event.outcome[0] + toDigits(event.score, 2) + encodeTallies(event.objectives);
    case 'hinted':
      return SIGN.other + (event.hint === 'coach' ? 'c' : 'k');
    case 'continued':
      return SIGN.other + '.';
    case 'timed-out':
      return SIGN.other + 't';
  }
}

function encodeTallies(objectives: Readonly<Record<string, Tally>>): string {
  const entries = Object.entries(objectives).sort(([a], [b]) => (a < b ? -1 : 1));
  const tallies = entries.map(([code, { taken, missed }]) => code + digit(taken) + digit(missed));
  return digit(entries.length) + tallies.join('');
}

const digit = (value: number): string => toDigits(Math.min(63, value), 1);

/** The events that the characters stand for, or `undefined` when they are not such characters from end to end. */
export function decodeEvents(text: string): Happening[] | undefined {
  const reader = new Reader(text);
  const events: Happening[] = [];
  while (reader.more()) {
    const event = decodeEvent(reader);
    if (!event || reader.failed) return undefined;
    events.push(event);
  }
  return events;
}

/** Takes characters from the front; once something does not fit, `failed` stays true. */
class Reader {
  failed = false;
  #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
  }
  more(): boolean {
    return this.#at < this.#text.length;
  }
  take(count: number): string {
    const taken = this.#text.slice(this.#at, this.#at + count);
    this.#at += count;
    if (taken.length < count) this.failed = true;
    return taken;
  }
  code(): string {
    const code = this.take(2);
    if (fromDigits(code) === undefined) this.failed = true;
    return code;
  }
  number(width: number): number {
    const value = fromDigits(this.take(width));
    if (value === undefined) this.failed = true;
    return value ?? 0;
  }
  oneOf<T>(words: Readonly<Record<string, T>>): T | undefined {
    const word = words[this.take(1)];
    if (word === undefined) this.failed = true;
    return word;
  }
}

function decodeEvent(reader: Reader): Happening | undefined {
  const sign = reader.take(1);
  switch (sign) {
    case SIGN.began:
      return { kind: 'began', step: reader.code(), shape: reader.code() };
    case SIGN.went:
      return { kind: 'went', step: reader.code() };
    case SIGN.did:
      return { kind: 'did', step: reader.code() };
    case SIGN.wrote:
      return { kind: 'wrote', activity: reader.code() };
    case SIGN.answered:
      return decodeAnswer(reader);
    case SIGN.back:
      return { kind: 'went-back', to: reader.number(1) };
    case SIGN.ended:
      return decodeEnded(reader);
    case SIGN.other: {
      const letter = reader.take(1);
      return OTHERS.find(([known]) => known === letter)?.[1];
    }
    default: {
      const choice = sign + reader.take(1);
      return fromDigits(choice) === undefined ? undefined : { kind: 'chose', choice };
    }
  }
}

function decodeAnswer(reader: Reader): Happening | undefined {
  const activity = reader.code();
  const response = reader.take(1);
  const result = reader.oneOf(RESULTS);
  return result && /^[a-z]$/.test(response) ? { kind: 'answered', activity, response, result } : undefined;
}

function decodeEnded(reader: Reader): Happening | undefined {
  const outcome = reader.oneOf(OUTCOMES);
  const score = reader.number(2);
  const objectives: Record<string, Tally> = {};
  const count = reader.number(1);
  for (let i = 0; i < count && !reader.failed; i++) {
    objectives[reader.code()] = { taken: reader.number(1), missed: reader.number(1) };
  }
  return outcome && score <= 100 ? { kind: 'ended', outcome, score, objectives } : undefined;
}
