import { mistake, type Example } from './sound.ts';

const LONG = 'word '.repeat(61).trim();

export const WORDING: Example[] = [
  mistake(
    'S120',
    'the same words twice',
    '[Say nothing]',
    '[“Sorry, that came out wrong. Tell me.”]',
    '[“Sorry, that came out wrong. Tell me.”](#the-end-of-the-call)',
  ),
  mistake(
    'S122',
    'a point lost without a word',
    '\n  > **Coach:** You are guessing.\n',
    '',
    '[“Then send it tomorrow, like all the others.”](#she-stiffens)',
  ),
  mistake(
    'S190',
    'the best choice is always the longest',
    'What is it now? I have three calls on hold.',
    'Well?',
    '[“Go on, Sue.”](#she-tells)',
    ['[“How late?”]', '[“How late is the pallet, and how late may it be?”]'],
  ),
  mistake(
    'S191',
    'the best choice is always the first',
    '- [“What is it',
    '- [“Yes?”](#the-end-of-the-call)\n  <Effect shows="ask" />\n\n- [“What is it',
    '[“Yes?”](#the-end-of-the-call)',
  ),
  mistake(
    'S200',
    'a choice without a why',
    '\n  > **Coach:** Silence is an answer, too.\n',
    '',
    '[Say nothing](#the-end-of-the-call)',
  ),
  mistake(
    'S201',
    'nothing good comes after a poor choice',
    '](#she-stiffens)\n  <Effect rapport="-1"',
    '](#the-end-of-the-call)\n  <Effect rapport="-1"',
    '[“Then send it tomorrow, like all the others.”](#the-end-of-the-call)',
  ),
  mistake('S205', 'a long turn', 'The pallet is late.', LONG, `**Sue**: ${LONG}`),
  mistake(
    'S205',
    'a long choice',
    'How late?',
    LONG.slice(0, 26 * 5 - 1),
    `[“${LONG.slice(0, 26 * 5 - 1)}”](#the-end-of-the-call)`,
  ),
];

export const SEARCH: Example[] = [
  mistake(
    'S102',
    'an early link leaves no turn to the last',
    '[She hangs up](#forgotten)',
    '<When rapport="<3">[She hangs up](#forgotten)</When>\n\n[Continue](#odd)',
    '## Odd',
    ['## Thanked', '## Odd\n\nOh.\n\n<Ending outcome="fair" />\n\n## Thanked'],
  ),
  mistake('S160', 'a choice that is never open', 'rapport=">=3" />', 'rapport=">=9" />', 'rapport=">=9"'),
  mistake('S160', 'a text that is never told', '<When rapport="<3">', '<When rapport="<0">', 'rapport="<0"'),
  mistake('S160', 'a link that is never taken', 'rapport="3..4"', 'rapport="5..9"', 'rapport="5..9"'),
  mistake(
    'S160',
    'a link behind a broader one',
    '\n[She hangs up]',
    '\n<When rapport="4">[She cheers](#thanked)</When>\n\n[She hangs up]',
    'rapport="4"',
  ),
  mistake('S161', 'a choice that is always open', 'rapport=">=3" />', 'rapport=">=0" />', 'rapport=">=0"'),
  mistake('S161', 'a text that is always told', '<When rapport="<3">', '<When rapport="<9">', 'rapport="<9"'),
  mistake(
    'S161',
    'an answer that always follows',
    '  **Sue**: Right. It is the pallet.',
    '  <When rapport="3">\n\n  **Sue**: Right.\n\n  </When>',
    'rapport="3"',
  ),
  mistake(
    'S170',
    'every choice is closed',
    '- [“Sorry, that came out wrong. Tell me.”](#she-tells)',
    '- [“Sorry, that came out wrong. Tell me.”](#she-tells)\n  <When rapport="!=2" />',
    '## She stiffens',
    ['- [Say nothing](#the-end-of-the-call)', '- [Say nothing](#the-end-of-the-call)\n  <When rapport="!=2" />'],
  ),
  mistake(
    'S170',
    'no link holds',
    '[She hangs up](#forgotten)',
    '<When rapport="1..2">[She hangs up](#forgotten)</When>',
    '## The end of the call',
  ),
  mistake(
    'S171',
    'a loop that one cannot leave',
    '- [Say nothing](#the-end-of-the-call)',
    '- [Say nothing](#small-talk)',
    '## Small talk',
    [
      '## Thanked',
      '## Small talk\n\nWell.\n\n[On](#the-weather)\n\n## The weather\n\nRain.\n\n[On](#small-talk)\n\n## Thanked',
    ],
  ),
  { code: 'S199', name: 'too many variables', source: large(), caret: '## Count' },
  mistake('S207', 'only a timer leads to a scene', 'to="#she-stiffens"', 'to="#too-late"', '## Too late', [
    '## Thanked',
    '## Too late\n\nShe rang off.\n\n[Continue](#forgotten)\n\n## Thanked',
  ]),
];

/** Six counters that can stand at any of ten numbers each: a million situations in one scene. */
function large(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const variables = names.map((name) => `  ${name}: { label: Count, start: 0, min: 0, max: 9 }\n`).join('');
  const choices = names.map(
    (name) => `- [One more ${name}](#count)\n  <Choice id="${name}" />\n  <Effect ${name}="+1" shows="ask" />\n`,
  );
  const enough = `- [Enough](#done)\n  <When ${names.map((name) => `${name}="9"`).join(' ')} />\n  <Effect shows="ask" />\n`;
  return `---\ntitle: Count\nlearner: Sue\nvariables:\n${variables}---\n\n## Count\n\n${choices.join('\n')}\n${enough}\n## Done\n\n<Ending outcome="good" />\n`;
}
