import type { Outline } from '../course/index.ts';
import { encodeAttempt, learnerKey, openStore, type Browser, type Store } from '../progress/index.ts';
import type { Lms } from '../reporting/index.ts';
import type { Clock } from './delivery.ts';
import { findGround, fromDevice, mintId, type Ground, type Known } from './ground.ts';
import type { ReadInteractions } from './report.ts';
import { Session } from './session.ts';

/** How often an LMS that is not there yet is looked for, in milliseconds, and how many times. */
const INTERVAL = 250;
const LOOKS = 40;

/** How this edition of the document reaches an LMS. */
export interface Edition {
  /** `false` for the stand-alone site, where the device alone keeps the record. */
  expectsLms: boolean;
  /**
   * The LMS, as far as there is one now: `undefined` when there is none, `false` when it opens no session. `seed` is what
   * the device holds as suspend data, for a run-time that keeps nothing itself.
   */
  connect(seed: string): Promise<Lms | false | undefined>;
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
  /** The learner's key that the same page had before it was loaded again, if it was. */
  learner?: string | undefined;
}

/**
 * Opens the one session of a document: store, LMS, the attempt to go on with, and the first report. An LMS that is not
 * there yet is looked for while the learner begins with what the device has.
 */
export async function openSession(parts: OpenParts): Promise<Session> {
  const { edition, clock } = parts;
  const { expectsLms } = edition;
  const device = await openStore(parts.browser, clock);
  let lms = await edition.connect(expectsLms ? '' : await seedOf(parts, device));
  const groundParts = { ...parts, expectsLms, device };
  const find = (known: Omit<Known, 'lms'>): Promise<Ground> => findGround(groundParts, { ...known, lms });
  let settling: Promise<void> | undefined;
  const settle = (): Promise<void> =>
    (settling ??= find({ inHand: { id: opened.attempt, strands: [] } }).then((ground) => opened.move(ground)));
  const opened = new Session(
    {
      ...parts,
      mint: () => mintId(parts),
      settle,
      takeOver: (inHand, learner) => find({ inHand, learner, steal: true }),
    },
    await find({ learner: parts.learner, isLooking: true }),
  );
  await opened.open();
  const look = async (looks: number): Promise<void> => {
    if (opened.whereabouts().lms !== 'connecting') return;
    lms = await edition.connect('');
    if (lms !== undefined || looks === 0) return settle();
    clock.after(INTERVAL, () => void look(looks - 1));
  };
  clock.after(INTERVAL, () => void look(LOOKS));
  return opened;
}

async function seedOf({ outline, clock }: OpenParts, device: Store): Promise<string> {
  const scope = { course: outline.course, module: outline.id };
  const kept = device.attempts({ ...scope, learner: learnerKey('this-device') });
  const [newest] = await fromDevice(clock, kept, []);
  return newest ? encodeAttempt(newest.attempt, scope) : '';
}
