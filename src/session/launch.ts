import type { Attempt } from '../course/index.ts';
import { lengthOf, linesOf, mergeAttempts, type Decoded, type KeptAttempt } from '../progress/index.ts';

/** Which attempt a launch goes on with. */
export interface Choice {
  /** Absent for a new one. */
  attempt?: Attempt;
  /** The LMS knows of nothing, and so many steps were never found with one: the learner decides, once, whether to go on. */
  ask?: number;
}

/** The id of the attempt that an LMS holds, also when nothing else of it can be read. */
export function namedIn(inLms: Decoded): string | undefined {
  return 'attempt' in inLms ? inLms.attempt.id : 'id' in inLms ? inLms.id : undefined;
}

/**
 * Finds the attempt at launch (`architecture.md` §3). What the LMS kept names the attempt, also when only the name can still
 * be read: then the device may have the rest. Without it, signs of earlier use lead to this learner's newest attempt on
 * the device; with neither, a new one.
 */
export function chooseAttempt(inLms: Decoded, usedBefore: boolean, kept: readonly KeptAttempt[]): Choice {
  const named = namedIn(inLms);
  const here = kept.find(({ attempt }) => attempt.id === named);
  if ('attempt' in inLms) return { attempt: here ? mergeAttempts(inLms.attempt, here.attempt) : inLms.attempt };
  if (inLms.fault !== 'empty') console.warn(`Suspend data cannot be used: ${inLms.fault}`);
  if (named !== undefined) return { attempt: here?.attempt ?? { id: named, strands: [] } };
  const [newest] = kept;
  if (!newest) return {};
  const { attempt, told } = newest;
  if (usedBefore) return { attempt };
  const ask = lengthOf(linesOf(attempt).line) - told;
  return ask > 0 ? { attempt, ask } : {};
}
