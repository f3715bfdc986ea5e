import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site.ts';

const SHEETS = readdirSync('dist/site/sheets');
const LIVE = 'live-sue-calls.html';
const PAPERS = [
  { format: 'A4', width: 794 },
  { format: 'Letter', width: 816 },
];
/** In CSS pixels, on both sides of a paper together. */
const MARGINS = 98;

/** How many pieces of paper the page takes, and by how much it is too wide for them. */
async function printed(page: Page, format: string, width: number): Promise<{ papers: number; tooWide: number }> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: width - MARGINS, height: 900 });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return { papers: pdf.match(/\/Type \/Page\b/g)?.length ?? 0, tooWide };
}

for (const { format, width } of PAPERS) {
  test(`every sheet fits one ${format} paper, and that of a role-play one for each of the two`, async ({
    page,
    site,
  }) => {
    expect(SHEETS.length).toBeGreaterThan(20);
    for (const file of SHEETS) {
      const isForTwo = file.startsWith('live-') && file !== 'live-role-play.html';
      await page.goto(`${site}sheets/${file}`);
      expect({ file, ...(await printed(page, format, width)) }).toEqual({ file, papers: isForTwo ? 2 : 1, tooWide: 0 });
    }
    await page.goto(`${site}credits.html`);
    expect((await printed(page, format, width)).papers).toBeLessThanOrEqual(2);
  });
}

for (const [width, colorScheme] of [
  [714, 'light'],
  [320, 'dark'],
] as const) {
  test(
    `sheets and credits read well at ${width} pixels in ${colorScheme}`,
    { tag: '@wcag-1.4.10' },
    async ({ browser, site }) => {
      const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
      const page = await context.newPage();
      await page.goto(`${site}index.html`);
      await page.getByRole('link', { name: 'Credits' }).click();
      for (const name of [
        'Sheets to print',
        'Three questions for a colleague',
        'Sheets to print',
        'The third call this week',
      ]) {
        await page.getByRole('link', { name, exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        await expectAccessible(page);
      }
      await page.getByRole('link', { name: 'Any call, played by two' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Any call, played by two');
      await context.close();
    },
  );
}

test('a button prints; without JavaScript there is none, and on paper nothing of the site', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(`${site}sheets/${LIVE}`);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('footer')).toBeHidden();
  await context.close();
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const still = await bare.newPage();
  await still.goto(`${site}sheets/${LIVE}`);
  await expect(still.getByRole('link', { name: 'Credits' })).toBeVisible();
  await expect(still.getByRole('button')).toHaveCount(0);
  await bare.close();
});

test('the page on accessibility is read in order, and takes one sheet of paper, or five with its list open', async ({
  page,
  site,
}) => {
  await page.goto(`${site}credits.html`);
  await page.getByRole('link', { name: 'Accessibility' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility');
  const headings = await page.getByRole('heading').evaluateAll((all) => all.map(({ tagName }) => tagName).join(' '));
  expect(headings).toBe('H1 H2 H2 H2 H2 H2');
  await expectAccessible(page);
  expect((await printed(page, 'A4', 794)).papers).toBe(1);
  await page.emulateMedia({ media: null });
  await page.getByText('What looks after each criterion').click();
  await expect(page.getByRole('row')).toHaveCount(56);
  expect((await printed(page, 'A4', 794)).papers).toBeLessThanOrEqual(5);
  await page.emulateMedia({ media: null });
  for (const width of [320, 714, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await expectAccessible(page);
  }
});

test('the foot of a module says in short what is known of accessibility, and whom to tell', async ({ page, site }) => {
  await page.goto(`${site}the-sue-call.html`);
  await page.locator('summary').filter({ hasText: 'Accessibility' }).click();
  await expect(page.getByText('This module aims at WCAG 2.2, levels A and AA.')).toBeVisible();
  await expect(page.getByText('Firefox and Safari are not tested.')).toBeVisible();
  const write = page.getByRole('link', { name: /^Write to \S+@\S+$/ });
  await expect(write).toHaveAttribute('href', /^mailto:\S+@\S+$/);
  await expectAccessible(page);
});

test('a sheet beside the packages is accessible, and needs nothing from anywhere', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${resolve('dist/packages/sheets', LIVE)}`);
  await expectAccessible(page);
  expect(asked).toHaveLength(1);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Credits' })).toHaveCount(0);
  for (const { format, width } of PAPERS) expect(await printed(page, format, width)).toEqual({ papers: 2, tooWide: 0 });
  await page.goto(`file://${resolve('dist/packages/accessibility.html')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility');
  expect(asked).toHaveLength(2);
  await expectAccessible(page);
});
