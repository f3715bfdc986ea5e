import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FRAMES, THEMES, type FrameName, type ThemeName } from './frames.ts';
import { openScreen, screenTest, type OpenScreen } from './screen-test.ts';
import { screensNamed } from './screens.ts';

/** `npm run shots` takes pictures with this: of the screens, in the frames and themes, that the environment names. */
const SHOTS = 'dist/shots';
/** How much of a page is on its picture, in heights of its frame. */
const MOST_HEIGHTS = 3;
/** What is printed as a reader would, too. */
const PRINTED = [
  'home',
  'lesson',
  'debrief-asks',
  'debrief-good',
  'debrief-poor',
  'sheet-written',
  'sheet-live',
  'credits',
];

const list = (name: string): string[] => (process.env[name] ?? '').split(',').filter(Boolean);
const wanted = <Name extends string>(all: object, names: string[]): Name[] =>
  (Object.keys(all) as Name[]).filter((name) => names.length === 0 || names.includes(name));

const frames = wanted<FrameName>(FRAMES, list('SHOTS_FRAMES'));
const themes = wanted<ThemeName>(THEMES, list('SHOTS_THEMES'));
const test = screenTest('dist/site');

for (const screen of screensNamed(list('SHOTS_SCREENS'))) {
  test(screen.name, async ({ browser, site, lmsAt }) => {
    const open = await openScreen(browser, screen, { site, lmsAt });
    for (const frame of frames) await take(open, screen.name, frame);
    if (PRINTED.includes(screen.name) && frames.includes('a4')) await print(open, screen.name);
    await open.context.close();
  });
}

/** Pictures of one screen in one frame, in each theme; paper has only one. */
async function take({ page, view, fitting }: OpenScreen, name: string, frame: FrameName): Promise<void> {
  const setting = FRAMES[frame];
  const { width, height } = setting;
  for (const theme of 'paper' in setting ? themes.slice(0, 1) : themes) {
    await fitting.fit(setting, theme);
    // The frame of an LMS scrolls for itself: what was pressed last is on the picture.
    const fullPage = view === page.mainFrame();
    if (!fullPage) await view.evaluate(() => document.activeElement?.scrollIntoView());
    const clip = { x: 0, width, ...(fullPage ? await part(page, height) : { y: 0, height }) };
    // A picture of a whole page gives text its usual size again: the window is made as high as the picture.
    const isHigh = fullPage && 'largeText' in setting;
    if (isHigh) await fitting.fit({ ...setting, height: clip.height }, theme);
    if (isHigh) await page.evaluate((y) => scrollTo(0, y), clip.y);
    const folder = join(SHOTS, `${frame}.${theme}`);
    mkdirSync(folder, { recursive: true });
    const whole = isHigh ? {} : { fullPage, clip };
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', ...whole });
  }
}

/** The part of a page that is on its picture: around what was pressed last, where it is too high. */
function part(page: Page, height: number): Promise<{ y: number; height: number }> {
  return page.evaluate((least) => {
    const all = document.documentElement.scrollHeight;
    const most = Math.max(window.innerHeight, Math.min(all, least));
    const { activeElement: at } = document;
    const top = at && at !== document.body ? at.getBoundingClientRect().top + scrollY - window.innerHeight / 2 : 0;
    return { y: Math.max(0, Math.min(top, all - most)), height: most };
  }, height * MOST_HEIGHTS);
}

async function print({ page }: OpenScreen, name: string): Promise<void> {
  mkdirSync(join(SHOTS, 'pdf'), { recursive: true });
  await page.pdf({ path: join(SHOTS, 'pdf', `${name}.a4.pdf`), format: 'A4' });
}
