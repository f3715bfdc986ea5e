import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './site.ts';

const KEY = 'inside-line:look';

async function set(page: Page, name: string, choice: string): Promise<void> {
  const settings = page.locator('details.settings');
  if (!(await settings.getAttribute('open').then((isOpen) => isOpen !== null)))
    await settings.locator('summary').click();
  await settings.getByLabel(name, { exact: true }).selectOption(choice);
}

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const size = (page: Page): Promise<number> =>
  page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

const style = (page: Page, selector: string, name: string): Promise<string> =>
  page.evaluate(([of, is]) => getComputedStyle(document.querySelector(of) as Element).getPropertyValue(is), [
    selector,
    name,
  ] as const);

test('what is offered on the first step is chosen at the foot, holds at once, after a reload and on other pages', async ({
  page,
  site,
}) => {
  await open(page, site);
  const [light, usual] = [await paper(page), await size(page)];
  await page.getByRole('link', { name: 'set it to suit you' }).click();
  await expect(page.locator('#settings')).toBeVisible();
  await set(page, 'Colours', 'Dark');
  await set(page, 'Text size', 'Twice as large');
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  expect(await size(page)).toBe(2 * usual);
  await expectAccessible(page);
  await page.reload();
  expect([await paper(page), await size(page)]).toEqual([dark, 2 * usual]);
  await page.goto(`${site}index.html`);
  expect(await paper(page)).toBe(dark);
  await page.goto(`${site}credits.html`);
  expect([await paper(page), await size(page)]).toEqual([dark, 2 * usual]);
  await set(page, 'Colours', 'As on this device');
  expect(await paper(page)).toBe(light);
});

test('a page never shows itself in other colours first', async ({ page, site }) => {
  await open(page, site);
  await set(page, 'Colours', 'Dark');
  // The first element of the body comes only after the script of the head.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset['seen'] = document.documentElement.dataset['theme'] ?? 'none';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator('html[data-seen]')).toHaveAttribute('data-seen', 'dark');
});

test('wider spacing, more contrast and no motion are styles of their own', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.locator('.answer .choice').first().click();
  await expect(page.locator('.turn li').first()).toBeVisible();
  expect(await style(page, '.turn li', 'animation-name')).toBe('arrive');
  await set(page, 'Motion', 'None');
  expect(await style(page, '.turn li', 'animation-name')).toBe('none');
  await set(page, 'Spacing', 'Wider');
  expect(parseFloat(await style(page, '.turn li', 'word-spacing'))).toBeGreaterThan(1);
  await set(page, 'Colours', 'More contrast');
  expect(await paper(page)).toBe('rgb(255, 255, 255)');
  await expectAccessible(page);
});

test('a device that asks for less motion gets none', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, site, '#sue-calls');
  await page.locator('.answer .choice').first().click();
  await expect(page.locator('#sue-calls .turn li').first()).toBeVisible();
  expect(await style(page, '.turn li', 'animation-name')).toBe('none');
  expect(await style(page, '.meter i', 'transition-duration')).toBe('0s');
});

test('the transcript stands beside the answers where there is room, for who wants it so', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, site, '#sue-calls');
  const boxes = async () => [
    await page.locator('#sue-calls [role=log]').boundingBox(),
    await page.locator('#sue-calls .saying').boundingBox(),
  ];
  const [above, below] = await boxes();
  expect(below!.y).toBeGreaterThan(above!.y + above!.height - 1);
  await set(page, 'What has been said in a call', 'Beside them, given the room');
  const [beside, answers] = await boxes();
  expect(answers!.x).toBeGreaterThan(beside!.x + beside!.width - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.setViewportSize({ width: 714, height: 666 });
  const [log, under] = await boxes();
  expect(under!.y).toBeGreaterThan(log!.y + log!.height - 1);
  await expectAccessible(page);
});

test('what was chosen on another page meanwhile is kept, too', async ({ page, site, context }) => {
  await open(page, site);
  const other = await context.newPage();
  await other.goto(`${site}credits.html`);
  await set(page, 'Colours', 'Dark');
  await set(other, 'Text size', 'A quarter larger');
  const kept = await page.evaluate((key) => localStorage.getItem(key), KEY);
  expect(JSON.parse(kept ?? '')).toEqual({ theme: 'dark', text: '125' });
});

test('where storage is refused a choice lasts as long as the page, and nothing fails', async ({ page, site }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page, site);
  const light = await paper(page);
  await set(page, 'Colours', 'Dark');
  expect(await paper(page)).not.toBe(light);
  await page.reload();
  expect(await paper(page)).toBe(light);
  expect(errors).toEqual([]);
});

for (const kept of [
  '',
  'null',
  '{"theme":',
  '{"theme":7,"text":["150","x"]}',
  '{"theme":"x onload=alert(1)"}',
  '{"theme":"later"}',
]) {
  test(`what is kept as ${JSON.stringify(kept)} leaves the page as it is made`, async ({ page, site }) => {
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [KEY, kept] as const);
    await open(page, site);
    expect(await paper(page)).toBe('rgb(250, 247, 241)');
    await page.locator('details.settings summary').click();
    await expect(page.getByLabel('Colours')).toHaveValue('');
    await expect(page.getByLabel('Text size')).toHaveValue('');
  });
}

/** A browser in a test has no voice of its own, so these stand in for what it would say. */
async function withVoices(page: Page, voices: { lang: string; localService: boolean; name: string }[]): Promise<void> {
  await page.addInitScript((all) => {
    const said: string[] = [];
    const speech = new EventTarget() as EventTarget & Partial<SpeechSynthesis>;
    speech.getVoices = () => all as SpeechSynthesisVoice[];
    speech.cancel = () => void said.splice(0);
    speech.speak = ({ text, voice }) => void said.push(`${voice?.name}: ${text}`);
    class Utterance {
      voice: SpeechSynthesisVoice | null = null;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, said });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
  }, voices);
}

const said = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);

test('a call is read aloud in a voice of the device, for who has asked for it, until they go on or stop it', async ({
  page,
  site,
}) => {
  await withVoices(page, [
    { lang: 'en-GB', localService: false, name: 'Far' },
    { lang: 'en-US', localService: true, name: 'Other' },
    { lang: 'en-GB', localService: true, name: 'Near' },
  ]);
  await open(page, site, '#sue-calls');
  const choices = page.locator('#sue-calls .answer .choice');
  await choices.first().click();
  expect(await said(page)).toEqual([]);
  await set(page, 'Read aloud', 'Yes, in a voice of this device');
  await choices.first().click();
  const question = 'Near: What do you say?';
  await expect.poll(() => said(page)).toContain(question);
  const lines = await said(page);
  const heard = await page.locator('#sue-calls .turn .words').allInnerTexts();
  expect(lines.join('\n')).toContain(heard[0]);
  expect(lines.join('\n')).toContain(heard.at(-1));
  const offered = await choices.locator('span').allInnerTexts();
  expect(offered.filter((words) => !lines.slice(lines.indexOf(question)).includes(`Near: ${words}`))).toEqual([]);
  await page.getByRole('button', { name: 'Ask the coach' }).click();
  await expect.poll(() => said(page)).toContain('Near: The coach');
  await page.keyboard.press('Escape');
  expect(await said(page)).toEqual([]);
  await page.locator('#sue-calls').getByRole('button', { name: 'Listen', exact: true }).click();
  await expect.poll(async () => (await said(page))[0]).toMatch(/^Near: Step 2 of/);
  await page.locator('#sue-calls').getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(() => said(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go back to a moment' }).click();
  await expect.poll(async () => (await said(page)).join()).toContain('Going back shows another way');
  await set(page, 'Read aloud', 'No');
  expect(await said(page)).toEqual([]);
  await expectAccessible(page);
});

test('a device without a voice of its own in the language is not offered any', async ({ page, site }) => {
  await withVoices(page, [
    { lang: 'en-GB', localService: false, name: 'Far' },
    { lang: 'nl-NL', localService: true, name: 'Foreign' },
  ]);
  await open(page, site);
  await page.locator('details.settings summary').click();
  await expect(page.getByLabel('Motion')).toBeVisible();
  await expect(page.getByLabel('Read aloud')).toBeHidden();
});
