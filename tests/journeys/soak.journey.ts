import type { Browser, BrowserContext } from '@playwright/test';
import { hash32 } from '../../src/course/index.ts';
import type { Lms } from '../../src/lms/index.ts';
import { decisionsIn, expect, launch, test, type Player } from './player.ts';
import { keptDecisions } from './site.ts';

const SEED = Number(process.env.SOAK_SEED ?? 1);
const MINUTES = Number(process.env.SOAK_MINUTES ?? 1);

/** What a launch may be wrong with; none of them says that something was kept which was not. */
const FAULTS = [
  '',
  '',
  'gone',
  'session-ends',
  'vanishes',
  'commit-false:3',
  'commit-slow:400',
  'commit-throws:2',
].concat(['get-number', 'booleans', 'terminate-false', 'terminate-throws', 'always-new', 'says-less']);
/** Those that wait until they are switched on. */
const RESTING = ['gone', 'session-ends', 'vanishes'];

test.describe.configure({ timeout: (MINUTES + 2) * 60_000 });

test(`soak, ${MINUTES} min, seed ${SEED}: whatever happens, nothing that was shown as saved is lost`, async ({
  browser,
  lms,
  learner,
}) => {
  const soak = new Soak(browser, lms, learner, randomFrom(SEED));
  const end = Date.now() + MINUTES * 60_000;
  while (Date.now() < end) await soak.act();
  await soak.finish();
  console.log(`soak: ${soak.told()}`);
});

/** One device: its browser, how many decisions it was shown as keeping. */
interface Device {
  context: BrowserContext;
  promised: number;
}

class Soak {
  #browser: Browser;
  #lms: Lms;
  #learner: string;
  #below: (limit: number) => number;
  #devices: Device[] = [];
  #device!: Device;
  #player: Player | undefined;
  #fault = '';
  /** Decisions that the header said were with the LMS. */
  #promisedByLms = 0;
  #log: string[] = [];

  constructor(browser: Browser, lms: Lms, learner: string, below: (limit: number) => number) {
    this.#browser = browser;
    this.#lms = lms;
    this.#learner = learner;
    this.#below = below;
  }

  told(): string {
    const counts = new Map<string, number>();
    for (const act of this.#log) counts.set(act, (counts.get(act) ?? 0) + 1);
    return [...counts].map(([act, count]) => `${act} ${count}`).join(', ');
  }

  async act(): Promise<void> {
    const player = this.#player ?? (await this.#launch());
    const acts: [string, () => Promise<void>][] = [
      ...Array.from({ length: 8 }, (): [string, () => Promise<void>] => ['decide', () => this.#decide(player)]),
      ['leave the step', () => this.#wander(player)],
      ['fault', () => this.#switch(player)],
      ['crash', () => this.#end(() => player.crash())],
      ['close', () => this.#end(() => player.page.close())],
      ['exit', () => this.#end(() => this.#exit(player))],
      ['reload', () => this.#end(() => this.#reload(player))],
      ['another window', () => this.#takeOver(player)],
    ];
    const [name, act] = acts[this.#below(acts.length)]!;
    this.#log.push(name);
    await act();
    await this.#watch();
  }

  /** The LMS is well again, and every device has been opened once more: all is with the LMS. */
  async finish(): Promise<void> {
    const last = this.#player;
    await this.#end(async () => last?.page.close());
    for (const device of this.#devices) {
      this.#device = device;
      const player = await this.#launch('');
      await player.saved('lms');
      await this.#end(() => player.page.close());
    }
    const promised = Math.max(this.#promisedByLms, ...this.#devices.map((device) => device.promised));
    expect(promised).toBeGreaterThan(0);
    expect(decisionsIn(this.#lms, this.#learner)).toBeGreaterThanOrEqual(promised);
  }

  async #launch(fault = FAULTS[this.#below(FAULTS.length)]!): Promise<Player> {
    if (this.#devices.length < 2 && (this.#devices.length === 0 || this.#below(3) === 0)) {
      const context = await this.#browser.newContext({ viewport: { width: 714, height: 666 } });
      this.#devices.push({ context, promised: 0 });
    }
    if (fault !== '' || !this.#device) this.#device = this.#devices[this.#below(this.#devices.length)]!;
    this.#fault = fault;
    this.#log.push(fault === '' ? 'launch' : `launch ${fault}`);
    const player = await launch(this.#device.context, this.#lms, this.#learner, fault === '' ? {} : { fault });
    this.#player = player;
    await player.goTo('sue-calls');
    expect(await keptDecisions(player.page)).toBeGreaterThanOrEqual(this.#device.promised);
    return player;
  }

  async #decide(player: Player): Promise<void> {
    if ((await player.place()) === 'ended') return player.again();
    const choices = player.frame.locator('.step:not([hidden]) .answer .choice');
    const before = await player.place();
    await choices.nth(this.#below(await choices.count())).click();
    await expect.poll(() => player.place()).not.toBe(before);
  }

  async #wander(player: Player): Promise<void> {
    await player.goTo('after-the-call');
    await player.goTo('sue-calls');
  }

  async #switch(player: Player): Promise<void> {
    if (!RESTING.includes(this.#fault)) return;
    await player.page.evaluate((fault) => (window.__lms.on[fault] = !window.__lms.on[fault]), this.#fault);
  }

  async #exit(player: Player): Promise<void> {
    await player.frame.locator('[data-exit]:visible').first().click();
    const closed = player.frame.locator('[data-closed]:visible, [data-saved="unsaved"]');
    await expect(closed.first()).toBeVisible();
    await player.page.close();
  }

  async #reload(player: Player): Promise<void> {
    await player.page.reload();
    await expect(player.frame.locator('html[data-ready="session"]')).toBeAttached({ timeout: 15_000 });
    expect(await keptDecisions(player.page)).toBeGreaterThanOrEqual(this.#device.promised);
    await player.page.close();
  }

  /** The learner goes on in another window of the same browser. */
  async #takeOver(first: Player): Promise<void> {
    await this.#watch();
    this.#player = await launch(this.#device.context, this.#lms, this.#learner);
    await this.#player.saved('elsewhere');
    await this.#player.frame.locator('[data-elsewhere] button').click();
    await this.#player.saved('device', 'lms', 'offline');
    await first.page.close();
    await this.#player.goTo('sue-calls');
    expect(await keptDecisions(this.#player.page)).toBeGreaterThanOrEqual(this.#device.promised);
  }

  async #end(how: () => Promise<void>): Promise<void> {
    await this.#watch();
    this.#player = undefined;
    await how();
  }

  /** Takes the header at its word. */
  async #watch(): Promise<void> {
    const player = this.#player;
    if (!player) return;
    const line = await player.frame.locator('[data-saved]').getAttribute('data-saved');
    if (!['device', 'lms', 'offline'].includes(line ?? '')) return;
    const kept = await keptDecisions(player.page);
    this.#device.promised = Math.max(this.#device.promised, kept);
    if (line !== 'lms') return;
    expect(decisionsIn(this.#lms, this.#learner)).toBeGreaterThanOrEqual(this.#promisedByLms);
    this.#promisedByLms = decisionsIn(this.#lms, this.#learner);
  }
}

/** Numbers from 0 up to, not including, their limit; the same for the same seed. */
function randomFrom(seed: number): (limit: number) => number {
  let drawn = 0;
  return (limit) => hash32(`${seed}:${drawn++}`) % limit;
}
