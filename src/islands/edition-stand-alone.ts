import type { Lms } from '../reporting/index.ts';
import { openStandAlone } from '../reporting/stand-alone.ts';

export const expectsLms = false;

/** Runs the stand-alone site on a run-time that keeps nothing, seeded with what the device holds. */
export async function connect(seed: string): Promise<Lms | undefined> {
  return openStandAlone(seed);
}
