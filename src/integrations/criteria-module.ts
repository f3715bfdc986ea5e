import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CriterionCheck } from '../course/author.ts';
import type { Plugin } from './content-module.ts';
import { criterionChecks } from './criterion-checks.ts';

/** What the page on accessibility tells, beside what trainers wrote. */
export interface Checks {
  checks: CriterionCheck[];
  /** That of the product. */
  version: string;
}

const NAME = 'virtual:criterion-checks';
const ID = `\0${NAME}`;

/** Gives pages what looks after each criterion of WCAG by machine, gathered from what runs. */
export function criteriaModule(root: string): Plugin {
  return {
    name: 'inside-line-criteria',
    resolveId: (id) => (id === NAME ? ID : undefined),
    load(id) {
      if (id !== ID) return undefined;
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
      const checks: Checks = { checks: criterionChecks(root), version };
      return `export default ${JSON.stringify(checks)}`;
    },
  };
}
