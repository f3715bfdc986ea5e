import type { EditionName } from './editions.ts';

export const INTRODUCTION =
  'For whoever puts these packages into an LMS. Go through it once for each LMS, with a learner made up for it: half an hour. In the folder `sheets` beside it are sheets to print, for those who bring teams together, coach and manage: pass them on.';

export const UPDATES =
  'Put the zip of a new version in the place of the old one, in the same activity: records stay. If an LMS refuses a zip, `npm run doctor -- file.zip` says why.';

export const RETAKES =
  'Learners may take a module again at any time, and nobody is reported as failed. Only where the LMS begins a new attempt does a learner start from the beginning; then the LMS’s own rule says which attempt counts. Choices, scores and times are reported; what learners write is not.';

/** Which LMSs take a format (standards: Which outputs). */
export const FORMAT_NOTES: Readonly<Record<EditionName, string>> = {
  'scorm-1.2': 'every LMS takes it. If in doubt, this one.',
  'scorm-2004-3': 'for Docebo, Cornerstone and others that ask for the 3rd edition.',
  'scorm-2004-4': 'for Moodle, SCORM Cloud and others that take the 4th edition. It tells completed and passed apart.',
};

/** Settings under the names that most LMSs give them. */
export const SETTINGS: readonly string[] = [
  '**Attempts**: no limit.',
  '**New attempt at each launch**: no. A new attempt begins at the beginning and loses the learner’s place.',
  '**Resume or bookmark**: yes, wherever the LMS asks.',
  '**Which attempt counts**: the highest score.',
  '**Pass mark or mastery score of the LMS**: leave it empty. The module decides itself, and sends passed or completed.',
  '**Complete when**: the module says so. Not when it has been opened, and not when it has been closed.',
  '**Show it in**: a new window, or a frame of at least 700 by 650 pixels. Allow pop-ups for the LMS if it is a new window.',
  '**Idle time before the LMS logs learners out**: 60 minutes or more. What they do after that is kept in their browser and sent next time.',
];

/** The same under Moodle’s names (Moodle 4.5), and what only Moodle has. */
export const MOODLE: readonly string[] = [
  'Turn editing on, **Add an activity**, **SCORM package**, and drop the zip into **Package file**.',
  'Appearance: **Display package** in a new window or the current one; **Student skip content structure page**: Always.',
  'Grade: **Grading method** Highest grade, **Maximum grade** 100.',
  'Attempts management: **Number of attempts** Unlimited, **Attempts grading** Highest attempt, **Force new attempt** No, **Lock after final attempt** No.',
  'Compatibility settings: **Force completed** No, **Auto-continue** No.',
];

/** For a package of the whole course. */
export const MOODLE_COURSE =
  'Activity completion of the whole course: use the SCORM 1.2 package, in which a module is never completed before it is passed. **Require status: Passed** and **Completed**, and **Require all SCOs to return completion status**.';

export const MOODLE_NOTE =
  'In Moodle, who opens a finished module again sees it in review, where nothing changes. To better a score, learners tick **Start a new attempt**.';

/** Where a learner can stand, by the rows of the status table; of what is not here nothing is recorded. */
export const STANDINGS: Readonly<Record<string, string>> = {
  opened: 'has opened it',
  'under-way': 'has begun',
  'below-bar': 'has done all steps and not reached the score',
  'steps-done': 'has done all steps of a module without a score',
  passed: 'has passed',
};

/** The style of the page: one column, both themes, and one sheet of paper when it is printed. */
export const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#1b2430, #e8ecf1); background: light-dark(#ffffff, #11161d); }
main { max-width: 46rem; margin: 0 auto; }
h1 { line-height: 1.2; }
h2 { margin-top: 2rem; border-bottom: 1px solid; }
li { margin: 0.3rem 0; }
main ul { padding-left: 1.2rem; }
.contains-task-list { padding: 0; list-style: none; }
.task-list-item { padding-left: 1.2em; text-indent: -1.2em; }
table { border-collapse: collapse; }
th, td { padding: 0.3rem 0.6rem; border: 1px solid; text-align: left; vertical-align: top; }
code { overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; }
  @page { margin: 9mm; }
  body { padding: 0; font-size: 7.5pt; line-height: 1.25; background: none; color: #000000; }
  main { max-width: none; columns: 2; }
  h1 { font-size: 15pt; }
  h2 { font-size: 11pt; }
  h3 { font-size: 9pt; }
  h1, h2, h3 { margin: 0.5rem 0 0.2rem; break-after: avoid; }
  p, ul, li { margin: 0.1rem 0; }
  th, td { padding: 0.1rem 0.3rem; }
  li, tr { break-inside: avoid; }
  .contains-task-list:has(> li > code:last-child) { columns: 2; }
}
`;
