import type { Frame, Page } from '@playwright/test';
import { loadContent } from '../../src/integrations/content.ts';
import { test as inLms } from './player.ts';
import { bestRun } from './runs.ts';
import { expect, expectAccessible, holdBack, reload, test } from './site.ts';

const { modules } = loadContent(process.cwd());

const NOTHING =
  'Nothing is recorded without JavaScript. You can still read every lesson and follow the call by its links.';

const first = '“Order desk, Jo. Let me just save this, Sue. Right. Go on.”';
const other = '“It’s all on the list I sent round, Sue.”';

test('a choice made before any script has loaded counts', async ({ page, site }) => {
  const release = await holdBack(page, /\.js$/);
  await page.goto(`${site}the-sue-call.html`, { waitUntil: 'commit' });
  await page.locator('#before-the-call').getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'The third call this week' })).toBeVisible();
  await page.getByText(first).click();
  await expect(page.getByText('Course. I’ve a driver here, that’s all.')).toBeVisible();
  await expect(page.locator('[data-saved]')).toHaveText('');
  await release();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveText(`You ${first}`);
  await expect(page.locator('.step:not([hidden]) .turn')).toBeFocused();
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await reload(page);
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveText(`You ${first}`);
  await expectAccessible(page);
});

test('before the framework has loaded the first choice stands, and the lesson can be left', async ({ page, site }) => {
  const release = await holdBack(page, /(call|session)\..*\.js$/);
  await page.goto(`${site}the-sue-call.html`, { waitUntil: 'commit' });
  await expect(page.locator('html[data-ready="steps"]')).toBeAttached();
  await expect(page.getByText('Somebody’s work starts where yours stops.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page.locator('#sue-calls h1')).toBeFocused();
  await page.getByText(first).click();
  await page.getByText(other).click();
  await expect(page.locator('.scene details[open]')).toHaveCount(1);
  await expectAccessible(page);
  await release();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveText(`You ${first}`);
  await expect(page.locator('[data-station="before-the-call"]')).toHaveClass(/done/);
});

test('an answer and a reflection given before the session opens are kept', async ({ page, site }) => {
  const release = await holdBack(page, /(call|session)\..*\.js$/);
  await page.goto(`${site}the-sue-call.html#after-the-call`, { waitUntil: 'commit' });
  await page.locator('.question summary').first().click();
  await page.locator('#after-the-call').getByRole('textbox').first().fill('Out of breath.');
  await release();
  await expect(page.locator('#after-the-call').getByText('your answer')).toBeVisible();
  await expect(page.getByText('Kept on this device.').first()).toBeVisible();
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await reload(page);
  await expect(page.locator('#after-the-call').getByRole('textbox').first()).toHaveValue('Out of breath.');
  await expect(page.locator('details.chosen')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every lesson of every module is readable, and says that nothing is recorded', async ({ page, site }) => {
    for (const { id, steps } of modules) {
      await page.goto(`${site}${id}.html`);
      await expect(page.getByText(NOTHING)).toBeVisible();
      for (const step of steps) await expect(page.locator(`#${step.id} h1`)).toBeVisible();
      // Hidden are another team's wording, and what tells of things that a script does.
      const prose = page.locator(
        '.lesson :is(p, li, h2):not([hidden], [hidden] *, .team, .quiet, .ask, :has(button, [href="#settings"]))',
      );
      const unseen = prose.and(page.locator(':not(details:not([open]) *)')).filter({ visible: false });
      expect(await unseen.allTextContents(), id).toEqual([]);
    }
  });

  test('the call is played by its links, from its first line to an end', async ({ page, site }) => {
    await page.goto(`${site}the-sue-call.html`);
    await playByLinks(page);
    await expect(page.getByText(/^If .* is \d/).first()).toBeVisible();
    await expect(page.locator('#sue-calls--on-the-bay .ask')).toHaveText('What do you say?');
    await expect(page.locator('#sue-calls--one-minute-to-four .ask')).toHaveText('What do you do?');
  });

  inLms('in the frame of an LMS it is played as well', async ({ page, lms }) => {
    const src = (await (await page.request.get(lms.url)).text()).match(/\/content\/[^"]+\.html/)?.[0];
    await page.goto(lms.url);
    await page.setContent(`<iframe src="${src}" width="714" height="666"></iframe>`);
    await expect(page.frameLocator('iframe').getByText(NOTHING)).toBeVisible();
    await playByLinks(page.frames()[1]!);
  });
});

/** Follows the best run by what a page without scripts has: choices that open, and links. */
async function playByLinks(page: Page | Frame): Promise<void> {
  const scenes = bestRun();
  for (const [n, { scene, says }] of scenes.entries()) {
    const at = page.locator(`#sue-calls--${scene}`);
    const next = scenes[n + 1]?.scene ?? '';
    const choice = at
      .locator('details.choice')
      .filter({ hasText: says ?? '' })
      .first();
    if (says !== undefined) await choice.locator('summary').click();
    await (says === undefined ? at.locator(`> .ways a[href*="#sue-calls--${next}"]`) : choice.locator('.ways a'))
      .first()
      .click();
    await expect.poll(() => page.url()).toMatch(new RegExp(`#sue-calls--${next}`));
  }
  const end = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(end.locator('.outcome')).toHaveText(/^A (good|fair|poor) end$/);
  await expect(end.locator('h2')).toBeInViewport();
}

test('a player that cannot be loaded says so, and the module stays readable', async ({ page, site }) => {
  await page.route(/session\..*\.js$/, (route) => route.abort());
  await page.goto(`${site}the-sue-call.html`);
  await expect(page.getByText('The player did not start, so nothing is recorded.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await page.getByText(first).click();
  await page.locator('.scene details[open]').getByRole('link', { name: 'Go on' }).click();
  await expect(page.locator('#sue-calls--on-the-bay')).toBeVisible();
  await expectAccessible(page);
});
