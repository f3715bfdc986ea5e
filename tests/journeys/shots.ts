import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FRAMES, THEMES, type FrameName, type ThemeName } from './frames.ts';
import { openScreen, screenTest, type OpenScreen } from './screen-test.ts';
import { screensNamed } from './screens.ts';

/** `npm run shots` takes pictures with this: of the screens, in the frames and themes, that the environment names. */
const SHOTS = 'dist/shots';
/** What is lower down on a page is not on its picture, in heights of its frame. */
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
    for (const frame of frames) await take(open, screen.name, frame, screen.where !== 'lms');
    if (PRINTED.includes(screen.name) && frames.includes('a4')) await print(open, screen.name);
    await open.context.close();
  });
}

/** Pictures of one screen in one frame, in each theme; paper has only one. */
async function take({ page, fitting }: OpenScreen, name: string, frame: FrameName, fullPage: boolean): Promise<void> {
  const setting = FRAMES[frame];
  await fitting.fit(setting);
  for (const theme of 'paper' in setting ? themes.slice(0, 1) : themes) {
    const folder = join(SHOTS, `${frame}.${theme}`);
    mkdirSync(folder, { recursive: true });
    await page.emulateMedia({ contrast: null, forcedColors: null, ...THEMES[theme] });
    const { width, height } = setting;
    const inAll = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = {
      x: 0,
      y: 0,
      width,
      height: fullPage ? Math.max(height, Math.min(inAll, height * MOST_HEIGHTS)) : height,
    };
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage, clip, animations: 'disabled' });
  }
}

async function print({ page }: OpenScreen, name: string): Promise<void> {
  mkdirSync(join(SHOTS, 'pdf'), { recursive: true });
  await page.pdf({ path: join(SHOTS, 'pdf', `${name}.a4.pdf`), format: 'A4' });
}
