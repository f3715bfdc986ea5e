import type { Page } from '@playwright/test';
import { FAULTS } from '../../src/lms/faults.ts';
import type { Lms } from '../../src/lms/index.ts';
import { decisionsIn, expect, launch, test, type Player, type Seen } from './player.ts';
import type { Move } from './runs.ts';

/** Lines of the header that promise the learner that their work is safe here, and with the LMS. */
const KEPT = ['device', 'lms', 'offline', 'ended'];

/** Faults that leave nobody to tell for as long as they last: the header must not claim otherwise. */
const NEVER_SENT = new Set([
  ...['never', 'cross-origin', 'vanishes', 'gone', 'session-ends', 'initialize-false', 'initialize-throws'],
  ...['set-false', 'cut', 'escaped', 'commit-false', 'commit-throws', 'get-undefined', 'get-null', 'get-blank'],
]);

/** What a fault is asked for with, where its usual argument would not show within the journey. */
const ASKED: Record<string, string> = { cut: 'cut:20' };

/** Whatever stands first. */
const on: Move = { scene: '', says: undefined };

/** What is wrong with the browser, from a moment in the middle on. */
const BROWSER: [string, (page: Page) => Promise<unknown>][] = [
  ['the quota of the device is used up', (page) => inFrame(page, fillUp)],
  ['the database is deleted under the page', (page) => inFrame(page, deleteDatabase)],
  ['the clock is set back by a day', (page) => inFrame(page, setClock, -86_400_000)],
  ['the device sleeps for a day', (page) => inFrame(page, setClock, 86_400_000)],
];

test.describe.configure({ timeout: 90_000 });

test.beforeEach(({ context }) => {
  // Whoever is asked whether to go on with what the device has goes on.
  context.on('page', (page) => {
    const goOn = page.frameLocator('iframe').locator('[data-ask-continue]');
    void page.addLocatorHandler(goOn, () => goOn.click());
  });
});

for (const { name, says, rests, seed } of FAULTS) {
  test(`${name} (${says}): nothing that was shown as saved is lost`, async ({ context, lms, learner }) => {
    const fault = { fault: ASKED[name] ?? name };
    const player = await begin(await launch(context, lms, learner, fault));
    if (rests) await player.page.evaluate((fault) => (window.__lms.on[fault] = true), name);
    await player.move(on);
    const before = await shown(player, NEVER_SENT.has(name));
    await player.crash();
    // What an LMS says wrongly at one launch it says at the next, too; else it is well again.
    const next = await launch(context, lms, learner, seed ? fault : {});
    await finish(await goOn(next, before), lms, learner);
  });
}

for (const [what, breakIt] of BROWSER) {
  test(`${what}: nothing that was shown as saved is lost`, async ({ context, lms, learner }) => {
    const player = await begin(await launch(context, lms, learner, { fault: 'gone' }));
    await player.saved('lms');
    await breakIt(player.page);
    await player.page.evaluate(() => (window.__lms.gone = true));
    await player.move(on);
    await shown(player, true);
    await player.page.evaluate(() => (window.__lms.gone = false));
    await player.move(on);
    await player.saved('lms');
    const then = { seen: await player.seen(), isKept: true };
    await player.crash();
    await finish(await goOn(await launch(context, lms, learner), then), lms, learner);
  });
}

async function begin(player: Player): Promise<Player> {
  await player.goTo('sue-calls');
  await player.move(on);
  return player;
}

/** What the learner sees when the header has come to rest, and whether it promises that this is kept. */
async function shown(player: Player, isNeverSent: boolean): Promise<Shown> {
  const line = player.frame.locator('[data-saved]');
  await expect(line).not.toHaveAttribute('data-saved', /^(|saving|connecting)$/, { timeout: 20_000 });
  if (!isNeverSent) await player.saved('lms');
  const state = (await line.getAttribute('data-saved')) ?? '';
  if (isNeverSent) expect(['lms', 'closed']).not.toContain(state);
  return { seen: await player.seen(), isKept: KEPT.includes(state) };
}

interface Shown {
  seen: Seen;
  isKept: boolean;
}

/** What was kept is there. */
async function goOn(player: Player, { seen, isKept }: Shown): Promise<Player> {
  if (isKept) await expect.poll(() => player.seen()).toEqual(seen);
  else await player.goTo('sue-calls');
  return player;
}

/** An LMS that is well gets everything. */
async function finish(player: Player, lms: Lms, learner: string): Promise<void> {
  await player.move(on);
  await player.saved('lms');
  await expect
    .poll(() => decisionsIn(lms, learner))
    .toBe(await player.frame.locator('.step:not([hidden]) .log li.you').count());
}

function inFrame<T>(page: Page, act: (value: T) => unknown, value?: T): Promise<unknown> {
  return page.frames()[1]!.evaluate(act as (value: unknown) => unknown, value);
}

function fillUp(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

function deleteDatabase(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('inside-line');
    request.onsuccess = resolve;
    request.onerror = reject;
  });
}

/** The clock of the page goes on from so many milliseconds later. */
function setClock(later: number): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + later;
}
