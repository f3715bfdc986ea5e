import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { listen, type Told } from './screen-reader.ts';

/** Where the keys go now, as a sighted learner and a screen reader have it. */
interface Stop {
  role: string;
  name: string;
  /** Whether a ring is drawn around it (WCAG 2.4.7). */
  isRinged: boolean;
  /** Whether it is in the window, with nothing on top of it (WCAG 2.4.11). */
  isSeen: boolean;
}

/** A learner who has nothing but keys, in the page or in the LMS's frame, and hears what a screen reader would say. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Has every page of the context listened to, from its first moment on. */
  static async listenIn(context: BrowserContext): Promise<void> {
    await context.addInitScript(listen);
  }

  get frame(): Frame {
    return this.page.frames()[1] ?? this.page.mainFrame();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Where the focus is: seen, and not lost. */
  async stop(): Promise<Stop> {
    const stop = await this.frame.evaluate(readStop);
    expect(stop, 'the focus is lost').toBeTruthy();
    expect(stop).toEqual({ ...stop, isRinged: true, isSeen: true });
    return stop!;
  }

  /** Presses Tab until the focus is on this; each stop on the way can be seen. */
  async tabTo(role: string, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const stops: string[] = [];
    for (let press = 0; press < 60; press++) {
      await this.press(key);
      if (!(await this.frame.evaluate(() => document.hasFocus()))) continue;
      const stop = await this.stop();
      stops.push(`${stop.role} “${stop.name}”`);
      if (stop.role === role && fits(stop.name, name)) return;
    }
    throw new Error(`No Tab leads to ${role} “${name}”, but to:\n${stops.join('\n')}`);
  }

  /** Goes there by Tab, forgets what was said on the way, and presses the key. */
  async use(role: string, name: string | RegExp, key = 'Enter'): Promise<void> {
    await this.tabTo(role, name);
    await this.forget();
    await this.press(key);
  }

  /** The focus is on this, and can be seen. */
  async isAt(role: string, name: string | RegExp): Promise<void> {
    await expect
      .poll(() => this.frame.evaluate(readStop))
      .toMatchObject({ role, name: typeof name === 'string' ? name : expect.stringMatching(name) });
    await this.stop();
  }

  /**
   * Waits until a screen reader has said these since it was last asked, in this order, and forgets them: where the focus
   * went (`→ button Hold`) and what live regions told. Whatever it is, it is said once.
   */
  async hears(...expected: (string | RegExp)[]): Promise<void> {
    const patterns = expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one)));
    await expect.poll(async () => (await this.told()).map(wordsOf)).toEqual(patterns);
    expectOnce(await this.told());
    await this.forget();
  }

  /** What has been said since it was last asked, from the page's memory. */
  told(): Promise<Told[]> {
    return this.frame.evaluate(() => window.__told);
  }

  async forget(): Promise<void> {
    await this.frame.evaluate(() => void (window.__told.length = 0));
  }
}

const fits = (text: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text);

const wordsOf = ({ focus, words }: Told): string => (focus === undefined ? words : `→ ${focus} ${words}`);

/** No text of more than two words is part of another one that is told with it. */
function expectOnce(told: readonly Told[]): void {
  const texts = told.map(({ words }) => words.trim()).filter((words) => words.split(/\s+/).length > 2);
  const twice = texts.filter((words, n) => texts.some((other, m) => m !== n && other.includes(words)));
  expect(twice, 'told twice').toEqual([]);
}

/** In the page: `null` where nothing has the focus. */
function readStop(): Stop | null {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
  // A link may be in two lines: the box around both holds more than it.
  const boxes = [...at.getClientRects()].map(({ left, top, right, bottom }) => ({
    left: Math.max(left, 0),
    top: Math.max(top, 0),
    right: Math.min(right, innerWidth),
    bottom: Math.min(bottom, innerHeight),
  }));
  const isSeen = boxes.some(({ left, top, right, bottom }) => {
    if (right - left < 1 || bottom - top < 1) return false;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && (at.contains(hit) || hit.contains(at));
  });
  return {
    role: window.__roleOf(at),
    name: at.computedName.trim().replace(/\s+/g, ' '),
    isRinged: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor),
    isSeen,
  };
}
