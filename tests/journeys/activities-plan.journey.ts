import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expect, expectAccessible, reload, test } from './site.ts';

async function openStep(page: Page, site: string, step: string): Promise<void> {
  await page.goto(`${site}make-it-stick.html#${step}`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
}

const kept = (page: Page) => expect(page.locator('[data-saved]')).toHaveText('Saved on this device');

test('a plan by keyboard: written, reloaded, said from memory, and the lesson is done', async ({ page, site }) => {
  await openStep(page, site, 'make-it-stick');
  const recall = page.getByRole('button', { name: 'Say it from memory' });
  await recall.press('Enter');
  await expect(page.getByText('Fill in both halves first.')).toBeVisible();
  await page.getByLabel('If …').focus();
  await page.keyboard.type('If it rings while I count');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('… then I will …')).toBeFocused();
  await page.keyboard.type('I write the number down');
  await expect(page.locator('.sheet [data-where="saved"]')).toHaveCount(2);
  await reload(page);
  await expect(page.getByLabel('If …')).toHaveValue('If it rings while I count');
  await expect(page.getByLabel('… then I will …')).toHaveValue('I write the number down');
  await expectAccessible(page);
  await recall.press('Enter');
  const memory = page.getByLabel('Say it once more, from memory');
  await expect(memory).toBeFocused();
  await expect(page.getByLabel('If …')).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.type('When it rings, number first');
  await recall.press('Enter');
  await expect(page.getByText('Here is the plan again, beside what you remembered.')).toBeVisible();
  await expect(page.getByLabel('If …')).toBeVisible();
  await expect(memory).toHaveValue('When it rings, number first');
  await expectAccessible(page);
});

test('call-backs by keyboard: the days count from another, stay so, and go into a calendar', async ({ page, site }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 22, 10));
  await openStep(page, site, 'call-backs');
  const days = page.locator('[data-days] li');
  await expect(days).toHaveText([/^Tuesday 24 November/, /^Sunday 29 November/, /^Sunday 13 December/]);
  await expectAccessible(page);
  await page.getByLabel('They count from').fill('2026-11-20');
  await page.keyboard.press('Tab');
  await expect(days.first()).toContainText('Sunday 22 November due now');
  await kept(page);
  await reload(page);
  await expect(page.getByLabel('They count from')).toHaveValue('2026-11-20');
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save for your calendar' }).press('Enter');
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await (await saving).path(), 'utf8')) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2026-11-22', '2026-11-27', '2026-12-11']);
  await days.first().getByRole('link').press('Enter');
  await expect(page.locator('#callback-parcel h1')).toBeFocused();
});
