import { createRequire } from 'node:module';
import type { CriterionCheck } from '../course/author.ts';
import { FAMILIES } from './reference.ts';
import { testsOf } from './tagged-tests.ts';

interface Axe {
  getRules(): { ruleId: string; tags: string[]; enabled: boolean }[];
}

/** What axe leaves out unless it is asked for: the journeys do not ask. */
const LEFT_OUT = ['experimental', 'deprecated'];

/** Everything that looks after criteria of WCAG by machine: axe's rules, the codes of the check, tests that say so. */
export function criterionChecks(root: string): CriterionCheck[] {
  return [...axeRules(), ...codes(), ...testsOf(root)];
}

function axeRules(): CriterionCheck[] {
  // The very one that the journeys run.
  const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
  const rules = (require('axe-core') as Axe).getRules();
  return rules
    .filter(({ enabled, tags }) => enabled && !tags.some((tag) => LEFT_OUT.includes(tag)))
    .map(({ ruleId, tags }) => ({ by: 'axe', name: ruleId, criteria: tags.flatMap(criterionOf) }));
}

/** `wcag1410` is 1.4.10. */
function criterionOf(tag: string): string[] {
  const [, ...parts] = tag.match(/^wcag(\d)(\d)(\d+)$/) ?? [];
  return parts.length > 0 ? [parts.join('.')] : [];
}

function codes(): CriterionCheck[] {
  return FAMILIES.flatMap(({ faults }) =>
    Object.entries(faults).map(([name, { wcag }]) => ({ by: 'code' as const, name, criteria: wcag ?? [] })),
  );
}
