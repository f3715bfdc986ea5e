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
 * The event as characters of suspend data; its time is left out. A choice is its two-character code; everything else
 * begins with a sign that is in no code. All signs survive HTML and URL escaping in an LMS except where the checksum notices.
 */
export function encodeEvent(event: LogEvent): string {
  switch (event.kind) {
    case 'chose':
      return event.choice;
    case 'began':
      return `(${event.step}${event.shape}`;
    case 'went':
      return `@${event.step}`;
    case 'did':
      return `!${event.step}`;
    case 'wrote':
      return `^${event.activity}`;
    case 'answered':
      return `?${event.activity}${event.response}${event.result[0]}`;
    case 'went-back':
      return `~${digit(event.to)}`;
    case 'ended':
      return `)${event.outcome[0]}${toDigits(event.score, 2)}${encodeTallies(event.objectives)}:`;
    case 'hinted':
      return event.hint === 'coach' ? '.c' : '.k';
    case 'continued':
      return '..';
    case 'timed-out':
      return '.t';
    case 'left-out':
      return `,${toDigits(event.count, 3)}`;
  }
}

function encodeTallies(objectives: Readonly<Record<string, Tally>>): string {
  const entries = Object.entries(objectives).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([code, { taken, missed }]) => code + digit(taken) + digit(missed)).join('');
}

const digit = (value: number): string => toDigits(Math.min(63, value), 1);
const number = (digits: string): number => fromDigits(digits) ?? 0;

const OUTCOMES: Readonly<Record<string, Outcome>> = { g: 'good', f: 'fair', p: 'poor' };
const RESULTS: Readonly<Record<string, Result>> = { g: 'good', n: 'neutral', p: 'poor' };

type Read = (first: string, second: string, third: string) => Happening | undefined;

/** What each event looks like, and what its parts are. */
const FORMS: readonly (readonly [RegExp, Read])[] = [
  [/([\w-]{2})/y, (choice) => ({ kind: 'chose', choice })],
  [/\(([\w-]{2})([\w-]{2})/y, (step, shape) => ({ kind: 'began', step, shape })],
  [/@([\w-]{2})/y, (step) => ({ kind: 'went', step })],
  [/!([\w-]{2})/y, (step) => ({ kind: 'did', step })],
  [/\^([\w-]{2})/y, (activity) => ({ kind: 'wrote', activity })],
  [/\?([\w-]{2})([a-z])([gnp])/y, readAnswer],
  [/~([\w-])/y, (to) => ({ kind: 'went-back', to: number(to) })],
  [/\)([gfp])([\w-]{2})((?:[\w-]{4})*):/y, readEnd],
  [/\.c/y, () => ({ kind: 'hinted', hint: 'coach' })],
  [/\.k/y, () => ({ kind: 'hinted', hint: 'thinking' })],
  [/\.\./y, () => ({ kind: 'continued' })],
  [/\.t/y, () => ({ kind: 'timed-out' })],
  [/,([\w-]{3})/y, (count) => ({ kind: 'left-out', count: number(count) })],
];

function readAnswer(activity: string, response: string, letter: string): Happening | undefined {
  const result = RESULTS[letter];
  return result && { kind: 'answered', activity, response, result };
}

function readEnd(letter: string, digits: string, tallies: string): Happening | undefined {
  const outcome = OUTCOMES[letter];
  const score = number(digits);
  const objectives: Record<string, Tally> = {};
  for (const [, code = '', taken = '', missed = ''] of tallies.matchAll(/(..)(.)(.)/g)) {
    objectives[code] = { taken: number(taken), missed: number(missed) };
  }
  return outcome && score <= 100 ? { kind: 'ended', outcome, score, objectives } : undefined;
}

/** The events that the characters stand for, or `undefined` when they are not such characters from end to end. */
export function decodeEvents(text: string): Happening[] | undefined {
  const events: Happening[] = [];
  let at = 0;
  const read = ([form, make]: (typeof FORMS)[number]): boolean => {
    form.lastIndex = at;
    const [whole = '', first = '', second = '', third = ''] = form.exec(text) ?? [];
    const event = whole && make(first, second, third);
    if (event) events.push(event);
    if (event) at += whole.length;
    return Boolean(event);
  };
  while (at < text.length) if (!FORMS.some(read)) return undefined;
  return events;
}
