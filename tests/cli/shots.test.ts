import { expect, test } from 'vitest';
import { contactSheet } from '../../src/cli/contact-sheet.ts';
import { readShotsArguments } from '../../src/cli/shots.ts';

test('pictures are of everything, or of the screens, frames and themes that are named', () => {
  expect(readShotsArguments([])).toEqual({ SHOTS_SCREENS: '', SHOTS_FRAMES: '', SHOTS_THEMES: '' });
  expect(readShotsArguments(['--screens', 'call,lesson', '--frames', 'phone', '--themes', 'dark'])).toEqual({
    SHOTS_SCREENS: 'call,lesson',
    SHOTS_FRAMES: 'phone',
    SHOTS_THEMES: 'dark',
  });
});

test('what it cannot do it says', () => {
  for (const args of [['--screen', 'call'], ['call']]) expect(readShotsArguments(args)).toHaveProperty('refused');
});

test('a contact sheet has every picture once, few enough on each of its parts to be told apart', () => {
  const pictures = Array.from({ length: 13 }, (_, n) => `phone.dark/screen-${n}.png`);
  const sheet = contactSheet([{ name: 'phone.dark', pictures }]);
  expect(sheet.match(/<section id="phone\.dark\.\d"/g)).toHaveLength(3);
  for (const path of pictures) expect(sheet.split(`src="${path}"`)).toHaveLength(2);
  expect(sheet).toContain('<figcaption>screen-12</figcaption>');
});
