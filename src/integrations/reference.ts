import {
  everyoneExamples,
  everyoneFaults,
  lessonExamples,
  lessonFaults,
  moduleExamples,
  moduleFaults,
  organisationExamples,
  portraitExamples,
  releaseFaults,
  sheetExamples,
  sheetFaults,
  wordingExamples,
  wordingFaults,
  type Example,
  type Faults,
} from '../course/author.ts';
import { playExamples, playFaults, scenarioExamples, scenarioFaults } from '../scenario/author.ts';
import { releaseExamples } from './examples-of-release.ts';
import { courseExamples } from './examples.ts';

/** What trainers write, and everything that the check can find wrong with it. */
interface Family {
  title: string;
  faults: Faults;
}

/** Every diagnostic there is, in the order of the reference page. */
export const FAMILIES: readonly Family[] = [
  { title: 'Role-plays', faults: scenarioFaults },
  { title: 'Plays', faults: playFaults },
  { title: 'Lessons', faults: lessonFaults },
  { title: 'Modules and the other YAML files', faults: moduleFaults },
  { title: 'Sheets to hand out, and the credits', faults: sheetFaults },
  { title: 'Wording', faults: wordingFaults },
  { title: 'What would keep somebody out', faults: everyoneFaults },
  { title: 'Changes to what was released', faults: releaseFaults },
];

/** At least one of each code; the first of a code is the one to show. */
export const EXAMPLES: readonly Example[] = [
  ...scenarioExamples,
  ...playExamples,
  ...lessonExamples,
  ...moduleExamples,
  ...organisationExamples,
  ...portraitExamples,
  ...sheetExamples,
  ...wordingExamples,
  ...everyoneExamples,
  ...courseExamples,
  ...releaseExamples,
];
