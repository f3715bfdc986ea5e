import { Scorm12API } from 'scorm-again/scorm12/min';
import { Scorm2004API } from 'scorm-again/scorm2004/min';
import { expect } from 'vitest';
import { readFaults } from '../../src/lms/faults.ts';
import { openSession, type LmsSession, type ScormAgainClass, type Told } from '../../src/lms/open-session.ts';
import { rulesOf } from '../../src/lms/profiles.ts';
import { fold, NO_RECORD, seed, type Launch, type LearnerRecord, type Values } from '../../src/lms/record.ts';
import type { Call, Gone } from '../../src/lms/tap.ts';
import { wireOf, type Version, type Wire } from '../../src/lms/wire.ts';

export const LAUNCH: Launch = {
  ...{ learner: 'sue', name: 'Example, Sue', mode: 'normal', credit: 'credit', launchData: '', masteryScore: '' },
};

interface Wish {
  version?: Version;
  profile?: string;
  /** As in the page's query. */
  fault?: string;
  launch?: Partial<Launch>;
  record?: LearnerRecord;
  values?: Values;
  occupied?: boolean;
  /** Whether what is told arrives. */
  arrives?: boolean;
}

/** A session of the test LMS, and all that a test can see and turn. */
export interface Opened extends LmsSession {
  wire: Wire;
  calls: Call[];
  told: Told[];
  /** What the LMS keeps of the learner by now. */
  record(): LearnerRecord;
  /** Which faults are at work. */
  on: Record<string, Gone>;
  /** The clock, in milliseconds, and how long everything was held up. */
  clock: { now: number; blocked: number };
}

const CLASSES = { '1.2': Scorm12API, '2004': Scorm2004API } as Record<Version, ScormAgainClass>;
let sessions = 0;

/** Opens a session on the real scorm-again, before Initialize. */
export function open({ version = '1.2', profile = 'strict', fault = '', ...wish }: Wish = {}): Opened {
  const rules = rulesOf(profile, version);
  const faults = readFaults(fault);
  if (typeof faults === 'string') throw new Error(faults);
  const on = Object.fromEntries(faults.map(({ fault: { name, rests } }): [string, Gone] => [name, !rests]));
  const [calls, told, clock]: [Call[], Told[], Opened['clock']] = [[], [], { now: 0, blocked: 0 }];
  let record = wish.record ?? NO_RECORD;
  const id = `session-${++sessions}`;
  const session = openSession({
    ScormAgain: CLASSES[version],
    rules,
    values: { ...seed(record, { ...LAUNCH, ...wish.launch }, rules), ...wish.values },
    faults,
    scene: {
      now: () => clock.now,
      block: (ms) => void (clock.blocked += ms),
      occupied: wish.occupied ?? false,
      on: (name) => on[name] ?? false,
    },
    send: (sent) => {
      if (wish.arrives === false) return false;
      told.push(sent);
      record = fold(record, { session: id, ...sent }, rules);
      return true;
    },
    heard: (call) => void calls.push(call),
  });
  return { ...session, wire: wireOf(session.api), calls, told, record: () => record, on, clock };
}

/** The same after Initialize. */
export function begin(wish?: Wish): Opened {
  const opened = open(wish);
  expect(opened.wire.initialize('')).toBe('true');
  return opened;
}

export type Pair = readonly [element: string, value: string];

/** The answer and the error of the last `set`, those before it having been taken. */
export function setting(wish: Wish, ...sets: [Pair, ...Pair[]]): [unknown, unknown] {
  const { wire } = begin(wish);
  for (const pair of sets.slice(0, -1))
    expect([...pair, wire.set(...pair), wire.lastError()]).toEqual([...pair, 'true', '0']);
  const [element, value] = sets.at(-1) ?? sets[0];
  return [wire.set(element, value), wire.lastError()];
}

/** The value and the error of a `get`. */
export function getting({ wire }: { wire: Wire }, element: string): [unknown, unknown] {
  return [wire.get(element), wire.lastError()];
}
