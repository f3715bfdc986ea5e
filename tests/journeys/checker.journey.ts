import { EXAMPLES, FAMILIES } from '../../src/integrations/reference.ts';
import { expect, expectAccessible, test } from './site.ts';

const codes = FAMILIES.flatMap(({ faults }) => Object.keys(faults).sort());

test('the reference of the check explains every code with an example', async ({ page, site }) => {
  await page.goto(`${site}checker.html`);
  await expect(page.locator('h3')).toHaveText(codes.map((code) => new RegExp(`^${code} `)));
  await expect(page.locator('h2')).toHaveText(FAMILIES.map(({ title }) => title));
  const printed = await page.locator('pre').allTextContents();
  expect(printed.map((text) => /\[(\w+)\]$/m.exec(text)?.[1])).toEqual(codes);
  const [first] = EXAMPLES.filter(({ code }) => code === 'S170');
  await page.getByRole('link', { name: 'S170' }).click();
  await expect(page.locator('#s170')).toBeInViewport();
  await expect(page.getByRole('article', { name: 'S170' })).toContainText(`Error, for example: ${first?.title}.`);
  await expectAccessible(page);
});

test('it is read on a phone without scrolling sideways, and search engines leave it out', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site}checker.html`);
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const wide = await page.locator('pre').evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth));
  expect(wide).toEqual([]);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expectAccessible(page);
});

test('no page that learners see leads to it', async ({ page, site }) => {
  for (const name of ['index.html', 'the-sue-call.html']) {
    await page.goto(site + name);
    await expect(page.locator('h1').first()).toBeAttached();
    await expect(page.locator('[href*="checker"]')).toHaveCount(0);
  }
});
