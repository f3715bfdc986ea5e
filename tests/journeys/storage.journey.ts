import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { expect, expectAccessible, open, test } from './site.ts';

test('a browser killed in the middle comes back to the same line', async ({ site, launchOptions }) => {
  const profile = mkdtempSync(join(tmpdir(), 'inside-line-'));
  const first = await chromium.launchPersistentContext(profile, launchOptions);
  const page = await first.newPage();
  await open(page, site, '#sue-calls');
  for (const count of [1, 2, 3]) {
    await page.locator('.step:not([hidden]) .answer .choice').first().click();
    await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(count);
  }
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  const log = await page.locator('.step:not([hidden]) .log > li').allInnerTexts();
  await kill(first);
  const second = await chromium.launchPersistentContext(profile, launchOptions);
  const again = await second.newPage();
  await open(again, site);
  await expect(again.locator('#sue-calls h1')).toBeVisible();
  expect(await again.locator('.step:not([hidden]) .log > li').allInnerTexts()).toEqual(log);
  await expectAccessible(again);
  await second.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Ends the browser's own process, as a power cut would: nothing gets a chance to tidy up. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === 'browser');
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(browser?.id ?? 0, 'SIGKILL');
  await closed;
}

const refusals = {
  throws: () =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  hangs: () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
};

for (const [name, refuse] of Object.entries(refusals)) {
  test(`where storage ${name} the module runs from memory and says so`, async ({ page, site }) => {
    await page.addInitScript(refuse);
    await open(page, site, '#sue-calls');
    await expect(page.locator('[data-saved]')).toHaveText(
      'This browser keeps nothing. Your steps last until you close the page.',
    );
    await page.locator('.step:not([hidden]) .answer .choice').first().click();
    await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
    await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'memory');
    await expectAccessible(page);
  });
}

test('a device that fills up in the middle says so, and the call goes on', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
  await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'memory');
  await expectAccessible(page);
});
