import type { Locator } from '@playwright/test';
import { decisionsIn, expect, launch, test, type Player, type Seen } from './player.ts';
import { bestRun } from './runs.ts';
import { keptDecisions } from './site.ts';

const [first, second, third] = bestRun().filter(({ says }) => says !== undefined);

/** What the learner has said in the call on the screen. */
const said = ({ frame }: Player): Locator => frame.locator('.step:not([hidden]) .log li.you');

const header = ({ frame }: Player): Locator => frame.locator('[data-saved]');

test.describe('while time stands still', () => {
  test.beforeEach(async ({ context }) => {
    await context.clock.install({ time: 0 });
    await context.clock.pauseAt(1000);
  });

  test('an LMS that comes late gets what was done before, once, and the learner stays where they are', async ({
    context,
    lms,
    learner,
  }) => {
    const player = await launch(context, lms, learner, { fault: 'late:2000' });
    await expect(header(player)).toHaveText('Connecting to your LMS …');
    await player.goTo('sue-calls');
    await player.play([first!, second!]);
    await expect(header(player)).toHaveText('Connecting to your LMS …');
    const before = await player.seen();
    await context.clock.runFor(2500);
    await player.saved('lms');
    expect(await player.seen()).toEqual(before);
    await expect.poll(() => keptDecisions(player.page)).toBe(2);
    expect(decisionsIn(lms, learner)).toBe(2);
    await player.move(third!);
    await context.clock.runFor(2500);
    await player.saved('lms');
    expect(decisionsIn(lms, learner)).toBe(3);
  });

  test('an LMS that never comes is looked for for ten seconds, and that is said once', async ({
    context,
    lms,
    learner,
  }) => {
    const player = await launch(context, lms, learner, { fault: 'never' });
    const news = player.frame.locator('[data-saved-news]');
    await news.evaluate((element) => {
      const heard: (string | null)[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => heard.push(element.textContent)).observe(element, { childList: true });
    });
    await player.goTo('sue-calls');
    await player.move(first!);
    await context.clock.runFor(9500);
    await expect(header(player)).toHaveText('Connecting to your LMS …');
    await context.clock.runFor(1500);
    await player.saved('not-connected');
    await player.page.evaluate(() => (window.__lms.on['never'] = false));
    await player.move(second!);
    await context.clock.runFor(60_000);
    await expect(header(player)).toHaveText('Not connected to an LMS: nothing is recorded');
    const heard = await news.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual(['Not connected to an LMS: nothing is recorded']);
    await expect(said(player)).toHaveCount(2);
    await expect.poll(() => keptDecisions(player.page)).toBe(2);
    expect(await player.calls()).toEqual([]);
  });
});

test('an LMS that comes late and knows more takes the learner there, with what they did meanwhile at its end', async ({
  browser,
  context,
  lms,
  learner,
}) => {
  const earlier = await launch(context, lms, learner);
  await earlier.goTo('sue-calls');
  await earlier.play([first!, second!]);
  await earlier.saved('lms');
  const before = await earlier.seen();
  await earlier.crash();

  const elsewhere = await browser.newContext();
  await elsewhere.clock.install({ time: 0 });
  await elsewhere.clock.pauseAt(1000);
  const looking = await launch(elsewhere, lms, learner, { fault: 'late:2000' });
  await looking.goTo('after-the-call');
  await elsewhere.clock.runFor(2500);
  await looking.saved('lms');
  await expect(looking.frame.locator('#sue-calls')).toBeVisible();
  await expect.poll(() => looking.seen()).toEqual(before);
  await looking.crash();

  const doing = await launch(elsewhere, lms, learner, { fault: 'late:2000' });
  await doing.goTo('sue-calls');
  await doing.move(first!);
  const own: Seen = await doing.seen();
  await elsewhere.clock.runFor(2500);
  await doing.saved('lms');
  expect((await doing.seen()).log).toEqual(own.log);
  await expect.poll(() => keptDecisions(doing.page)).toBe(3);
  expect(decisionsIn(lms, learner)).toBe(3);
  await elsewhere.close();
});

test('a page that is brought back after the exit says that its session is closed, and keeps what is done there', async ({
  context,
  lms,
  learner,
}) => {
  const player = await launch(context, lms, learner);
  await player.goTo('sue-calls');
  await player.move(first!);
  await player.goTo('after-the-call');
  await player.frame.locator('#after-the-call [data-exit].go').click();
  await expect(player.frame.getByRole('heading', { name: 'You can close this window' })).toBeFocused();
  await expect(header(player)).toHaveText(/^Saved with your LMS/);

  // As a browser does that had kept the whole page for the way back.
  await player.frame.locator('html').evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(header(player)).toHaveText(
    'This session is closed; your work is kept on this device. Open the module again from your LMS.',
  );
  await player.goTo('sue-calls');
  await expect(said(player)).toHaveCount(1);
  await player.move(second!);
  await player.saved('ended');
  await player.expectAccessible();
  expect(decisionsIn(lms, learner)).toBe(1);

  await player.page.reload();
  await player.saved('lms');
  await expect(said(player)).toHaveCount(2);
  expect(decisionsIn(lms, learner)).toBe(2);
});
