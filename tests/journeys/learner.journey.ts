import { codeOf } from '../../src/course/index.ts';
import { sueCalls } from './runs.ts';
import { expect, expectAccessible, holdBack, open, reload, test } from './site.ts';

test(
  'the skip link goes to the text of the step on the screen, and moves nobody',
  { tag: '@wcag-2.4.1' },
  async ({ page, site }) => {
    await open(page, site, '#after-the-call');
    await page.getByRole('link', { name: 'Skip to the step' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await expect(page.locator('#after-the-call h1')).toBeVisible();
    await page.goto(`${site}index.html`);
    await open(page, site);
    await expect(page.locator('#after-the-call h1')).toBeVisible();
  },
);

test('after the receipt nothing can be taken up again by going back', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.locator('[data-station="after-the-call"] a').click();
  await page.locator('#after-the-call [data-exit].go').click();
  await expect(page.getByRole('heading', { name: 'You can close this window' })).toBeFocused();
  await expect(page.getByText('Kept on this device.', { exact: true }).last()).toBeVisible();
  await page.goBack();
  await expect(page.locator('#sue-calls')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'You can close this window' })).toBeVisible();
  await expectAccessible(page);
});

test('coming back in the middle of the call comes to the line, and says so', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await reload(page);
  await expect(page.getByText('You are back where you stopped.')).toBeVisible();
  await expect(page.locator('.step:not([hidden]) .turn')).toBeFocused();
  await expect(page.locator('.step:not([hidden]) .turn')).toBeInViewport();
  await expectAccessible(page);
});

test('a turn is named by all of its lines, without the learner’s own', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.getByText('“Hi Sue, it’s Jo. Don’t be sorry. What have you got?”').last().click();
  const turn = page.locator('.step:not([hidden]) .turn');
  await expect(turn).toBeFocused();
  await expect(turn).toHaveAccessibleName(/Oh. Good. Right.*Your name, and the apology.*Two pallets/s);
  await expect(turn).not.toHaveAccessibleName(/Don’t be sorry/);
  await expect(turn).toHaveAccessibleName(/now listening|now warm/);
});

test('one click is one decision, also when it is a double click', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.locator('.step:not([hidden]) .answer .choice').first().dblclick();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
});

test('a lesson whose questions are answered is done, however the learner leaves', async ({ page, site }) => {
  await page.goto(`${site}keep-in-loop.html#keep-in-loop-after`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
  for (const question of await page.locator('.question').all()) {
    await question.locator('summary').first().click();
  }
  const station = page.locator('[data-station="keep-in-loop-after"]');
  await expect(station).toHaveClass(/done/);
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await reload(page);
  await expect(station).toHaveClass(/done/);
});

test('a choice made early does not pull the learner back from where they have gone since', async ({ page, site }) => {
  const release = await holdBack(page, /(call|session)\..*\.js$/);
  await page.goto(`${site}the-sue-call.html#sue-calls`, { waitUntil: 'commit' });
  await page.locator('.scene summary').first().click();
  await page.locator('[data-station="after-the-call"] a').click();
  await release();
  await expect(page.locator('#sue-calls .log li.you')).toHaveCount(1);
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  await page.goto(`${site}index.html`);
  await open(page, site);
  await expect(page.locator('#after-the-call h1')).toBeVisible();
});

test('a call that was edited since goes on from the last line that is still there', async ({ page, site }) => {
  await open(page, site, '#sue-calls');
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
  const scene = (await page.locator('.step:not([hidden]) .answer').getAttribute('data-place'))?.split('.').at(-1) ?? '';
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(2);
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  // The trainer gives every choice of that scene another id, so that the recorded one is not there any more.
  await page.route('**/the-sue-call.html', async (route) => {
    const choices = sueCalls.graph.scenes[scene]?.choices ?? [];
    const html = await (await route.fetch()).text();
    const start = html.indexOf(`data-scene="${scene}"`);
    const end = html.indexOf('data-scene="', start + 1);
    const edit = (text: string): string =>
      choices.reduce(
        (done, { key, code }) =>
          done
            .replaceAll(
              `"key":"${key}","code":"${code}"`,
              `"key":"new-${key}","code":"${codeOf(`${scene}>new-${key}`)}"`,
            )
            .replaceAll(`data-choice="${key}"`, `data-choice="new-${key}"`),
        text,
      );
    const json = html.indexOf('id="graphs"');
    const edited = html.slice(0, start) + edit(html.slice(start, end)) + html.slice(end, json) + edit(html.slice(json));
    await route.fulfill({ body: edited, contentType: 'text/html' });
  });
  await reload(page);
  await expect(page.getByText('This call has been edited since you began it.')).toBeVisible();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(1);
  await page.locator('.step:not([hidden]) .answer .choice').first().click();
  await expect(page.locator('.step:not([hidden]) .log li.you')).toHaveCount(2);
  await expect(page.getByText('This call has been edited since you began it.')).toBeHidden();
  await expectAccessible(page);
});
