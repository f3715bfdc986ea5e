import { undescribed } from './faults-for-everyone.ts';
import { error, warning, type Words } from './findings.ts';
import type { FaintLine } from './line-colour.ts';
import { unknownPortraitWord } from './portrait-words.ts';
import { didYouMean } from './suggest.ts';
import { teamsMisplaced, unknownTeam } from './teams.ts';

const asFound = (found: Words): Words => found;

interface Unknown {
  what: 'lesson' | 'scenario' | 'objective' | 'module';
  name: string;
  known: readonly string[];
}

const HOMES: Record<Unknown['what'], string> = {
  lesson: 'content/lessons',
  scenario: 'content/scenarios',
  objective: 'content/objectives.yaml',
  module: 'modules',
};

/** Everything that can be wrong with modules and the other YAML files. */
export const moduleFaults = {
  M001: error('Unreadable file', asFound),
  M002: error('Field missing or wrong', asFound),
  M003: error('Unknown name', ({ what, name, known }: Unknown) => ({
    message: `There is no ${what} \`${name}\` in ${HOMES[what]}.`,
    hint: didYouMean(name, known, `Add it to ${HOMES[what]}, or take this line out.`),
  })),
  M004: error('Used twice', ({ name, because, hint }: { name: string; because: string; hint?: string }) => ({
    message: `\`${name}\` ${because}.`,
    hint: hint ?? 'Take one out, or give it an id of its own.',
  })),
  M005: warning('Rule too long', ({ name, words }: { name: string; words: number }) => ({
    message: `The rule of \`${name}\` has ${words} words; a rule that is remembered has at most 15.`,
    hint: 'Keep what to do and drop the reason: that goes into `why`.',
  })),
  M006: error('File missing', ({ path }: { path: string }) => ({
    message: `${path} is not there.`,
    hint: `Make it, or put it back: the course cannot be built without it.`,
  })),
  M007: error('Too much for an LMS to keep', ({ characters, most, step, alone }: Size) => ({
    message: `Three long plays of each role-play, and the rest of this module, need ${number(characters)} characters of an LMS's memory; ${number(most)} are safe.`,
    hint: `Shorten \`${step}\`, which needs ${number(alone)} of them, or divide the module in two.`,
  })),
  M008: error('Interface text missing or unknown', asFound),
  M009: error('Braces that nothing fills in', asFound),
  M010: warning('Left out what is filled in', ({ name, left }: { name: string; left: readonly string[] }) => ({
    message: `\`${name}\` leaves out ${left.map((one) => `\`${one}\``).join(' and ')}: learners are not told it.`,
    hint: `Put ${left.join(' and ')} where the player should write it.`,
  })),
  M011: error('File not read', asFound),
  M012: warning('More answers than an LMS is told', ({ answers, most, step, alone }: Answers) => ({
    message: `A long way through this module takes ${number(answers)} decisions and questions. An LMS that speaks SCORM 2004 is told the first ${number(most)} answers one by one, and of the others only the scores.`,
    hint: `Shorten \`${step}\`, which asks for ${number(alone)} of them, or divide the module in two.`,
  })),
  M013: warning('Minutes that mislead', ({ stated, estimated, words, decisions }: Length) => ({
    message: `\`minutes\` says ${number(stated)}, and it takes about ${number(estimated)}: ${number(words)} words to read, ${number(decisions)} ${decisions === 1 ? 'decision' : 'decisions'} in calls, and what is asked in between.`,
    hint: `Write  minutes: ${number(estimated)}  or make the module ${stated < estimated ? 'shorter' : 'longer'};  npm run check -- --course  shows what each step takes.`,
  })),
  M014: warning('Still a sample', ({ name }: { name: string }) => ({
    message: `\`${name}\` is still the sample: learners would read it.`,
    hint: `Write your organisation’s own, or take the line out.`,
  })),
  M015: error(
    'Colour too faint',
    ({ theme, colour, contrast, nearest }: FaintLine) => ({
      message: `\`${colour}\` is too ${theme} on ${theme} pages: its contrast is ${(Math.floor(contrast * 10) / 10).toFixed(1)}, and text needs 4.5 to be read.`,
      hint: `Write  ${theme}: '${nearest}'  which is the same hue, ${theme === 'light' ? 'darker' : 'lighter'}.`,
    }),
    ['1.4.3'],
  ),
  M016: error('Logo cannot be shown', asFound),
  M017: error('Nothing to draw', unknownPortraitWord),
};

/** Of what is required; the first two in minutes. */
interface Length {
  stated: number;
  estimated: number;
  words: number;
  decisions: number;
}

interface Answers {
  answers: number;
  most: number;
  /** The step that asks for most, and how many. */
  step: string;
  alone: number;
}

/** In characters. */
interface Size {
  characters: number;
  most: number;
  /** The step that needs most, and how much that is. */
  step: string;
  alone: number;
}

const number = (value: number): string => value.toLocaleString('en-GB');

/** Everything that can be wrong with a lesson. */
export const lessonFaults = {
  L001: error('Broken tag', asFound),
  L010: error('Code in a lesson', ({ line }: { line: boolean }) => ({
    message: line ? 'A line that begins with `import` or `export` is code.' : 'What stands in braces is code.',
    hint: line
      ? 'Remove it; if it is a sentence, let it begin with another word.'
      : 'Remove it, or write `\\{` for a plain brace; values stand in quotes: id="first-words".',
  })),
  L011: error('Unknown tag', ({ name, known }: { name: string; known: readonly string[] }) => ({
    message: name ? `\`<${name}>\` is not a tag of lessons.` : '`<>` is not a tag of lessons.',
    hint: didYouMean(name, known, 'Use Markdown, or one of the tags in the handbook.'),
  })),
  L012: error('Tag used wrongly', asFound),
  L013: error('Activity id used twice', ({ id, where }: { id: string; where: string }) => ({
    message: `The id \`${id}\` is taken already: ${where}.`,
    hint: 'Give this activity an id of its own. Never change the id of one that learners have answered.',
  })),
  L014: error('Question unfinished', asFound),
  L015: error('Lesson head incomplete', asFound),
  L016: error('Unknown team', unknownTeam),
  L017: error('Image cannot be shown', asFound),
  L018: error('Image without description', () => undescribed, ['1.1.1']),
  L019: error('Team wording misplaced', ({ problem }: { problem: keyof typeof TEAM }) => TEAM[problem]),
  L020: error('Link leads nowhere', asFound),
  L021: error('Answer outside of a question', () => ({
    message: 'A link to `#good`, `#fair` or `#poor` is an answer, and no question is asked here.',
    hint: 'Put it into the list at the end of a  <Question id="…" objective="…">  or lead it elsewhere.',
  })),
  L022: warning('Question about a word', () => ({
    message: 'This asks what something is called, means or stands for, which nobody needs to know on the phone.',
    hint: 'Tell a moment from the job, and ask what to do in it.',
  })),
};

const TEAM = {
  ...teamsMisplaced,
  structure: {
    message: 'Headings, activities and their answers, pairs and the marker are the same for every team.',
    hint: 'Take this out of `<For>`; put only paragraphs, lists and quotations between its tags.',
  },
};
