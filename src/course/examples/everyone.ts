import type { Example } from '../author/example.ts';
import { checkForEveryone } from '../author/everyone.ts';
import { SOUND_CREDITS, SOUND_LESSON, SOUND_SHEET } from './sound.ts';

const LESSON = { file: 'content/lessons/before.mdx', sound: SOUND_LESSON };
const SHEET = { file: 'content/sheets/tea.md', sound: SOUND_SHEET };
const CREDITS = { file: 'content/credits.md', sound: SOUND_CREDITS };
const CALL = {
  file: 'content/scenarios/late.mdx',
  sound: '---\ntitle: Late\nlearner: Priya\n---\n\nIt is late.\n\n## The phone rings\n\nIt rings.\n',
};

const OPENING = 'Somebody rings. <Marker>Ask first</Marker>, then answer.';
const WEB = 'https://example.org';
const LONG = `Line 6 ${'and the one behind it '.repeat(7)}are red`;
const TABLE = '| | |\n| - | - |\n| 1 | 2 |';

/** What would keep somebody out: an example or more of each code of `everyoneFaults`. */
export const everyoneExamples: readonly Example[] = [
  image('A001', 'an image described by the name of its file', '![line-six](img/line-six.png)', 'all that somebody'),
  image('A001', 'a file name with its ending', '![six.png](line.png)', 'all that somebody'),
  image('A001', 'the number of a photograph', '![IMG_0412](a.jpg)', '![decoration]'),
  image('A001', 'a word for any image', '![An image](a.jpg)', 'Say what it tells'),
  image('A002', 'a description that says it is one of an image', '![Photo of the bay](a.jpg)', 'Begin with what'),
  image('A002', 'a description of two hundred characters', `![${LONG}](a.jpg)`, 'one sentence'),
  link('A003', 'a link called “here”', `[here](${WEB})`, 'Many go from link to link'),
  link('A003', 'a link that asks to read more', `[Read more …](${WEB})`, 'where it leads'),
  link('A003', 'a bare address', WEB, 'letter by letter'),
  link('A003', 'a link without words', `[](${WEB})`, 'no words'),
  mistake(
    'A003',
    'a vague link in a call',
    CALL,
    ['It is late.', `Look at [this](${WEB}).`],
    `[this](${WEB})`,
    'where it leads',
  ),
  mistake(
    'A004',
    'two charters under one name',
    CREDITS,
    ['Everyone', `[Charter](${WEB}/a), [charter](${WEB}/b): everyone`],
    `[charter](${WEB}/b)`,
    'on line 6',
  ),
  mistake('A005', 'a level left out', LESSON, [OPENING, '### First'], '### First', 'of level 3'),
  mistake('A005', 'the title once more', LESSON, [OPENING, '# First'], '# First', 'in the head already'),
  mistake('A005', 'a heading without words', SHEET, ['## Steps', '## Steps\n\n##'], '##', 'no words', '9:1'),
  mistake('A005', 'a heading in a briefing', CALL, ['It is late.', '### Now'], '### Now', 'has the title of the call'),
  mistake('A005', 'a level left out in a scene', CALL, ['It rings.', '#### Now'], '#### Now', 'of level 4'),
  mistake('A006', 'a line in bold', LESSON, ['“What now?”', '**The call**\n\nOh.'], '**The call**', '## The call'),
  mistake('A006', 'a line in bold in a call', CALL, ['It rings.', '**Now**\n\nIt rings.'], '**Now**', '### Now'),
  words('A007', 'a button known by its colour', 'Then press the red button.', 'press the red button', 'by its name'),
  words('A007', 'a box known by its place', 'Fill in the box on the left.', 'box on the left', 'in one column'),
  words('A007', 'something above', 'Two of them, see above.', 'see above', 'by its name'),
  words('A008', 'a word in capitals', 'NEVER promise a day.', 'NEVER', '*never*'),
  mistake('A009', 'a table that names no column', LESSON, [OPENING, TABLE], TABLE, 'is empty'),
  mistake(
    'A009',
    'a column without a name',
    SHEET,
    ['| Who | What |', '| Who |      |'],
    SOUND_SHEET.slice(SOUND_SHEET.indexOf('| Who')).trimEnd().replace('| What |', '|      |'),
    'A column of this table',
  ),
  mistake('A010', 'an arrow in a line of its own', LESSON, ['“What now?”', '⇩'], '⇩', 'in words'),
  mistake('A010', 'an arrow of letters', CALL, ['It rings.', '-->'], '-->', 'in words'),
  mistake('A010', 'a face for an answer', LESSON, ['“Go on.”', '🙂'], '🙂', 'in words'),
];

type Kind = typeof LESSON;

function image(code: string, title: string, written: string, says: string): Example {
  return mistake(code, title, LESSON, ['Somebody rings.', written], written, says);
}

function link(code: string, title: string, written: string, says: string): Example {
  return mistake(code, title, LESSON, ['Somebody rings.', `Somebody rings: ${written}`], written, says);
}

function words(code: string, title: string, written: string, marked: string, says: string): Example {
  return mistake(code, title, LESSON, ['Somebody rings.', written], marked, says);
}

function mistake(
  code: string,
  title: string,
  { file, sound }: Kind,
  [from, to]: [from: string, to: string],
  marked: string,
  says: string,
  place?: string,
): Example {
  if (!sound.includes(from)) throw new Error(`The sound file does not hold: ${from}`);
  const source = sound.replace(from, () => to);
  const find = (): ReturnType<Example['find']> => checkForEveryone(source, { file });
  return { code, title, file, source, marked, says, ...(place && { place }), find };
}
