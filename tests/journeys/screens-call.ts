import { expect, type BrowserContext, type Page } from '@playwright/test';
import { bestRun, worstRun, type Move } from './runs.ts';
import type { Screen } from './screens.ts';
import { call, openStep, say } from './screens-ways.ts';

const best = bestRun();
const worst = worstRun();

type Way = (page: Page) => Promise<unknown>;

/** A call after these lines, and what is done then. */
const inCall = (name: string, moves: readonly Move[], ...ways: Way[]): Screen => ({
  name,
  open: async (context: BrowserContext, at: string) => {
    const page = await openStep(context, at, 'the-sue-call', 'sue-calls');
    await expect(call(page)).toBeVisible();
    await say(page, moves);
    for (const way of ways) await way(page);
    return page;
  },
});

/** Presses the tool of that place: to hold, the coach, what the caller thinks; the last is to go back. */
const tool =
  (place: number, shows: string): Way =>
  async (page) => {
    await call(page).locator('.tools > button').nth(place).click();
    await expect(call(page).locator(shows)).toBeVisible();
  };

const ended: Way = (page) => expect(call(page).locator('.debrief .outcome')).toBeVisible();

/** Writes what was heard where that is asked, and goes on to how it went. */
const explained: Way = async (page) => {
  const onward = call(page).locator('.debrief > .go');
  await expect(onward.or(call(page).locator('.objectives'))).toBeVisible();
  if (await onward.isVisible()) await onward.click();
  await expect(call(page).locator('.objectives')).toBeVisible();
};

/** The role-play at every place that looks different. */
export const callScreens: readonly Screen[] = [
  inCall('call-begin', []),
  inCall('call-under-way', best.slice(0, 3)),
  inCall('call-resumed', best.slice(0, 3), async (page) => {
    await expect(page.locator('[data-saved="device"]')).toBeVisible();
    await page.reload();
    await expect(call(page).locator('.notice')).toBeVisible();
  }),
  inCall('call-hold', best.slice(0, 3), tool(0, '.help:not(:empty)')),
  inCall('call-coach', [], tool(1, '.help:not(:empty)')),
  inCall('call-thinking', [], tool(2, '.help:not(:empty)')),
  inCall('call-back', best.slice(0, 4), tool(-1, '.moments')),
  inCall('call-time', [], async (page) => {
    await page.locator('.step:not([hidden]) .tools input').check();
    await expect(page.getByRole('timer')).toBeVisible();
  }),
  inCall('debrief-asks', worst, ended),
  inCall('debrief-good', best, ended, explained),
  inCall('debrief-poor', worst, ended, explained),
];
