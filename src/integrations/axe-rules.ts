import { createRequire } from 'node:module';
import type { CriterionCheck } from '../course/author.ts';

interface Axe {
  getRules(): { ruleId: string; tags: string[] }[];
}

/** WCAG 2.0 to 2.2, A and AA (for 2.2 axe has rules of AA alone), and what axe calls best practice. */
export const AXE_TAGS: readonly string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe leaves out of those unless it is asked for by name. */
const LEFT_OUT = ['experimental', 'deprecated'];

/** The rules that the journeys run on every screen, by the criteria that they look after. */
export function axeRules(): CriterionCheck[] {
  const { getRules } = createRequire(import.meta.url)('axe-core') as Axe;
  const runs = (tag: string): boolean => AXE_TAGS.includes(tag);
  return getRules()
    .filter(({ tags }) => tags.some(runs) && !tags.some((tag) => LEFT_OUT.includes(tag)))
    .map(({ ruleId, tags }) => ({ by: 'axe', name: ruleId, criteria: tags.flatMap(criterionOf) }));
}

/** `wcag1410` is 1.4.10. */
function criterionOf(tag: string): string[] {
  const [, ...parts] = tag.match(/^wcag(\d)(\d)(\d+)$/) ?? [];
  return parts.length > 0 ? [parts.join('.')] : [];
}
