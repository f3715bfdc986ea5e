import { expect, launch, test } from './player.ts';
import { bestRun } from './runs.ts';
import { keptDecisions } from './site.ts';

const [first, second, third, ...rest] = bestRun();

test('an LMS that goes and comes back gets everything', async ({ context, lms, learner }) => {
  const player = await launch(context, lms, learner, '&fault=gone');
  await player.goTo('sue-calls');
  await player.move(first!);
  await player.saved('lms');
  await player.page.evaluate(() => (window.__lms.gone = true));
  await player.move(second!);
  await player.saved('offline');
  await player.expectAccessible();
  await player.page.evaluate(() => (window.__lms.gone = false));
  await player.saved('lms');
  await player.play([third!, ...rest]);
  await player.saved('lms');
  expect(lms.record(learner).values['cmi.core.score.raw']).toMatch(/^\d+$/);
  const calls = await player.calls();
  expect(calls.filter(({ name }) => name === 'LMSInitialize')).toHaveLength(1);
  const ids = calls.filter(
    ({ args, result }) => /^cmi\.interactions\.\d+\.id$/.test(args[0] ?? '') && result === 'true',
  );
  expect(new Set(ids.map(({ args }) => args[1])).size).toBe(lms.record(learner).interactions.length);
});

test('review changes nothing, in the LMS or on the device', async ({ context, lms, learner }) => {
  const first = await launch(context, lms, learner);
  await first.goTo('sue-calls');
  await first.play(bestRun());
  await first.saved('lms');
  await first.page.close();
  await expect.poll(() => lms.record(learner).sessions.at(-1)?.finished).toBe(true);
  const kept = lms.commits(learner).length;
  const before = lms.record(learner).values;
  const player = await launch(context, lms, learner, '&mode=review');
  await expect(player.frame.locator('[data-saved]')).toHaveText('Review: nothing will be changed');
  await player.again();
  await player.move(bestRun()[0]!);
  await player.expectAccessible();
  const written = (await player.calls()).filter(({ name }) => name === 'LMSSetValue' || name === 'LMSCommit');
  expect(written).toEqual([]);
  expect(lms.commits(learner).length).toBe(kept);
  expect(lms.record(learner).values).toEqual(before);
  await player.page.close();
  const after = await launch(context, lms, learner);
  await expect(after.frame.locator('.step:not([hidden]) .debrief')).toBeVisible();
});

test('closing the tab ends the LMS’s session once, and the next launch resumes', async ({ context, lms, learner }) => {
  const player = await launch(context, lms, learner);
  await player.goTo('sue-calls');
  await player.move(first!);
  await player.move(second!);
  await player.saved('device', 'lms');
  await player.page.close({ runBeforeUnload: true });
  await expect.poll(() => lms.record(learner).sessions.at(-1)?.finished).toBe(true);
  expect(lms.record(learner).values['cmi.core.exit']).toBe('suspend');
  const again = await launch(context, lms, learner);
  await expect(again.frame.locator('.step:not([hidden]) .log li.you')).toHaveCount(2);
  await again.expectAccessible();
});

test('without an LMS the module says so, plays, and keeps its place', async ({ page, lms }) => {
  const launched = await page.request.get(`${lms.url}?frame=bare`);
  const src = /content\/[^"]+\.html/.exec(await launched.text())?.[0] ?? '';
  await page.goto(`${lms.url}${src}`);
  await expect(page.locator('[data-saved]')).toHaveText('Not connected to an LMS: nothing is recorded', {
    timeout: 15_000,
  });
  await page.goto(`${lms.url}${src}#sue-calls`);
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
  await expect.poll(() => keptDecisions(page)).toBe(1);
  await page.reload();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1, { timeout: 15_000 });
});

test('whoever exits while nothing keeps their last steps is not sent away', async ({ context, lms, learner }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const player = await launch(context, lms, learner, '&fault=gone');
  await player.goTo('after-the-call');
  await player.saved('lms');
  await player.page.evaluate(() => (window.__lms.gone = true));
  const exit = player.frame.locator('#after-the-call [data-exit].go');
  await exit.click();
  await expect(player.frame.locator('[data-saved]')).toHaveText(/^Not saved yet. Keep this page open/);
  await expect(exit).toBeVisible();
  await player.expectAccessible();
  await player.page.evaluate(() => (window.__lms.gone = false));
  await exit.click();
  await expect(player.frame.getByRole('heading', { name: 'You can close this window' })).toBeFocused();
  await player.expectAccessible();
});
