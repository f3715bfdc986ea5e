import type { CDPSession, Frame, Page } from '@playwright/test';

/** How large a screen or a paper is, in CSS pixels, and how its reader has set the browser. */
export interface Setting {
  width: number;
  height: number;
  /** Text alone at twice its size, as a browser's own setting has it (WCAG 1.4.4). */
  largeText?: boolean;
  /** With the distances of WCAG 1.4.12. */
  spaced?: boolean;
  paper?: 'A4' | 'Letter';
  /** What the reader has set on the page itself. */
  look?: Readonly<Record<string, string>>;
}

/** Those that the product is designed for. A paper is as wide as the sheets leave it between their margins. */
export const FRAMES = {
  moodle: { width: 714, height: 666 },
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
  narrow: { width: 320, height: 640 },
  // 1280 × 1024 at 400 %.
  zoomed: { width: 320, height: 256 },
  'large-text': { width: 714, height: 666, largeText: true },
  spaced: { width: 360, height: 740, spaced: true },
  larger: { width: 714, height: 666, look: { text: '200', space: 'wide' } },
  beside: { width: 1280, height: 800, look: { transcript: 'beside' } },
  a4: { width: 696, height: 1000, paper: 'A4' },
  letter: { width: 718, height: 930, paper: 'Letter' },
} as const satisfies Record<string, Setting>;

export type FrameName = keyof typeof FRAMES;

/** What a reader may have told their device about colours. */
export const THEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'light', contrast: 'more' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

export type ThemeName = keyof typeof THEMES;

const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** The usual sizes of Chromium's text, in pixels. */
const TEXT = { standard: 16, fixed: 13 };

/** Fits pages to frames, one after the other. */
export class Fitting {
  #page: Page;
  #view: Frame;
  #session: CDPSession | undefined;
  #isLarge = false;

  constructor(page: Page, view: Frame) {
    this.#page = page;
    this.#view = view;
  }

  async fit(
    { width, height, largeText, spaced, paper, look = {} }: Setting,
    theme: ThemeName = 'light',
  ): Promise<void> {
    const media = paper ? 'print' : 'screen';
    // First the colours: in the other order, forced ones stay on a page whose height alone changes.
    await this.#page.emulateMedia({ media, contrast: null, forcedColors: null, ...THEMES[theme] });
    await this.#page.setViewportSize({ width, height });
    // To emulate anything gives text its usual size again.
    if (largeText || this.#isLarge) await this.#enlarge(largeText === true);
    // A sheet that is made by a script is no matter of the page's content security policy.
    await this.#view.evaluate(
      ([css, looks]) => {
        for (const name of ['text', 'space', 'transcript']) delete document.documentElement.dataset[name];
        Object.assign(document.documentElement.dataset, looks);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      },
      [spaced ? SPACED : '', look] as const,
    );
  }

  async #enlarge(isLarge: boolean): Promise<void> {
    this.#isLarge = isLarge;
    this.#session ??= await this.#page.context().newCDPSession(this.#page);
    const times = isLarge ? 2 : 1;
    const fontSizes = { standard: TEXT.standard * times, fixed: TEXT.fixed * times };
    await this.#session.send('Page.setFontSizes', { fontSizes });
  }
}
