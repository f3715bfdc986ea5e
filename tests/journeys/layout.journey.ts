import { expect } from '@playwright/test';
import { papersOf } from './layout-paper.ts';
import { layoutOf } from './layout-of.ts';
import { openScreen, screenTest } from './screen-test.ts';
import { screensNamed } from './screens.ts';

layoutOf('dist/site');

const test = screenTest('dist/site');

/** The most pieces of paper that what is printed may take. */
const PAPERS = { home: 2, lesson: 2, 'debrief-good': 4, 'debrief-poor': 5 };

for (const [name, most] of Object.entries(PAPERS)) {
  test(`${name} is printed on ${most} papers at most`, async ({ browser, site, lmsAt }) => {
    const [screen] = screensNamed([name]);
    const { page, context } = await openScreen(browser, screen!, { site, lmsAt });
    for (const format of ['A4', 'Letter'] as const) {
      const papers = await papersOf(page, format);
      expect(papers).toBeGreaterThan(0);
      expect(papers).toBeLessThanOrEqual(most);
    }
    await context.close();
  });
}
