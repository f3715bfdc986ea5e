import type { Call } from '../../src/lms/index.ts';
import { expect, launch, test } from './player.ts';
import { bestRun, worstRun } from './runs.ts';

const count = (calls: readonly Call[], name: string): number => calls.filter((call) => call.name === name).length;

test('the best path ends passed, and the LMS has it', async ({ context, lms, learner }) => {
  const player = await launch(context, lms, learner);
  await player.expectAccessible();
  await player.frame.getByRole('link', { name: 'Continue' }).click();
  await player.play(bestRun());
  await expect(player.frame.locator('.step:not([hidden]) .debrief').getByText('A good end')).toBeVisible();
  await player.expectAccessible();
  await player.frame.getByLabel('What did you hear?').first().fill('She was in a hurry, and I was, too.');
  await player.frame.getByRole('button', { name: 'On to how it went' }).click();
  await player.expectAccessible();
  await player.frame.locator('#sue-calls').getByRole('link', { name: 'Continue' }).click();
  await player.frame.locator('#as-sue-heard-it').getByRole('link', { name: 'Continue' }).click();
  await player.goTo('after-the-call');
  await player.frame.locator('.question summary').first().click();
  await player.frame.locator('#after-the-call [data-exit].go').click();
  await expect(player.frame.getByRole('heading', { name: 'You can close this window' })).toBeFocused();
  await expect(player.frame.getByText(/^Passed, with a score of \d+/)).toBeVisible();
  await player.expectAccessible();
  const { values, interactions } = lms.record(learner);
  expect(values['cmi.core.lesson_status']).toBe('passed');
  expect(Number(values['cmi.core.score.raw'])).toBeGreaterThanOrEqual(70);
  expect(values['cmi.core.lesson_location']).toBe('after-the-call');
  expect(interactions.length).toBeGreaterThan(4);
  const calls = await player.calls();
  expect(count(calls, 'LMSInitialize')).toBe(1);
  expect(count(calls, 'LMSFinish')).toBe(1);
  expect(calls.filter(({ name, result }) => name === 'LMSSetValue' && result !== 'true')).toEqual([]);
});

test('the worst path ends poor, is never sent as failed, and can be taken again', async ({ context, lms, learner }) => {
  const player = await launch(context, lms, learner);
  await player.goTo('sue-calls');
  await player.play(worstRun());
  await expect(player.frame.locator('.step:not([hidden]) .debrief').getByText('A poor end')).toBeVisible();
  await player.saved('lms');
  await player.expectAccessible();
  expect(lms.record(learner).values).toMatchObject({
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.score.raw': '0',
  });
  await player.again();
  await player.play(bestRun());
  await player.frame.getByRole('button', { name: 'On to how it went' }).click();
  await expect(player.frame.getByText('First try 0, best 100, this try 100.')).toBeVisible();
});

test('the whole module is taken by keyboard alone', { tag: '@wcag-2.1.1' }, async ({ context, lms, learner }) => {
  const player = await launch(context, lms, learner);
  const focused = (): Promise<string> => player.frame.locator('*:focus').innerText();
  await tabTo(player, 'Continue: ');
  await player.page.keyboard.press('Enter');
  await expect(player.frame.locator('#sue-calls h1')).toBeFocused();
  for (const move of bestRun()) {
    const choices = player.frame.locator('.step:not([hidden]) .answer .choice');
    const before = await player.place();
    const index =
      move.says === undefined ? 0 : (await choices.allInnerTexts()).findIndex((text) => text.includes(move.says!));
    if (before?.endsWith('.third-time-this-week')) await tabTo(player, move.says!);
    if (before?.endsWith('.third-time-this-week')) await player.page.keyboard.press('Enter');
    else await player.page.keyboard.press(String(index + 1));
    await expect.poll(() => player.place()).not.toBe(before);
    expect(await focused()).not.toBe('');
    await expect(player.frame.locator('.step:not([hidden]) .turn')).toBeFocused();
  }
  await tabTo(player, 'Continue: ');
  await player.page.keyboard.press('Enter');
  await expect(player.frame.locator('#as-sue-heard-it h1')).toBeFocused();
  await tabTo(player, 'Continue: ');
  await player.page.keyboard.press('Enter');
  await expect(player.frame.locator('#sue-calls-again h1')).toBeFocused();
  await tabTo(player, 'Continue: ');
  await player.page.keyboard.press('Enter');
  await expect(player.frame.locator('#after-the-call h1')).toBeFocused();
  await tabTo(player, 'Finish and exit');
  await player.page.keyboard.press('Enter');
  await expect(player.frame.getByRole('heading', { name: 'You can close this window' })).toBeFocused();
  await player.expectAccessible();
});

async function tabTo(player: Awaited<ReturnType<typeof launch>>, words: string): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await player.page.keyboard.press('Tab');
    const text = await player.frame.locator('*:focus').allInnerTexts();
    if (text.some((shown) => shown.includes(words))) return;
  }
  throw new Error(`Tab never came to "${words}"`);
}
