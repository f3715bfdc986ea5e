import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Reporter } from '@playwright/test/reporter';
import { SCREENS } from './accessible.ts';

/** At the end says how many screens were checked by axe. */
export default class CountScreens implements Reporter {
  onBegin(): void {
    rmSync(SCREENS, { force: true });
  }

  onEnd(): void {
    const checks = existsSync(SCREENS) ? readFileSync(SCREENS, 'utf8').trim().split('\n') : [];
    const screens = new Set(checks.map((line) => line.split('\t')[0]));
    console.log(`axe: ${screens.size} screens in light and dark, ${checks.length} checks`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
