import { expect, type BrowserContext, type FrameLocator, type Page } from '@playwright/test';
import type { Move } from './runs.ts';

/** A page of the site, or the frame of an LMS. */
export type View = Page | FrameLocator;

/** Opens a page of the site as it is, and waits for nothing that a script does. */
export async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Opens a step of a module and waits until its session is open. */
export async function openStep(context: BrowserContext, site: string, module: string, step: string): Promise<Page> {
  const page = await openPage(context, `${site}${module}.html#${step}`);
  await isReady(page, step);
  return page;
}

export async function isReady(view: View, step: string): Promise<void> {
  await expect(view.locator('html[data-ready="session"]')).toBeAttached({ timeout: 15_000 });
  await expect(view.locator(`#${step} h1`)).toBeVisible();
}

/** Everything is on this device. */
export const kept = (page: Page): Promise<void> =>
  expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'device');

/** The call on the screen. */
export const call = (view: View) => view.locator('.step:not([hidden]) .call');

/** Says these lines of the call on the screen one after the other, by the words that the page has for them. */
export async function say(view: View, moves: readonly Move[]): Promise<void> {
  for (const { scene, choice } of moves) {
    const answer = call(view).locator('.answer');
    await expect(answer).toHaveAttribute('data-place', new RegExp(`\\.${scene}$`));
    const place = (await answer.getAttribute('data-place')) ?? '';
    const words = view.locator(
      `.step:not([hidden]) [data-scene="${scene}"] [data-choice="${choice}"] summary [data-words]`,
    );
    const ways = answer.locator('.choice > span');
    const index = choice === undefined ? 0 : (await ways.allTextContents()).indexOf((await words.textContent()) ?? '');
    await answer.locator('.choice').nth(index).click();
    await expect(view.locator(`.step:not([hidden]) .answer[data-place="${place}"]`)).toHaveCount(0);
  }
}
