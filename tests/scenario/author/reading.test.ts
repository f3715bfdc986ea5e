import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../../src/course/author.ts';
import { readScenario, type Scenario, type Scene } from '../../../src/scenario/author.ts';
import { blockHtml } from '../../../src/scenario/author/html.ts';
import { SLIPS } from '../../../src/scenario/examples/slips.ts';
import { AROUND, findingsOf, SOUND } from '../../../src/scenario/examples/sound.ts';

const HEAD =
  '---\ntitle: A call\nlearner: Priya\ncast: { Priya: You }\nvariables: { rapport: { label: R, start: 2, min: 0, max: 4 } }\n---\n';
const ENDS = '\n\n## Done\n\nDone.\n\n<Ending outcome="good" />\n';

function read(source: string): Scenario {
  const { scenario, diagnostics } = readScenario(source, AROUND);
  if (!scenario) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return scenario;
}

function scene(body: string): Scene {
  const [first] = read(`${HEAD}\n## Call\n\n${body}${ENDS}`).scenes;
  if (!first) throw new Error('no scene');
  return first;
}

const sound = read(SOUND);

it('the head: title, learner, start, cast with the course’s, variables, moods, order, aliases', () => {
  expect(sound).toMatchObject({
    id: 'late-pallet',
    title: 'The late pallet',
    learner: 'Priya',
    start: 'the-phone-rings',
    order: 'shuffled',
    cast: { Sue: 'Plant dispatch', Priya: 'You' },
    variables: { rapport: { label: 'Rapport with Sue', start: 2, min: 0, max: 4 } },
    moods: { Sue: { from: 'rapport', words: ['shut', 'open'] } },
    aliases: { 'old-name': 'the-phone-rings' },
  });
  expect(sound.briefing.map(({ text }) => text)).toEqual(['It is late, and the phone rings.']);
});

it('the first scene starts, unless the head names another', () => {
  expect(read(`${HEAD}\n## One\n\n[On](#done)${ENDS}`).start).toBe('one');
});

it('scenes take their id from the heading, or from <Scene id>', () => {
  expect(sound.scenes.map(({ id }) => id)).toContain('she-stiffens');
  expect(scene('<Scene id="other-name" />\n\n[On](#done)').id).toBe('other-name');
  expect(read(`${HEAD}\n## Où est-elle ?\n\n[On](#done)${ENDS}`).start).toBe('où-est-elle-');
});

it('a byte order mark and Windows line ends change nothing', () => {
  const windows = readScenario(`\uFEFF${SOUND.replaceAll('\n', '\r\n')}`, AROUND);
  expect(windows.diagnostics).toEqual([]);
  expect(windows.scenario?.scenes.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual(
    sound.scenes.map(({ blocks }) => blocks.map(({ text }) => text)),
  );
});

describe('lines', () => {
  it.each([
    [
      '**Sue**: Hello *you*.',
      { kind: 'speech', speaker: 'Sue', html: '<p>Hello <em>you</em>.</p>', text: 'Hello you.' },
    ],
    ['**Sue** (low): Hello.', { kind: 'speech', speaker: 'Sue', manner: 'low', html: '<p>Hello.</p>' }],
    ['**Sue (low)**: Hello.', { kind: 'speech', speaker: 'Sue', manner: 'low', html: '<p>Hello.</p>' }],
    ['**Sue:** Hello.', { kind: 'speech', speaker: 'Sue', html: '<p>Hello.</p>' }],
    ['**Sue**: *No.*', { kind: 'speech', speaker: 'Sue', html: '<p><em>No.</em></p>' }],
    ['**Sue** waits.', { kind: 'narration', html: '<p><strong>Sue</strong> waits.</p>' }],
    ['> **Thinking (Sue):** Oh.', { kind: 'thinking', speaker: 'Sue', html: '<p>Oh.</p>', text: 'Oh.' }],
    ['> **Hint:** Ask.\n>\n> Twice.', { kind: 'hint', html: '<p>Ask.</p>\n<p>Twice.</p>', text: 'Ask. Twice.' }],
    ['> A note on the wall.', { kind: 'narration', html: '<blockquote>\n<p>A note on the wall.</p>\n</blockquote>' }],
    ['### Later', { kind: 'narration', html: '<h3>Later</h3>' }],
    [
      '![Line 6 is red](./img/line%2Dsix.png)',
      { kind: 'narration', html: '<p><img src="img/line-six.png" alt="Line 6 is red"></p>', text: 'Line 6 is red' },
    ],
    ['- one\n- two', { kind: 'narration', text: 'one two' }],
    ['Line \\{3} is \\<red.', { kind: 'narration', text: 'Line {3} is <red.', html: '<p>Line {3} is &#x3C;red.</p>' }],
  ])('%s', (markdown, expected) => {
    expect(scene(`${markdown}\n\n[On](#done)`).blocks).toMatchObject([expected]);
  });

  it('a link never runs code or leaves the frame, and a table brings no styles', () => {
    const html = (markdown: string): string | undefined => scene(`${markdown}\n\n[On](#done)`).blocks[0]?.html;
    for (const address of ['javascript:alert(1)', 'java&#10;script:alert(1)', 'x.html', 'data:text/html,x']) {
      expect(() => scene(`A [link](${address}).\n\n[On](#done)`)).toThrow('S032');
      expect(blockHtml(parseMdx(`A [link](${address}).`).root?.children ?? [])).toBe('<p>A link.</p>');
    }
    expect(html('A [page](https://example.org).')).toBe(
      '<p>A <a href="https://example.org" target="_blank" rel="noopener">page</a>.</p>',
    );
    expect(html('| a |\n| :-: |\n| b |')).not.toContain('style');
  });
});

describe('what only looks like a slip', () => {
  it.each([
    ['a wrapped sentence that goes on with a name and a colon', 'She turns to\nSue: who else.', 1],
    ['a wrapped sentence with something bold', 'She says\n**now**: not later.', 1],
    ['a talk that is quoted', '> **Sue**: No.\n>\n> **Priya**: Yes.', 1],
    ['a quotation of two paragraphs', '> A note.\n>\n> On the wall.', 1],
    ['a heading of the third level that nothing leads to', '### Later\n\nIt rains.', 2],
    ['a number with its sign', '#41 is late.\n\n\\##41, too.', 2],
    ['a block of code that is closed', '```\n## Not a scene\n```', 1],
    ['brackets that are no link', 'Line [6] (the red one) is late.', 1],
    ['a time', 'Noon: nobody rings.', 1],
  ])('%s', (_, markdown, blocks) => {
    expect(scene(`${markdown}\n\n[On](#done)`).blocks).toHaveLength(blocks);
  });

  it('a line across, with an empty line above it', () => {
    expect(scene('Oh.\n\n---\n\nWell.\n\n[On](#done)').blocks).toHaveLength(2);
  });
});

it('what a hint says to write mends the file when it is put where the finding points', () => {
  const mended = SLIPS.flatMap(({ code, source = '', marked, find }) => {
    const [, write] = find()[0]?.hint.match(/(?:Write|quotes:) {2}(\S.*?)(?: {2}|$)/) ?? [];
    if (write === undefined || !['S001', 'S035', 'S042'].includes(code)) return [];
    return [{ code, left: findingsOf(source.replace(marked, () => write)) }];
  });
  expect(mended.length).toBeGreaterThan(7);
  for (const { left } of mended) expect(left).toEqual([]);
});

describe('choices', () => {
  it('what follows a link: effects, objectives, reaction, coach, heard', () => {
    const [rings] = sound.scenes;
    expect(rings?.choices[0]).toMatchObject({
      key: 'she-stiffens',
      named: false,
      to: 'she-stiffens',
      text: '“What is it now? I have three calls on hold.”',
      effects: { rapport: ['+', -2] },
      shows: [],
      misses: ['courtesy'],
      once: false,
      coach: [{ text: 'She hears that she is in the way.' }],
      heard: [{ text: 'I am in the way.' }],
    });
    expect(rings?.choices[1]?.reactions).toMatchObject([{ kind: 'speech', speaker: 'Sue' }]);
    expect(rings?.timer).toMatchObject({ seconds: 20, to: 'she-stiffens' });
  });

  it('an effect may set a value below zero', () => {
    const [first] = read(SOUND.replace('min: 0', 'min: -3').replace('rapport="-2"', 'rapport="=-2"')).scenes;
    expect(first?.choices[0]?.effects).toEqual({ rapport: ['=', -2] });
  });

  it('an id, once, a condition', () => {
    const tells = sound.scenes[1];
    expect(tells?.choices[0]).toMatchObject({ key: 'how-late', named: true, once: true });
    expect(tells?.choices[2]).toMatchObject({ when: [['rapport', '>=', 3]], effects: { rapport: ['=', 4] } });
  });

  it('tags may stand on the line of the link, together on a line, or over several lines', () => {
    const all = [
      '- [Go](#done) <Choice once /> <Effect rapport="+1" shows="ask" />',
      '- [Go](#done)\n  <Choice once /> <Effect rapport="+1" shows="ask" />',
      '- [Go](#done)\n  <Choice\n    once\n  />\n  <Effect\n    rapport={+1}\n    shows="ask"\n  />',
      '* [Go](#done)\n\n  <Choice once />\n\n  <Effect shows="ask" />\n\n  <Effect rapport="+1" />',
      '1. [Go](#done)\n   <Choice once />\n   <Effect shows="ask" rapport="+1" />',
    ];
    const expected = { once: true, effects: { rapport: ['+', 1] }, shows: ['ask'] };
    for (const list of all) expect(scene(`${list}\n- [Wait](#done)\n`).choices[0]).toMatchObject(expected);
  });

  it('two choices without an id that share a scene get keys of their own', () => {
    expect(scene('- [Go](#done)\n- [Run](#done)').choices.map(({ key }) => key)).toEqual(['done', 'done-2']);
  });
});

describe('conditions', () => {
  it('text, links and answers on condition; nested conditions add up', () => {
    const tells = sound.scenes[1];
    expect(tells?.blocks.at(-1)).toMatchObject({ when: [['rapport', '<', 3]], text: 'She does not say how late.' });
    const end = sound.scenes.find(({ id }) => id === 'the-end-of-the-call');
    expect(end?.routes.map(({ when }) => when)).toEqual([
      [
        ['rapport', '>=', 3],
        ['rapport', '<=', 4],
      ],
      [],
    ]);
    const nested = scene(
      '<When rapport=">=1">\n\n<When rapport="!=2">\n\nOh.\n\n</When>\n\n</When>\n\n- [Go](#done)\n  <Effect rapport="-2" />\n- [Stay](#call)\n  <Effect rapport="-1" />',
    );
    expect(nested.blocks[0]?.when).toEqual([
      ['rapport', '>=', 1],
      ['rapport', '!=', 2],
    ]);
  });

  it.each([
    ['<2', [['rapport', '<', 2]]],
    ['<= 2', [['rapport', '<=', 2]]],
    ['>0', [['rapport', '>', 0]]],
    ['=2', [['rapport', '=', 2]]],
    ['2', [['rapport', '=', 2]]],
    ['!=2', [['rapport', '!=', 2]]],
    [
      '0..1',
      [
        ['rapport', '>=', 0],
        ['rapport', '<=', 1],
      ],
    ],
  ])('rapport="%s"', (value, when) => {
    const body = `<When rapport="${value}">\nOh.\n</When>\n\n- [Go](#done)\n- [More](#call)\n  <Effect rapport="+1" />\n- [Less](#call)\n  <Choice id="less" />\n  <Effect rapport="-1" />`;
    expect(scene(body).blocks[0]?.when).toEqual(when);
  });
});

describe('wording for teams', () => {
  it('a default is kept from the teams that have wording of their own', () => {
    const tells = sound.scenes[1];
    expect(tells?.blocks.map(({ text, teams, exceptTeams }) => ({ text, teams, exceptTeams }))).toMatchObject([
      { text: 'The ticket went missing.', teams: ['it'], exceptTeams: [] },
      { text: 'The pallet is late.', teams: [], exceptTeams: ['it'] },
      { text: 'She does not say how late.', teams: [], exceptTeams: [] },
    ]);
  });

  it('several teams may share a default, also a coach’s', () => {
    const list = `- [Go](#done)

  <For team="it payroll">

  > **Coach:** One.

  </For>

  <For team="plant">

  > **Coach:** Two.

  </For>

  > **Coach:** Three.
`;
    const [choice] = scene(list).choices;
    expect(choice?.coach.map(({ teams, exceptTeams }) => [teams, exceptTeams])).toEqual([
      [['it', 'payroll'], []],
      [['plant'], []],
      [[], ['it', 'payroll', 'plant']],
    ]);
  });

  it('a default between the wording of two teams is kept from both', () => {
    const body = `<For team="it">\nOne.\n</For>\n\nThree.\n\n<For team="plant">\nTwo.\n</For>\n\n[Go](#done)\n`;
    expect(scene(body).blocks.map(({ text, exceptTeams }) => [text, exceptTeams])).toEqual([
      ['One.', []],
      ['Three.', ['it', 'plant']],
      ['Two.', []],
    ]);
  });

  it('the teams of a scenario are known, each once', () => {
    expect(sound.teams).toEqual(['it']);
  });

  it('of teams that cannot be read none is called unknown', () => {
    const source = SOUND.replace('team="it"', 'team="nobody"');
    expect(readScenario(source, { ...AROUND, teams: undefined }).diagnostics).toEqual([]);
  });
});
