import type { Attempt } from '../course/index.ts';
import { decodeAttempt, linesOf, mergeAttempts, type KeptAttempt } from '../progress/index.ts';
import type { Launch } from '../reporting/index.ts';

/** Which attempt a launch goes on with. */
export type Choice =
  | { kind: 'resume'; attempt: Attempt }
  /** `id`, when the LMS holds an attempt of which only that can still be read. */
  | { kind: 'new'; id?: string }
  /** The LMS knows of nothing, this device does: the learner decides, once. `steps` were never told to an LMS. */
  | { kind: 'ask'; attempt: Attempt; steps: number };

/**
 * Finds the attempt at launch (`architecture.md` §3). What the LMS kept names the attempt; without it, signs of earlier use
 * lead to this learner's newest attempt on the device; with neither, a new one. Damaged suspend data still name it, so that
 * another device that holds it can join it later.
 */
export function chooseAttempt(launch: Launch, kept: readonly KeptAttempt[]): Choice {
  const decoded = decodeAttempt(launch.suspendData);
  if ('attempt' in decoded) {
    const here = kept.find(({ attempt }) => attempt.id === decoded.attempt.id);
    return { kind: 'resume', attempt: here ? mergeAttempts(decoded.attempt, here.attempt) : decoded.attempt };
  }
  if (decoded.fault !== 'empty') console.warn(`Suspend data of this attempt cannot be used: ${decoded.fault}`);
  const id = decoded.fault === 'damaged' ? decoded.id : undefined;
  const here = kept.find(({ attempt }) => attempt.id === id) ?? kept[0];
  if (!here) return id === undefined ? { kind: 'new' } : { kind: 'new', id };
  if (launch.usedBefore || decoded.fault === 'damaged') return { kind: 'resume', attempt: here.attempt };
  const steps = linesOf(here.attempt).line.length - here.told;
  return steps > 0 ? { kind: 'ask', attempt: here.attempt, steps } : { kind: 'new' };
}
