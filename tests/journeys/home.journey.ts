import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site.ts';

const home = async (page: Page, site: string): Promise<void> => {
  await page.goto(`${site}index.html`);
  await expect(page.locator('html[data-ready="home"]')).toBeAttached();
};

/** Reads the first lesson of the first module, and writes two lines where the course asks for them. */
async function begin(page: Page, site: string): Promise<void> {
  await page.goto(`${site}who-is-your-customer.html`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  await page.locator('#who-is-your-customer').getByRole('link', { name: 'Continue' }).click();
  await page.locator('[data-about="keep-in-loop"] input').first().check();
  await page.goto(`${site}keep-in-loop.html#keep-in-loop-after`);
  await page.getByLabel('What will you say, and to whom?').fill('Ring Sue');
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
}

async function open(page: Page): Promise<void> {
  await page.getByText('Who can see what, and what is kept here').click();
}

test('the first page says what it is and where to begin, and afterwards where to go on', async ({ page, site }) => {
  await home(page, site);
  await expect(page.getByRole('link', { name: 'Begin: Who is your customer?' })).toBeVisible();
  await expect(page.getByText('About 65 minutes to go')).toBeVisible();
  await expectAccessible(page);
  await begin(page, site);
  await home(page, site);
  await expect(page.getByRole('link', { name: 'Go on: Say it early' })).toBeVisible();
  await expect(page.locator('[data-set]').nth(1).locator('li').first()).toHaveAttribute('data-module', 'keep-in-loop');
  await expect(page.locator('[data-module="who-is-your-customer"]')).toContainText('1 of 4 steps done');
  await expect(page.getByText('Due today')).toBeHidden();
  await page.getByRole('link', { name: 'Go on: Say it early' }).click();
  await expect(page.locator('#keep-in-loop-after h1')).toBeVisible();
});

test('all of it is saved as a file, taken in on another device, and erased', async ({ page, site, browser }) => {
  await begin(page, site);
  await home(page, site);
  await open(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all of it as a file' }).click();
  const file = await (await saving).path();
  expect(readFileSync(file, 'utf8')).toContain('Ring Sue');
  const other = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await home(other, site);
  await open(other);
  await other.getByLabel('Take in such a file').setInputFiles(file);
  await expect(other.getByText('Taken in, and joined with what was here.')).toBeVisible();
  await expect(other.getByRole('link', { name: 'Go on: Say it early' })).toBeVisible();
  await expectAccessible(other);
  await other.goto(`${site}keep-in-loop.html`);
  await expect(other.getByLabel('What will you say, and to whom?')).toHaveValue('Ring Sue');
  await other.context().close();
  const erase = page.getByRole('button', { name: 'Erase all of it' });
  const keep = page.getByRole('button', { name: 'Keep it' });
  await erase.press('Enter');
  await expect(keep).toBeFocused();
  await keep.press('Enter');
  await expect(erase).toBeFocused();
  await erase.press('Enter');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Erase it', exact: true }).press('Enter');
  await expect(page.getByText('Erased. This device keeps nothing of the course now.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Begin: Who is your customer?' })).toBeVisible();
  await page.goto(`${site}keep-in-loop.html#keep-in-loop-after`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  await expect(page.getByLabel('What will you say, and to whom?')).toHaveValue('');
});

test(
  'a file that is no record changes nothing, and is told apart',
  { tag: '@wcag-3.3.1' },
  async ({ page, site }, info) => {
    await begin(page, site);
    await home(page, site);
    await open(page);
    for (const [text, told] of [
      ['a list of groceries', 'This is not a file that this page has saved.'],
      ['{"inside-line":9,"course":"inside-line"}', 'This file comes from a newer version of the course.'],
      ['{"inside-line":1,"course":"another"}', 'This file belongs to another course.'],
      ['{"inside-line":1,"course":"inside-line","modules":{"gone":{}}}', 'Left out, because it could not be read: 1.'],
    ] as const) {
      const path = info.outputPath('record.json');
      writeFileSync(path, text);
      await page.getByLabel('Take in such a file').setInputFiles(path);
      await expect(page.getByText(told)).toBeVisible();
    }
    await expect(page.getByRole('link', { name: 'Go on: Say it early' })).toBeVisible();
  },
);

test('what was written is printed by itself', async ({ page, site }) => {
  await begin(page, site);
  await home(page, site);
  await open(page);
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole('button', { name: 'Print what I wrote' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toContainText('What will you say, and to whom?');
  await expect(page.locator('.paper')).toContainText('Ring Sue');
  await expect(page.getByText('Not now')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every module is there, in the order of the course', async ({ page, site }) => {
    await page.goto(`${site}index.html`);
    await expect(page.locator('.modules a')).toHaveCount(11);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('link', { name: 'Begin: Who is your customer?' }).click();
    await expect(page.locator('#who-is-your-customer h1')).toBeVisible();
  });
});
