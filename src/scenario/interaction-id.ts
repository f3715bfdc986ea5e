import { reportedId } from '../course/index.ts';

/** The id that an LMS keeps of a decision: `play__scene` (`standards.md` §4.4), as every LMS takes it. */
export function interactionId(step: string, scene: string): string {
  return reportedId(`${step}__${scene}`);
}
