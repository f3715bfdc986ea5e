import { describe, expect, it } from 'vitest';
import { checkPlays, readScenario, toGraph, type PlaysAround } from '../../../src/scenario/author.ts';
import { SOUND_PLAYS, soundStage } from '../../../src/scenario/examples/plays.ts';
import { AROUND, SOUND } from '../../../src/scenario/examples/sound.ts';

const STAGE = soundStage();

function codesOf(source: string, stage: PlaysAround = STAGE): string[] {
  return checkPlays(source, stage).diagnostics.map(({ code, line }) => `${code} ${line}`);
}

/** The sound scenario with other words in it, for plays to be run on. */
function stageWith(from: string, to: string): PlaysAround {
  const { scenario } = readScenario(SOUND.replace(from, to), AROUND);
  if (!scenario) throw new Error('The scenario has errors');
  return { file: STAGE.file, scenario, graph: toGraph(scenario) };
}

it('nothing is said of plays that go as they say, and their results are told', () => {
  expect(checkPlays(SOUND_PLAYS, STAGE)).toEqual({
    plays: [
      { name: 'Best: they look at it together', outcome: 'good', score: 100 },
      { name: 'Worst: the time runs out', outcome: 'poor', score: 100 },
    ],
    diagnostics: [],
  });
});

describe('a choice is known by its words', () => {
  const play = (words: string): string => `Play: One\nChoose: “Go on, Sue.”\nChoose: ${words}\nScene: She stiffens\n`;
  const choice = 'Then send it tomorrow, like all the others.';

  it.each([
    `“${choice}”`,
    `"${choice}"`,
    `‘${choice}’`,
    choice,
    choice.toUpperCase(),
    `  ${choice.replaceAll(' ', '\u00A0  ')}\t`,
    `**${choice}**`,
    '“Then send it …”',
    'Then send...',
    'Then send it tom…',
  ])('%s', (words) => {
    expect(codesOf(play(words))).toEqual(['P003 4']);
  });

  it.each([
    ['with a letter missing', 'Then send it tomorow, like all the others.', 'P010 3'],
    ['with a word missing at the end, without a cut', 'Then send it tomorrow, like all the', 'P010 3'],
    ['cut to nothing', '…', 'P010 3'],
  ])('not %s', (_, words, code) => {
    expect(codesOf(play(words))).toEqual([code]);
  });

  it('with any dash for a dash', () => {
    const stage = stageWith('“How late?”', '“How late – roughly?”');
    const source = 'Play: One\nChoose: “Go on, Sue.”\nChoose: “How late - roughly?”\nEnding: good\n';
    expect(codesOf(source, stage)).toEqual([]);
  });

  it('if it cannot be known, the one that was probably meant is named, else those on offer', () => {
    const hintOf = (words: string): string | undefined => checkPlays(play(words), STAGE).diagnostics[0]?.hint;
    expect(hintOf('Then sent it to…')).toBe('Did you mean “Then send it tomorrow, like all the others.”?');
    expect(hintOf('…')).toMatch(/^On offer there: “How late\?” · /);
  });

  it('said in full, though another one begins like it', () => {
    const stage = stageWith('“How late?”', 'Then send…');
    expect(codesOf('Play: One\nChoose: “Go on, Sue.”\nChoose: Then send…\nEnding: good\n', stage)).toEqual([]);
  });

  it('the one that is open, where a closed one says the same', () => {
    const stage = stageWith('“How late?”', '“Together, then.”');
    const best = 'Play: One\nChoose: “Go on, Sue.”\nChoose: “Together, then.”\nEnding: good\n';
    const worse = `${best.replace('“Go on, Sue.”', 'What is it now? …\nChoose: Sorry, …')}`;
    expect(codesOf(best, stage)).toEqual(['P012 3']);
    expect(codesOf(worse.replace('good', 'poor'), stage)).toEqual([]);
  });
});

it('case, indentation, bullets, notes, empty lines, a byte order mark and the ends of lines do not matter', () => {
  const loose = SOUND_PLAYS.replace(/^(\w[^:\n]*)/gm, (word) => `  -  ${word.toUpperCase()} `)
    .replaceAll('\n', '\r\n\r\n   # Why.\r\n')
    .replace('BACK TO', 'back   To');
  expect(codesOf(`\uFEFF${loose}`)).toEqual([]);
});

describe('one mistake, one message', () => {
  it('a move that is not possible ends its play, and no other', () => {
    const worse = SOUND_PLAYS.replace('“Go on, Sue.”', '“Go off.”').replace('Ending: poor', 'Ending: fair');
    expect(codesOf(worse)).toEqual(['P010 4', 'P022 20']);
  });

  it('an expectation that fails does not', () => {
    const worse = SOUND_PLAYS.replace('rapport 3', 'rapport 4').replace('good', 'fair').replace('100', '> 100');
    expect(codesOf(worse)).toEqual(['P021 6', 'P022 10', 'P023 11']);
  });

  it('nothing is said of what stands before the first play but that, nor of what follows from an unreadable line', () => {
    expect(codesOf(SOUND_PLAYS.replace('Play: Best', 'Plya: Best'))).toEqual(['P001 3']);
    expect(codesOf(SOUND_PLAYS.replace('Choose: “Go on', 'Choice “Go on'))).toEqual(['P001 4']);
  });

  it('two plays without a name do not have one name', () => {
    expect(codesOf(SOUND_PLAYS.replace(/^Play: .*$/gm, 'Play:'))).toEqual(['P004 3', 'P004 13']);
  });

  it('two unreadable places are two', () => {
    const worse = SOUND_PLAYS.replace('Value:', 'Valu').replace('Score:', 'Points:');
    expect(codesOf(worse)).toEqual(['P001 6', 'P001 11']);
  });
});

describe('where a play has come to', () => {
  const run = (...lines: string[]): string[] => codesOf(['Play: One', ...lines].join('\n'));

  it('are all scenes since the last move, and none before', () => {
    const together = ['Choose: Go on, Sue.', 'Choose: Together, then.'];
    expect(
      run(...together, 'Scene: Side by side', 'Scene: The end of the call', 'Scene: Thanked', 'Ending: good'),
    ).toEqual([]);
    expect(run(...together, 'Scene: She tells', 'Ending: good')).toEqual(['P020 4']);
  });

  it('is told by heading, id, or an earlier id', () => {
    expect(run('Scene: the PHONE rings', 'Scene: #the-phone-rings', 'Scene: #old-name', 'Wait')).toEqual(['P003 5']);
    expect(run('Scene: #__proto__', 'Scene: constructor', 'Wait')).toEqual(['P027 2', 'P027 3', 'P003 4']);
  });

  it('is the moment before the choice that was taken back, the last time that it was taken', () => {
    const round = ['Choose: “What is it now? …”', 'Choose: Sorry, …', 'Choose: Then send it …'];
    const back = [
      'Choose: Sorry, …',
      'Back to: Sorry, …',
      'Scene: She stiffens',
      'Choose: Say nothing',
      'Ending: poor',
    ];
    expect(run(...round, ...back.slice(0, 3), 'Value: rapport 0', ...back.slice(3))).toEqual([]);
    expect(run(...round, ...back.slice(0, 2), ...back.slice(1, 2), 'Value: rapport 0', ...back.slice(3))).toEqual([]);
    expect(run(...round, 'Back to: S…', 'Wait')).toEqual(['P014 6']);
  });

  it('cannot be told where the words fit two choices that were taken', () => {
    const stage = stageWith('“Sorry, that', '“What? Sorry, that');
    const source = 'Play: One\nChoose: What is it now? …\nChoose: What? …\nBack to: What…\nWait\n';
    expect(codesOf(source, stage)).toEqual(['P012 4']);
  });

  it('keeps the first answer: what is taken back still counts', () => {
    const before = ['Choose: What is it now? …', 'Back to: What is it now? …', 'Choose: Go on, Sue.'];
    expect(run(...before, 'Choose: How late?', 'Ending: good', 'Score: 50')).toEqual([]);
  });
});

describe('a value that is expected', () => {
  it.each(['rapport 2', 'rapport=2', 'RAPPORT >= 2', 'Rapport with Sue 2', '“rapport with sue” 1..3', 'rapport != -1'])(
    'holds: %s',
    (words) => {
      expect(codesOf(`Play: One\nValue: ${words}\nWait\n`)).toEqual(['P003 3']);
    },
  );

  it.each([
    ['rapport 3', 'P021'],
    ['rapport < 2', 'P021'],
    ['rapport', 'P025'],
    ['2', 'P025'],
    ['rapport 3..1', 'P025'],
    ['rapport 2.5', 'P025'],
    ['__proto__ 2', 'P024'],
    [`rapport${' '.repeat(200_000)}x2`, 'P025'],
  ])('does not: %s', (words, code) => {
    expect(codesOf(`Play: One\nValue: ${words}\nWait\n`)).toEqual([`${code} 2`, 'P003 3']);
  });
});

it('a choice that is offered once is closed when it was taken, and says so', () => {
  const choice = '(#the-end-of-the-call)\n  <Choice id="how-late" once />';
  const stage = stageWith(choice, '(#she-tells)\n  <Choice once />\n  <When rapport=">=2" />');
  const source = 'Play: One\nChoose: Go on, Sue.\nChoose: How late?\nChoose: How late?\n';
  const [found, ...more] = checkPlays(source, stage).diagnostics;
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: 'P011', line: 4, message: expect.stringContaining('offered once') });
});

it('a score that is missed names the first answers that missed something', () => {
  const source =
    'Play: One\nChoose: What is it now? …\nChoose: Sorry, …\nChoose: How late?\nEnding: poor\nScore: 100\n';
  const [found, ...more] = checkPlays(source, STAGE).diagnostics;
  expect(more).toEqual([]);
  expect(found?.message).toBe('The play has earned 67; it expects 100.');
  expect(found?.hint).toMatch(/ {2}If not, it missed something with: “What is it now\? I have three calls on hold.”$/);
});

it('columns are counted without a byte order mark', () => {
  expect(checkPlays('\uFEFFPlay:', STAGE).diagnostics).toMatchObject([{ code: 'P004', column: 1, endColumn: 6 }, {}]);
});

it('plays of a scenario with errors are read and not run', () => {
  const source = SOUND_PLAYS.replace('“Go on, Sue.”', '“Go off.”').replace('Ending: good', 'Endng: good');
  expect(codesOf(source, { file: 'a.plays' })).toEqual(['P001 10']);
});

it('links that lead round and round do not hold up the check', () => {
  const { graph } = STAGE;
  const round = { choices: [], routes: [{ to: 'side-by-side', when: [] }], asks: '' };
  const stage = { ...STAGE, graph: graph && { ...graph, scenes: { ...graph.scenes, 'side-by-side': round } } };
  expect(codesOf('Play: One\nChoose: Go on, Sue.\nChoose: Together, …\nChoose: And now?\n', stage)).toEqual(['P010 4']);
});

it('a play of 500 lines is run whole; of a longer one nothing is told but that', () => {
  const long = (lines: number): string => `Play: One\n${'Scene: The phone rings\n'.repeat(lines - 1)}Choose: Well?\n`;
  expect(codesOf(long(500))).toEqual(['P010 501']);
  expect(codesOf(long(501))).toEqual(['P007 502']);
  expect(codesOf(`${long(700)}Play: Two\nWait\n`)).toEqual(['P007 502', 'P003 703']);
});
