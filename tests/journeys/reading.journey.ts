import { loadContent } from '../../src/integrations/content.ts';
import { Keyboard } from './keyboard.ts';
import { expect, open, test } from './site.ts';
import { expectSound } from './sound-screen.ts';

const { course, modules } = loadContent(process.cwd());

/** Titles, landmarks, headings, language, and words of controls in their names. */
const READ = ['@wcag-1.3.1', '@wcag-1.3.2', '@wcag-2.4.2', '@wcag-2.4.6', '@wcag-2.5.3', '@wcag-3.1.1', '@wcag-3.2.4'];

for (const { id, title, steps } of modules) {
  test(
    `each step of “${title}” has a title, landmarks, and headings in order`,
    { tag: READ },
    async ({ page, site }) => {
      await page.goto(`${site}${id}.html`);
      await expect(page.locator('html[data-ready="session"]')).toBeAttached();
      for (const step of steps) {
        await page.locator(`[data-station="${step.id}"] a`).click();
        const heading = page.locator(`#${step.id} h1`);
        await expect(heading).toBeFocused();
        const words = ((await heading.textContent()) ?? '').trim();
        expect(await page.title()).toBe(`${words} – ${title}`);
        await expectSound(page, /./);
      }
    },
  );
}

test('pages beside the modules are as sound', { tag: READ }, async ({ page, site }) => {
  for (const address of ['index', 'sheets', 'credits', 'sheets/coachs-guide']) {
    await page.goto(`${site}${address}.html`);
    await expectSound(page, course?.title ?? /./);
  }
});

test(
  'a call is read in order: who, what was said, what to say, help, the way on',
  { tag: READ },
  async ({ page, site }) => {
    await open(page, site, '#sue-calls');
    await expect(page.locator('#sue-calls')).toMatchAriaSnapshot(`
    - region "The third call this week":
      - paragraph: Step 2 of 5
      - heading "The third call this week" [level=1]
      - paragraph:
        - link "What is recorded, and what your trainer can see"
      - group
      - region "The call with Sue":
        - text: Sue Plant dispatch
        - strong: guarded
        - log "What has been said":
          - group /^The display says Dispatch\\. Sue a little out of breath Hiya/
        - heading "What do you say?" [level=2]
        - list:
          - listitem:
            - button /^1 “/
          - listitem:
            - button /^2 “/
          - listitem:
            - button /^3 “/
          - listitem:
            - button /^4 “/
        - paragraph:
          - text: Keys 1 to 4 choose while you are in the call.
          - button "Turn the number keys off"
        - button "Put Sue on hold"
        - button "Ask the coach"
        - button "What is Sue thinking?"
        - checkbox "Time limits (never scored)"
        - status
      - paragraph:
        - link /^Continue/
        - link /^Back/
  `);
  },
);

test(
  'a lesson is read in order, with its question and what each answer comes to',
  { tag: READ },
  async ({ page, site }) => {
    await open(page, site, '#after-the-call');
    await expect(page.locator('#after-the-call')).toMatchAriaSnapshot(`
    - region "After the call":
      - paragraph: Step 5 of 5
      - heading "After the call" [level=1]
      - heading "The habits at stake" [level=2]
      - list
      - group "Your answer":
        - list:
          - listitem:
            - group
          - listitem
          - listitem
        - paragraph: Your first answer is the one that is recorded.
      - heading "A call you had" [level=2]
      - textbox /^What did they say/
      - textbox "Your line once more, as you’d say it now"
      - heading "This week" [level=2]
      - textbox "If …"
      - textbox "… then I will …"
      - paragraph: /This module is finished when/
      - paragraph:
        - button "Finish and exit"
        - link /^Back/
  `);
  },
);

test(
  'nothing is told while nothing happens, and a page that is opened keeps the focus at its top',
  {
    tag: ['@wcag-3.2.1'],
  },
  async ({ page, site, context }) => {
    await Keyboard.listenIn(context);
    await open(page, site);
    const keys = new Keyboard(page);
    await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
    await keys.hears();
    await keys.press('Tab');
    await keys.hears('→ link Skip to the step');
  },
);
