import { expect, it } from 'vitest';
import { readCredits, readSheet } from '../../../src/course/author.ts';
import { SOUND_CREDITS, SOUND_SHEET } from '../../../src/course/examples/sound.ts';
import { madeUp } from '../../../src/integrations/examples.ts';
import { readContent } from '../../../src/integrations/content.ts';
import { SOUND_COURSE } from '../../../src/integrations/sound-course.ts';

const HEAD = SOUND_SHEET.slice(0, SOUND_SHEET.indexOf('##'));

/** The HTML of a sheet with that body. */
function html(body: string): string | undefined {
  const { value, diagnostics } = readSheet(`${HEAD}${body}\n`, { id: 'tea', file: 'content/sheets/tea.md' });
  expect(diagnostics).toEqual([]);
  return value?.html.trim();
}

it('a sheet says whom it is for, and what it is', () => {
  const { value } = readSheet(SOUND_SHEET, { id: 'tea', file: 'content/sheets/tea.md' });
  expect(value).toMatchObject({ id: 'tea', title: 'Tea for two teams', for: 'facilitators' });
  expect(value?.summary).toMatch(/^Half an hour/);
});

it('credits are for everybody', () => {
  expect(readCredits(SOUND_CREDITS, { file: 'content/credits.md' }).value).toEqual({
    title: 'Credits',
    summary: 'Who helped.',
    html: '<p>Everyone in it is made up.</p>',
  });
});

it('a box is drawn, and read out by nobody', () => {
  expect(html('☐ yes ☐ no')).toBe(
    '<p><span class="box" aria-hidden="true"></span> yes <span class="box" aria-hidden="true"></span> no</p>',
  );
});

it('one run of underscores is a blank as long as it was written, several in a row are lines', () => {
  const [long, short] = ['_'.repeat(24), '_'.repeat(10)];
  expect(html(`By ${long}, on ${short}.`)).toBe(
    '<p>By <span class="long blank" aria-hidden="true"></span>, on <span class="blank" aria-hidden="true"></span>.</p>',
  );
  expect(html(`Why? ${long} ${long}`)).toBe(`<p>Why? ${'<span class="line" aria-hidden="true"></span>'.repeat(2)}</p>`);
  expect(html('snake_case, __bold__')).toBe('<p>snake_case, <strong>bold</strong></p>');
});

it('what looks like HTML is text where it is written as such', () => {
  expect(html('\\<script>alert(1)\\</script> & `<b>`')).toBe(
    '<p>&#x3C;script>alert(1)&#x3C;/script> &#x26; <code>&#x3C;b></code></p>',
  );
});

it('a sheet takes no address that runs code', () => {
  const source = `${HEAD}[a](javascript:alert(1)) [b][c]\n\n[c]: data:text/html,x\n`;
  const { value, diagnostics } = readSheet(source, { id: 'tea', file: 'content/sheets/tea.md' });
  expect(diagnostics.map(({ code }) => code)).toEqual(['H005', 'H005']);
  expect(value).toBeUndefined();
});

it('a project needs no sheets, and its notes beside them are none', () => {
  const { 'content/sheets/tea.md': tea, ...without } = SOUND_COURSE;
  expect(readContent(madeUp(without))).toMatchObject({ sheets: [], diagnostics: [] });
  const noted = readContent(madeUp({ ...SOUND_COURSE, 'content/sheets/README.md': `${tea} <b>` }));
  expect(noted).toMatchObject({ sheets: [{ id: 'tea' }], diagnostics: [] });
});

it('a course needs its credits', () => {
  const { diagnostics, credits } = readContent(madeUp({ ...SOUND_COURSE, 'content/credits.md': undefined }));
  expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual(['M006 content/credits.md']);
  expect(credits).toBeUndefined();
});
