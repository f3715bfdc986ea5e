import { traitsOf, type Profile } from './profile.ts';
import { FORMA } from './profile-forma.ts';
import { MOODLE, MOODLE_STANDARD } from './profile-moodle.ts';
import { STRICT_12, STRICT_2004, type Rules } from './rules.ts';
import type { Version } from './wire.ts';

/** The LMSs that the test LMS can be; the first unless another is chosen. */
export const PROFILES: readonly [Profile, ...Profile[]] = [
  { name: 'strict', says: 'stricter than any LMS we have seen', traits: [] },
  MOODLE,
  MOODLE_STANDARD,
  FORMA,
];

/** How the LMS of that name answers; as the strict one where nothing else is known of it. */
export function rulesOf(profile: string, version: Version): Rules {
  const traits = traitsOf(PROFILES.find(({ name }) => name === profile) ?? PROFILES[0]);
  const strict = version === '1.2' ? STRICT_12 : STRICT_2004;
  return traits
    .filter((trait) => trait.version === version)
    .reduce((rules, { change }) => change(rules), { ...strict, keepsAll: traits.length > 0 });
}
