import type { Example } from '../../course/author.ts';
import { RUNS } from './runs.ts';
import { SCORE } from './score.ts';
import { SLIPS } from './slips.ts';
import { STRUCTURE } from './structure.ts';
import { WORDING } from './wording.ts';
import { WRITING } from './writing.ts';

/** What can be wrong with a scenario: an example or more of each code of `scenarioFaults`. */
export const scenarioExamples: readonly Example[] = [...WRITING, ...STRUCTURE, ...WORDING, ...RUNS, ...SCORE, ...SLIPS];
