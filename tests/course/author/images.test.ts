import { expect, it } from 'vitest';
import { checkLesson } from '../../../src/course/author.ts';

const HEAD = '---\ntitle: A desk\nsummary: One desk.\n---\n\n';

/** What is found in a lesson with this in it. */
function found(markdown: string, images?: readonly string[]): string[] {
  const around = { file: 'content/lessons/desk.mdx', objectives: [], teams: [], ...(images && { images }) };
  return checkLesson(HEAD + markdown, around).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

it('a file beside the document or in a folder there is found, however its path is written', () => {
  const images = ['desk.png', 'img/my desk.svg'];
  expect(found('![A desk](desk.png)', images)).toEqual([]);
  expect(found('![A desk](./desk.png "The title")', images)).toEqual([]);
  expect(found('In a line ![A desk](img/my%20desk.svg) of text.', images)).toEqual([]);
  expect(found('![A desk](<img/my desk.svg>)', images)).toEqual([]);
});

it('a name counts as it is written on the disk', () => {
  expect(found('![A desk](Desk.png)', ['desk.png'])).toEqual(['L017 There is no file `Desk.png` beside this one.']);
  expect(found('![A desk](desk.PNG)')).toEqual(['L017 `desk.PNG` is no image that every browser shows.']);
});

it('no file is called missing where nobody knows which there are', () => {
  expect(found('![A desk](desk.png)')).toEqual([]);
  expect(found('![A desk](desk.png)', [])).toHaveLength(1);
});

it.each(['https://example.org/a.png', '//example.org/a.png', 'HTTP://example.org/a.png'])('on the web: %s', (url) => {
  expect(found(`![A desk](${url})`)).toEqual(['L017 This image is on the web, and a course works without the web.']);
});

it.each([
  '../a.png',
  'img/../../a.png',
  '/a.png',
  'C:/a.png',
  'data:image/png;base64,AA',
  'img\\\\a.png',
  '%2e%2e/a.png',
])('outside of the folder: %s', (url) => {
  expect(found(`![A desk](${url})`)).toEqual([expect.stringContaining('leads out of the folder of this file')]);
});

it('a space breaks an image; a plain exclamation mark, a link or code does not', () => {
  expect(found('See ![A desk](my desk.png).')).toEqual([expect.stringContaining('L017 This is read as words')]);
  expect(found('## A\n\nSee! [A desk](#a) and `![A desk](my desk.png)`, \\![a](b c).')).toEqual([]);
});

it('an image in an activity is one like any other', () => {
  const pair =
    '<Pair>\n\n<Take label="One">\n\n![](a.png)\n\n</Take>\n\n<Take label="Two">\n\nNo.\n\n</Take>\n\n</Pair>';
  expect(found(pair, [])).toEqual([expect.stringContaining('L017'), expect.stringContaining('L018')]);
});
