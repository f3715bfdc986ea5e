import { ALPHABET, type Attempt, type Outline } from '../course/index.ts';
import {
  decodeAttempt,
  encodeAttempt,
  learnerKey,
  linesOf,
  openMemoryStore,
  openStore,
  type Browser,
  type Decoded,
  type KeptAttempt,
  type Owner,
  type Store,
} from '../progress/index.ts';
import { noLms, type Launch, type Lms } from '../reporting/index.ts';
import type { Clock } from './delivery.ts';
import { chooseAttempt } from './launch.ts';
import { Session, type ReadInteractions } from './session.ts';
import { takeUp } from './strand-in-hand.ts';
import { within } from './within.ts';

/** How this edition of the document reaches an LMS. */
export interface Edition {
  /** `false` for the stand-alone site, where the device alone keeps the record. */
  expectsLms: boolean;
  /** `seed` is what the device holds as suspend data, for a run-time that keeps nothing itself. */
  connect(seed: string): Promise<Lms | undefined>;
}

export interface OpenParts {
  outline: Outline;
  edition: Edition;
  browser: Browser;
  readInteractions: ReadInteractions;
  clock: Clock;
  /** A whole number from 0 up to, not including, `below`. */
  random(below: number): number;
  /** Asked when the LMS knows of nothing and this device does: go on with so many steps? */
  ask(steps: number): Promise<boolean>;
}

/** Opens the one session of a document: store, LMS, the attempt to go on with, and the first report. */
export async function openSession(parts: OpenParts): Promise<Session> {
  const { outline, edition, clock } = parts;
  const device = await openStore(parts.browser);
  const kept = edition.expectsLms ? [] : await keptAttempts(device, ownerOf(outline, 'this-device'), clock);
  const found = await edition.connect(kept[0] ? encodeAttempt(kept[0].attempt) : '');
  const lms = found ?? noLms();
  const inLms = decodeAttempt(lms.launch.suspendData);
  // What a later player wrote must not be overwritten by this one.
  const reviewing = !lms.launch.recording || ('fault' in inLms && inLms.fault === 'newer');
  const learner = found ? learnerOf(found.launch, inLms) : 'no-lms';
  const { attempt, own, told } = await findAttempt(parts, device, lms, learner, reviewing);
  const owner = ownerOf(outline, learner || `attempt:${attempt.id}`);
  const store = reviewing ? openMemoryStore() : device;
  const isNamed = !found || found.launch.learnerId !== '';
  const isKept = await keep(store, owner, attempt, clock);
  const { mastery } = lms.launch;
  const session = new Session({
    ...parts,
    outline: mastery === undefined || outline.mastery === 'none' ? outline : { ...outline, mastery },
    owner,
    store,
    lms,
    lmsState: !edition.expectsLms ? 'not-needed' : !found ? 'missing' : reviewing ? 'read-only' : 'recording',
    kept: isKept,
    settings: isNamed ? await fromDevice(clock, device.settings(owner), {}) : undefined,
    hand: takeUp(attempt, own, () => mintId(parts)),
    inLms: 'attempt' in inLms ? linesOf(inLms.attempt) : { line: linesOf(attempt).line.slice(0, told), others: [] },
    mint: () => mintId(parts),
  });
  session.open();
  return session;
}

/** The LMS's id of the learner, else the attempt stands for whoever takes it. */
function learnerOf({ learnerId }: Launch, inLms: Decoded): string {
  return learnerId || ('attempt' in inLms ? `attempt:${inLms.attempt.id}` : '');
}

async function keep(store: Store, owner: Owner, attempt: Attempt, clock: Clock): Promise<boolean> {
  try {
    await within(clock, store.keep(owner, attempt, clock.now()));
    return true;
  } catch (cause) {
    console.warn('This device keeps no copy', cause);
    return false;
  }
}

/** The attempt to go on with, the strands of it that this device writes, and how many of its events an LMS has been told. */
async function findAttempt(
  parts: OpenParts,
  store: Store,
  { launch }: Lms,
  learner: string,
  reviewing: boolean,
): Promise<{ attempt: Attempt; own: string[]; told: number }> {
  const kept = learner && !reviewing ? await keptAttempts(store, ownerOf(parts.outline, learner), parts.clock) : [];
  const choice = chooseAttempt(launch, kept);
  const goesOn = choice.kind === 'resume' || (choice.kind === 'ask' && (await parts.ask(choice.steps)));
  if (choice.kind === 'new' || !goesOn) {
    const id = (choice.kind === 'new' && choice.id) || mintId(parts);
    return { attempt: { id, strands: [] }, own: [], told: 0 };
  }
  const known = kept.find(({ attempt }) => attempt.id === choice.attempt.id);
  // An LMS that looks new has nothing of what another session told.
  return { attempt: choice.attempt, own: known?.own ?? [], told: choice.kind === 'ask' ? 0 : (known?.told ?? 0) };
}

async function keptAttempts(store: Store, owner: Owner, clock: Clock): Promise<KeptAttempt[]> {
  return fromDevice(clock, store.attempts(owner), []);
}

async function fromDevice<T>(clock: Clock, read: Promise<T>, otherwise: T): Promise<T> {
  return within(clock, read).catch((cause) => {
    console.warn('This device does not give back what it kept', cause);
    return otherwise;
  });
}

function ownerOf({ course, id }: Outline, learner: string): Owner {
  return { course, module: id, learner: learnerKey(learner) };
}

function mintId({ random }: OpenParts): string {
  return Array.from({ length: 4 }, () => ALPHABET[random(ALPHABET.length)]).join('');
}
