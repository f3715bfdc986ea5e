import type { Page } from '@playwright/test';
import { Keyboard } from './keyboard.ts';
import { expect, test } from './site.ts';
import { expectSound } from './sound-screen.ts';

/** Each activity by keys alone: seen, told once, with the focus where it was asked for. */
const BY_KEYS = ['@wcag-2.1.1', '@wcag-2.1.2', '@wcag-2.4.3', '@wcag-2.4.7', '@wcag-2.4.11', '@wcag-2.5.3'];
const TOLD = [...BY_KEYS, '@wcag-3.3.2', '@wcag-4.1.2', '@wcag-4.1.3'];

test.beforeEach(async ({ context }) => {
  await Keyboard.listenIn(context);
  await context.addInitScript(() => (window.print = () => void dispatchEvent(new Event('afterprint'))));
});

/** Opens a step, and has the focus on the control right before the activity. */
async function openStep(page: Page, site: string, address: string): Promise<Keyboard> {
  await page.goto(`${site}${address.replace('#', '.html#')}`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  const keys = new Keyboard(page);
  await page.locator('.step:not([hidden]) h1').focus();
  await keys.forget();
  return keys;
}

test('an order', { tag: [...TOLD, '@wcag-2.5.7'] }, async ({ page, site }) => {
  const keys = await openStep(page, site, 'fix-not-blame#fix-not-blame-after');
  const rows = page.locator('.arrange li');
  await expect(rows).toHaveCount(5);
  const second = ((await rows.nth(1).locator('span').first().textContent()) ?? '').trim();
  await keys.use('button', `Up: ${second}`);
  await keys.hears(`→ button Up: ${second}`, 'Now 1 of 5');
  await keys.isAt('button', `Up: ${second}`);
  await keys.press('ArrowDown');
  await keys.hears(`→ button Up: ${second}`, 'Now 2 of 5');
  await expect(page.locator('[data-activity="order"]')).toMatchAriaSnapshot(`
    - group "Your answer":
      - paragraph: Your answer
      - paragraph: /in which order/
      - list:
        - listitem:
          - text: /./
          - button /^Up/ [disabled]
          - button /^Down/
        - listitem
        - listitem
        - listitem
        - listitem:
          - text: /./
          - button /^Up/
          - button /^Down/ [disabled]
      - paragraph:
        - button "That is my answer"
      - paragraph: Your first answer is the one that is recorded.
      - status: Now 2 of 5
  `);
  await keys.use('button', 'That is my answer');
  await keys.hears(/^(All of it fits|Part of it fits|It goes another way), and here is why\.$/);
  await keys.isAt('button', 'Try it again');
  await keys.tabTo('summary', 'The order that works, and why');
  await expectSound(page, /./);
});

test('a match', { tag: TOLD }, async ({ page, site }) => {
  const keys = await openStep(page, site, 'make-it-stick#make-it-stick');
  await keys.use('button', 'That is my answer');
  await keys.hears('Choose something for each first.');
  await keys.isAt('button', 'That is my answer');
  for (let n = 0; n < 6; n++) await keys.tabTo('combobox', /./, 'Shift+Tab');
  for (let n = 0; n < 6; n++) await keys.press('ArrowDown', 'Tab');
  await keys.isAt('button', 'That is my answer');
  await keys.forget();
  await keys.press('Enter');
  await keys.hears('Part of it fits, and here is why.');
  await keys.isAt('button', 'Try it again');
  await expectSound(page, /./);
});

test('several answers', { tag: TOLD }, async ({ page, site }) => {
  const keys = await openStep(page, site, 'who-is-your-customer#domino');
  await keys.use('button', 'That is my answer');
  await keys.hears('Pick at least one first.');
  for (let n = 0; n < 6; n++) await keys.tabTo('checkbox', /./, 'Shift+Tab');
  await keys.press('Space');
  await keys.use('button', 'That is my answer');
  await keys.hears(/Part of it fits, and here is why\./);
  await keys.isAt('button', 'Try it again');
  await keys.tabTo('summary', /your pick: fits$/);
  await expectSound(page, /./);
});

test('a short answer', { tag: TOLD }, async ({ page, site }) => {
  const keys = await openStep(page, site, 'make-it-stick#one-report-or-one-promise');
  await keys.use('summary', 'One possible answer, and what to look for');
  await keys.hears('Write yours first. A few words will do.');
  await keys.tabTo('textbox', 'Three lines to whoever owns the form', 'Shift+Tab');
  await keys.type('Going back loses the page.');
  await keys.use('summary', 'One possible answer, and what to look for');
  await keys.hears();
  await expect(page.getByText('Is there a figure', { exact: false })).toBeVisible();
  await keys.stop();
  await expectSound(page, /./);
});

test('a domino', { tag: TOLD }, async ({ page, site }) => {
  const keys = await openStep(page, site, 'who-is-your-customer#domino');
  await keys.use('button', 'What happens next?');
  await keys.hears(/^→ listitem Leonie, in purchasing/, 'Step 2 of 7');
  await keys.isAt('listitem', /^Leonie/);
  await keys.use('button', 'Show all of it');
  await keys.hears(/^→ listitem /, 'Step 7 of 7');
  await keys.stop();
  await expectSound(page, /./);
});

test('a supply chain', { tag: TOLD }, async ({ page, site }) => {
  const keys = await openStep(page, site, 'who-is-your-customer#your-supply-chain');
  await keys.tabTo('textbox', 'Who is it?');
  await keys.type('The laundry');
  await keys.use('button', 'Add a row');
  await keys.hears('→ textbox Who is it?');
  await keys.type('Payroll');
  await expect(page.locator('.chain')).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - group "Row 1":
          - textbox "Who is it?": The laundry
          - combobox "Which way does it go?"
          - combobox "How often?"
          - textbox "Who would notice if it stopped?"
          - button "Take out row 1"
      - listitem:
        - group "Row 2"
    - paragraph:
      - button "Add a row"
    - paragraph: Kept on this device.
    - figure:
      - img /^The laundry.*Payroll/
      - list:
        - listitem: /^The laundry/
        - listitem: /^Payroll/
      - paragraph:
        - button "Print"
  `);
  await keys.use('button', 'Take out row 2');
  await keys.hears('→ textbox Who is it?', 'Row 2 is taken out.');
  await keys.stop();
  await keys.use('button', 'Print');
  await keys.isAt('button', 'Print');
  await expectSound(page, /./);
});

test('a text to mark', { tag: TOLD }, async ({ page, site }) => {
  const keys = await openStep(page, site, 'best-practices#bridge');
  await page.locator('.mark-it').getByRole('textbox').focus();
  await page.keyboard.insertText('We build homes, not houses.');
  await keys.use('button', 'not houses.', 'Space');
  await keys.hears('1 of 2 marked');
  await keys.isAt('button', 'not houses.');
  await expect(page.locator('[data-marking]')).toMatchAriaSnapshot(`
    - group "Press a part to mark it, and again to unmark it. A new line in the box makes a part of its own, down to one word.":
      - paragraph
      - button "We build homes,"
      - button "not houses." [pressed]
      - paragraph:
        - button "Print"
  `);
  await expectSound(page, /./);
});

test('a needs check', { tag: TOLD }, async ({ page, site }) => {
  const keys = await openStep(page, site, 'who-is-your-customer#your-part');
  await keys.use('checkbox', /./, 'Space');
  await keys.hears(/^For you, to begin with: /);
  await keys.press('Space');
  await keys.hears();
  await keys.use('checkbox', /^Say it early/, 'Space');
  await keys.hears('You take: Say it early.');
  await keys.isAt('checkbox', /^Say it early/);
  await expectSound(page, /./);
});

test('a diagnosis and a pulse', { tag: TOLD }, async ({ page, site }) => {
  let keys = await openStep(page, site, 'skills-or-system#skills-or-system');
  for (let n = 1; n <= 8; n++) {
    await keys.use('radio', 'Yes', 'Space');
    await keys.hears(n < 8 ? `${n} of 8 answered` : 'All 8 are answered. What they point to stands above.');
  }
  await keys.stop();
  await expectSound(page, /./);
  keys = await openStep(page, site, 'skills-or-system#pulse-and-charter');
  await keys.use('textbox', 'The answers, each a number from 0 to 10', '9');
  await keys.hears(/^From 1 answers: 1 of 9 or 10, .* no number is worth having/);
  await keys.stop();
});

test(
  'sheets: copied, sent, kept in a calendar, and said from memory',
  { tag: TOLD },
  async ({ page, site, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    let keys = await openStep(page, site, 'keep-in-loop#keep-in-loop-after');
    await keys.use('button', 'Save for your calendar');
    await keys.hears('It needs a name and a date first.');
    await keys.use('button', 'Copy');
    await keys.hears('Copied.');
    await keys.use('button', 'Print');
    await keys.isAt('button', 'Print');
    await expectSound(page, /./);
    keys = await openStep(page, site, 'make-it-stick#make-it-stick');
    await keys.use('button', 'Say it from memory');
    await keys.hears('Fill in both halves first.');
    await keys.tabTo('textbox', '… then I will …', 'Shift+Tab');
    await keys.type('I ask first');
    await keys.tabTo('textbox', 'If …', 'Shift+Tab');
    await keys.type('If it rings');
    await keys.use('button', 'Say it from memory');
    await keys.hears('→ textbox Say it once more, from memory', /^The plan is hidden\./);
    await keys.type('It rings: ask');
    await keys.use('button', 'Say it from memory');
    await keys.hears('Here is the plan again, beside what you remembered.');
    await keys.isAt('button', 'Say it from memory');
    await expectSound(page, /./);
  },
);

test('call-backs', { tag: TOLD }, async ({ page, site }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 22, 10));
  const keys = await openStep(page, site, 'make-it-stick#call-backs');
  await expect(page.locator('[data-days] li')).toHaveCount(3);
  await page.getByLabel('They count from').focus();
  await keys.stop();
  await keys.use('button', 'Save for your calendar');
  await keys.hears('Saved as a file. Open it, and your calendar takes it in.');
  await keys.isAt('button', 'Save for your calendar');
  await expectSound(page, /./);
});

test('the course home', { tag: TOLD }, async ({ page, site }) => {
  await page.goto(`${site}index.html`);
  await expect(page.locator('html[data-ready="home"]')).toBeAttached();
  const keys = new Keyboard(page);
  await keys.tabTo('link', 'Begin: Who is your customer?');
  await keys.tabTo('link', 'The Sue call');
  await keys.use('summary', 'Who can see what, and what is kept here');
  await keys.use('button', 'Print what I wrote');
  await keys.hears('You have written nothing here yet.');
  await keys.use('button', 'Erase all of it');
  await keys.hears('→ button Keep it');
  await expectSound(page, /^Inside Line/);
  await keys.press('Enter');
  await keys.hears('→ button Erase all of it');
  await keys.press('Enter');
  await keys.isAt('button', 'Keep it');
  await keys.use('button', 'Erase it');
  await keys.hears('→ button Erase all of it', 'Erased. This device keeps nothing of the course now.');
  await keys.stop();
});
