import { describe, expect, it } from 'vitest';
import { checkForEveryone, checkLesson, plainText, parseMdx } from '../../../src/course/author.ts';
import { readScenario } from '../../../src/scenario/author.ts';
import { SOUND } from '../../../src/scenario/examples/sound.ts';

const HEAD = '---\ntitle: A\nsummary: B\n---\n\n';

/** What is found in a lesson, a role-play or a sheet with this in it. */
function found(body: string, file = 'content/lessons/a.mdx'): string[] {
  return checkForEveryone(`${HEAD}${body}\n`, { file }).map(({ code, line, column }) => `${code} ${line}:${column}`);
}

const CALL = 'content/scenarios/a.mdx';
const SHEET = 'content/sheets/a.md';

describe('a description', () => {
  it.each([
    'Line 6 is red',
    'A desk',
    'The figure of merit',
    'An iconic chair',
    'Photographs of the bay, year by year',
  ])('is taken: %s', (alt) => expect(found(`![${alt}](img/six.png)`)).toEqual([]));

  it('may be of 150 characters, and not of one more', () => {
    expect(found(`![${'a'.repeat(150)}](b.png)`)).toEqual([]);
    expect(found(`![${'a'.repeat(151)}](b.png)`)).toEqual(['A002 6:1']);
  });

  it('is that of decoration when it says so, and then nothing is read out', () => {
    const body = 'Before.\n\n![decoration](leaf.png)\n\nAfter.\n';
    expect(found(body)).toEqual([]);
    const around = { file: 'content/lessons/a.mdx', objectives: [], teams: [] };
    expect(checkLesson(HEAD + body, around).diagnostics).toEqual([]);
    const { root } = parseMdx(body);
    expect(root && plainText(root)).toBe('Before. After.');
    const source = SOUND.replace('![A phone that blinks]', '![decoration]');
    const options = { id: 'a', file: CALL, objectives: undefined, cast: { Sue: 'Dispatch' }, teams: undefined };
    const { scenario } = readScenario(source, options);
    const html = scenario?.scenes.flatMap(({ blocks }) => blocks.map((block) => block.html)).join('');
    expect(html).toContain('<img src="phone.png" alt="">');
  });
});

describe('the words of a link', () => {
  it.each([
    '[The charter of the bus station](https://example.org)',
    '[Here is what she wrote](https://example.org)',
    '[More than one answer](https://example.org)',
    '[help@example.org](mailto:help@example.org)',
    '[This week](#this-week)',
  ])('are taken: %s', (link) => expect(found(`So: ${link}`)).toEqual([]));

  it('are those of links alone: not of answers, statements and choices', () => {
    const answers = '- [This](#good)\n\n  Why.\n\n- [More](#poor)\n\n  Why.';
    expect(found(answers)).toEqual([]);
    expect(found('## A\n\n- [Go](#b)\n\n[Next](#b)', CALL)).toEqual([]);
    expect(found('It is told [below](#this-week).')).toEqual(['A003 6:12']);
  });

  it('may be an address on paper', () => expect(found('https://example.org', SHEET)).toEqual([]));

  it('may come twice for one target', () => {
    const [a, b] = ['[The charter](https://example.org/a)', '[The charter](https://example.org/b)'];
    expect(found(`${a} ${a}`)).toEqual([]);
    expect(found(`${a} ${b}`)).toEqual([`A004 6:${a.length + 2}`]);
  });
});

describe('headings', () => {
  it('go down by one and up by as many as they like', () => {
    expect(found('## A\n\n### B\n\n#### C\n\n## D\n\n### E')).toEqual([]);
    expect(found('## A\n\nSo.\n\n### B\n\nSo.', CALL)).toEqual([]);
  });

  it('of a sheet have their order looked after by H003, of scenes by S042', () => {
    expect(found('#### A', SHEET)).toEqual([]);
    expect(found('# A\n\nSo.', CALL)).toEqual([]);
  });

  it.each([
    '**Sue**: Well.\n\nSo.',
    '**On your desk:**\n\n- A list',
    '**Ask first.**\n\nSo.',
    '- **Ask**\n- **Answer**\n\nSo.',
    '**Ask first**',
    `**${'word '.repeat(20).trim()}**\n\nSo.`,
  ])('are not seen in bold words that are none: %s', (body) => expect(found(body)).toEqual([]));
});

describe('a place or a colour', () => {
  it.each([
    'She stood on the left of the gate, by the red lorry.',
    'The text above your signature is yours.',
    '“Press the red button,” he says.',
    'Put the question below to your team.',
    'He sees above all the price.',
  ])('is fine where nothing is to be found by it: %s', (body) => expect(found(body)).toEqual([]));

  it('is fine in what people say in a call', () => {
    expect(found('## A\n\n**Sue**: Press the red button.', CALL)).toEqual([]);
    expect(found('Press the red button.', SHEET)).toEqual(['A007 6:1']);
  });
});

describe('capitals', () => {
  it('are fine in abbreviations: short ones, known ones, and those that the file tells', () => {
    expect(found('The LMS, the BEST practices and SCORM.')).toEqual([]);
    expect(found('Order KXQZW-40, code A12BCDEF, `ALWAYS`.')).toEqual([]);
    expect(found('The Works Council (WORCO) met. WORCO is for it.')).toEqual([]);
    expect(found('She ALWAYS asks.', CALL)).toEqual(['A008 6:5']);
  });
});

it('a table may leave the first heading empty, above the names of its rows', () => {
  expect(found('|  | Day |\n| - | - |\n| Us | 1 |')).toEqual([]);
  expect(found('| Day |  |\n| - | - |\n| 1 | 2 |', SHEET)).toEqual(['A009 6:1']);
});

it('signs beside words, a box to tick and a rule are no signs alone', () => {
  expect(found('☐ ☐\n\n---\n\n0 · 1 · 2\n\nBefore → after\n\n…', SHEET)).toEqual([]);
});

it('of a file that cannot be read nothing is said', () => expect(found('<Pair>\n\n[here](https://a.b)')).toEqual([]));
