import type { BrowserContext, Locator } from '@playwright/test';
import { hash32, toDigits, type Attempt } from '../../src/course/index.ts';
import type { Lms } from '../../src/lms/index.ts';
import { encodeAttempt } from '../../src/progress/index.ts';
import { decisionsIn, expect, launch, Player, test } from './player.ts';
import { bestRun } from './runs.ts';

const [first, second, third] = bestRun().filter(({ says }) => says !== undefined);

/** What the learner has said in the call on the screen. */
const said = ({ frame }: Player): Locator => frame.locator('.step:not([hidden]) .log li.you');

/** What a learner has done, elsewhere. */
const attempt: Attempt = {
  id: 'else',
  strands: [{ id: 'once', parent: undefined, parentCount: 0, events: [{ kind: 'chose', choice: 'a1' }] }],
};

const suspendData = (lms: Lms, learner: string): string => lms.record(learner).values['cmi.suspend_data'] ?? '';

/** The LMS forgets everything about the learner. */
const forget = ({ request }: BrowserContext, lms: Lms, learner: string): Promise<unknown> =>
  request.post(`${lms.url}reset?learner=${learner}`);

/** The LMS has such suspend data from an earlier session. */
const plant = ({ request }: BrowserContext, lms: Lms, learner: string, data: string): Promise<unknown> =>
  request.post(`${lms.url}commit?learner=${learner}`, {
    data: {
      ...{ session: 'planted', sequence: 1, final: true },
      values: { 'cmi.suspend_data': data, 'cmi.core.exit': 'suspend' },
    },
  });

/** Two decisions of which the header says that the LMS has them, and it has nothing. What it was given as suspend data. */
async function lieTo(context: BrowserContext, lms: Lms, learner: string): Promise<string> {
  const player = await launch(context, lms, learner, { fault: 'commit-lies' });
  await player.goTo('sue-calls');
  await player.play([first!, second!]);
  await player.saved('lms');
  const given = (await player.calls()).filter(({ name, args }) => /Set/.test(name) && args[0] === 'cmi.suspend_data');
  await player.crash();
  expect(lms.record(learner).attempt).toBe(0);
  return given.at(-1)?.args[1] ?? '';
}

/** A launch that asks before it opens its session. */
async function launchAsking(context: BrowserContext, lms: Lms, learner: string): Promise<Player> {
  const player = new Player(await context.newPage());
  await player.page.goto(`${lms.url}?frame=bare&learner=${learner}`);
  await expect(player.frame.getByRole('dialog', { name: 'Go on from this device?' })).toBeVisible();
  return player;
}

test('what the LMS has is joined with what each device has; the longer line goes on, everywhere', async ({
  browser,
  context,
  lms,
  learner,
}) => {
  const here = await launch(context, lms, learner, { fault: 'gone' });
  await here.goTo('sue-calls');
  await here.move(first!);
  await here.saved('lms');
  await here.page.evaluate(() => (window.__lms.gone = true));
  await here.play([second!, third!]);
  await here.saved('offline');
  const longest = await here.seen();
  await here.crash();

  const elsewhere = await browser.newContext();
  const there = await launch(elsewhere, lms, learner);
  await expect(said(there)).toHaveCount(1);
  await there.move(second!);
  await there.saved('lms');
  await there.crash();

  const again = await launch(context, lms, learner);
  await expect.poll(() => again.seen()).toEqual(longest);
  await again.saved('lms');
  expect(decisionsIn(lms, learner)).toBe(4);
  await again.crash();
  const last = await launch(elsewhere, lms, learner);
  await expect.poll(() => last.seen()).toEqual(longest);
  const notice = last.frame.getByText('You have gone on with this module in two places.');
  await expect(notice).toBeVisible();
  await last.expectAccessible();
  await last.goTo('after-the-call');
  await expect(notice).toBeHidden();
  await elsewhere.close();
});

test('“Start anew” begins an attempt; which one goes on then is what the LMS shows, if only its name', async ({
  context,
  lms,
  learner,
}) => {
  const old = await lieTo(context, lms, learner);
  const asked = await launchAsking(context, lms, learner);
  await asked.expectAccessible();
  await asked.frame.getByRole('button', { name: 'Start anew' }).click();
  await asked.goTo('sue-calls');
  await expect(said(asked)).toHaveCount(0);
  await asked.move(first!);
  await asked.saved('lms');
  await asked.crash();

  const newest = await launch(context, lms, learner, { fault: 'empty-resume' });
  await expect(said(newest)).toHaveCount(1);
  await newest.saved('lms');
  await newest.crash();

  await plant(context, lms, learner, old.slice(0, -1));
  const named = await launch(context, lms, learner);
  await expect(said(named)).toHaveCount(2);
  await named.saved('lms');
  expect(suspendData(lms, learner).slice(0, 5)).toBe(old.slice(0, 5));
  expect(decisionsIn(lms, learner)).toBe(2);
});

test('“Continue” goes on, and is not asked again; nor is anybody whose steps an LMS was found to hold', async ({
  context,
  lms,
  learner,
}) => {
  await lieTo(context, lms, learner);
  const asked = await launchAsking(context, lms, learner);
  const goOn = asked.frame.getByRole('button', { name: /^Continue with [1-9]\d* steps kept on this device$/ });
  await expect(goOn).toBeFocused();
  await asked.page.keyboard.press('Enter');
  await expect(said(asked)).toHaveCount(2);
  await asked.saved('lms');
  expect(decisionsIn(lms, learner)).toBe(2);
  await asked.crash();

  const found = await launch(context, lms, learner);
  await expect(said(found)).toHaveCount(2);
  await found.saved('lms');
  await found.crash();
  const before = suspendData(lms, learner);
  await forget(context, lms, learner);

  const anew = await launch(context, lms, learner);
  await anew.saved('lms');
  await anew.goTo('sue-calls');
  await expect(said(anew)).toHaveCount(0);
  expect(suspendData(lms, learner).slice(0, 5)).not.toBe(before.slice(0, 5));
});

test('what another module left is not taken for this one’s, and the console says so', async ({
  context,
  lms,
  learner,
}) => {
  const warnings: string[] = [];
  context.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
  await plant(context, lms, learner, encodeAttempt(attempt, { course: 'inside-line', module: 'keep-in-loop' }));
  const player = await launch(context, lms, learner);
  expect(warnings).toEqual(['Suspend data cannot be used: foreign']);
  await player.goTo('sue-calls');
  await expect(said(player)).toHaveCount(0);
  await player.move(first!);
  await player.saved('lms');
  expect(decisionsIn(lms, learner)).toBe(1);
  expect(suspendData(lms, learner)).not.toContain(attempt.id);
});

test('what a later version of the player left is left alone', async ({ context, lms, learner }) => {
  const later = encodeAttempt(attempt, { course: 'inside-line', module: 'the-sue-call' }).replace(
    /^1(.*)\*.*$/,
    '2$1|new',
  );
  await plant(context, lms, learner, `${later}*${toDigits(hash32(later), 6)}`);
  const player = await launch(context, lms, learner);
  await player.goTo('sue-calls');
  await player.move(first!);
  await player.saved('review');
  await player.crash();
  expect(suspendData(lms, learner)).toBe(`${later}*${toDigits(hash32(later), 6)}`);
});

test('another learner in the same browser sees nothing of the first, who finds everything again', async ({
  context,
  lms,
  learner,
}) => {
  const noteOf = ({ frame }: Player): Locator => frame.getByRole('textbox').first();
  const player = await launch(context, lms, learner);
  await player.frame.locator('[data-team]:visible').selectOption('it');
  await player.goTo('after-the-call');
  await noteOf(player).fill('Of the first');
  await player.goTo('sue-calls');
  await player.move(first!);
  await player.saved('lms');
  await player.crash();

  const other = await launch(context, lms, `${learner}-other`);
  await expect(other.frame.locator('[data-team]:visible')).toHaveValue('');
  await other.goTo('after-the-call');
  await expect(noteOf(other)).toHaveValue('');
  await other.goTo('sue-calls');
  await expect(said(other)).toHaveCount(0);
  await other.crash();

  const again = await launch(context, lms, learner);
  await expect(said(again)).toHaveCount(1);
  await expect(again.frame.locator('[data-team]:visible')).toHaveValue('it');
  await again.goTo('after-the-call');
  await expect(noteOf(again)).toHaveValue('Of the first');
});

test('a learner without an id resumes by the attempt; another one in the same browser sees nothing', async ({
  context,
  lms,
  learner,
}) => {
  const nameless = { fault: 'no-id,gone' };
  const player = await launch(context, lms, learner, nameless);
  await player.goTo('sue-calls');
  await player.move(first!);
  await player.saved('lms');
  // Only this device has the second decision, under the attempt that the LMS names.
  await player.page.evaluate(() => (window.__lms.gone = true));
  await player.move(second!);
  await player.saved('offline');
  await player.crash();

  const other = await launch(context, lms, `${learner}-other`, nameless);
  await other.goTo('sue-calls');
  await expect(said(other)).toHaveCount(0);
  await other.crash();

  const again = await launch(context, lms, learner, nameless);
  await expect(said(again)).toHaveCount(2);
  await again.saved('lms');
  expect(decisionsIn(lms, learner)).toBe(2);
});
