import type { Example } from '../course/author.ts';
import type { Folder } from './content-files.ts';
import { readContent } from './content.ts';
import { SOUND_COURSE } from './sound-course.ts';

const MODULE = 'modules/the-call.yaml';
const CALL = 'content/scenarios/sue.mdx';

/** The only line with which the call can begin. */
const BLUNDER = `## The phone is in the way

**Sue**: It is me again.

- [“What is it now?”](#the-phone-rings)
  <Effect misses="ask" />

  > **Coach:** She hears that she is in the way.

`;

/** More of the call than three plays leave room for. */
const LONG = Array.from(
  { length: 600 },
  (_, i) => `[Continue](#moment-${i})\n\n## Moment ${i}\n\nThe line is silent.\n\n`,
);

/** More decisions than an LMS is told one by one. */
const ASKED = Array.from(
  { length: 40 },
  (_, i) => `- [“Go on.”](#word-${i})

  > **Coach:** A short sign that you listen lets her tell it in her own order.

## Word ${i}

**Sue**: And then.

`,
);

/** What only the whole course shows: an example of each code that no file by itself can give. */
export const courseExamples: readonly Example[] = [
  mistake('M006', 'a file that every course has is missing', 'content/interface.yaml', '', {
    'content/interface.yaml': undefined,
  }),
  mistake('L013', 'two lessons of a module share the id of an activity', 'content/lessons/after.mdx', '-', {
    'content/lessons/after.mdx': edited('content/lessons/after.mdx', 'last-words', 'first-words'),
  }),
  mistake('S204', 'the only first line of the call costs a point', MODULE, '70', {
    [CALL]: edited(CALL, '## The phone rings', `${BLUNDER}## The phone rings`),
  }),
  mistake('S204', 'no step gives a score', MODULE, '70', {
    [MODULE]: edited(MODULE, 'scenario: sue', 'scenario: sue\n    counts: false'),
  }),
  mistake(
    'M011',
    'a lesson in plain Markdown',
    'content/lessons/after.md',
    '',
    moved('content/lessons/after', '.mdx', '.md'),
  ),
  mistake(
    'M011',
    'a module with another ending',
    'modules/the-call.yml',
    '',
    moved('modules/the-call', '.yaml', '.yml'),
  ),
  mistake('M011', 'a cast with another ending', 'content/cast.yml', '', moved('content/cast', '.yaml', '.yml')),
  mistake('M011', 'a name with a space', 'content/lessons/Much later.mdx', '', {
    'content/lessons/Much later.mdx': edited('content/lessons/after.mdx', 'last-words', 'later-words'),
  }),
  mistake('M011', 'a module with capital letters', 'modules/The Call.yaml', '', {
    'modules/The Call.yaml': SOUND_COURSE[MODULE],
    [MODULE]: undefined,
  }),
  mistake('M011', 'a role-play in a folder of its own', 'content/scenarios/june/bob.mdx', '', {
    'content/scenarios/june/bob.mdx': SOUND_COURSE[CALL],
  }),
  mistake('H006', 'a sheet has the name of a role-play’s own', 'content/sheets/live-sue.md', '', {
    'content/sheets/live-sue.md': SOUND_COURSE['content/sheets/tea.md'],
  }),
  mistake(
    'M011',
    'a sheet with another ending',
    'content/sheets/tea.txt',
    '',
    moved('content/sheets/tea', '.md', '.txt'),
  ),
  mistake('M007', 'a call of six hundred moments', MODULE, 'sue', {
    [CALL]: edited(CALL, '<Ending outcome="good" />', `${LONG.join('')}<Ending outcome="good" />`),
  }),
  mistake('M012', 'a call of forty decisions and more', MODULE, 'sue', {
    [CALL]: edited(CALL, '<Ending outcome="good" />', `${ASKED.join('')}<Ending outcome="good" />`),
  }),
  mistake('M013', 'minutes that were guessed', MODULE, '20', {
    [MODULE]: edited(MODULE, 'minutes: 2', 'minutes: 20'),
    'content/scenarios/sue.plays': 'Play: Best\nChoose: “How late, and who waits for it?”\nEnding: good\n',
  }),
];

/**
 * The sound course with one mistake, which the check finds in `file`. `changes` are other texts for its files, or new
 * files; `undefined` takes one away.
 */
export function mistake(
  code: string,
  title: string,
  file: string,
  marked: string,
  changes: Readonly<Record<string, string | undefined>>,
): Example {
  const files = { ...SOUND_COURSE, ...changes };
  return { code, title, file, source: files[file], marked, find: () => readContent(madeUp(files)).diagnostics };
}

/** A file of the sound course under another name. */
function moved(file: string, from: string, to: string): Record<string, string | undefined> {
  return { [`${file}${to}`]: SOUND_COURSE[`${file}${from}`], [`${file}${from}`]: undefined };
}

/** A file of the sound course in other words. */
export function edited(file: string, from: string, to: string): string {
  const text = SOUND_COURSE[file] ?? '';
  if (!text.includes(from)) throw new Error(`The sound course does not hold: ${from}`);
  return text.replace(from, () => to);
}

/** A project that is on no disk. */
export function madeUp(files: Readonly<Record<string, string | undefined>>): Folder {
  const paths = Object.keys(files).filter((path) => files[path] !== undefined);
  return {
    text: (file) => files[file],
    names(folder) {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`));
      return inside.length > 0 ? inside.map((path) => path.slice(folder.length + 1)) : undefined;
    },
  };
}
