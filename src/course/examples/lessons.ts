import type { Diagnostic } from '../diagnostic.ts';
import { checkLesson } from '../author/lesson.ts';
import type { Example } from '../author/example.ts';
import { SOUND_LESSON } from './sound.ts';

const FILE = 'content/lessons/before.mdx';
const REFLECT = '<Reflect id="first-words" label="What would you say?" hint="One line." />';
const ANSWERS = SOUND_LESSON.slice(SOUND_LESSON.indexOf('- ['), SOUND_LESSON.indexOf('</Q'));
const FOR = '<For team="it payroll">';
const QUESTION = '<Question id="late-pallet" objective="ask">';

/** What can be wrong with a lesson: an example or more of each code of `lessonFaults`. */
export const lessonExamples: readonly Example[] = [
  mistake('L001', 'a tag is not closed', ['</Pair>', ''], '<Pair', '`<Pair>` is opened here and never closed'),
  mistake('L010', 'braces', ['Somebody', '{name}'], '{name}', 'braces'),
  mistake(
    'L010',
    'an import',
    ['Somebody', "import A from './a.ts'\n\nSomebody"],
    "import A from './a.ts'\n",
    '`import`',
  ),
  mistake(
    'L010',
    'code in an attribute',
    ['hint="One line."', 'hint={line()}'],
    REFLECT.replace('"One line."', '{line()}'),
    'quotes',
  ),
  mistake(
    'L011',
    'a tag is misspelt',
    ['<Reflect', '<Reflekt'],
    REFLECT.replace('Reflect', 'Reflekt'),
    'Did you mean `Reflect`?',
  ),
  mistake('L011', 'an HTML tag', ['Somebody', '<b>Somebody</b>'], '<b>', '`<b>`'),
  mistake(
    'L012',
    'an attribute is missing',
    [' label="What would you say?"', ''],
    '<Reflect id="first-words" hint="One line." />',
    'needs a `label`',
  ),
  mistake(
    'L012',
    'an attribute twice',
    ['<Reflect', '<Reflect id="own"'],
    'id="first-words"',
    'stands in this tag twice',
  ),
  mistake('L012', 'an unknown attribute', ['hint="One', 'tip="One'], 'tip="One line."', 'has no `tip`'),
  mistake('L012', 'an id with spaces', ['first-words', 'first words'], 'id="first words"', 'cannot be an id'),
  mistake(
    'L012',
    'an objective is misspelt',
    ['objective="ask"', 'objective="aks"'],
    'objective="aks"',
    'Did you mean `ask`?',
  ),
  mistake(
    'L012',
    'a second marker',
    ['then answer', '<Marker>then</Marker> answer'],
    '<Marker>',
    'second marker',
    '6:45',
  ),
  mistake('L012', 'an empty marker', ['<Marker>Ask first</Marker>', '<Marker></Marker>'], '<Marker>', 'marks nothing'),
  mistake('L012', 'a pair of one', ['<Take label="Take two">\n\n“Go on.”\n\n</Take>\n', ''], '<Pair>', '1 takes'),
  mistake(
    'L012',
    'a take alone',
    [REFLECT, '<Take label="Three">\n\nOh.\n\n</Take>'],
    '<Take label="Three">',
    'outside of a pair',
  ),
  mistake(
    'L012',
    'a reflection with text',
    [REFLECT, `${REFLECT.replace(' />', '>')}\nOh.\n</Reflect>`],
    REFLECT.replace(' />', '>'),
    'holds no text',
  ),
  mistake('L012', 'a reflection in a list', [REFLECT, `- ${REFLECT}`], REFLECT, 'inside something else'),
  mistake('L013', 'an id twice', ['id="late-pallet"', 'id="first-words"'], 'id="first-words"', 'line 24', '26:11'),
  mistake(
    'L010',
    'an id in braces',
    ['"first-words"', '{own}'],
    REFLECT.replace('"first-words"', '{own}'),
    'values stand in quotes',
  ),
  mistake('L014', 'no answers', [ANSWERS, ''], QUESTION, 'one list of answers'),
  mistake(
    'L014',
    'nothing is asked',
    ['Sue says the pallet is late. What do you say?\n', ''],
    QUESTION,
    'asks nothing',
  ),
  mistake('L014', 'two good answers', ['#fair', '#good'], '-', '2 answers are good', '30:1'),
  mistake('L014', 'no good answer', ['#good', '#fair'], '-', '0 answers are good', '30:1'),
  mistake(
    'L014',
    'an answer without worth',
    ['[“Tomorrow, then.”](#fair)', '“Tomorrow, then.”'],
    '“Tomorrow, then.”',
    'what this answer is worth',
  ),
  mistake(
    'L014',
    'an answer without a why',
    ['\n  Perhaps; you are guessing.\n', ''],
    '[“Tomorrow, then.”](#fair)',
    'has no why',
  ),
  mistake('L014', 'an answer without words', ['[“Tomorrow, then.”](#fair)', '[](#fair)'], '[](#fair)', 'no words'),
  mistake(
    'L014',
    'one answer',
    [ANSWERS, '- [“How late?”](#good)\n\n  It tells you.\n'],
    '-',
    'two answers or more',
    '30:1',
  ),
  mistake('L014', 'a why that is not indented', ['  Perhaps', 'Perhaps'], 'P', 'Indent it by two spaces', '36:1'),
  mistake(
    'L015',
    'no title',
    ['title: Before the call\n', ''],
    'summary: A colleague is a customer, too.',
    '`title` is missing',
  ),
  mistake(
    'L015',
    'no head',
    [SOUND_LESSON.slice(0, SOUND_LESSON.indexOf('Somebody')), ''],
    'S',
    'begins with a title',
    '1:1',
  ),
  mistake('L015', 'a head without end', ['---\n\n', '\n'], '-', 'do not end', '1:1'),
  mistake(
    'L015',
    'a colon in plain text',
    ['title: Before', 'title: A: Before'],
    'A: Before the call',
    'Put text that holds a colon',
  ),
  mistake(
    'L015',
    'an empty line above the head',
    ['---\ntitle', '\n---\ntitle'],
    '\n',
    'The first line is empty',
    '1:1',
  ),
  mistake('L015', 'a misspelt summary', ['summary:', 'sumary:'], 'sumary', 'Did you mean `summary`?'),
  mistake('L016', 'a team is misspelt', ['it payroll', 'it payrol'], 'team="it payrol"', 'Did you mean `payroll`?'),
  mistake('L019', 'nothing for other teams', ['Read your last message.\n', ''], FOR, 'see nothing here'),
  mistake(
    'L019',
    'another kind of text for other teams',
    ['Read your last message.', '- Read your last message.'],
    FOR,
    'the same kind of text',
  ),
  mistake(
    'L019',
    'a team within a sentence',
    ['Somebody rings.', 'Somebody <For team="it">or something</For> rings.'],
    '<For team="it">',
    'not within a sentence',
  ),
  mistake(
    'L019',
    'a team around a heading',
    ['Read your last ticket.', '## Your last ticket'],
    '## Your last ticket',
    'Headings',
  ),
  mistake(
    'L019',
    'a team around an answer',
    ['Read your last ticket.', '- [Read your last ticket.](#good)'],
    '[Read your last ticket.](#good)',
    'their answers',
  ),
  mistake(
    'L017',
    'the file of an image is misspelt',
    ['Somebody rings.', '![A desk](dsk.png)'],
    '![A desk](dsk.png)',
    'Did you mean `desk.png`?',
  ),
  mistake(
    'L018',
    'an image without a description',
    ['Somebody rings.', '![](desk.png)'],
    '![](desk.png)',
    'Say what it shows',
  ),
  mistake(
    'L020',
    'a heading is misspelt',
    ['Somebody rings.', '[Below](#yor-desk)\n\n## Your desk\n\nSomebody rings.'],
    '[Below](#yor-desk)',
    'Did you mean `#your-desk`?',
  ),
  mistake('L020', 'a link to code', ['Somebody', '[Some](javascript:go)'], '[Some](javascript:go)', 'cannot be opened'),
  mistake('L020', 'a link to another lesson', ['Somebody', '[Some](next.mdx)'], '[Some](next.mdx)', 'names a file'),
  mistake('L020', 'a link to nothing', ['Somebody', '[Some]()'], '[Some]()', 'names nothing'),
  mistake(
    'L020',
    'a choice as in a role-play',
    ['Somebody rings.', '- [Go](#there)'],
    '[Go](#there)',
    'make a role-play',
  ),
  mistake('L021', 'an answer and no question', [REFLECT, '- [Go](#good)'], '[Go](#good)', 'no question'),
];

/** The sound lesson with one mistake in it. */
function mistake(
  code: string,
  title: string,
  [from, to]: [from: string, to: string],
  marked: string,
  says: string,
  place?: string,
): Example {
  if (!SOUND_LESSON.includes(from)) throw new Error(`The sound lesson does not hold: ${from}`);
  const source = SOUND_LESSON.replace(from, () => to);
  const options = { file: FILE, objectives: ['ask', 'teach'], teams: ['it', 'payroll'], images: ['desk.png'] };
  const find = (): Diagnostic[] => checkLesson(source, options).diagnostics;
  return { code, title, file: FILE, source, marked, says, ...(place && { place }), find };
}
