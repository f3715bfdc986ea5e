import type { Findings } from '../../course/author.ts';
import { scoreFaults } from './faults-of-score.ts';
import { searchFaults } from './faults-of-search.ts';
import { structureFaults } from './faults-of-structure.ts';
import { wordingFaults } from './faults-of-wording.ts';
import { writingFaults } from './faults-of-writing.ts';

/** Everything that can be wrong with a scenario, by its permanent code (`scenario-language.md` §6). */
export const scenarioFaults = {
  ...writingFaults,
  ...structureFaults,
  ...wordingFaults,
  ...searchFaults,
  ...scoreFaults,
};

export type ScenarioFindings = Findings<typeof scenarioFaults>;
