import { expect, expectAccessible, keptSetting, open, reload, test } from './site.ts';

test(
  'the address names the step: deep links, back and forward, and focus on the heading',
  { tag: ['@wcag-2.4.2', '@wcag-2.4.3'] },
  async ({ page, site }) => {
    await open(page, site, '#as-sue-heard-it');
    await expect(page.locator('#as-sue-heard-it h1')).toBeVisible();
    await expect(page.locator('#before-the-call')).toBeHidden();
    await expect(page).toHaveTitle(/^As Sue heard it – The Sue call$/);
    await page.getByRole('link', { name: 'Back: The third call this week' }).click();
    await expect(page.locator('#sue-calls h1')).toBeFocused();
    await expect(page.locator('[data-station="sue-calls"] a')).toHaveAttribute('aria-current', 'step');
    await page.goBack();
    await expect(page.locator('#as-sue-heard-it h1')).toBeFocused();
    await page.goForward();
    await expect(page.locator('#sue-calls h1')).toBeFocused();
    await expect(page.locator('#after-the-call')).toBeHidden();
  },
);

test('a deep link into a scene opens the call, not the scene', async ({ page, site }) => {
  await open(page, site, '#sue-calls--she-stiffens');
  await expect(page.locator('#sue-calls h1')).toBeVisible();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(0);
});

test('an address that names nothing shows the first step', async ({ page, site }) => {
  await open(page, site, '#%E0%A4%A');
  await expect(page.locator('#before-the-call h1')).toBeVisible();
});

test('help in the call: hold, coach, thoughts, going back', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.getByRole('button', { name: 'Ask the coach' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'She has said sorry' })).toBeVisible();
  await page.getByRole('button', { name: 'What is Sue thinking?' }).click();
  await expect(page.getByText('They’ll think I can’t read.').last()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Put Sue on hold' }).click();
  await expect(page.locator('.step:not([hidden]) .answer')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to the call' }).click();
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
  await page.getByRole('button', { name: 'Go back to a moment' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Go back to “/ }).click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(0);
  await expect(page.locator('.step:not([hidden]) .turn')).toBeFocused();
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await reload(page);
  await expect(page.locator('.step:not([hidden]) .answer .choice').first()).toBeVisible();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(0);
});

test('a thought is shown as its thinker’s, whoever is on the line', async ({ page, site }) => {
  await page.route('**/the-sue-call.html', async (route) => {
    const html = await (await route.fetch()).text();
    const thought = 'data-line="thinking" data-speaker="';
    expect(html).toContain(`${thought}Sue"`);
    await route.fulfill({ body: html.replaceAll(`${thought}Sue"`, `${thought}Callum"`), contentType: 'text/html' });
  });
  await open(page, site, '#sue-calls');
  await page.getByRole('button', { name: 'What is Callum thinking?' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Callum thinks' })).toBeVisible();
  await expect(page.getByText('Sue thinks').filter({ visible: true })).toHaveCount(0);
  await expectAccessible(page);
});

test(
  'number keys choose in the call alone, and can be turned off for good',
  { tag: '@wcag-2.1.4' },
  async ({ page, site }) => {
    await open(page, site, '#sue-calls');
    await page.locator('.step:not([hidden]) .answer .choice').first().focus();
    await page.getByRole('button', { name: 'Turn the number keys off' }).click();
    await page.keyboard.press('1');
    await expect(page.getByRole('button', { name: 'Turn the number keys on' })).toBeVisible();
    await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(0);
    await expect.poll(() => keptSetting(page, 'keys')).toBe('off');
    await reload(page);
    await page.getByRole('button', { name: 'Turn the number keys on' }).click();
    await page.locator('#sue-calls h1').focus();
    await page.keyboard.press('1');
    await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(0);
    await page.locator('.step:not([hidden]) .answer .choice').first().focus();
    await page.keyboard.press('1');
    await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
  },
);

for (const [width, height] of [
  [714, 666],
  [360, 740],
  [320, 640],
  [1280, 800],
] as const) {
  test(`every step fits ${width} × ${height}, with nothing to scroll sideways`, async ({ page, site }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${site}index.html`);
    await expectAccessible(page);
    await open(page, site);
    for (const step of ['before-the-call', 'sue-calls', 'after-the-call']) {
      await page.locator(`[data-station="${step}"] a`).click();
      await expect(page.locator(`#${step} h1`)).toBeFocused();
      if (step === 'sue-calls') await page.locator('.step:not([hidden]) .answer .choice').first().click();
      const { wide, shown } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        shown: document.documentElement.clientWidth,
      }));
      expect(wide).toBeLessThanOrEqual(shown);
      await expectAccessible(page);
    }
  });
}
