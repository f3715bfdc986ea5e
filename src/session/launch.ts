import type { Attempt } from '../course/index.ts';
import { decodeAttempt, linesOf, mergeAttempts, type KeptAttempt } from '../progress/index.ts';
import type { Launch } from '../reporting/index.ts';

/** Which attempt a launch goes on with. */
export type Choice =
  | { kind: 'resume'; attempt: Attempt }
  | { kind: 'new' }
  /** The LMS knows of nothing, this device does: the learner decides, once. `steps` were never told to an LMS. */
  | { kind: 'ask'; attempt: Attempt; steps: number };

/**
 * Finds the attempt at launch (`architecture.md` §3). What the LMS kept names the attempt; without it, signs of earlier use
 * lead to this learner's newest attempt on the device; with neither, a new one.
 */
export function chooseAttempt(launch: Launch, kept: readonly KeptAttempt[]): Choice {
  const decoded = decodeAttempt(launch.suspendData);
  if ('attempt' in decoded) {
    const here = kept.find(({ attempt }) => attempt.id === decoded.attempt.id);
    return { kind: 'resume', attempt: here ? mergeAttempts(decoded.attempt, here.attempt) : decoded.attempt };
  }
  if (decoded.fault !== 'empty') console.warn(`Suspend data of this attempt cannot be used: ${decoded.fault}`);
  const newest = kept[0];
  if (!newest) return { kind: 'new' };
  if (launch.usedBefore || decoded.fault === 'damaged') return { kind: 'resume', attempt: newest.attempt };
  const steps = linesOf(newest.attempt).line.length - newest.told;
  return steps > 0 ? { kind: 'ask', attempt: newest.attempt, steps } : { kind: 'new' };
}
