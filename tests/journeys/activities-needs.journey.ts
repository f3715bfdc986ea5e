import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, reload, test } from './site.ts';
import { worstRun } from './runs.ts';

/** Opens a step of a module and waits until the session is open. */
async function openStep(page: Page, site: string, module: string, step: string): Promise<void> {
  await page.goto(`${site}${module}.html#${step}`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
}

/** Presses Tab until the focus is on what fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if ((await page.locator('*:focus').and(page.locator(selector)).count()) > 0) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

const kept = (page: Page) => expect(page.locator('[data-saved]')).toHaveText('Saved on this device');

test('a needs check by keyboard: ticks order and recommend, the learner takes others, and all of it is kept', async ({
  page,
  site,
}) => {
  await openStep(page, site, 'who-is-your-customer', 'your-part');
  const check = page.locator('[data-activity="needs-check"]');
  const status = check.getByRole('status');
  await expect(check.getByText('This is about:').first()).toBeHidden();
  await tabTo(page, '[data-about="understand-needs"] input');
  await page.keyboard.press('Space');
  await expect(status).toHaveText('For you, to begin with: Find the real need.');
  await tabTo(page, '[data-about="fix-not-blame"] input');
  await page.keyboard.press('Space');
  // One of one weighs more than one of two.
  await expect(status).toHaveText('For you, to begin with: Fix, don’t blame and Find the real need.');
  await expect(check.locator('[data-principle] strong').first()).toHaveText('Fix, don’t blame');
  await expect(check.locator('[data-principle="fix-not-blame"]')).toContainText('1 of 1 ticked; recommended');
  await expectAccessible(page);
  await tabTo(page, '[data-principle="keep-in-loop"] input');
  await page.keyboard.press('Space');
  await expect(status).toHaveText('You take: Fix, don’t blame, Find the real need and Say it early.');
  await kept(page);
  await reload(page);
  await expect(status).toHaveText('You take: Fix, don’t blame, Find the real need and Say it early.');
  await expect(check.locator('[data-about] input:checked')).toHaveCount(2);
  await expectAccessible(page);
});

test('in a second window statements and steps can only be read', async ({ page, site, context }) => {
  await openStep(page, site, 'who-is-your-customer', 'your-part');
  const second = await context.newPage();
  await openStep(second, site, 'who-is-your-customer', 'your-part');
  await expect(second.getByText('Take over here')).toBeVisible();
  await expect(second.locator('[data-about] input').first()).toHaveJSProperty('inert', true);
  await expect(page.locator('[data-about] input').first()).toHaveJSProperty('inert', false);
  await expect(second.locator('.domino [data-tools]')).toHaveJSProperty('inert', true);
});

test('a domino whose script does not come can be read whole', async ({ page, site }) => {
  await page.route(/Domino\..*\.js$/, (route) => route.abort());
  await openStep(page, site, 'who-is-your-customer', 'domino');
  await expect(page.locator('.domino [data-steps] > ol > li').last()).toBeVisible();
});

test('a diagnosis by keyboard: one outcome when all is answered, and a reload in the middle loses nothing', async ({
  page,
  site,
}) => {
  await openStep(page, site, 'skills-or-system', 'skills-or-system');
  const diagnosis = page.locator('[data-activity="diagnosis"]');
  const status = diagnosis.getByRole('status');
  await expect(diagnosis.locator('[data-outcome]').filter({ visible: true })).toHaveCount(0);
  const answer = async (place: number, word: 'Yes' | 'No'): Promise<void> => {
    await tabTo(page, `fieldset input[name="skills-diagnosis--${place}"]`);
    await page.keyboard.press('Space');
    if (word === 'No') await page.keyboard.press('ArrowRight');
  };
  for (const place of [1, 2, 3]) await answer(place, place === 2 ? 'No' : 'Yes');
  await expect(status).toHaveText('3 of 8 answered');
  await expectAccessible(page);
  await kept(page);
  await reload(page);
  await expect(status).toHaveText('3 of 8 answered');
  for (const place of [4, 5, 6, 7, 8]) await answer(place, place === 4 ? 'Yes' : 'No');
  await expect(status).toHaveText('All 8 are answered. What they point to stands above.');
  await expect(diagnosis.getByText('Don’t train: fix this first.')).toBeVisible();
  await expect(diagnosis.locator('[data-outcome]').filter({ visible: true })).toHaveCount(1);
  await expectAccessible(page);
});

test('a pulse by keyboard: from nine answers nothing is claimed, from fourteen the sum is, and it is kept', async ({
  page,
  site,
}) => {
  await openStep(page, site, 'skills-or-system', 'pulse-and-charter');
  const pulse = page.locator('[data-activity="pulse"]');
  const status = pulse.getByRole('status');
  await tabTo(page, '[data-activity="pulse"] textarea');
  await page.keyboard.type('9 9 9 9 9 7 7 7 7');
  await expect(status).toContainText('From 9 answers no number is worth having');
  await expect(status).not.toContainText('The number is');
  await page.keyboard.type(', 7, 7, 6, 6, 0, 11');
  await expect(status).toContainText('From 14 answers: 5 of 9 or 10, 6 of 7 or 8, 3 of 0 to 6.');
  await expect(status).toContainText('The number is 14, on a scale from −100 to 100.');
  await expect(status).toContainText('no whole number from 0 to 10: 11');
  await expectAccessible(page);
  await expect(pulse.getByText('Kept on this device.')).toBeVisible();
  await reload(page);
  await expect(status).toContainText('The number is 14');
});

test('after the call: first what one heard, then how it was heard, and what is written stays', async ({
  page,
  site,
}) => {
  await open(page, site, '#sue-calls');
  const run = worstRun();
  for (const { scene, says } of run) {
    await expect(page.locator('.step:not([hidden]) .answer')).toHaveAttribute('data-place', new RegExp(`\\.${scene}$`));
    const choices = page.locator('.step:not([hidden]) .answer .choice');
    await (says === undefined ? choices.first() : choices.filter({ hasText: says }).first()).press('Enter');
  }
  const debrief = page.locator('.step:not([hidden]) .debrief');
  const onward = debrief.getByRole('button', { name: 'On to how it went' });
  await expect(debrief.getByText('A poor end')).toBeVisible();
  await expect(onward).toBeVisible();
  await expect(debrief.getByText('What the call asked of you')).toHaveCount(0);
  await expectAccessible(page);
  await tabTo(page, '.debrief textarea');
  await page.keyboard.type('She is tiresome.');
  await expect(debrief.getByText('Kept on this device.')).toBeVisible();
  await tabTo(page, '.debrief button.go');
  await page.keyboard.press('Enter');
  await expect(debrief.getByRole('heading', { name: 'As Sue heard it' })).toBeFocused();
  const first = debrief.locator('.as-heard li').first();
  await expect(first).toContainText(run[0]?.says ?? '');
  await expect(debrief.getByText('What the call asked of you')).toBeVisible();
  await expect(debrief.getByText('Next time, first:')).toBeVisible();
  await expectAccessible(page);
  await kept(page);
  await reload(page);
  await expect(first).toContainText(run[0]?.says ?? '');
  await expect(debrief.getByLabel('What did you hear?')).toHaveValue('She is tiresome.');
  await debrief.getByRole('button', { name: 'Take the call again' }).click();
  await expect(page.locator('.step:not([hidden]) .answer .choice').first()).toBeVisible();
  await expect(page.getByLabel('What did you hear?').first()).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('statements say what they are about, each outcome is told, the sum is explained', async ({ page, site }) => {
    await page.goto(`${site}who-is-your-customer.html`);
    await expect(page.getByText('This is about: Word gets round')).toBeVisible();
    await expect(page.locator('[data-activity="needs-check"] input').filter({ visible: true })).toHaveCount(0);
    await page.goto(`${site}skills-or-system.html`);
    await expect(page.getByText('A yes points to the system.').first()).toBeVisible();
    await expect(page.locator('[data-outcome]').filter({ visible: true })).toHaveCount(4);
    await expect(page.locator('[data-activity="diagnosis"] input').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByText('The sum: count the answers of 9 and 10')).toBeVisible();
  });
});
