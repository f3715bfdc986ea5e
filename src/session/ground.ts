import { ALPHABET, type Attempt, type Outline } from '../course/index.ts';
import {
  decodeAttempt,
  learnerKey,
  lengthOf,
  linesOf,
  mergeAttempts,
  openMemoryStore,
  within,
  type Browser,
  type Decoded,
  type Lines,
  type Owner,
  type Store,
} from '../progress/index.ts';
import { noLms, type Lms } from '../reporting/index.ts';
import type { Clock } from './delivery.ts';
import { chooseAttempt, namedIn } from './launch.ts';
import type { Whereabouts } from './saved.ts';
import { takeUp, type Hand } from './strand-in-hand.ts';
import { takeTurn, whoseTurn, type Turn } from './turn.ts';

/** What a session goes on from: found at launch, and anew when an LMS comes late or the learner takes over here. */
export interface Ground {
  /** With the bar that the LMS sets. */
  outline: Outline;
  owner: Owner;
  store: Store;
  lms: Lms;
  lmsState: Whereabouts['lms'];
  hand: Hand;
  /** What the LMS had at launch, and how many events of the line that goes on. */
  inLms: Pick<Lines, 'line' | 'others'>;
  told: number;
  /** The course record as it was found; `undefined` for a learner without a name, who has none beyond this page. */
  settings: Readonly<Record<string, string>> | undefined;
  /** Absent when another page has it, and when nothing is written. */
  turn: Turn | undefined;
}

/** What a search for it works with. */
export interface GroundParts {
  outline: Outline;
  expectsLms: boolean;
  device: Store;
  browser: Browser;
  clock: Clock;
  /** A whole number from 0 up to, not including, `below`. */
  random(below: number): number;
  /** Asked when the LMS knows of nothing and this device does: go on with so many steps? */
  ask(steps: number): Promise<boolean>;
}

/** What is known when it is searched for. */
export interface Known {
  /** `undefined` when there is none, `false` when it opens no session. */
  lms: Lms | false | undefined;
  /** The attempt that this page has, if only its id. */
  inHand?: Attempt;
  /** The key of the learner whose page this was before: an LMS that opens no session does not tell. */
  learner?: string | undefined;
  /** One is still looked for. */
  isLooking?: boolean;
  /** Takes the turn to write away from another page. */
  steal?: boolean;
}

/** Finds whose attempt it is, whether this page may write it, and what the LMS and the device know of it. */
export async function findGround(parts: GroundParts, known: Known): Promise<Ground> {
  const { outline, clock, device } = parts;
  const scope = { course: outline.course, module: outline.id };
  const lms = known.lms || noLms();
  const { mastery, suspendData } = lms.launch;
  const inLms = decodeAttempt(suspendData, scope);
  const { inHand = { id: mintId(parts), strands: [] } } = known;
  const { learner, state } = await whose(parts, known, inLms, inHand.id);
  const owner = { ...scope, learner };
  const isLoose = state === 'connecting' || state === 'read-only';
  const turn = isLoose ? undefined : await takeTurn(parts, owner, known.steal ?? false);
  const isElsewhere = !isLoose && !turn;
  const isShared = known.steal || isElsewhere;
  const kept = state === 'read-only' ? [] : await fromDevice(clock, device.attempts(owner), []);
  const choice = chooseAttempt(inLms, lms.launch.usedBefore || isShared, kept);
  const goesOn = choice.ask === undefined || (await parts.ask(choice.ask));
  const found = (goesOn && choice.attempt) || inHand;
  const attempt = found.id === inHand.id ? mergeAttempts(found, inHand) : found;
  const here = kept.find((one) => one.attempt.id === attempt.id);
  // An LMS that looks new has nothing of what it had before.
  const before = choice.ask === undefined ? (here?.told ?? 0) : 0;
  const had =
    'attempt' in inLms ? linesOf(inLms.attempt) : { line: linesOf(attempt).line.slice(0, before), others: [] };
  return {
    outline: mastery === undefined || outline.mastery === 'none' ? outline : { ...outline, mastery },
    owner,
    store: isLoose ? openMemoryStore() : device,
    lms,
    lmsState: isElsewhere ? 'elsewhere' : state,
    // Two pages never write to one strand.
    hand: takeUp(attempt, isShared ? [] : (here?.own ?? []), () => mintId(parts)),
    inLms: had,
    told: lengthOf(had.line),
    settings: isNameless(known) ? undefined : await fromDevice(clock, device.settings(owner), {}),
    turn,
  };
}

/** The learner's key, and how things are with the LMS. Without an id the attempt stands for whoever takes it. */
async function whose(parts: GroundParts, { lms, learner, isLooking }: Known, inLms: Decoded, fresh: string) {
  if (lms) {
    // What a later player wrote must not be overwritten by this one.
    const isRecording = lms.launch.recording && !('fault' in inLms && inLms.fault === 'newer');
    const state = parts.expectsLms ? (isRecording ? 'recording' : 'read-only') : 'not-needed';
    return { learner: learnerKey(lms.launch.learnerId || `attempt:${namedIn(inLms) ?? fresh}`), state } as const;
  }
  const { course, id: module } = parts.outline;
  const before = lms === false ? (learner ?? (await whoseTurn(parts, { course, module }))) : undefined;
  if (before !== undefined) return { learner: before, state: 'ended' } as const;
  const state = !parts.expectsLms ? 'not-needed' : isLooking && lms !== false ? 'connecting' : 'missing';
  return { learner: learnerKey('no-lms'), state } as const;
}

const isNameless = ({ lms }: Known): boolean => Boolean(lms && !lms.launch.learnerId);

/** What the device gives back, or something else when it does not. */
export async function fromDevice<T>(clock: Clock, read: Promise<T>, otherwise: T): Promise<T> {
  return within(clock, read).catch((cause) => {
    console.warn('This device did not give back what it kept', cause);
    return otherwise;
  });
}

/** Four characters that name an attempt or a strand. */
export function mintId({ random }: Pick<GroundParts, 'random'>): string {
  return Array.from({ length: 4 }, () => ALPHABET[random(ALPHABET.length)]).join('');
}
