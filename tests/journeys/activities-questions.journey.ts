import { type Locator, type Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site.ts';

/** Opens a lesson with its session, and gives one question of it. */
async function open(page: Page, address: string, question: string): Promise<Locator> {
  await page.goto(address);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  const element = page.locator(`[data-id="${question}"]`);
  await expect(element.locator('[data-check]')).toBeVisible();
  return element;
}

/** Reloads once this device has kept what holds `text`, and waits until the question is there again. */
async function reload(page: Page, question: Locator, text: string): Promise<void> {
  await expect.poll(() => kept(page)).toContain(text);
  await page.reload();
  await expect(question.locator('[data-check]')).toBeVisible();
}

const press = async (page: Page, locator: Locator, ...keys: string[]): Promise<void> => {
  await locator.focus();
  for (const key of keys) await page.keyboard.press(key);
};

test('an order by keyboard: moved, reloaded, answered, read, and tried again', async ({ page, site }) => {
  const question = await open(page, `${site}fix-not-blame.html#fix-not-blame-after`, 'fix-second-horn');
  const steps = question.locator('.arrange li');
  const words = ['Ask her', 'Tell her', 'Print her', 'In the morning', 'Write three'];
  await expect(question.locator('[data-solution]')).toBeHidden();
  for (const [place, step] of words.entries()) {
    const up = question.getByRole('button', { name: `Up: ${step}` });
    const tries = await steps.allInnerTexts().then((texts) => texts.findIndex((text) => text.includes(step)) - place);
    // Both ways to move: the button itself, and an arrow key on it.
    await press(page, up, ...Array.from({ length: tries }, (_, n) => (n % 2 === 0 ? 'Enter' : 'ArrowUp')));
    if (tries > 0) {
      await expect(up).toBeFocused();
      await expect(question.getByRole('status')).toContainText(`Now ${place + 1} of 5`);
    }
    if (place === 1) await reload(page, question, '"answer":[0,1,');
  }
  expect((await steps.allInnerTexts()).every((text, n) => text.includes(words[n] ?? ''))).toBe(true);
  await press(page, question.getByRole('button', { name: 'Down: Ask her' }), 'ArrowDown');
  await expectAccessible(page);
  await press(page, question.locator('[data-check]'), 'Enter');
  await expect(question.getByRole('status')).toContainText('Part of it');
  await expect(question.getByText('It may halve what has to be printed now.')).toBeVisible();
  await expect(question.locator('.mine')).toHaveText([
    'in yours: 2',
    'in yours: 1',
    ...Array.from({ length: 3 }, () => 'here in yours, too'),
  ]);
  await expectAccessible(page);
  await reload(page, question, '"answer":[1,0,2,3,4],"isDone":true');
  await expect(question.locator('.mine').first()).toHaveText('in yours: 2');
  await press(page, question.getByRole('button', { name: 'Try it again' }), 'Enter');
  await expect(question.locator('[data-check]')).toBeFocused();
  await expect(question.locator('[data-solution]')).toBeHidden();
  await expect(steps).toHaveCount(5);
});

test('a match by keyboard: chosen, reloaded, answered, and read', { tag: '@wcag-2.1.1' }, async ({ page, site }) => {
  const question = await open(page, `${site}make-it-stick.html#make-it-stick`, 'stick-six-habits');
  const boxes = question.getByRole('combobox');
  await press(page, question.locator('[data-check]'), 'Enter');
  await expect(question.getByRole('status')).toHaveText('Choose something for each first.');
  for (let n = 0; n < 6; n++) {
    await press(page, boxes.nth(n), 'ArrowDown');
    if (n === 2) await reload(page, question, '[0,0,0,-1,-1,-1]');
  }
  expect(await boxes.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(
    Array(6).fill('0'),
  );
  await expectAccessible(page);
  await press(page, question.locator('[data-check]'), 'Enter');
  await expect(question.getByRole('status')).toContainText('Part of it');
  await expect(question.locator('.mine', { hasText: 'so in yours, too' })).toHaveCount(1);
  await expect(question.getByText('You can’t ask for a voice.')).toBeVisible();
  await expectAccessible(page);
});

test('several by keyboard: picked, reloaded, answered, read, and the first answer stays', async ({ page, site }) => {
  const question = await open(page, `${site}who-is-your-customer.html#domino`, 'domino-where-to-stop');
  const boxes = question.getByRole('checkbox');
  await press(page, question.locator('[data-check]'), 'Enter');
  await expect(question.getByRole('status')).toHaveText('Pick at least one first.');
  await press(page, boxes.nth(0), 'Space');
  await press(page, boxes.nth(5), 'Space');
  await reload(page, question, '"answer":[0,5]');
  await expect(boxes.nth(5)).toBeChecked();
  await press(page, boxes.nth(5), 'Space');
  await expectAccessible(page);
  await press(page, question.locator('[data-check]'), 'Enter');
  await expect(question.locator('.mine')).toHaveText([
    'your pick: fits',
    'fits',
    'fits in part',
    'fits',
    'does not fit',
    'does not fit',
  ]);
  await expect(question.getByText('That only moves the fall.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await press(page, question.getByRole('button', { name: 'Try it again' }), 'Enter');
  for (const n of [0, 1, 3]) await press(page, boxes.nth(n), 'Space');
  await press(page, question.locator('[data-check]'), 'Enter');
  await expect(question.getByRole('status')).toContainText('All of it');
  expect(await recorded(page)).toEqual([['b', 'neutral']]);
});

test('a short answer by keyboard: written first, then compared', { tag: '@wcag-2.1.1' }, async ({ page, site }) => {
  await page.goto(`${site}make-it-stick.html#one-report-or-one-promise`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  const short = page.locator('[data-id="stick-loan-form"]');
  const box = short.getByLabel('Three lines to whoever owns the form');
  const compare = short.locator('summary');
  await expect(async () => {
    await press(page, compare, 'Enter');
    await expect(short.getByRole('status')).toHaveText('Write yours first. A few words will do.', { timeout: 500 });
  }).toPass();
  await expect(short.getByText('Is there a figure')).toBeHidden();
  await press(page, box);
  await page.keyboard.type('Going back loses the page.');
  await expect.poll(() => kept(page)).toContain('Going back loses the page.');
  await expect(short.locator('[data-where]')).toHaveText('Kept on this device.');
  await page.reload();
  await expect(box).toHaveValue('Going back loses the page.');
  await press(page, compare, 'Enter');
  await expect(short.getByText('Is there a figure', { exact: false })).toBeVisible();
  await expectAccessible(page);
});

test('without JavaScript all of it can be read', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}fix-not-blame.html#fix-not-blame-after`);
  const question = page.locator('[data-id="fix-second-horn"]');
  await expect(question.getByRole('button')).toHaveCount(0);
  await question.locator('summary').click();
  await expect(question.getByText('Tell her when: “On your stand by seven')).toBeVisible();
  await expect(question.getByText('It may halve what has to be printed now.')).toBeVisible();
  await context.close();
});

/** All rows of a table of this browser's own database. */
async function rowsOf<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(async (name) => {
    const done = <U>(request: IDBRequest<U>): Promise<U> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('inside-line'));
    const rows = await done(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows as T[];
  }, table);
}

/** What the learner has written or arranged. */
async function kept(page: Page): Promise<string> {
  const rows = await rowsOf<{ text: string }>(page, 'texts');
  return rows.map(({ text }) => text).join();
}

/** Response and result of every recorded answer. */
async function recorded(page: Page): Promise<[string, string][]> {
  type Row = { attempt: { strands: { events: { kind: string; response: string; result: string }[] }[] } };
  const rows = await rowsOf<Row>(page, 'logs');
  const events = rows.flatMap(({ attempt }) => attempt.strands.flatMap((strand) => strand.events));
  return events.filter(({ kind }) => kind === 'answered').map(({ response, result }) => [response, result]);
}
