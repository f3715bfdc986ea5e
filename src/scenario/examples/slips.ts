import type { Example } from '../../course/author.ts';
import { mistake } from './sound.ts';

const SIDE = 'You look at it together.';
const SEES = '**Sue**: I see.';
const SILENT = '> **Coach:** Silence';
const TOGETHER = '[“Together, then.”](#side-by-side)';
const CONTINUE = '[Continue](#the-end-of-the-call)';
const TITLE = '---\ntitle: The late pallet';

/** A slip of the keyboard each, of the kind that Markdown says nothing about; the hint names what to write. */
export const SLIPS: Example[] = [
  // The head.
  slip('S002', 'an empty line above the head', TITLE, `\n${TITLE}`, '-', 'Remove the empty lines'),
  slip('S002', 'the first --- is missing', '---\n', '', 't', 'Begin the file'),
  slip('S002', 'the learner is misspelt', 'learner:', 'learnr:', 'learnr', 'Did you mean `learner`?'),
  slip('S003', 'a variable called as an attribute is', '  rapport: {', '  shows: {', 'shows', 'another name'),
  // Tags.
  slip('S001', 'curly quotes', 'rapport="+1"', 'rapport=“+1”', 'rapport=“+1”', 'are curly'),
  slip('S001', 'a comma between attributes', 'rapport="+1" shows', 'rapport="+1", shows', ',', 'by a space'),
  slip('S001', 'no quotes', 'outcome="good"', 'outcome=good', 'outcome=good', 'outcome="good"'),
  slip('S011', 'a tag of HTML for a new line', SIDE, 'You look<br>at it.', '<br', 'an empty line'),
  slip('S011', 'a key in pointed brackets', SIDE, 'Press <Enter> now.', '<Enter', '\\<Enter>'),
  slip('S011', 'the opening tag alone is misspelt', '<When rapport="<3">', '<Whn rapport="<3">', '<Whn', '`When`'),
  slip(
    'S012',
    'a condition in the briefing',
    'It is late, and the phone rings.',
    '<When rapport=">1">\n\nIt is late.\n\n</When>',
    '<When rapport=">1">',
    'without a condition',
  ),
  slip(
    'S012',
    'an effect that is not indented',
    '  <Effect rapport="-2" misses="courtesy" />',
    '<Effect rapport="-2" misses="courtesy" />',
    '<Effect rapport="-2" misses="courtesy" />',
    'indented',
  ),
  slip(
    'S012',
    'a condition of a choice that is not indented',
    '  <Effect rapport="-2" misses="courtesy" />',
    '<When rapport=">1" />\n  <Effect rapport="-2" misses="courtesy" />',
    '<When rapport=">1" />',
    'below a choice',
  ),
  slip(
    'S012',
    'two spaces in a list with numbers',
    '- [“Sorry,',
    '1. [“Sorry,',
    '<Effect rapport="+1" shows="courtesy" />',
    'by three',
  ),
  slip('S013', 'another name for an attribute', 'outcome="good"', 'result="good"', 'result="good"', '`outcome`'),
  slip('S013', 'teams for team', '<For team="it">', '<For teams="it">', 'teams="it"', '`team`'),
  slip('S013', 'two ids', 'once />', 'once />\n  <Choice id="other" />', 'id="other"', 'Keep one'),
  // Links.
  slip(
    'S032',
    'a link to a file',
    SIDE,
    'You look at [the list](list.pdf).',
    '[the list](list.pdf)',
    'no address that a page',
  ),
  slip('S032', 'a link that is code', SIDE, 'You [look](javascript:x).', '[look](javascript:x)', 'no address'),
  slip('S035', 'a space in a target', TOGETHER, TOGETHER.replaceAll('-', ' '), TOGETHER.replaceAll('-', ' '), TOGETHER),
  slip(
    'S035',
    'a space before a target',
    CONTINUE,
    '[Continue] (#the-end-of-the-call)',
    '[Continue] (#the-end-of-the-call)',
    CONTINUE,
  ),
  slip(
    'S035',
    'no space behind a dash',
    '- [Say nothing]',
    '-[Say nothing]',
    '-[Say nothing](#the-end-of-the-call)',
    '- [Say nothing]',
  ),
  slip(
    'S035',
    'a longer dash',
    '- [Say nothing]',
    '– [Say nothing]',
    '– [Say nothing](#the-end-of-the-call)',
    '- [Say',
  ),
  slip(
    'S112',
    'a choice without its dash',
    '- [Say nothing]',
    '[Say nothing]',
    '[Say nothing](#the-end-of-the-call)',
    'a choice',
  ),
  // No empty line.
  slip(
    'S033',
    'a coach and what was heard',
    'in the way.\n\n  > **Heard',
    'in the way.\n  > **Heard',
    '**Heard:**',
    'without a `>`',
  ),
  slip(
    'S033',
    'an empty line of the quotation between a coach and what was heard',
    'in the way.\n\n  > **Heard',
    'in the way.\n  >\n  > **Heard',
    '**Heard:**',
    'without a `>`',
  ),
  slip('S033', 'a thought and a hint', 'Not her.\n\n> **Hint', 'Not her.\n> **Hint', '**Hint:**', 'without a `>`'),
  slip('S033', 'two speakers', SEES, `${SEES}\n**Priya** (low): You do.`, '**Priya** (low):', 'empty line above'),
  slip('S033', 'a speaker below a story', SIDE, `${SIDE}\n${SEES}`, '**Sue**:', 'empty line above'),
  slip('S033', 'a label without stars', SEES, `${SEES}\nHint: Wait.`, 'Hint:', 'empty line above'),
  slip(
    'S033',
    'a text right above a line of dashes',
    'Nobody rings back.',
    'Nobody rings back.\n---',
    'Nobody rings back.\n---',
    'an empty line between',
  ),
  slip('S033', 'a heading that is underlined', '## Thanked', 'Thanked\n-------', 'Thanked\n-------', '## Thanked'),
  slip('S034', 'a speaker in italics', SEES, '*Sue*: I see.', '*Sue*:', 'Write  **Sue**: …'),
  slip('S034', 'a coach without stars', SILENT, '> Coach: Silence', 'Coach:', 'Write  > **Coach:**'),
  slip('S034', 'a coach who is not quoted', SILENT, '**Coach:** Silence', '**Coach:**', 'Write  > **Coach:**'),
  slip('S034', 'a speaker without stars', SEES, 'Sue (low): I see.', 'Sue (low):', 'Write  **Sue** (low): …'),
  slip('S036', 'a block of code that stays open', SIDE, `\`\`\`\n${SIDE}`, '```', 'Remove this line'),
  // Headings and names.
  slip('S040', 'a scene is copied and its heading kept', '## Thanked', '## Forgotten', '## Forgotten', 'Change one'),
  slip('S040', 'an alias to itself', 'old-name: the-phone-rings', 'thanked: thanked', 'thanked', 'Remove this alias'),
  slip('S041', 'an empty heading', '## Thanked', '##', '##', 'Give the scene a title'),
  slip(
    'S042',
    'the first scene with one #',
    '## The phone rings',
    '# The phone rings',
    '# The phone rings',
    '## The phone rings',
  ),
  slip(
    'S042',
    'a scene with three #',
    '## She stiffens\n\n<Scene id="she-stiffens" />',
    '### She stiffens',
    '### She stiffens',
    '## She stiffens',
  ),
  slip('S042', 'no space behind ##', '## Thanked', '##Thanked', '##Thanked', '## Thanked'),
  slip(
    'S100',
    'a scene has an id of its own',
    '**Sue**: Thanks.',
    '<Scene id="thanks" />\n\n**Sue**: Thanks.',
    '#thanked',
    '`#thanks`',
  ),
  slip('S100', 'a target without a name', '](#side-by-side)', '](#)', '#', 'Write the name'),
];

function slip(code: string, title: string, from: string, to: string, marked: string, says: string): Example {
  return { ...mistake(code, title, from, to, marked), says };
}
