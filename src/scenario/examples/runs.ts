import type { Example } from '../../course/author.ts';
import { mistake, scenarioExample } from './sound.ts';

/** One mistake each that only playing every run shows. */
export const RUNS: Example[] = [
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
  scenarioExample('S199', 'a variable with a million values', counting(['a'], 999_999), '## Count'),
  scenarioExample('S199', 'too many variables', counting(['a', 'b', 'c', 'd', 'e', 'f'], 9), '## Count'),
  mistake('S207', 'only a timer leads to a scene', 'to="#she-stiffens"', 'to="#too-late"', '## Too late', [
    '## Thanked',
    '## Too late\n\nShe rang off.\n\n[Continue](#forgotten)\n\n## Thanked',
  ]),
];

/** A scene in which each counter goes up by one at a time, to a million situations in all. */
function counting(names: readonly string[], max: number): string {
  const variables = names.map((name) => `  ${name}: { label: Count, start: 0, min: 0, max: ${max} }\n`).join('');
  const choices = names.map(
    (name) => `- [One more ${name}](#count)\n  <Choice id="${name}" />\n  <Effect ${name}="+1" shows="ask" />\n`,
  );
  const all = names.map((name) => `${name}="${max}"`).join(' ');
  const enough = `- [Enough](#done)\n  <When ${all} />\n  <Effect shows="ask" />\n`;
  return `---\ntitle: Count\nlearner: Sue\nvariables:\n${variables}---\n\n## Count\n\n${choices.join('\n')}\n${enough}\n## Done\n\n<Ending outcome="good" />\n`;
}
