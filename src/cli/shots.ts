import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { contactSheet, type Album } from './contact-sheet.ts';
import { ROOT, run } from './run.ts';

/**
 * `npm run shots -- [--screens call,lesson] [--frames phone] [--themes dark]`: a picture of every kind of screen in each frame
 * and theme, and contact sheets of them, in `dist/shots`. They are there to be looked at; nothing is compared.
 */
const USAGE =
  'Use: npm run shots -- [--screens call,lesson] [--frames moodle,phone] [--themes light,dark,contrast,forced]';
const SHOTS = join(ROOT, 'dist/shots');

/** What the pictures are taken with, or a sentence that says why the command line cannot be read. */
export function readShotsArguments(args: string[]): Record<string, string> | { refused: string } {
  try {
    const option = { type: 'string', default: '' } as const;
    const { values } = parseArgs({ args, options: { screens: option, frames: option, themes: option } });
    return { SHOTS_SCREENS: values.screens, SHOTS_FRAMES: values.frames, SHOTS_THEMES: values.themes };
  } catch {
    return { refused: USAGE };
  }
}

async function shoot(args: string[]): Promise<{ code: number; output: string }> {
  const wanted = readShotsArguments(args);
  if ('refused' in wanted) return { code: 1, output: wanted['refused'] ?? USAGE };
  const browser = findBrowser();
  if ('missing' in browser) return { code: 1, output: browser.missing };
  const made = await run('astro build && node src/cli/package.ts --no-build --format scorm-1.2 the-sue-call');
  if (made.code !== 0) return made;
  rmSync(SHOTS, { recursive: true, force: true });
  const taken = await run('playwright test --config tests/journeys/shots.config.ts', {
    ...wanted,
    CHROMIUM_PATH: browser.path,
  });
  if (!existsSync(SHOTS)) return { code: 1, output: `${taken.output}\nThere is no such picture. ${USAGE}` };
  const sheets = await writeSheets(browser.path);
  return { code: taken.code, output: `${taken.output}\n${sheets.join('\n')}` };
}

/** The pictures of each frame and theme, by their folders. */
function albums(): Album[] {
  return readdirSync(SHOTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'pdf')
    .map(({ name }) => ({ name, pictures: readdirSync(join(SHOTS, name)).map((file) => `${name}/${file}`) }));
}

/** Writes the contact sheet as a page, and each part of it as a picture. Returns their paths. */
async function writeSheets(executablePath: string): Promise<string[]> {
  const index = join(SHOTS, 'index.html');
  writeFileSync(index, contactSheet(albums()));
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage({ viewport: { width: 2000, height: 1400 } });
  await page.goto(`file://${index}`);
  const paths = [index];
  for (const part of await page.locator('section').all()) {
    const path = join(SHOTS, `${await part.getAttribute('id')}.png`);
    await part.screenshot({ path });
    paths.push(path);
  }
  await browser.close();
  return paths;
}

if (import.meta.main) {
  const { code, output } = await shoot(process.argv.slice(2));
  console.log(output.trimEnd());
  process.exitCode = code;
}
