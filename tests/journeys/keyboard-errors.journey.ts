import { Keyboard } from './keyboard.ts';
import { expect, launch, Player, test } from './player.ts';
import { bestRun } from './runs.ts';
import { open, test as onSite } from './site.ts';
import { expectSound } from './sound-screen.ts';

/** What is told of what goes wrong, once, wherever the keys are. */
const TOLD = ['@wcag-4.1.3', '@wcag-2.4.3', '@wcag-2.4.7'];

const [first, second] = bestRun();

test.beforeEach(({ context }) => Keyboard.listenIn(context));

test('a line that drops is told once, and so is that it is back', { tag: TOLD }, async ({ context, lms, learner }) => {
  const player = await launch(context, lms, learner, { fault: 'gone' });
  const keys = new Keyboard(player.page);
  await player.goTo('sue-calls');
  await player.move(first!);
  await player.saved('lms');
  await keys.forget();
  await player.page.evaluate(() => (window.__lms.gone = true));
  await keys.press('1');
  await player.saved('offline');
  await keys.hears(/^→ group /, 'Offline: kept on this device, will be sent');
  await expectSound(player.page, /./);
  // As long as it lasts it is no news.
  await keys.press('1');
  await player.saved('offline');
  await keys.hears(/^→ group /);
  await player.page.evaluate(() => (window.__lms.gone = false));
  await keys.press('1');
  await player.saved('lms');
  await keys.hears(/^→ group /, /^Saved with your LMS [\d:]+$/);
  await keys.stop();
});

test('no LMS is told at the start, and the module goes on', { tag: TOLD }, async ({ context, lms, learner }) => {
  const player = await launch(context, lms, learner, { fault: 'never' });
  const keys = new Keyboard(player.page);
  await player.saved('not-connected');
  await keys.hears('Not connected to an LMS: nothing is recorded');
  await expect(player.frame.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - text: The Sue call
      - status: "Not connected to an LMS: nothing is recorded"
  `);
  await expectSound(player.page, /./);
  await keys.use('link', 'Continue: The third call this week');
  await keys.hears('→ heading The third call this week');
});

test(
  'a question at the start has the focus until it is answered, and is told with its reason',
  { tag: [...TOLD, '@wcag-2.1.2'] },
  async ({ context, lms, learner }) => {
    const before = await launch(context, lms, learner, { fault: 'commit-lies' });
    await before.goTo('sue-calls');
    await before.play([first!, second!]);
    await before.saved('lms');
    await before.crash();
    const page = await context.newPage();
    await page.goto(`${lms.url}?frame=bare&learner=${learner}`);
    const player = new Player(page);
    const keys = new Keyboard(page);
    const dialog = player.frame.getByRole('dialog', { name: 'Go on from this device?' });
    await expect(dialog).toHaveAccessibleDescription(/^Your LMS has no record of this module, and this device has \d+/);
    await keys.isAt('button', /^Continue with \d+ steps kept on this device$/);
    await expectSound(page, /./);
    await keys.tabTo('button', 'Start anew');
    await keys.tabTo('button', /^Continue with/, 'Shift+Tab');
    await keys.forget();
    await keys.press('Enter');
    await keys.isAt('group', /You are back where you stopped\.$/);
  },
);

test(
  'another window: told once, with the way to take over at hand; then the focus is in the step',
  { tag: TOLD },
  async ({ context, lms, learner }) => {
    const here = await launch(context, lms, learner);
    await here.saved('lms');
    const there = await launch(context, lms, learner);
    const keys = new Keyboard(there.page);
    await there.saved('elsewhere');
    await there.page.bringToFront();
    await keys.isAt('button', 'Take over here');
    await keys.hears(
      '→ button Take over here What you have done is kept. You can look at it here; to go on here, take it over.',
      'Open in another window: nothing is recorded in this one',
    );
    await expectSound(there.page, /./);
    await keys.press('Enter');
    await there.saved('lms');
    await keys.isAt('main', '');
    await keys.hears('→ main ', /^Saved with your LMS/);
  },
);

onSite.beforeEach(({ context }) => Keyboard.listenIn(context));

onSite('a player that does not start is told, and the keys go on', { tag: TOLD }, async ({ page, site }) => {
  await page.route(/session\..*\.js$/, (route) => route.abort());
  await page.goto(`${site}the-sue-call.html`);
  const keys = new Keyboard(page);
  await keys.hears('The player did not start, so nothing is recorded. Reload the page to try again.');
  await expectSound(page, /^Before the call – The Sue call$/);
  await keys.use('link', /^Continue/);
  await keys.hears('→ heading The third call this week');
  await keys.use('summary', /^“Order desk, Jo\./);
  await expect(page.getByText('Course. I’ve a driver here, that’s all.')).toBeVisible();
  await keys.use('link', 'Go on');
  await expect(page.locator('#sue-calls--on-the-bay')).toBeVisible();
  await keys.tabTo('summary', /^“/);
});

onSite('a device that keeps nothing, or fills up, is told once', { tag: TOLD }, async ({ page, site }) => {
  const memory = 'This browser keeps nothing. Your steps last until you close the page.';
  await open(page, site, '#sue-calls');
  const keys = new Keyboard(page);
  await keys.tabTo('button', /^1 “/);
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await keys.forget();
  await keys.press('1');
  await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'memory');
  await keys.hears(/^→ group /, memory);
  await keys.press('1');
  await keys.hears(/^→ group /);
  await expectSound(page, /./);
});
