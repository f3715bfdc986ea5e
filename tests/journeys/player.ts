import { readFileSync } from 'node:fs';
import { expect, test as base, type BrowserContext, type FrameLocator, type Page } from '@playwright/test';
import { startLms, type Call, type Lms } from '../../src/lms/index.ts';
import { decodeAttempt } from '../../src/progress/index.ts';
import { expectAccessible } from './accessible.ts';
import type { Move } from './runs.ts';

declare global {
  interface Window {
    /** Every call of the page; which of the faults of its query are at work (`gone` is `on.gone`). */
    __lms: { calls: Call[]; on: Record<string, boolean | 'throws'>; gone: boolean | 'throws' };
  }
}

/** What a learner sees of where they are; equal before a crash and after a relaunch. */
export interface Seen {
  log: string[];
  choices: string[];
  mood: string;
  stations: string[];
  debrief: string[];
}

/** One launch of the module in the LMS's frame. */
export class Player {
  readonly page: Page;
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator('iframe');
  }

  /** Waits until the session is open and the header says one of these. */
  async saved(...lines: string[]): Promise<void> {
    const line = this.frame.locator('[data-saved]');
    await expect
      .poll(() => line.getAttribute('data-saved'), { timeout: 15_000 })
      .toMatch(new RegExp(`^(${lines.join('|')})$`));
  }

  async goTo(step: string): Promise<void> {
    await this.frame.locator(`[data-station="${step}"] a`).click();
    await expect(this.frame.locator(`#${step}`)).toBeVisible();
  }

  /** Says the words, or goes on, and waits until the log has grown. */
  async move({ says }: Move): Promise<void> {
    const choices = this.frame.locator('.step:not([hidden]) .answer .choice');
    const before = await this.frame.locator('.step:not([hidden]) .answer').getAttribute('data-place');
    const target = says === undefined ? choices.first() : choices.filter({ hasText: says }).first();
    await target.click();
    await expect.poll(() => this.place()).not.toBe(before);
  }

  async play(moves: readonly Move[]): Promise<void> {
    for (const move of moves) await this.move(move);
  }

  /** Takes the call again, once the learner has been asked what they heard. */
  async again(): Promise<void> {
    const debrief = this.frame.locator('.step:not([hidden]) .debrief');
    const onward = debrief.locator('> .go');
    const again = debrief.getByRole('button', { name: 'Take the call again' });
    await expect(onward.or(again)).toBeVisible();
    if (await onward.isVisible()) await onward.click();
    await again.click();
  }

  /** Where the play stands, or `ended`. */
  async place(): Promise<string | null> {
    const answer = this.frame.locator('.step:not([hidden]) .answer');
    return (await answer.count()) === 0 ? 'ended' : answer.getAttribute('data-place');
  }

  async seen(): Promise<Seen> {
    const texts = (selector: string): Promise<string[]> => this.frame.locator(selector).allInnerTexts();
    return {
      log: await texts('.step:not([hidden]) .log > li'),
      choices: await texts('.step:not([hidden]) .answer .choice'),
      mood: (await texts('.step:not([hidden]) .caller .mood strong')).join(),
      stations: await texts('[data-station].done .title'),
      debrief: await texts('.step:not([hidden]) .debrief'),
    };
  }

  calls(): Promise<Call[]> {
    return this.page.evaluate(() => window.__lms.calls);
  }

  /** Kills the renderer: no unload, no beacon. */
  async crash(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.page.close();
  }

  expectAccessible(): Promise<void> {
    return expectAccessible(this.page);
  }
}

/** What a launch may ask of the test LMS, `{ profile: 'moodle', fault: 'cut:1000,escaped', done: 'review' }`, or as text. */
export type Query = string | Record<string, string>;

export async function launch(context: BrowserContext, lms: Lms, learner: string, query: Query = ''): Promise<Player> {
  const page = await context.newPage();
  const more = typeof query === 'string' ? query : `&${new URLSearchParams(query)}`;
  await page.goto(`${lms.url}?frame=bare&learner=${learner}${more}`);
  const player = new Player(page);
  await expect(player.frame.locator('html[data-ready="session"]')).toBeAttached({ timeout: 15_000 });
  return player;
}

/** Of the module that is played: see `decodeAttempt`. */
const SCOPE = { course: 'inside-line', module: 'the-sue-call' };

/** How many decisions the suspend data hold that an LMS has of a learner, of all strands. */
export function decisionsIn(lms: Lms, learner: string): number {
  const decoded = decodeAttempt(lms.record(learner).values['cmi.suspend_data'] ?? '', SCOPE);
  if ('fault' in decoded) return 0;
  return decoded.attempt.strands.flatMap(({ events }) => events).filter(({ kind }) => kind === 'chose').length;
}

interface Fixtures {
  /** A learner whom no other test has. */
  learner: string;
  /** Fails a test whose page put an error in the console, or spoke to the LMS more than one session's worth. */
  sound: void;
}

interface Surroundings {
  /** The LMS that the test LMS is. */
  profile: string;
  lms: Lms;
}

/** A browser with a frame of 714 × 666, and an LMS that holds the package of the Sue call. */
export const test = base.extend<Fixtures, Surroundings>({
  profile: ['strict', { option: true, scope: 'worker' }],
  viewport: { width: 714, height: 666 },
  sound: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      context.on('weberror', (error) => errors.push(error.error().message));
      await use();
      for (const page of context.pages()) {
        const calls = await page.evaluate(() => window.__lms?.calls ?? []);
        const begun = calls.filter(({ name, result }) => /^(LMS)?Initialize$/.test(name) && result === 'true');
        expect(begun.length).toBeLessThanOrEqual(1);
        expect(calls.filter(({ name }) => /^(LMSFinish|Terminate)$/.test(name)).length).toBeLessThanOrEqual(1);
      }
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  learner: async ({}, use, { testId }) => use(`learner-${testId}`),
  lms: [
    async ({ profile }, use) => {
      const lms = await startLms({ zip: readFileSync('dist/packages/the-sue-call.scorm-1.2.zip'), profile });
      await use(lms);
      await lms.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };
