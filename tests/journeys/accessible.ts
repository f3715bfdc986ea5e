import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import axe from 'axe-core';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { AXE_TAGS } from '../../src/integrations/axe-rules.ts';

/** One line per check: a mark of what was on the screen, and the test. */
export const SCREENS = 'dist/test/screens.tsv';

/** The rules that another theme can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** No violation on what is on the screen, in light and in dark, in the page or in the LMS's frame. */
export async function expectAccessible(page: Page): Promise<void> {
  // Checked by itself: across frames it takes three times as long.
  const frame = page.frames()[1] ?? page.mainFrame();
  const isDark = await frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const found = await violations(frame, 'tag', [...AXE_TAGS]);
  await page.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  found.push(...(await violations(frame, 'rule', COLOURS)));
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light' });
  expect(found).toEqual([]);
  await count(frame);
}

function violations(frame: Frame, type: 'tag' | 'rule', values: string[]): Promise<string[]> {
  return frame.evaluate(
    async (runOnly) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ runOnly });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    },
    { type, values },
  );
}

async function count(frame: Frame): Promise<void> {
  const screen = await frame.evaluate(() => document.title + document.body.innerText);
  const mark = createHash('sha1').update(screen).digest('hex').slice(0, 12);
  mkdirSync(dirname(SCREENS), { recursive: true });
  appendFileSync(SCREENS, `${mark}\t${test.info().titlePath.join(' › ')}\n`);
}
