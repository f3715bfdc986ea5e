import { hash32, toDigits } from '../course/index.ts';

const LONGEST = 50;

/**
 * The id that an LMS keeps of a decision: `play__scene`, `[A-Za-z0-9_]{1,50}` (`standards.md` §4.4). A longer one keeps its
 * first 43 characters and ends in a 6-character hash of the whole.
 */
export function interactionId(step: string, scene: string): string {
  const whole = `${step}__${scene}`;
  const id = whole.replace(/[^A-Za-z0-9]/g, '_');
  if (id.length <= LONGEST) return id;
  return `${id.slice(0, 43)}_${toDigits(hash32(whole), 6).replace(/-/g, '_')}`;
}
