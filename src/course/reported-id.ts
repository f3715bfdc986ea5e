import { hash32, toDigits } from './codes.ts';

const LONGEST = 50;

/**
 * One of our ids as every LMS takes it: `[A-Za-z0-9_]{1,50}` (`standards.md` §4.1). A longer one keeps its first 43
 * characters and ends in a 6-character hash of the whole.
 */
export function reportedId(whole: string): string {
  const id = whole.replace(/[^A-Za-z0-9]/g, '_');
  if (id.length <= LONGEST) return id;
  return `${id.slice(0, 43)}_${toDigits(hash32(whole), 6).replace(/-/g, '_')}`;
}
