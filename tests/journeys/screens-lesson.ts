import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Screen } from './screens.ts';
import { openStep } from './screens-ways.ts';

type Way = (step: Locator, page: Page) => Promise<unknown>;

/** A lesson, and what is done in it. */
const inLesson = (name: string, module: string, step: string, ...ways: Way[]): Screen => ({
  name,
  open: async (context: BrowserContext, at: string) => {
    const page = await openStep(context, at, module, step);
    for (const way of ways) await way(page.locator(`#${step}`), page);
    return page;
  },
});

const LINE = 'Ines from the second floor, about the laptop: where it stands, also when there is nothing new to say';

/** What was written is kept, and the page tells where. */
const keeps = (part: Locator): Promise<void> =>
  expect(part.locator('[data-where]').first()).toHaveAttribute('data-where', 'saved');

const write: Way = async (step) => {
  for (const box of await step.locator('textarea:visible, input[type="text"]:visible').all()) {
    await box.fill(LINE);
    // Where the words are is told once they are there.
    const where = step.locator(`[id="${await box.getAttribute('id')}--where"]`);
    if ((await where.count()) > 0) await expect(where).toHaveAttribute('data-where', 'saved');
  }
};

/** Opens the answer of that place to the first question. */
const answer =
  (place: number): Way =>
  async (step) => {
    await step.locator('[data-activity="question"] summary').nth(place).click();
    await expect(step.locator('.chosen .mine')).toBeVisible();
  };

/** Gives the answer that is arranged, and waits for what is said of it. */
const check = async (question: Locator): Promise<void> => {
  await question.locator('[data-check]').click();
  await expect(question.locator('.mine').first()).toBeVisible();
};

const several: Way = async (step) => {
  const question = step.locator('[data-activity="several"]');
  for (const place of [0, 5]) await question.getByRole('checkbox').nth(place).check();
  await check(question);
};

const order: Way = async (step) => check(step.locator('[data-activity="order"]'));

const match: Way = async (step) => {
  const question = step.locator('[data-activity="match"]');
  await expect(question.locator('[data-check]')).toBeVisible();
  for (const box of await question.getByRole('combobox').all()) await box.selectOption('1');
  await check(question);
};

const short: Way = async (step) => {
  await step.locator('[data-activity="short"] textarea').fill(LINE);
  await step.locator('[data-activity="short"] summary').click();
  await expect(step.locator('.solution[open]')).toBeVisible();
  await keeps(step.locator('[data-activity="short"]'));
};

const plan: Way = async (step) => {
  await write(step, step.page());
  await step.locator('[data-make="recall"]').click();
  await expect(step.locator('[data-memory]')).toBeVisible();
};

const chain: Way = async (step) => {
  for (const [row, who] of ['The laundry', 'Front of house', 'Accounts payable', 'The night shift'].entries()) {
    if (row > 0) await step.locator('.chain [data-tools] button').click();
    await step.locator('.chain [data-part="who"]').nth(row).fill(who);
    await step.locator('.chain [data-part="notice"]').nth(row).fill('Row F, by the window');
    await step
      .locator('.chain [data-part="way"]')
      .nth(row)
      .selectOption({ index: row % 3 });
  }
  await expect(step.locator('.chain figure li')).toHaveCount(4);
  await keeps(step.locator('.chain'));
};

const domino =
  (part: 'next' | 'all'): Way =>
  async (step) => {
    await step.locator(`.domino [data-${part}]`).click();
    await expect(step.locator('.domino [data-steps] > ol > li').nth(1)).toBeVisible();
  };

const mark: Way = async (step) => {
  await step
    .locator('.mark-it textarea')
    .fill('We build homes, not houses. Call us: we answer, and we stay on the line until it is done.');
  await step.locator('.mark-it [data-parts] button').nth(1).click();
  await expect(step.locator('.mark-it [aria-pressed="true"]')).toBeVisible();
  await keeps(step.locator('.mark-it'));
};

const needs: Way = async (step) => {
  for (const place of [0, 2, 5]) await step.locator('[data-about] input').nth(place).check();
  await expect(step.locator('[data-share]').first()).toBeVisible();
};

const diagnosis: Way = async (step) => {
  const sets = await step.locator('[data-activity="diagnosis"] fieldset').all();
  for (const [place, set] of sets.entries())
    await set
      .locator('input')
      .nth(place === 3 ? 0 : 1)
      .check();
  await expect(step.locator('[data-outcome]').filter({ visible: true })).toHaveCount(1);
  await keeps(step.locator('[data-activity="diagnosis"]'));
};

const pulse: Way = async (step) => {
  await step.locator('.pulse textarea').fill('9 9 9 9 9 7 7 7 7, 7, 7, 6, 6, 0, 11');
  await expect(step.locator('.pulse [role="status"]')).not.toBeEmpty();
  await keeps(step.locator('.pulse'));
};

/** Lessons, with each activity in use. */
export const lessonScreens: readonly Screen[] = [
  inLesson('lesson', 'the-sue-call', 'before-the-call'),
  inLesson('question-right', 'the-sue-call', 'after-the-call', answer(1)),
  inLesson('question-wrong', 'the-sue-call', 'after-the-call', answer(2)),
  inLesson('several', 'who-is-your-customer', 'domino', domino('all'), several),
  inLesson('order-open', 'fix-not-blame', 'fix-not-blame-after'),
  inLesson('order', 'fix-not-blame', 'fix-not-blame-after', order),
  inLesson('match', 'make-it-stick', 'make-it-stick', match),
  inLesson('short', 'make-it-stick', 'one-report-or-one-promise', short),
  inLesson('reflect', 'the-sue-call', 'after-the-call', write),
  inLesson('sheet-page', 'best-practices', 'empathize', write),
  inLesson('sheet-mail', 'make-it-stick', 'one-report-or-one-promise', write),
  inLesson('sheet-calendar', 'keep-in-loop', 'keep-in-loop-after', write),
  inLesson('sheet-plan', 'make-it-stick', 'make-it-stick', plan),
  inLesson('chain', 'who-is-your-customer', 'your-supply-chain', chain),
  inLesson('domino-part', 'who-is-your-customer', 'domino', domino('next')),
  inLesson('domino-whole', 'who-is-your-customer', 'domino', domino('all')),
  inLesson('mark-it', 'best-practices', 'bridge', mark),
  inLesson('needs-check', 'who-is-your-customer', 'your-part', needs),
  inLesson('diagnosis', 'skills-or-system', 'skills-or-system', diagnosis),
  inLesson('pulse', 'skills-or-system', 'pulse-and-charter', pulse),
  inLesson('call-backs', 'make-it-stick', 'call-backs'),
];
