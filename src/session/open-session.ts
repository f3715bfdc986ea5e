import { ALPHABET, type Attempt, type Outline } from '../course/index.ts';
import {
  decodeAttempt,
  encodeAttempt,
  learnerKey,
  openMemoryStore,
  openStore,
  type Browser,
  type KeptAttempt,
  type Owner,
  type Store,
} from '../progress/index.ts';
import { noLms, type Lms } from '../reporting/index.ts';
import type { Clock } from './delivery.ts';
import { chooseAttempt } from './launch.ts';
import { Session, type ReadInteractions } from './session.ts';
import { takeUp } from './strand-in-hand.ts';

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
  const kept = edition.expectsLms ? [] : await keptAttempts(device, ownerOf(outline, 'this-device'));
  const found = await edition.connect(kept[0] ? encodeAttempt(kept[0].attempt) : '');
  const lms = found ?? noLms();
  const reviewing = !lms.launch.recording;
  const inLms = decodeAttempt(lms.launch.suspendData);
  const learner = found ? learnerOf(found) : 'no-lms';
  const { attempt, own } = await findAttempt(parts, device, lms, learner, reviewing);
  const owner = ownerOf(outline, learner || `attempt:${attempt.id}`);
  const store = reviewing ? openMemoryStore() : device;
  const isKept = await keep(store, owner, attempt, clock.now());
  const { mastery } = lms.launch;
  const session = new Session({
    ...parts,
    outline: mastery === undefined || outline.mastery === 'none' ? outline : { ...outline, mastery },
    owner,
    store,
    lms,
    lmsState: !edition.expectsLms ? 'not-needed' : !found ? 'missing' : reviewing ? 'read-only' : 'recording',
    kept: isKept,
    hand: takeUp(attempt, own, () => mintId(parts)),
    inLms: 'attempt' in inLms ? inLms.attempt : undefined,
    mint: () => mintId(parts),
  });
  session.open();
  return session;
}

/** The LMS's id of the learner, else the attempt stands for whoever takes it. */
function learnerOf({ launch }: Lms): string {
  const decoded = decodeAttempt(launch.suspendData);
  return launch.learnerId || ('attempt' in decoded ? `attempt:${decoded.attempt.id}` : '');
}

async function keep(store: Store, owner: Owner, attempt: Attempt, now: number): Promise<boolean> {
  try {
    await store.keep(owner, attempt, now);
    return true;
  } catch (cause) {
    console.warn('This device keeps no copy', cause);
    return false;
  }
}

async function findAttempt(
  parts: OpenParts,
  store: Store,
  { launch }: Lms,
  learner: string,
  reviewing: boolean,
): Promise<{ attempt: Attempt; own: string[] }> {
  const kept = learner && !reviewing ? await keptAttempts(store, ownerOf(parts.outline, learner)) : [];
  const choice = chooseAttempt(launch, kept);
  const goesOn = choice.kind === 'resume' || (choice.kind === 'ask' && (await parts.ask(choice.steps)));
  if (choice.kind === 'new' || !goesOn) return { attempt: { id: mintId(parts), strands: [] }, own: [] };
  const known = kept.find(({ attempt }) => attempt.id === choice.attempt.id);
  return { attempt: choice.attempt, own: known?.own ?? [] };
}

async function keptAttempts(store: Store, owner: Owner): Promise<KeptAttempt[]> {
  return store.attempts(owner).catch((cause) => {
    console.warn('This device does not give back what it kept', cause);
    return [];
  });
}

function ownerOf({ course, id }: Outline, learner: string): Owner {
  return { course, module: id, learner: learnerKey(learner) };
}

function mintId({ random }: OpenParts): string {
  return Array.from({ length: 4 }, () => ALPHABET[random(ALPHABET.length)]).join('');
}
