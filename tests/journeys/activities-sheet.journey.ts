import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, reload, test } from './site.ts';

/** The sheet of the lesson, filled in by keyboard alone. */
async function fillIn(page: Page, site: string): Promise<void> {
  await page.goto(`${site}keep-in-loop.html#keep-in-loop-after`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  await page.getByLabel('Who is waiting to hear from you at this moment?').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('What will you say, and to whom?')).toBeFocused();
  await page.keyboard.type('Ines, the laptop: where it stands');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('On which day do they hear from you?')).toBeFocused();
  await page.keyboard.type('11302026');
  await page.getByLabel('At what time?').focus();
  await page.keyboard.type('0205PM');
  await expect(page.locator('.sheet').getByText('Kept on this device.')).toHaveCount(3);
}

test('a sheet is filled in by keyboard, and nothing of it is lost or sent', async ({ page, site }) => {
  await fillIn(page, site);
  await expectAccessible(page);
  await reload(page);
  await expect(page.getByLabel('What will you say, and to whom?')).toHaveValue('Ines, the laptop: where it stands');
  await expect(page.getByLabel('On which day do they hear from you?')).toHaveValue('2026-11-30');
  await expect(page.getByLabel('At what time?')).toHaveValue('14:05');
});

test('in a second window a sheet can only be read, until it is taken over', async ({ page, site, context }) => {
  await fillIn(page, site);
  const second = await context.newPage();
  await second.goto(`${site}keep-in-loop.html#keep-in-loop-after`);
  const boxes = second.locator('.sheet input');
  await expect(boxes).toHaveCount(3);
  for (const box of await boxes.all()) await expect(box).toHaveJSProperty('inert', true);
  await second.getByRole('button', { name: 'Take over here' }).click();
  for (const box of await boxes.all()) await expect(box).toHaveJSProperty('inert', false);
  await expect(boxes.first()).toHaveValue('Ines, the laptop: where it stands');
});

test('a promise goes into the calendar', async ({ page, site }) => {
  await page.goto(`${site}keep-in-loop.html#keep-in-loop-after`);
  const save = page.getByRole('button', { name: 'Save for your calendar' });
  await save.click();
  await expect(page.getByText('It needs a name and a date first.')).toBeVisible();
  await fillIn(page, site);
  await save.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('loop-promise.ics');
  await expect(page.getByText('Saved as a file.')).toBeVisible();
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')) as unknown[]);
  const event = new ICAL.Event(calendar.getAllSubcomponents('vevent')[0]);
  expect([event.summary, event.startDate.toString()]).toEqual([
    'Ines, the laptop: where it stands',
    '2026-11-30T14:05:00',
  ]);
});

test('a sheet is copied as text, and printed alone', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await fillIn(page, site);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^One promise\n\nWhat will you say, and to whom\?\nInes, the laptop: where it stands\n\n/,
  );
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    window.print = () => {
      document.title = document.body.innerText.trim();
      queueMicrotask(() => dispatchEvent(new Event('afterprint')));
    };
  });
  // On paper itself there is nothing to press.
  await page.getByRole('button', { name: 'Print', includeHidden: true }).dispatchEvent('click');
  await expect(page).toHaveTitle(/^One promise\s+What will you say, and to whom\?\s+Ines/);
  await expect(page).not.toHaveTitle(/supplier/);
  await expect(page.locator('.paper')).toHaveCount(0);
});
