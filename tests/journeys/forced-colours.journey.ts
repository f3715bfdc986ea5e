import type { Locator } from '@playwright/test';
import { contrast, SHAPE, TEXT } from '../../src/course/author/contrast.ts';
import { expect, open, test } from './site.ts';

type Side = 'color' | 'background-color' | 'border-top-color';

/** A colour as it is seen, as `#rrggbb`: through what is transparent, that of what is behind it. */
async function colour(element: Locator, side: Side): Promise<string> {
  const worked = await element.first().evaluate((node, name) => {
    const at = (one: Element): string => getComputedStyle(one).getPropertyValue(name);
    let seen: Element = node;
    while (/^rgba.*, 0\)$/.test(at(seen)) && seen.parentElement) seen = seen.parentElement;
    return at(seen);
  }, side);
  const parts = worked.match(/\d+/g)?.slice(0, 3) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

test.use({ forcedColors: 'active', colorScheme: 'dark' });

test(
  'where the device has colours of its own, the marked words can be read, and shapes and edges are seen',
  { tag: ['@wcag-1.4.3', '@wcag-1.4.11'] },
  async ({ page, site }) => {
    await open(page, site);
    const mark = page.locator('.step:not([hidden]) mark');
    await expect(mark).toBeVisible();
    expect(contrast(await colour(mark, 'color'), await colour(mark, 'background-color'))).toBeGreaterThanOrEqual(TEXT);

    await page.getByRole('link', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Ask the coach' }).click();
    const paper = await colour(page.locator('html'), 'background-color');
    const shapes: [string, Side][] = [
      ['.help', 'border-top-color'],
      ['.meter .on', 'background-color'],
      ['.log li', 'color'],
      ['.answer .choice', 'border-top-color'],
    ];
    for (const [shape, side] of shapes) {
      const seen = await colour(page.locator(`.step:not([hidden]) ${shape}`), side);
      expect(contrast(seen, paper), shape).toBeGreaterThanOrEqual(SHAPE);
    }
    await expect(page.locator('.help:not(:empty)')).toHaveCSS('border-top-width', '1px');
    const off = page.locator('.meter i:not(.on)');
    expect(await colour(off, 'background-color')).not.toBe(
      await colour(page.locator('.meter .on'), 'background-color'),
    );
  },
);

test('on paper a filled shape stays filled, whatever the theme', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  const on = page.locator('.meter .on').first();
  await expect(on).toHaveCSS('print-color-adjust', 'exact');
  await expect
    .poll(async () => contrast(await colour(on, 'background-color'), '#ffffff'))
    .toBeGreaterThanOrEqual(SHAPE);
});
