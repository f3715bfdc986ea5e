import type { CriterionCheck } from '../course/author.ts';
import { axeRules } from './axe-rules.ts';
import { FAMILIES } from './reference.ts';
import { testsOf } from './tagged-tests.ts';

/** Everything that looks after criteria of WCAG by machine: axe's rules, the codes of the check, tests that say so. */
export function criterionChecks(root: string): CriterionCheck[] {
  return [...axeRules(), ...codes(), ...testsOf(root)];
}

function codes(): CriterionCheck[] {
  return FAMILIES.flatMap(({ faults }) =>
    Object.entries(faults).map(([name, { wcag }]) => ({ by: 'code' as const, name, criteria: wcag ?? [] })),
  );
}
