import { expect, launch, test, type Player } from './player.ts';
import { bestRun, worstRun, type Move } from './runs.ts';

/** A good opening that stumbles: long, with every kind of line in it. */
const path: Move[] = [...bestRun()];

test.describe.configure({ timeout: 240_000 });

test('a crash after any decision comes back to the same line in the same browser', async ({
  context,
  lms,
  learner,
}) => {
  let player = await launch(context, lms, learner);
  await player.goTo('sue-calls');
  await player.saved('device', 'lms');
  for (const move of path) {
    await player.move(move);
    await player.saved('device', 'lms');
    player = await relaunchAfterCrash(player, () => launch(context, lms, learner));
  }
  await player.expectAccessible();
});

test('a crash after any decision comes back from what the LMS kept, in a fresh browser', async ({
  browser,
  lms,
  learner,
}) => {
  const fresh = async (): Promise<Player> =>
    launch(await browser.newContext({ viewport: { width: 714, height: 666 } }), lms, learner);
  let player = await fresh();
  await player.goTo('sue-calls');
  for (const move of path) {
    await player.move(move);
    await player.saved('lms');
    player = await relaunchAfterCrash(player, fresh);
  }
  await player.expectAccessible();
});

test('what the learner wrote comes back in the same browser; elsewhere its place says where it is', async ({
  browser,
  context,
  lms,
  learner,
}) => {
  let player = await launch(context, lms, learner);
  await player.goTo('after-the-call');
  const field = (of: Player) => of.frame.getByRole('textbox').first();
  await field(player).fill('She sounded out of breath.');
  await expect(player.frame.getByText('Kept on this device.').first()).toBeVisible();
  await player.saved('lms');
  await player.crash();
  player = await launch(context, lms, learner);
  await expect(field(player)).toHaveValue('She sounded out of breath.');
  await player.crash();
  const elsewhere = await launch(await browser.newContext({ viewport: { width: 714, height: 666 } }), lms, learner);
  await expect(elsewhere.frame.getByText('You wrote something here on another device. It stayed there.')).toBeVisible();
  await expect(field(elsewhere)).toHaveValue('');
  expect(JSON.stringify(lms.record(learner))).not.toContain('out of breath');
  await elsewhere.expectAccessible();
});

test('a crash while the LMS is gone costs nothing on this device', async ({ context, lms, learner }) => {
  let player = await launch(context, lms, learner, '&fault=gone');
  await player.goTo('sue-calls');
  await player.saved('lms');
  await player.page.evaluate(() => (window.__lms.gone = 'throws'));
  for (const move of worstRun()) await player.move(move);
  await player.saved('offline');
  await expect(player.frame.locator('[data-saved]')).toHaveText('Offline: kept on this device, will be sent');
  player = await relaunchAfterCrash(player, () => launch(context, lms, learner));
  await player.saved('lms');
  expect(lms.record(learner).interactions).toHaveLength(worstRun().filter(({ says }) => says !== undefined).length);
  await player.expectAccessible();
});

async function relaunchAfterCrash(player: Player, relaunch: () => Promise<Player>): Promise<Player> {
  const before = await player.seen();
  await player.crash();
  const again = await relaunch();
  await expect(again.frame.locator('#sue-calls')).toBeVisible();
  await expect.poll(() => again.seen()).toEqual(before);
  return again;
}
