import type { Example } from '../../course/author.ts';
import type { Diagnostic } from '../../course/index.ts';
import { toGraph } from '../author/graph.ts';
import { checkPlays, strayPlays, type PlaysAround } from '../author/plays.ts';
import { readScenario } from '../author/scenario.ts';
import { AROUND, SOUND } from './sound.ts';

const FILE = AROUND.file.replace(/mdx$/, 'plays');

const PLAY = 'Play: Best: they look at it together';
const WORST = 'Play: Worst: the time runs out';
const GO_ON = 'Choose: “Go on, Sue.”\nScene: She tells\nValue: rapport 3\n';
const BADLY = 'Choose: “What is it now? …”\nChoose: “Sorry, …”\n';

/** Plays of the sound scenario with every kind of line and nothing wrong with them. */
export const SOUND_PLAYS = `# What Sue needs is to be asked.

Play: Best: they look at it together
Choose: “Go on, Sue.”
Scene: She tells
Value: rapport 3
Choose: “Together, …”
Scene: Side by side
Scene: Thanked
Ending: good
Score: 100

Play: Worst: the time runs out
Wait
Scene: #she-stiffens
Choose: “Sorry, that came out wrong. …”
Back to: “Sorry, that came out wrong. …”
Value: Rapport with Sue 1..2
Choose: Say nothing
Ending: poor
`;

/** The sound scenario, for plays to be run on. */
export function soundStage(): PlaysAround {
  const { scenario } = readScenario(SOUND, AROUND);
  return { file: FILE, ...(scenario && { scenario, graph: toGraph(scenario) }) };
}

/** One mistake each in how a file of plays is written. */
const PLAYS_WRITING: Example[] = [
  mistake('P001', 'a keyword is misspelt', 'Choose: “Go on', 'Chose: “Go on', 'Chose', '`Choose:`'),
  mistake(
    'P001',
    'the colon is missing',
    'Choose: “Go on, Sue.”',
    'Choose “Go on, Sue.”',
    'Choose “Go on, Sue.”',
    'colon',
  ),
  mistake('P001', 'something follows after Wait', 'Wait', 'Wait: 20', 'Wait', 'stands alone'),
  mistake('P001', 'a time behind Wait', 'Wait', 'Wait 20', 'Wait 20', 'stands alone'),
  mistake(
    'P001',
    'a text is wrapped',
    'Choose: “Go on, Sue.”',
    'Choose: “Go on,\n  dear Sue.”',
    'dear Sue.”',
    'one line',
  ),
  mistake(
    'P001',
    'a text goes on over two more lines',
    'Choose: Say nothing',
    'Choose: Say …\nnothing\nat all',
    'nothing',
    'A line begins with',
  ),
  mistake('P002', 'the first play has no line with its name', PLAY, '', 'Choose'),
  mistake('P004', 'a play has no name', PLAY, 'Play:', 'Play:'),
  mistake('P005', 'two plays have one name', WORST, PLAY, PLAY.slice(6), 'line 3'),
  mistake('P006', 'a choice without words', 'Choose: Say nothing', 'Choose:', 'Choose:', 'words of the choice'),
  mistake('P006', 'an ending without its outcome', 'Ending: good', 'Ending:', 'Ending:', 'good, fair or poor'),
  mistake(
    'P007',
    'a play without measure',
    PLAY,
    `${PLAY}${'\nScene: The phone rings'.repeat(501)}`,
    'The phone rings',
  ),
  mistake('P025', 'a value in words', 'Value: rapport 3', 'Value: rapport three', 'rapport three'),
  mistake('P025', 'a score in words', 'Score: 100', 'Score: all of it', 'all of it'),
  mistake('P026', 'an outcome that there is not', 'Ending: good', 'Ending: god', 'god', 'Did you mean `good`?'),
  {
    code: 'P030',
    title: 'the scenario has another name',
    file: FILE.replace('late-pallet', 'late-palet'),
    source: SOUND_PLAYS,
    marked: '',
    says: 'Did you mean `content/scenarios/late-pallet.mdx`?',
    find: () => strayPlays(FILE.replace('late-pallet', 'late-palet'), [AROUND.id]),
  },
];

/** One move each that is not possible. */
const PLAYS_MOVES: Example[] = [
  mistake('P003', 'a play stops before the ending', 'Choose: Say nothing\nEnding: poor\n', '', 'Rapport with Sue 1..2'),
  mistake('P003', 'a play comes to an ending and does not say so', 'Ending: poor\n', '', 'Say nothing', 'Ending: poor'),
  mistake('P010', 'a choice has other words now', '“Together, …”', '“Togetter, …”', '“Togetter, …”', 'Together, then.'),
  mistake('P010', 'a choice of another scene', '“Together, …”', 'Say nothing', 'Say nothing', 'of "She stiffens"'),
  mistake('P010', 'nothing like it', 'Say nothing', '“Well, Sue?”', '“Well, Sue?”', 'On offer there'),
  mistake('P011', 'a choice on a condition that does not hold', GO_ON, BADLY, '“Together, …”', 'rapport is 1'),
  mistake('P012', 'a text is cut too soon', '“Together, …”', '“T…”', '“T…”', '2 choices'),
  mistake('P013', 'a choice after the ending', 'Score: 100', 'Choose: Say nothing', 'Say nothing', '"Thanked" (good)'),
  mistake('P014', 'time runs out where there is none', 'Scene: She tells', 'Wait', 'Wait'),
  mistake(
    'P015',
    'back to what was not said',
    'Back to: “Sorry, that came out wrong. …”',
    'Back to: Say nothing',
    'Say nothing',
  ),
];

/** One expectation each that is not met. */
const PLAYS_EXPECTATIONS: Example[] = [
  mistake('P020', 'a choice leads elsewhere now', 'Scene: She tells', 'Scene: She stiffens', 'She stiffens'),
  mistake('P021', 'an effect is another now', 'rapport 3', 'rapport >= 4', 'rapport >= 4', 'is 3'),
  mistake('P022', 'an ending is another now', 'Ending: good', 'Ending: fair', 'fair', 'is good'),
  mistake('P022', 'the call goes on', 'Choose: Say nothing\n', '', 'poor', 'goes on'),
  mistake('P023', 'a score is another now', 'Score: 100', 'Score: < 100', '< 100', 'earned 100'),
  mistake('P024', 'a variable is misspelt', 'Value: rapport 3', 'Value: raport 3', 'raport', 'Did you mean `rapport`?'),
  mistake('P027', 'a scene is misspelt', 'Scene: Thanked', 'Scene: Thankd', 'Thankd', 'Did you mean "Thanked"?'),
];

/** What can be wrong with plays: an example or more of each code of `playFaults`. */
export const playExamples: readonly Example[] = [...PLAYS_WRITING, ...PLAYS_MOVES, ...PLAYS_EXPECTATIONS];

/** The sound plays with one mistake in them. */
function mistake(code: string, title: string, from: string, to: string, marked: string, says?: string): Example {
  if (!SOUND_PLAYS.includes(from)) throw new Error(`The sound plays do not hold: ${from}`);
  const source = SOUND_PLAYS.replace(from, () => to);
  const find = (): Diagnostic[] => checkPlays(source, soundStage()).diagnostics;
  return { code, title, file: FILE, source, marked, ...(says !== undefined && { says }), find };
}
