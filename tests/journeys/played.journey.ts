import { readFileSync } from 'node:fs';
import type { BrowserContext, FrameLocator, Locator, Page } from '@playwright/test';
import { loadContent } from '../../src/integrations/content.ts';
import { startLms } from '../../src/lms/index.ts';
import { launch, test as inLms } from './player.ts';
import { bestRun } from './runs.ts';
import { expect, expectAccessible, test as onSite } from './site.ts';

const { course, modules } = loadContent(process.cwd());
const ids = course?.modules ?? [];
const moduleOf = (id: string) => modules.find((module) => module.id === id)!;

/** Takes a module from its first step to its end, as a learner who does everything, and does it well. */
async function take(view: Page | FrameLocator, id: string): Promise<void> {
  const { steps, mastery } = moduleOf(id);
  await view.locator(`[data-station="${steps[0]!.id}"] a`).click();
  for (const step of steps) {
    const place = view.locator(`#${step.id}`);
    await expect(place.locator('h1')).toBeVisible();
    if (step.kind === 'scenario' && (step.required || step.counts)) await play(place, bestRun(step.scenario));
    else if (step.kind === 'lesson') await doAll(place);
    // On to the next step, or out of the module.
    await place.locator('> .ways .go').click();
  }
  const reached = mastery === 'none' ? /^Completed/ : /^Passed, with a score of \d+/;
  await expect(view.locator('[data-reached]')).toHaveText(reached);
}

async function play(place: Locator, run: ReturnType<typeof bestRun>): Promise<void> {
  for (const { scene, says } of run) {
    await expect(place.locator('.answer')).toHaveAttribute('data-place', new RegExp(`\\.${scene}$`));
    const choices = place.locator('.answer .choice');
    await (says === undefined ? choices.first() : choices.filter({ hasText: says }).first()).click();
  }
  const onward = place.getByRole('button', { name: 'On to how it went' });
  const again = place.getByRole('button', { name: 'Take the call again' });
  await expect(onward.or(again)).toBeVisible();
  if (await onward.isVisible()) {
    await place.getByLabel('What did you hear?').fill('A person with a van.');
    await onward.click();
  }
  await expect(again).toBeVisible();
}

/** What is done with each kind of activity. */
const DEEDS: Record<string, (activity: Locator) => Promise<void>> = {
  question: (activity) => activity.locator('[data-answer="good"] > summary').click(),
  several: async (activity) => {
    const worths = await activity
      .locator('details[data-answer]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['answer']));
    for (const [n, worth] of worths.entries()) {
      if (worth === 'good') await activity.getByRole('checkbox').nth(n).check();
    }
    await activity.locator('[data-check]').click();
  },
  order: async (activity) => {
    const right = await activity.locator('[data-solution] > ol > li > p:first-child').allTextContents();
    for (const [n, text] of right.entries()) {
      const row = activity.locator('.arrange > li').filter({ hasText: text.trim() });
      for (let at = await placeOf(row); at > n; at--) await row.getByRole('button').first().click();
    }
    await activity.locator('[data-check]').click();
  },
  match: async (activity) => {
    for (const pair of await activity.locator('[data-solution] > ul > li > p:first-child').allTextContents()) {
      const [left = '', right = ''] = pair.split('→').map((side) => side.trim());
      await activity.getByLabel(left, { exact: true }).selectOption({ label: right });
    }
    await activity.locator('[data-check]').click();
  },
  reflection: async (activity) => {
    const box = activity.locator('textarea, input');
    const type = await box.getAttribute('type');
    await box.fill(type === 'date' ? '2026-11-30' : type === 'time' ? '14:05' : 'Ring Sue at ten.');
  },
  short: async (activity) => activity.locator('textarea').fill('It forgets what was typed.'),
  domino: (activity) => activity.locator('[data-all]').click(),
  'needs-check': async (activity) => activity.locator('[data-about] input').first().check(),
  diagnosis: async (activity) => {
    for (const yes of await activity.locator('input[value="yes"]').all()) await yes.check();
  },
  'supply-chain': (activity) => activity.getByRole('textbox').first().fill('Payroll'),
  'mark-it': async (activity) => {
    await activity.locator('textarea').fill('We say when. We put it right.');
    await activity.locator('[data-parts] button').first().click();
  },
  pulse: (activity) => activity.locator('textarea').fill('10 9 9 8 7 7 6 10 9 3'),
};

const placeOf = (row: Locator): Promise<number> =>
  row.evaluate((one) => [...(one.parentElement?.children ?? [])].indexOf(one));

async function doAll(place: Locator): Promise<void> {
  for (const activity of await place.locator('[data-activity]').all()) {
    const kind = (await activity.getAttribute('data-activity')) ?? '';
    await DEEDS[kind]?.(activity);
  }
}

/** Sets every clock of the context so many days ahead. */
const daysLater = (context: BrowserContext, days: number): Promise<void> =>
  context.clock.setFixedTime(new Date(2026, 10, 22 + days, 10));

onSite.describe('the whole course on the stand-alone site', () => {
  onSite.describe.configure({ timeout: 240_000 });

  onSite('is passed in every module, and calls back on three days to come', async ({ page, site, context }) => {
    const home = async (): Promise<void> => {
      await page.goto(`${site}index.html`);
      await expect(page.locator('html[data-ready="home"]')).toBeAttached();
    };
    await daysLater(context, 0);
    await home();
    for (const id of ids.filter((one) => one !== 'still-there')) {
      await page.goto(`${site}${id}.html`);
      await expect(page.locator('html[data-ready="session"]')).toBeAttached();
      await take(page, id);
      await expect(page.locator('[data-receipt]')).not.toBeEmpty();
    }
    await home();
    await expect(page.getByText('You have done the course.')).toBeVisible();
    await expect(page.getByText('Due today')).toBeHidden();
    await expect(page.locator('[data-module="still-there"]')).toContainText('from Sunday 29 November');
    await expectAccessible(page);
    const seen = new Set<string>();
    for (const day of [2, 7, 21]) {
      await daysLater(context, day);
      await home();
      await expectAccessible(page);
      // Whoever opens the module itself is told, too.
      await page.goto(`${site}make-it-stick.html`);
      await expect(page.locator('.notice').filter({ hasText: 'a call-back is due' })).toBeVisible();
      await home();
      const due = page.getByRole('link', { name: /^A call-back/ });
      seen.add((await due.textContent()) ?? '');
      await due.click();
      await expect(page.locator('html[data-ready="session"]')).toBeAttached();
      const step = new URL(page.url()).hash.slice(1);
      await play(page.locator(`#${step}`), bestRun(step));
      await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
      await home();
      await expect(due).toBeHidden();
    }
    expect(seen.size).toBe(3);
    await page.getByRole('link', { name: 'Some days have passed: Still there?' }).click();
    await expect(page.locator('html[data-ready="session"]')).toBeAttached();
    await take(page, 'still-there');
    await home();
    await expect(page.getByText('Due today')).toBeHidden();
    await expect(page.locator('.modules li.done')).toHaveCount(ids.length);
  });
});

inLms.describe('the whole course as packages', () => {
  inLms.describe.configure({ timeout: 240_000 });

  // One format with each LMS: every other journey has both.
  inLms('is passed in every module', async ({ context, learner, profile }) => {
    const format = profile === 'moodle' ? 'scorm-2004-4' : 'scorm-1.2';
    const lms = await startLms({ zip: readFileSync(`dist/packages/inside-line.${format}.zip`) });
    for (const id of ids) {
      const player = await launch(context, lms, learner, { sco: `item_inside-line_${id}`, profile });
      await take(player.frame, id);
      await player.page.close();
    }
    await lms.close();
  });
});
