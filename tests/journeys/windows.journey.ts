import { mergeTests, type BrowserContext, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Lms } from '../../src/lms/index.ts';
import { decisionsIn, expect, launch, Player, test as inLms } from './player.ts';
import { keptDecisions, open, expectAccessible, test as onSite } from './site.ts';

const test = mergeTests(inLms, onSite);

const ELSEWHERE = 'Open in another window: nothing is recorded in this one';

/** One window of the module. */
class Window {
  readonly page: Page;
  readonly view: Page | FrameLocator;

  constructor(page: Page, view: Page | FrameLocator) {
    this.page = page;
    this.view = view;
  }

  get takeOver(): Locator {
    return this.view.getByRole('button', { name: 'Take over here' });
  }

  async goToCall(): Promise<void> {
    await this.view.locator('[data-station="sue-calls"] a').click();
  }

  /** Clicks on whatever stands first, as a script can, also where nobody else can. */
  async choose(): Promise<void> {
    await this.view.locator('.step:not([hidden]) .answer .choice').first().dispatchEvent('click');
  }

  /** Answers the question of a lesson. */
  async answer(): Promise<void> {
    await this.view
      .locator('.question details')
      .last()
      .evaluate((answer) => answer.setAttribute('open', ''));
  }

  get answered(): Locator {
    return this.view.locator('.question .chosen');
  }

  /** So much was said, and this is the window that goes on. */
  async goesOn(said: number, saved: string): Promise<void> {
    await expect(this.view.locator('.step:not([hidden]) .log li.you')).toHaveCount(said);
    await expect(this.view.locator('[data-saved]')).toHaveAttribute('data-saved', saved);
    await expect(this.takeOver).toBeHidden();
    await expect(this.view.locator('#after-the-call [data-exit]')).toHaveJSProperty('inert', false);
  }

  /** So much was said, and this window can only be read. */
  async isReadOnly(said: number): Promise<void> {
    await expect(this.view.locator('[data-saved]')).toHaveText(ELSEWHERE);
    await expect(this.takeOver).toBeVisible();
    for (const part of ['[data-exit]', 'textarea', '[data-answer] summary']) {
      await expect(this.view.locator(`#after-the-call ${part}`).first()).toHaveJSProperty('inert', true);
    }
    await expect(this.view.locator('.step:not([hidden]) .log li.you')).toHaveCount(said);
  }
}

interface Given {
  context: BrowserContext;
  lms: Lms;
  learner: string;
  site: string;
}

const launched = async ({ context, lms, learner }: Given, query = ''): Promise<Window> => {
  const { page, frame } = await launch(context, lms, learner, query);
  return new Window(page, frame);
};

/** Where a module has windows, and what its header says when everything is saved. */
interface Place {
  where: string;
  saved: string;
  open(given: Given): Promise<Window>;
  accessible(page: Page): Promise<void>;
}

const places: Place[] = [
  {
    where: 'in the LMS',
    saved: 'lms',
    open: launched,
    accessible: (page) => new Player(page).expectAccessible(),
  },
  {
    where: 'on the stand-alone site',
    saved: 'device',
    open: async ({ context, site }) => {
      const page = await context.newPage();
      await open(page, site);
      return new Window(page, page);
    },
    accessible: expectAccessible,
  },
];

for (const { where, saved, open, accessible } of places) {
  test(`${where}, of two windows one goes on, and nothing is lost or doubled`, async ({
    context,
    lms,
    learner,
    site,
  }) => {
    const given = { context, lms, learner, site };
    const first = await open(given);
    await first.goToCall();
    await first.choose();
    await first.goesOn(1, saved);

    const second = await open(given);
    await second.isReadOnly(1);
    await expect(second.takeOver).toBeInViewport();
    await second.choose();
    await accessible(second.page);
    await first.choose();
    await first.answer();
    await first.goesOn(2, saved);
    await second.isReadOnly(1);
    await expect(second.answered).toHaveCount(0);

    await second.takeOver.click();
    await second.goesOn(2, saved);
    await expect(second.answered).toHaveCount(1);
    await expect(second.view.locator('#sue-calls')).toBeVisible();
    await first.isReadOnly(2);
    await expect(first.takeOver).toBeFocused();
    await first.choose();
    await second.choose();
    await second.goesOn(3, saved);
    await first.isReadOnly(2);

    await first.takeOver.press('Enter');
    await first.goesOn(3, saved);
    await second.isReadOnly(3);
    await first.choose();
    await first.goesOn(4, saved);
    await expect.poll(() => keptDecisions(first.page)).toBe(4);
    if (saved === 'lms') expect(decisionsIn(lms, learner)).toBe(4);
  });

  test(`${where}, a window that crashes or is closed leaves its turn to the next`, async ({
    context,
    lms,
    learner,
    site,
  }) => {
    const given = { context, lms, learner, site };
    const first = await open(given);
    await first.goToCall();
    await first.choose();
    await first.goesOn(1, saved);
    await new Player(first.page).crash();

    const second = await open(given);
    await second.goesOn(1, saved);
    await second.choose();
    await second.goesOn(2, saved);
    await second.page.close();

    const third = await open(given);
    await third.goesOn(2, saved);
  });
}

test('a window that the LMS opens no session for can go on with the device, and the LMS gets it later', async ({
  context,
  lms,
  learner,
  site,
}) => {
  const given = { context, lms, learner, site };
  const first = await launched(given);
  await first.goToCall();
  await first.choose();
  await first.goesOn(1, 'lms');
  const second = await launched(given, '&fault=one-session');
  await second.isReadOnly(1);
  await second.takeOver.click();
  await second.goesOn(1, 'ended');
  await second.choose();
  await second.goesOn(2, 'ended');
  await first.isReadOnly(1);
  await first.page.close();
  await second.page.close();
  const again = await launched(given);
  await again.goesOn(2, 'lms');
  expect(decisionsIn(lms, learner)).toBe(2);
});
