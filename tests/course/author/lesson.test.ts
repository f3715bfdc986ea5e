import { expect, it } from 'vitest';
import { checkLesson, lessonExamples } from '../../../src/course/author.ts';
import { SOUND_LESSON } from '../../../src/course/examples/sound.ts';

const OPTIONS = { file: 'content/lessons/before.mdx', objectives: ['ask', 'teach'], teams: ['it', 'payroll'] };

it('a lesson: title, summary, activities, and the teams it has wording for', () => {
  expect(checkLesson(SOUND_LESSON, OPTIONS)).toEqual({
    lesson: {
      title: 'Before the call',
      summary: 'A colleague is a customer, too.',
      activities: [
        { id: 'first-words', kind: 'reflect', label: 'What would you say?' },
        { id: 'late-pallet', kind: 'question', objective: 'ask', answers: expect.any(Array) },
      ],
      teams: ['it', 'payroll'],
    },
    diagnostics: [],
  });
});

it('a lesson is there only when nothing in its file is an error', () => {
  for (const { source, file } of lessonExamples) {
    const { lesson, diagnostics } = checkLesson(source ?? '', { ...OPTIONS, file });
    expect(lesson !== undefined).toBe(diagnostics.every(({ severity }) => severity === 'warning'));
  }
});

it('of teams that cannot be read none is called unknown', () => {
  const source = SOUND_LESSON.replace('it payroll', 'it nobody');
  expect(checkLesson(source, { ...OPTIONS, teams: undefined }).diagnostics).toEqual([]);
});

it('wording for a team stands wherever prose does: in a take, in a question, in the why of an answer', () => {
  const both = (indent: string): string =>
    ['<For team="it">', 'One.', '</For>', 'Two.'].map((line) => `${indent}${line}`).join('\n\n');
  const source = SOUND_LESSON.replace('“What now?”', both(''))
    .replace('Sue says the pallet is late. What do you say?', both(''))
    .replace('  Perhaps; you are guessing.', both('  '));
  expect(checkLesson(source, OPTIONS).diagnostics).toEqual([]);
});

it('a link leads to the web, to somebody, or to a heading by the id that it has on the page', () => {
  const links = [
    'https://a.example/b',
    'mailto:a@b.example',
    'tel:+1',
    '#your-desk',
    '#your-desk-1',
    '#caf%C3%A9-no-1',
  ];
  const headings = '## Your desk\n\n### *Your* desk\n\n## Café, no. 1\n';
  const source = `${SOUND_LESSON}\n${links.map((url) => `[a](${url})\n`).join('\n')}\n${headings}`;
  expect(checkLesson(source, OPTIONS).diagnostics).toEqual([]);
});

it.each(['JavaScript:go()', 'data:text/html,a', 'vbscript:a', '//a.example', '/a', '../a.mdx', 'https:', '#', '#good'])(
  'a link leads nowhere: %s',
  (url) => {
    for (const link of [`[a](${url})`, `[a][b]\n\n[b]: ${url}`]) {
      const { diagnostics } = checkLesson(`${SOUND_LESSON}\n${link}\n`, OPTIONS);
      expect(diagnostics.map(({ code }) => code)).toEqual([url === '#good' ? 'L021' : 'L020']);
    }
  },
);

it('whys that are not indented are one mistake', () => {
  const source = SOUND_LESSON.replaceAll(/^ {2}(?=It tells|Perhaps|She has)/gm, '');
  expect(checkLesson(source, OPTIONS).diagnostics).toMatchObject([{ code: 'L014', line: 32 }]);
});

const sheet = (as: string, ...boxes: string[]): string =>
  [`<Sheet id="one" title="A sheet" as="${as}">`, ...boxes, '</Sheet>'].join('\n\n');
const box = (id: string, rest = ''): string => `<Reflect id="${id}" label="A box" ${rest} />`;
const [line, day, hour] = [box('a', 'kind="line"'), box('b', 'kind="date"'), box('c', 'kind="time"')];
const about = (text: string): string[] => {
  const { diagnostics } = checkLesson(`${SOUND_LESSON}\n${text}\n`, OPTIONS);
  return diagnostics.map(({ code, message }) => `${code} ${message}`);
};

it.each([
  ['a page', sheet('page', box('a'), day)],
  ['an e-mail draft', sheet('mail', box('a')).replace('as=', 'to="a@b.example" subject="Codes" as=')],
  ['an entry for a calendar', sheet('calendar', line, day, hour, box('d'))],
  ['an entry for a whole day', sheet('calendar', line, day)],
])('a sheet is sound: %s', (_, text) => {
  expect(about(text)).toEqual([]);
});

it.each([
  ['nothing to write in', sheet('page'), 'This sheet has no box to write in.'],
  ['an unknown use', sheet('mial', box('a')), 'There is no sheet as `mial`.'],
  ['an unknown box', box('a', 'kind="day"'), 'There is no box of the kind `day`.'],
  ['no date', sheet('calendar', line), 'An entry for the calendar has a name and one date.'],
  [
    'two dates',
    sheet('calendar', line, day, box('c', 'kind="date"')),
    'An entry for the calendar has a name and one date.',
  ],
  ['no name', sheet('calendar', day), 'An entry for the calendar has a name and one date.'],
  [
    'an address on paper',
    sheet('page', box('a')).replace('as=', 'to="a@b.example" as='),
    'Only a sheet as `mail` has a `to`.',
  ],
])('a sheet with %s is used wrongly', (_, text, message) => {
  expect(about(text)).toEqual([`L012 ${message}`]);
});

it('the boxes of a sheet are activities, and some are needed', () => {
  const { lesson } = checkLesson(`${SOUND_LESSON}\n${sheet('page', box('a'), box('b', 'needed'))}\n`, OPTIONS);
  expect(lesson?.activities.slice(2)).toMatchObject([
    { id: 'a', kind: 'reflect' },
    { id: 'b', kind: 'reflect', needed: true },
  ]);
});
