import type { Page } from '@playwright/test';
import { launch, test as lmsTest } from './player.ts';
import { expect, expectAccessible, open, reload, test } from './site.ts';

const everybody = 'It may be a code, a form, a set of figures, or an answer on the phone.';
const helpDesk = 'It may be a starter’s laptop, or a password at ten to nine.';

test('the learner’s team changes the wording of lesson and briefing, and is kept for the next visit', async ({
  page,
  site,
}) => {
  await open(page, site);
  await expect(page.getByText(everybody)).toBeVisible();
  await expect(page.getByText(helpDesk)).toBeHidden();
  await expect(page.getByLabel('Your team')).toHaveCount(2);
  await page.locator('#before-the-call').getByLabel('Your team').selectOption('IT help desk');
  await expect(page.getByText(helpDesk)).toBeVisible();
  await expect(page.getByText(everybody)).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByText('the third call about one printer')).toBeVisible();
  await expect(page.getByText('That list is all that anybody at your desk has.')).toBeHidden();
  await reload(page);
  await expect(page.getByText('the third call about one printer')).toBeVisible();
  await expect(page.locator('.foot').getByLabel('Your team')).toHaveValue('it');
  await page.locator('.foot').getByLabel('Your team').selectOption('No team in particular');
  await expect(page.getByText('That list is all that anybody at your desk has.')).toBeVisible();
  await expect(page.locator('#before-the-call').getByLabel('Your team')).toHaveValue('');
  await expectAccessible(page);
});

test('a module without wording for teams asks for none', async ({ page, site }) => {
  await page.goto(`${site}keep-in-loop.html`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  await expect(page.getByLabel('Your team')).toHaveCount(0);
  await expectAccessible(page);
});

test('in a call under way another team changes the words that were said, and nothing else', async ({ page, site }) => {
  await writeForTeam(page);
  await open(page, site, '#sue-calls');
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  const place = await page.locator('.step:not([hidden]) .answer').getAttribute('data-place');
  const log = page.locator('.step:not([hidden]) .log > li');
  const before = await log.allInnerTexts();
  expect(before[0]).toBe('The display says Dispatch.');
  const team = page.locator('.foot').getByLabel('Your team');
  await team.focus();
  await team.selectOption('Payroll');
  await expect(log.first()).toHaveText('The display says 4471.');
  expect(await log.allInnerTexts()).toEqual(['The display says 4471.', ...before.slice(1)]);
  await expect(page.locator('.step:not([hidden]) .answer')).toHaveAttribute('data-place', place ?? '');
  await expect(team).toBeFocused();
  await expectAccessible(page);
});

/** Gives the first line of the call another wording for payroll, as the build would write it. */
async function writeForTeam(page: Page): Promise<void> {
  await page.route('**/the-sue-call.html', async (route) => {
    const html = await (await route.fetch()).text();
    const line =
      /<div class="line narration" data-line="narration">(\s*<div data-words><p>)The display says[^]*?<\/div>\s*<\/div>/;
    expect(html).toMatch(line);
    const body = html.replace(line, (whole, words) => {
      const meant = '<div class="line narration" data-line="narration" data-for="payroll" hidden>';
      return `${meant}${words}The display says 4471.</p></div></div>${whole.replace('data-line', 'data-except="payroll" data-line')}`;
    });
    await route.fulfill({ body, contentType: 'text/html' });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everybody gets the wording for everybody, and nobody is asked', async ({ page, site }) => {
    await page.goto(`${site}the-sue-call.html`);
    await expect(page.getByText(everybody)).toBeVisible();
    await expect(page.getByText(helpDesk)).toBeHidden();
    await expect(page.getByText('the third call about one printer')).toBeHidden();
    for (const choice of await page.getByLabel('Your team').all()) await expect(choice).toBeHidden();
  });
});

lmsTest(
  'the team stays on the device: the next launch knows it, and the LMS is not told',
  async ({ context, lms, learner }) => {
    const player = await launch(context, lms, learner);
    await player.saved('lms');
    await player.frame.locator('#before-the-call').getByLabel('Your team').selectOption('Payroll');
    await expect(player.frame.getByText('It may be a first wage')).toBeVisible();
    await player.goTo('sue-calls');
    await player.saved('lms');
    expect(JSON.stringify([await player.calls(), lms.record(learner)])).not.toContain('payroll');
    await player.page.close();
    const again = await launch(context, lms, learner);
    await expect(again.frame.getByText('the third call about one missing hour')).toBeVisible();
    await again.expectAccessible();
  },
);
