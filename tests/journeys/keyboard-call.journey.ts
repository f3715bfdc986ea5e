import { Keyboard } from './keyboard.ts';
import { expect, launch, test, type Player } from './player.ts';
import { bestRun } from './runs.ts';
import { open, reload, test as onSite } from './site.ts';
import { expectInOrder, expectSound } from './sound-screen.ts';

/** What a test shows of WCAG when a whole journey is made by keys, and heard. */
const WHOLE = [
  '@wcag-2.1.1',
  '@wcag-2.1.2',
  '@wcag-2.4.1',
  '@wcag-2.4.2',
  '@wcag-2.4.3',
  '@wcag-2.4.7',
  '@wcag-2.4.11',
];

const LIMITS = 'Time limits (never scored)';

test(
  'the module by keys alone, from the skip link to the receipt: seen, and heard once',
  { tag: [...WHOLE, '@wcag-2.5.3', '@wcag-3.2.1', '@wcag-4.1.3'] },
  async ({ context, lms, learner }) => {
    test.slow();
    await Keyboard.listenIn(context);
    const player = await launch(context, lms, learner);
    const keys = new Keyboard(player.page);
    await expectSound(player.page, /^Before the call – The Sue call$/);
    await keys.press('Tab');
    await keys.hears('→ link Skip to the step');
    await keys.press('Enter');
    await keys.isAt('main', '');
    await keys.tabTo('textbox', 'What does the second Meg do that the first doesn’t?');
    await keys.type('1 2 3: she asks.');
    await keys.use('link', 'Continue: The third call this week');
    await keys.hears('→ heading The third call this week');
    await expectSound(player.page, /^The third call this week – The Sue call$/);
    await askForHelp(keys);
    await takeTheCall(player, keys);
    await debrief(player, keys);
    await keys.use('link', 'Continue: As Sue heard it');
    await keys.hears('→ heading As Sue heard it');
    await expectSound(player.page, /^As Sue heard it – The Sue call$/);
    await keys.use('link', 'Continue: Sue, on a Tuesday');
    await keys.hears('→ heading Sue, on a Tuesday');
    await expectSound(player.page, /^Sue, on a Tuesday – The Sue call$/);
    await keys.use('link', 'Continue: After the call');
    await keys.hears('→ heading After the call');
    await keys.use('summary', /^“He’s on, Dan\./);
    await expect(player.frame.getByText('Dan is helped.')).toBeVisible();
    await keys.hears();
    await keys.isAt('summary', /^“He’s on, Dan\. Just ring me whenever it does that\.” your answer$/);
    await expectSound(player.page, /^After the call – The Sue call$/);
    await keys.use('button', 'Finish and exit');
    await keys.hears(
      /^→ heading You can close this window Sent to your LMS at [\d:]+\. Not finished yet\. You can come back|→ heading You can close this window Sent to your LMS at [\d:]+\. (Passed|All steps)/,
    );
    await expectSound(player.page, /^You can close this window – The Sue call$/);
  },
);

/** The coach, a thought, a hold, the limits: each is heard, once, and leaves the focus where it is. */
async function askForHelp(keys: Keyboard): Promise<void> {
  await keys.use('button', 'Ask the coach');
  await keys.hears(/^The coach She has said sorry/);
  await keys.press('Enter');
  await keys.hears();
  await keys.use('button', 'What is Sue thinking?');
  await keys.hears(/^Sue thinks Third time in a week/);
  await keys.tabTo('button', 'Put Sue on hold', 'Shift+Tab');
  await keys.forget();
  await keys.press('Enter');
  await keys.hears('The call is on hold. Nothing moves until you come back.');
  await keys.isAt('button', 'Back to the call');
  await expectSound(keys.page, /./);
  await keys.press('1', 'Enter');
  await keys.hears();
  await keys.isAt('button', 'Put Sue on hold');
}

/** By Enter, by Space, by digits: each time the focus is on the new turn, and all of it is read. */
async function takeTheCall(player: Player, keys: Keyboard): Promise<void> {
  const place = player.frame.locator('.step:not([hidden]) .answer');
  const choices = player.frame.locator('.step:not([hidden]) .answer .choice');
  for (const [n, { scene, says }] of bestRun().entries()) {
    await expect(place).toHaveAttribute('data-place', new RegExp(`\\.${scene}$`));
    const texts = await choices.allInnerTexts();
    const digit = says === undefined ? 1 : texts.findIndex((text) => text.includes(says)) + 1;
    if (n < 2) {
      await keys.press(...(n === 0 ? ['Shift+Tab', 'Shift+Tab'] : []));
      await keys.tabTo('button', `${digit} ${says}`, n === 0 ? 'Shift+Tab' : 'Tab');
      await keys.press(n === 0 ? 'Enter' : 'Space');
    } else await keys.press(String(digit));
    await keys.isAt('group', /./);
    const lines = (await player.frame.locator('.step:not([hidden]) .turn .words').allInnerTexts()).map(tidy);
    const { name } = await keys.stop();
    for (const line of lines) expect(name).toContain(line);
    const told = (await keys.told()).at(-1)?.words ?? '';
    expect(told).toBe(name);
    if (n === 0) expect(told).toMatch(/^Sue now listening /);
    if (n === 0) await expectSound(player.page, /./);
    await keys.forget();
  }
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** First what was heard; then on, to the first new heading; and the call once more. */
async function debrief(player: Player, keys: Keyboard): Promise<void> {
  await expectSound(player.page, /./);
  await keys.tabTo('textbox', 'What did you hear?');
  await keys.type('1 2 3: somebody in a hurry.');
  await keys.use('button', 'On to how it went');
  await keys.hears('→ heading What the call asked of you');
  await expectSound(player.page, /./);
  await expect(player.frame.locator('.debrief')).toMatchAriaSnapshot(`
    - heading "How it ended" [level=2]
    - paragraph: A good end
    - text: What did you hear?
    - paragraph: /Two or three sentences/
    - textbox "What did you hear?": "1 2 3: somebody in a hurry."
    - paragraph: Kept on this device.
    - heading "What the call asked of you" [level=3]
    - list
    - paragraph: /You asked for help 2 times/
    - paragraph: /This try 100\\./
    - paragraph:
      - button "Take the call again"
      - button "Print the transcript"
  `);
  await keys.use('button', 'Take the call again');
  await keys.hears(/^→ group The display says Dispatch\. Sue a little out of breath Hiya/);
  await keys.press('1');
  await keys.hears(/^→ group Sue /);
  await goBack(keys);
}

/** Back to a moment, by its words, and the focus is on what was said then. */
async function goBack(keys: Keyboard): Promise<void> {
  await keys.use('button', 'Go back to a moment');
  await keys.hears();
  await keys.use('button', /^Go back to “/);
  await keys.hears(/^→ group The display says Dispatch\. Sue a little out of breath Hiya/);
}

onSite.beforeEach(({ context }) => Keyboard.listenIn(context));

onSite(
  'number keys act in the call alone, without modifiers, and while they are on',
  { tag: ['@wcag-2.1.4'] },
  async ({ page, site }) => {
    await open(page, site, '#sue-calls');
    const keys = new Keyboard(page);
    const said = page.locator('.step:not([hidden]) .log li.you');
    await keys.tabTo('button', /^1 “/);
    for (const key of ['Control+1', 'Alt+1', 'Meta+1', '7', '0', 'a']) await keys.press(key);
    await expect(said).toHaveCount(0);
    await keys.use('button', 'Turn the number keys off');
    await keys.isAt('button', 'Turn the number keys on');
    await keys.press('1', '2');
    await keys.press('Enter');
    await keys.isAt('button', 'Turn the number keys off');
    await keys.tabTo('link', /^Continue/);
    await keys.press('1', '2');
    await keys.tabTo('button', /^4 “/, 'Shift+Tab');
    await expect(said).toHaveCount(0);
    await keys.forget();
    await keys.press('2');
    await keys.hears(/^→ group Sue /);
    await expect(said).toHaveCount(1);
    // The focus is on the new turn already: the next one is read all the same.
    await keys.press('1');
    await keys.hears(/^→ group /);
    await expect(said).toHaveCount(2);
    await expectInOrder(page, /./);
  },
);

onSite(
  'what is to be read before is a key away at any time, and what is recorded, too',
  { tag: ['@wcag-2.4.3', '@wcag-2.4.4'] },
  async ({ page, site }) => {
    await open(page, site, '#sue-calls');
    const keys = new Keyboard(page);
    await keys.use('link', 'What is recorded, and what your trainer can see');
    await expect(page.getByText('On this site everything stays on this device.')).toBeVisible();
    await keys.stop();
    await keys.tabTo('button', /^1 “/, 'Shift+Tab');
    await keys.press('1');
    await keys.isAt('group', /^Sue/);
    await keys.tabTo('summary', 'Before you begin', 'Shift+Tab');
    await expect(page.getByText('You are Jo, on the order desk: you take')).toBeHidden();
    await keys.press('Enter');
    await expect(page.getByText('You are Jo, on the order desk: you take')).toBeVisible();
    await keys.stop();
  },
);

onSite(
  'whoever comes back in the middle is told so with the line',
  { tag: ['@wcag-3.2.3', '@wcag-4.1.3'] },
  async ({ page, site }) => {
    await open(page, site, '#sue-calls');
    const keys = new Keyboard(page);
    await keys.tabTo('button', /^1 “/);
    await keys.press('1');
    await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
    await reload(page);
    await keys.hears(/^→ group Sue .*You are back where you stopped\.$/);
    await keys.stop();
    await expectSound(page, /./);
  },
);

onSite(
  'time limits: told at the start and at five seconds, more time for a key, and the silence is told once',
  { tag: ['@wcag-2.2.1', '@wcag-4.1.3'] },
  async ({ page, site }) => {
    await page.clock.install({ time: '2026-01-02T03:00:00Z' });
    await open(page, site, '#sue-calls');
    await page.clock.pauseAt('2026-01-02T03:30:00Z');
    const wait = async (seconds: number): Promise<void> => {
      for (let second = 0; second < seconds; second++) await page.clock.runFor(1000);
    };
    const keys = new Keyboard(page);
    await keys.use('checkbox', LIMITS, 'Space');
    await expect(page.getByRole('timer')).toHaveText('Seconds left: 45');
    await keys.tabTo('button', 'More time', 'Shift+Tab');
    await keys.forget();
    await keys.press('Enter');
    await keys.hears('Seconds left: 90');
    await wait(86);
    await keys.hears('Seconds left: 5');
    await keys.isAt('button', 'More time');
    await wait(4);
    // What had the focus is gone: it is on the new turn, which is not told besides.
    await keys.hears(/^→ group Sue even I wrote it down, both times/);
    await keys.isAt('group', /^Sue even/);
    // Elsewhere the focus stays, and the turn is told.
    await keys.tabTo('button', 'Go back to a moment');
    await keys.forget();
    await keys.press('Enter');
    await keys.use('button', 'Go back to “You said nothing.”');
    await keys.isAt('group', /^The display says/);
    await keys.tabTo('summary', 'Before you begin', 'Shift+Tab');
    await keys.forget();
    await wait(45);
    await keys.hears('Seconds left: 5', /^Sue even I wrote it down, both times/);
    await keys.isAt('summary', 'Before you begin');
  },
);
