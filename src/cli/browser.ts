import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { ROOT } from './run.ts';

/** A browser that starts, and how it was come by; or a sentence for who has none. */
export type Browser = { path: string; how: string } | { missing: string };

/** One way to come by a browser: the paths of the programs it leads to, best first. */
export interface Way {
  how: string;
  find: () => string[];
}

const MINUTE = 60_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MISSING =
  'There is no Chromium on this machine and none could be installed: install Chromium or Chrome, ' +
  'or set CHROMIUM_PATH to its program.';

const WAYS: readonly Way[] = [
  { how: 'CHROMIUM_PATH', find: () => [process.env.CHROMIUM_PATH ?? ''].filter(Boolean) },
  { how: 'a program on the PATH', find: onPath },
  { how: "Playwright's cache", find: cached },
  { how: 'npx playwright install', find: fromPlaywright },
  { how: 'apt-get install', find: fromDebian },
];

/** Takes the first way that leads to a browser that starts, and says of each in one line what came of it. */
export function findBrowser(
  ways: readonly Way[] = WAYS,
  starts: (path: string) => boolean = startsUp,
  say: (line: string) => void = console.log,
): Browser {
  for (const { how, find } of ways) {
    const paths = find();
    const path = paths.find(starts);
    if (path !== undefined) {
      say(`Browser, by ${how}: ${path}`);
      return { path, how };
    }
    say(`Browser, by ${how}: ${paths.length > 0 ? `${paths.join(', ')} does not start` : 'none'}`);
  }
  return { missing: MISSING };
}

function startsUp(path: string): boolean {
  return succeeds(path, ['--version'], MINUTE);
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path));
}

function cached(): string[] {
  return [chromium.executablePath()].filter((path) => existsSync(path));
}

function fromPlaywright(): string[] {
  const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js');
  succeeds(process.execPath, [playwright, 'install', '--no-shell', 'chromium'], 3 * MINUTE);
  return cached();
}

function fromDebian(): string[] {
  const apt = '/usr/bin/apt-get';
  if (process.getuid?.() !== 0 || !existsSync(apt)) return [];
  // Another installation may be going on.
  const patient = ['-o', 'DPkg::Lock::Timeout=120'];
  succeeds(apt, [...patient, 'update'], 5 * MINUTE);
  succeeds(apt, [...patient, 'install', '--yes', '--no-install-recommends', 'chromium'], 10 * MINUTE);
  return onPath();
}

function succeeds(program: string, options: string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, options, { env, timeout, stdio: 'ignore' }).status === 0;
}

if (import.meta.main) {
  const browser = findBrowser();
  if ('missing' in browser) {
    console.error(browser.missing);
    process.exitCode = 1;
  }
}
