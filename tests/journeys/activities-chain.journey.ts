import type { Page } from '@playwright/test';
import { expect, expectAccessible, reload, test } from './site.ts';

/** Opens a step of a module and waits until its session is open. */
async function openStep(page: Page, site: string, module: string, step: string): Promise<void> {
  await page.goto(`${site}${module}.html#${step}`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  await expect(page.locator(`#${step} h1`)).toBeVisible();
}

/** How often the page was printed, and what stood on the paper. */
async function watchPrinting(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const printed: string[] = [];
    const print = (): void => {
      printed.push(document.querySelector('.paper')?.innerHTML ?? '');
      dispatchEvent(new Event('afterprint'));
    };
    Object.assign(window, { printed, print });
  });
  return () => page.evaluate(() => (window as unknown as { printed: string[] }).printed);
}

/** Tabs on until the element has focus: nobody needs more than a few keys for the next thing. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let key = 0; key < 30; key++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
        ? (at.labels?.[0]?.firstChild?.textContent ?? '')
        : (at?.textContent ?? '');
    });
    if (label.trim() === name) return;
  }
  throw new Error(`No key leads to “${name}”`);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, shown } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(shown);
}

test.describe('a supply chain', () => {
  test('is drawn by keyboard alone, kept, taken apart and printed', { tag: '@wcag-2.1.1' }, async ({ page, site }) => {
    const printed = await watchPrinting(page);
    await openStep(page, site, 'who-is-your-customer', 'your-supply-chain');
    const chain = page.locator('.chain');
    const list = chain.locator('figure li');
    await expect(chain.locator('figure')).toBeHidden();
    await page.locator('#your-supply-chain h1').focus();
    await tabTo(page, 'Who is it?');
    await page.keyboard.type('The laundry');
    await tabTo(page, 'Who would notice if it stopped?');
    await page.keyboard.type('Row F');
    await tabTo(page, 'Add a row');
    await page.keyboard.press('Enter');
    await expect(chain.getByRole('textbox', { name: 'Who is it?' }).last()).toBeFocused();
    await page.keyboard.type('Front of house');
    await tabTo(page, 'Which way does it go?');
    await page.keyboard.type('we hand');
    await tabTo(page, 'How often?');
    await page.keyboard.type('every hour');
    await expect(list).toHaveText([
      'The laundry: both ways, every week. It would be missed by: Row F.',
      'Front of house: we hand on to them, every hour.',
    ]);
    const picture = page.getByRole('img', { name: 'The laundry: both ways, every week.' });
    await expect(picture).toHaveAccessibleName(/Front of house: we hand on to them, every hour\.$/);
    await expect(picture.locator('text')).toContainText(['Your', 'team', 'The laundry', 'every week', 'every hour']);
    await expect(chain.locator('[data-where]')).toHaveText('Kept on this device.');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await reload(page);
    await expect(list).toHaveCount(2);
    await expect(chain.getByLabel('How often?').last()).toHaveValue('hourly');
    await chain.getByRole('button', { name: 'Print' }).press('Enter');
    const [paper = ''] = await printed();
    expect(paper).toContain('<svg');
    expect(paper).toContain('Front of house: we hand on to them, every hour.');
    await expect(page.locator('.paper')).toHaveCount(0);

    await chain.getByRole('button', { name: 'Take out row 1' }).press('Enter');
    await expect(chain.getByRole('textbox', { name: 'Who is it?' })).toHaveValue('Front of house');
    await expect(chain.getByRole('textbox', { name: 'Who is it?' })).toBeFocused();
    await expect(chain.getByRole('status')).toHaveText('Row 1 is taken out.');
    await expect(list).toHaveCount(1);
    await reload(page);
    await expect(list).toHaveText(['Front of house: we hand on to them, every hour.']);
  });

  test('is there in another window, too', async ({ page, site }) => {
    await openStep(page, site, 'who-is-your-customer', 'your-supply-chain');
    await page.getByRole('textbox', { name: 'Who is it?' }).fill('Payroll');
    await expect(page.locator('.chain [data-where]')).toHaveText('Kept on this device.');
    const other = await page.context().newPage();
    await openStep(other, site, 'who-is-your-customer', 'your-supply-chain');
    await expect(other.locator('.chain figure li')).toHaveText(['Payroll: both ways, every week.']);
  });
});

test.describe('a domino', () => {
  const steps = 7;

  test('falls step by step, by keyboard alone, and stays where it was', async ({ page, site }) => {
    await openStep(page, site, 'who-is-your-customer', 'domino');
    const domino = page.locator('.domino');
    const shown = domino.locator('li').filter({ visible: true });
    const end = page.getByText('She has never met the fitters.');
    await expect(shown).toHaveCount(1);
    await page.locator('#domino h1').focus();
    await tabTo(page, 'What happens next?');
    await page.keyboard.press('Enter');
    await expect(shown).toHaveCount(2);
    await expect(domino.locator('li').nth(1)).toBeFocused();
    await expect(domino.getByRole('status')).toHaveText(`Step 2 of ${steps}`);
    await expect(end).toBeHidden();
    await expectAccessible(page);
    await tabTo(page, 'What happens next?');
    await page.keyboard.press('Enter');
    await expect(shown).toHaveCount(3);
    await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');

    await reload(page);
    await expect(shown).toHaveCount(3);
    for (let step = 4; step <= steps; step++) {
      await domino.getByRole('button', { name: 'What happens next?' }).press('Enter');
      await expect(shown).toHaveCount(step);
    }
    await expect(end).toBeVisible();
    await expect(domino.getByRole('button')).toHaveCount(0);
    await expect(domino.locator('li').last()).toBeFocused();
    await expectAccessible(page);
    await reload(page);
    await expect(end).toBeVisible();
  });

  test('can be seen at once by who would rather', async ({ page, site }) => {
    await openStep(page, site, 'who-is-your-customer', 'domino');
    await page.getByRole('button', { name: 'Show all of it' }).press('Enter');
    await expect(page.locator('.domino li').filter({ visible: true })).toHaveCount(steps);
    await expect(page.locator('.domino li').nth(1)).toBeFocused();
  });
});

test('a text is marked by keyboard alone, edited, kept and printed', { tag: '@wcag-2.1.1' }, async ({ page, site }) => {
  const printed = await watchPrinting(page);
  await openStep(page, site, 'best-practices', 'bridge');
  const element = page.locator('.mark-it');
  const field = element.getByRole('textbox');
  const parts = element.locator('[data-parts]').getByRole('button');
  await field.focus();
  await page.keyboard.insertText('We build homes, not houses. Call us: we answer.');
  await expect(parts).toHaveText(['We build homes,', 'not houses.', 'Call us:', 'we answer.']);
  await tabTo(page, 'we answer.');
  await page.keyboard.press('Space');
  await expect(parts.last()).toHaveAttribute('aria-pressed', 'true');
  await expect(parts.last()).toBeFocused();
  await expect(element.getByRole('status')).toHaveText('1 of 4 marked');
  await expect(element.locator('[data-where]')).toHaveText('Kept on this device.');
  await expectAccessible(page);

  await reload(page);
  await expect(element.getByRole('button', { pressed: true })).toHaveText(['we answer.']);
  await field.press('Control+Home');
  await page.keyboard.type('Since 1950, ');
  await expect(element.getByRole('button', { pressed: true })).toHaveText(['we answer.']);
  await expect(parts).toHaveCount(5);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await element.getByRole('button', { name: 'Print' }).press('Enter');
  const [paper = ''] = await printed();
  expect(paper).toContain('Call us: <mark>we answer.</mark>');
  await tabBackTo(page, 'we answer.');
  await page.keyboard.press('Space');
  await expect(element.getByRole('button', { pressed: true })).toHaveCount(0);
});

async function tabBackTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a domino is all there, and a chain and a text to mark say what to do on paper', async ({ page, site }) => {
    await page.goto(`${site}who-is-your-customer.html`);
    await expect(page.locator('.domino li').filter({ visible: true })).toHaveCount(7);
    await expect(page.getByText('She has never met the fitters.')).toBeVisible();
    await expect(page.getByText('On paper: a line for each colleague')).toBeVisible();
    await expect(page.locator('.domino').getByRole('button')).toHaveCount(0);
    await page.goto(`${site}best-practices.html`);
    await expect(page.getByText('On paper, print the text')).toBeVisible();
  });
});
