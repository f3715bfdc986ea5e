import { expect, expectAccessible, holdBack, test } from './site.ts';

const first = '“Order desk, Jo. Let me just save this, Sue. Right. Go on.”';
const other = '“It’s all on the list I sent round, Sue.”';

test('a choice made before any script has loaded counts', async ({ page, site }) => {
  const release = await holdBack(page, /\.js$/);
  await page.goto(`${site}the-sue-call.html`, { waitUntil: 'commit' });
  await page.locator('#before-the-call').getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'The third call this week' })).toBeVisible();
  await page.getByText(first).click();
  await expect(page.getByText('Course. I’ve a driver here, that’s all.')).toBeVisible();
  await expect(page.locator('[data-saved]')).toHaveText('');
  await release();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveText(`You ${first}`);
  await expect(page.locator('.step:not([hidden]) .turn')).toBeFocused();
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await page.reload();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveText(`You ${first}`);
  await expectAccessible(page);
});

test('before the framework has loaded the first choice stands, and the lesson can be left', async ({ page, site }) => {
  const release = await holdBack(page, /(call|session)\..*\.js$/);
  await page.goto(`${site}the-sue-call.html`, { waitUntil: 'commit' });
  await expect(page.locator('html[data-ready="steps"]')).toBeAttached();
  await expect(page.getByText('Somebody’s work starts where yours stops.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page.locator('#sue-calls h1')).toBeFocused();
  await page.getByText(first).click();
  await page.getByText(other).click();
  await expect(page.locator('.scene details[open]')).toHaveCount(1);
  await expectAccessible(page);
  await release();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveText(`You ${first}`);
  await expect(page.locator('[data-station="before-the-call"]')).toHaveClass(/done/);
});

test('an answer and a reflection given before the session opens are kept', async ({ page, site }) => {
  const release = await holdBack(page, /(call|session)\..*\.js$/);
  await page.goto(`${site}the-sue-call.html#after-the-call`, { waitUntil: 'commit' });
  await page.locator('.question summary').first().click();
  await page.locator('#after-the-call').getByRole('textbox').first().fill('Out of breath.');
  await release();
  await expect(page.locator('#after-the-call').getByText('your answer')).toBeVisible();
  await expect(page.getByText('Kept on this device.').first()).toBeVisible();
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await page.reload();
  await expect(page.locator('#after-the-call').getByRole('textbox').first()).toHaveValue('Out of breath.');
  await expect(page.locator('details.chosen')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every lesson is readable and the call is played by its links', async ({ page, site }) => {
    await page.goto(`${site}the-sue-call.html`);
    await expect(page.getByText('Nothing is recorded without JavaScript.')).toBeVisible();
    for (const step of ['before-the-call', 'sue-calls', 'after-the-call']) {
      await expect(page.locator(`#${step} h1`)).toBeVisible();
    }
    await page.getByText(first).click();
    await expect(page.getByText('Course. I’ve a driver here, that’s all.')).toBeVisible();
    await page.locator('.scene details[open]').getByRole('link', { name: 'Go on' }).click();
    await expect(page).toHaveURL(/#sue-calls--on-the-bay$/);
    await expect(page.getByRole('heading', { name: 'What is on the bay' })).toBeInViewport();
    await expect(page.getByText(/^If .* is \d/).first()).toBeVisible();
    await expect(page.locator('#sue-calls--on-the-bay .ask')).toHaveText('What do you say?');
    await expect(page.locator('#sue-calls--one-minute-to-four .ask')).toHaveText('What do you do?');
  });
});

test('a player that cannot be loaded says so, and the module stays readable', async ({ page, site }) => {
  await page.route(/session\..*\.js$/, (route) => route.abort());
  await page.goto(`${site}the-sue-call.html`);
  await expect(page.getByText('The player did not start, so nothing is recorded.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByText(first).click();
  await page.locator('.scene details[open]').getByRole('link', { name: 'Go on' }).click();
  await expect(page.locator('#sue-calls--on-the-bay')).toBeVisible();
  await expectAccessible(page);
});
