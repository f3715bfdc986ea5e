import type { Page } from '@playwright/test';
import { launch, test as lmsTest } from './player.ts';
import { expect, expectAccessible, open, reload, test } from './site.ts';

const LIMITS = 'Time limits (never scored)';

/** Lets so many seconds go by, one at a time. */
async function wait(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await page.clock.runFor(1000);
}

/** The call with time limits, and a clock that stands still but for `wait`. */
async function openTimed(page: Page, site: string): Promise<void> {
  await page.clock.install({ time: '2026-01-02T03:00:00Z' });
  await open(page, site, '#sue-calls');
  await page.clock.pauseAt('2026-01-02T03:30:00Z');
  await page.getByLabel(LIMITS).check();
}

/** Lets time pass as it does, which the check needs. */
async function expectAccessibleAgain(page: Page): Promise<void> {
  await page.clock.resume();
  await expectAccessible(page);
}

test('nothing runs out unless the learner wants time limits', { tag: '@wcag-2.2.1' }, async ({ page, site }) => {
  await page.clock.install();
  await open(page, site, '#sue-calls');
  await expect(page.getByLabel(LIMITS)).not.toBeChecked();
  await page.clock.runFor(300_000);
  await expect(page.getByRole('timer')).toHaveCount(0);
  await expect(page.locator('.step:not([hidden]) .answer')).toHaveAttribute('data-place', '1.0.third-time-this-week');
  await expectAccessible(page);
});

test('the time can be extended, and stands still on hold, out of sight and at another step', async ({ page, site }) => {
  await openTimed(page, site);
  const left = page.getByRole('timer');
  await expect(left).toHaveText('Seconds left: 45');
  await wait(page, 3);
  await expect(left).toHaveText('Seconds left: 42');
  await page.getByRole('button', { name: 'More time' }).click();
  await expect(left).toHaveText('Seconds left: 87');
  for (let more = 0; more < 10; more++) await page.getByRole('button', { name: 'More time' }).click();
  await expect(left).toHaveText('Seconds left: 537');
  await page.getByRole('button', { name: 'Put Sue on hold' }).click();
  await wait(page, 3);
  await expect(left).toHaveText('Seconds left: 537');
  await page.getByRole('button', { name: 'Back to the call' }).click();
  await page.locator('[data-station="before-the-call"] a').click();
  await wait(page, 3);
  await page.locator('[data-station="sue-calls"] a').click();
  await expect(left).toHaveText('Seconds left: 537');
  await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }));
  await wait(page, 3);
  await expect(left).toHaveText('Seconds left: 537');
  await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: false }));
  await wait(page, 1);
  await expect(left).toHaveText('Seconds left: 536');
  await page.getByLabel(LIMITS).uncheck();
  await expect(left).toHaveCount(0);
  await expectAccessibleAgain(page);
});

test(
  'a screen reader is told of the time at the start and shortly before the end, and no more',
  { tag: '@wcag-4.1.3' },
  async ({ page, site }) => {
    await openTimed(page, site);
    const told = page.getByRole('status').filter({ hasText: 'Seconds left' });
    await expect(told).toHaveText('Seconds left: 45');
    await wait(page, 39);
    await expect(page.getByRole('timer')).toHaveText('Seconds left: 6');
    await expect(told).toHaveText('Seconds left: 45');
    await wait(page, 1);
    await expect(told).toHaveText('Seconds left: 5');
    await wait(page, 1);
    await expect(page.getByRole('timer')).toHaveText('Seconds left: 4');
    await expect(told).toHaveText('Seconds left: 5');
    await expectAccessibleAgain(page);
  },
);

test('when the time is up the caller speaks; the silence is a moment to go back to, and is kept', async ({
  page,
  site,
}) => {
  await openTimed(page, site);
  await page.locator('.step:not([hidden]) .briefing summary').focus();
  await wait(page, 45);
  await expect(page.locator('.step:not([hidden]) .answer')).toHaveAttribute('data-place', '1.1.she-stiffens');
  await expect(page.locator('.step:not([hidden]) .log li.onward')).toHaveText('You said nothing.');
  await expect(page.locator('.step:not([hidden]) .turn')).toContainText('I wrote it down, both times.');
  // Told, and focus left where it was: nobody asked for this turn.
  await expect(page.locator('.step:not([hidden]) [aria-live]:has(> .turn)')).toHaveAttribute('aria-live', 'polite');
  await expect(page.locator('.step:not([hidden]) .briefing summary')).toBeFocused();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await reload(page);
  await expect(page.locator('.step:not([hidden]) .log li.onward')).toHaveText('You said nothing.');
  await expect(page.getByLabel(LIMITS)).toBeChecked();
  await page.getByRole('button', { name: 'Go back to a moment' }).click();
  await page.getByRole('button', { name: 'Go back to “You said nothing.”' }).click();
  await expect(page.getByRole('timer')).toHaveText('Seconds left: 45');
  await wait(page, 2);
  await reload(page);
  await expect(page.getByRole('timer')).toHaveText('Seconds left: 45');
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
  await expect(page.locator('.step:not([hidden]) .log li.onward')).toHaveCount(0);
  await expect(page.locator('.step:not([hidden]) [aria-live]:has(> .turn)')).toHaveAttribute('aria-live', 'off');
  await expect(page.locator('.step:not([hidden]) .turn')).toBeFocused();
  await expectAccessibleAgain(page);
});

test('whoever was at a choice that is gone finds focus on the new turn', async ({ page, site }) => {
  await openTimed(page, site);
  await page.locator('.step:not([hidden]) .answer .choice').last().focus();
  await wait(page, 45);
  await expect(page.locator('.step:not([hidden]) .turn')).toBeFocused();
  await expectAccessibleAgain(page);
});

lmsTest(
  'an LMS hears of no answer where none was given, and another device of the silence',
  async ({ browser, context, lms, learner }) => {
    await context.clock.install();
    const player = await launch(context, lms, learner);
    await player.goTo('sue-calls');
    await player.frame.getByLabel(LIMITS).check();
    await wait(player.page, 45);
    await expect(player.frame.locator('.step:not([hidden]) .log li.onward')).toHaveText('You said nothing.');
    await wait(player.page, 3);
    await player.saved('lms');
    expect(lms.record(learner).interactions).toEqual([]);
    await player.page.close();
    const elsewhere = await launch(await browser.newContext({ viewport: { width: 714, height: 666 } }), lms, learner);
    await expect(elsewhere.frame.locator('.step:not([hidden]) .log li.onward')).toHaveText('You said nothing.');
    await expect(elsewhere.frame.getByLabel(LIMITS)).not.toBeChecked();
    await elsewhere.expectAccessible();
  },
);
