import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, Page } from '@playwright/test';
import { startLms } from '../../src/lms/index.ts';
import { Fitting, FRAMES } from './frames.ts';
import { viewOf, type Screen } from './screens.ts';
import { siteOf } from './site.ts';

/** Tests of screens of a built site, and of an LMS that has the package of the Sue call. */
export const screenTest = (built: string) =>
  siteOf(built).extend<object, { lmsAt: string }>({
    lmsAt: [
      async ({}, use) => {
        const lms = await startLms({ zip: readFileSync('dist/packages/the-sue-call.scorm-1.2.zip') });
        await use(lms.url);
        await lms.close();
      },
      { scope: 'worker' },
    ],
  });

/** A screen that is open, in a browser window of its own. */
export interface OpenScreen {
  context: BrowserContext;
  page: Page;
  view: Frame;
  fitting: Fitting;
}

export async function openScreen(
  browser: Browser,
  screen: Screen,
  at: { site: string; lmsAt: string },
): Promise<OpenScreen> {
  const { where } = screen;
  const context = await browser.newContext({ viewport: FRAMES.moodle, javaScriptEnabled: where !== 'unscripted' });
  const page = await screen.open(context, where === 'lms' ? at.lmsAt : at.site);
  const view = await viewOf(page, screen);
  return { context, page, view, fitting: new Fitting(page, view) };
}
