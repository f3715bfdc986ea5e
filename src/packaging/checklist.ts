import { markdownToHtml } from 'satteri';
import { say, type Mastery, type Words } from '../course/index.ts';
import {
  FORMAT_NOTES,
  INTRODUCTION,
  MOODLE,
  MOODLE_COURSE,
  MOODLE_NOTE,
  RETAKES,
  SETTINGS,
  STANDINGS,
  STYLE,
  UPDATES,
} from './checklist-words.ts';
import { EDITIONS, type EditionName } from './editions.ts';
import type { Named } from './manifest.ts';

/** What the checklist says of a module. */
export interface CheckedModule extends Named {
  /** Stated length in minutes. */
  minutes: number;
  mastery: Mastery;
  /** Titles of the steps that must be done, in order. */
  required: readonly string[];
  /** Whether a call gives the module its score, and whether questions do. */
  plays: boolean;
  questions: boolean;
  /** Whether it is meant for days after the others. */
  delayed: boolean;
}

export interface Checklist {
  course: Named;
  formats: readonly EditionName[];
  /** The modules that are in packages, in order. */
  modules: readonly CheckedModule[];
  /** The names of the zips beside the checklist. */
  zips: readonly string[];
  /** Whether one of them holds the whole course. */
  whole: boolean;
  /** What an LMS is told where a learner stands, in the order of attainment: status words by the element's name. */
  status: readonly StatusRow[];
  /** Every word that the player itself says. */
  words: Words;
}

export interface StatusRow {
  id: string;
  'scorm-1.2': Readonly<Record<string, string>>;
  'scorm-2004': Readonly<Record<string, string>>;
}

/** The administrator's acceptance checklist for these packages, as Markdown: what to import, what to click, what must show. */
export function writeChecklist(list: Checklist): string {
  return (
    [
      `# ${titleOf(list)}`,
      INTRODUCTION,
      '## 1. Import',
      files(list),
      '## 2. Settings of the LMS',
      lines(SETTINGS),
      '### In Moodle',
      lines([...MOODLE, ...moodleCompletion(list)]),
      MOODLE_NOTE,
      '## 3. Try it',
      trial(list),
      '## 4. What each module reports',
      RETAKES,
      ...groupBy(list.modules, reportOf).flatMap(moduleLines),
      '## 5. What the LMS shows',
      statusTable(list),
    ].join('\n\n') + '\n'
  );
}

const CHECKBOX = '<input type="checkbox" disabled>';
const BOX = '<span aria-hidden="true">☐</span>';

/** The same as one page that needs no other file: for reading on a screen and for printing. */
export function checklistPage(list: Checklist): string {
  // A box to tick on paper: one that nobody could tick on the screen would be announced as a control.
  const html = markdownToHtml(writeChecklist(list)).html.replaceAll(CHECKBOX, BOX);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`Acceptance checklist: ${list.course.title}`)}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${html}</main>
</body>
</html>
`;
}

const titleOf = ({ course }: Checklist): string => `Acceptance checklist: ${plain(course.title)}`;

const lines = (items: readonly string[]): string => items.map((item) => `- [ ] ${item}`).join('\n');

function files({ formats, zips, whole }: Checklist): string {
  const notes = formats.map((format) => `- \`${format}\`: ${FORMAT_NOTES[format]}`);
  // More than the course alone in each format.
  const both = whole && zips.length > formats.length;
  return [
    'Choose one format for each LMS:',
    notes.join('\n'),
    'Upload the zip as it is, as a SCORM package; do not unpack it.',
    ...(both ? ['Import the whole course or its modules one by one, not both: an LMS would keep two records.'] : []),
    `Each zip is named after what it holds, and its format: \`${zips[0] ?? ''}\`.`,
    lines([...new Set(zips.map((zip) => zip.replace(/\.scorm.*/, '')))].map((name) => `\`${name}\``)),
    UPDATES,
  ].join('\n\n');
}

/** Moodle's own condition for the tick beside an activity. */
function moodleCompletion({ modules, whole }: Checklist): string[] {
  const titles = (scored: boolean): string =>
    modules
      .filter(({ mastery }) => (mastery !== 'none') === scored)
      .map(({ title }) => emphasis(title))
      .join(', ');
  const condition = (status: string, of: string): string[] =>
    of === '' ? [] : [`Activity completion of ${of}: **Require status: ${status}**, and nothing else.`];
  return [
    ...condition('Passed', titles(true)),
    ...condition('Completed', titles(false)),
    ...(whole ? [MOODLE_COURSE] : []),
  ];
}

function trial({ words, whole, modules }: Checklist): string {
  const quoted = (name: string, values: Record<string, string> = {}): string => `“${plain(say(words, name, values))}”`;
  const saved = quoted('saved.lms', { time: '10:15' });
  const module = emphasis(modules[0]?.title ?? '');
  return lines([
    `Log in as the made-up learner, not as a teacher: previews record nothing. Open ${module}. The page shows within a few seconds.`,
    `Do the first step. The line at the top says ${saved}. If it says ${quoted('saved.not-connected')}, look whether the format is the right one, and whether the page comes from the same address as the LMS.`,
    'Close the window without pressing anything, and open the module again. You are where you stopped.',
    'Look into the report of the LMS. The learner is there, not finished yet, with the time spent.',
    `Open it again, do all steps, and press ${quoted('module.exit')}. The page says ${quoted('exit.title')}, and the report shows what section 5 says.`,
    'Log in as a second learner in the same browser. The module begins at its beginning.',
    ...(whole ? ['In the whole course, each module has a line of its own in the report.'] : []),
  ]);
}

/** Three lines for modules that report alike: completes when, passes when, what a retake does. */
function moduleLines(alike: readonly CheckedModule[]): string[] {
  const [module] = alike;
  if (!module) return [];
  const names = alike.map(({ title, minutes }) => `${plain(title)} (about ${minutes} minutes)`);
  const completes = alike.length > 1 ? 'all its required steps are done' : completing(module);
  return [`### ${names.join(', ')}`, [`- **Completes** when ${completes}.`, ...reportOf(module)].join('\n')];
}

function completing({ required }: CheckedModule): string {
  const steps = required.map(emphasis).join(', ');
  return required.length === 1 ? `${steps} is done` : `all ${required.length} steps are done: ${steps}`;
}

function reportOf(module: CheckedModule): string[] {
  const { mastery, plays } = module;
  if (mastery === 'none') {
    return ['- **Passes** never: it has no score, and is only completed.', '- **A retake** changes nothing.'];
  }
  const [when, tier] = module.delayed ? ['days later', 'is 5'] : ['on the same day', 'is below 5'];
  return [
    `- **Passes** when ${passing(module, mastery)}. It stands for decisions in practice ${when}: the LTEM tier ${tier}.`,
    `- **A retake** can raise the score, and never lowers it: the best ${plays ? 'call' : 'result'} counts.`,
  ];
}

/** What has the same key together, in the order of the first of each. */
function groupBy<T>(all: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = JSON.stringify(keyOf(one));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function passing({ plays, questions }: CheckedModule, mastery: number): string {
  const from = [...(plays ? ['the best call'] : []), ...(questions ? ['the first answers to the questions'] : [])];
  const ending = plays ? ', and that call has not ended badly' : '';
  return `it is completed with a score of ${mastery} or more out of 100, made of ${from.join(' and ')}${ending}`;
}

/** The words of the status table that an administrator meets in a report. */
function statusTable({ formats, status }: Checklist): string {
  const families = new Set(formats.map((format) => EDITIONS[format].family));
  const columns = (['1.2', '2004'] as const).filter((family) => families.has(family));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const shown = status.filter(({ id }) => Object.hasOwn(STANDINGS, id));
  return [
    row(['The learner', ...columns.map((family) => `SCORM ${family}`)]),
    row(['---', ...columns.map(() => '---')]),
    ...shown.map((one) => row([STANDINGS[one.id] ?? '', ...columns.map((family) => wordsOf(one[`scorm-${family}`]))])),
  ].join('\n');
}

function wordsOf(told: Readonly<Record<string, string>>): string {
  const words = Object.entries(told).flatMap(([element, value]) => {
    if (element.endsWith('success_status')) return `success ${value}`;
    return element.endsWith('_status') ? value : [];
  });
  return [...words, ...(Object.values(told).includes('best') ? ['the best score so far'] : [])].join(', ');
}

/** Text from a trainer's file as plain words of Markdown. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&|~#]/g, '\\$&');
}

const emphasis = (text: string): string => `_${plain(text)}_`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
