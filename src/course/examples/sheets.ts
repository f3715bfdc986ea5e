import type { Example } from '../author/example.ts';
import { readCredits, readSheet } from '../author/sheet.ts';
import type { Reading } from '../author/yaml-file.ts';
import { SOUND_CREDITS, SOUND_SHEET } from './sound.ts';

interface Kind {
  file: string;
  sound: string;
  read: (source: string, options: { file: string }) => Reading<unknown>;
}

const SHEET: Kind = {
  file: 'content/sheets/tea.md',
  sound: SOUND_SHEET,
  read: (source, { file }) => readSheet(source, { id: 'tea', file }),
};
const CREDITS: Kind = { file: 'content/credits.md', sound: SOUND_CREDITS, read: readCredits };

const HEAD = SOUND_SHEET.slice(0, SOUND_SHEET.indexOf('\n##') + 1);
const TITLE = 'title: Tea for two teams';

/** What can be wrong with a sheet, and with the credits: an example or more of each code of `sheetFaults` but the last. */
export const sheetExamples: readonly Example[] = [
  mistake('H001', 'no head', SHEET, [HEAD, ''], '#', 'A sheet begins with'),
  mistake('H001', 'a head that does not end', SHEET, ['come.\n---', 'come.'], '-', 'do not end'),
  mistake('H001', 'an empty line above the head', SHEET, ['---\ntitle', '\n---\ntitle'], '\n', 'not the first line'),
  mistake('H001', 'a colon in the title', SHEET, [TITLE, 'title: Tea: two'], 'Tea: two', 'in quotes'),
  mistake('H001', 'no word on whom it is for', SHEET, ['for: facilitators\n', ''], TITLE, '`for` is missing'),
  mistake('H001', 'somebody whom no sheet is for', SHEET, ['facilitators', 'bosses'], 'bosses', 'or managers or'),
  mistake('H001', 'an unknown field', SHEET, ['for:', 'minutes: 40\nfor:'], 'minutes', 'not a field'),
  mistake('H001', 'credits without a summary', CREDITS, ['summary: Who helped.\n', ''], 'title: Credits', '`summary`'),
  mistake('H002', 'a head and nothing else', SHEET, [SOUND_SHEET.slice(HEAD.length), ''], '---', 'is empty'),
  mistake('H003', 'a title once more', SHEET, ['## Steps', '# Steps'], '# Steps', 'stands in the head'),
  mistake('H003', 'a level left out', SHEET, ['## Steps', '### Steps'], '### Steps', 'of level 3'),
  mistake('H004', 'a tag', SHEET, ['Pour', '<b>Pour'], '<b>', 'plain Markdown'),
  mistake('H004', 'an image', SHEET, ['Pour', '![A pot](pot.png) Pour'], '![A pot](pot.png)', 'one file'),
  mistake('H005', 'a link to a file', SHEET, ['Pour', '[Pour](pot.md)'], '[Pour](pot.md)', '`pot.md`'),
];

function mistake(
  code: string,
  title: string,
  { file, sound, read }: Kind,
  [from, to]: [from: string, to: string],
  marked: string,
  says: string,
): Example {
  if (!sound.includes(from)) throw new Error(`The sound file does not hold: ${from}`);
  const source = sound.replace(from, () => to);
  return { code, title, file, source, marked, says, find: () => read(source, { file }).diagnostics };
}
