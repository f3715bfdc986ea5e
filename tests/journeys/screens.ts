import type { BrowserContext, Frame, Page } from '@playwright/test';
import { callScreens } from './screens-call.ts';
import { lessonScreens } from './screens-lesson.ts';
import { pageScreens } from './screens-page.ts';

/**
 * One kind of screen of the product, and the way to it. The ways go by ids and parts of the page, never by words: they lead
 * through a site in any language.
 */
export interface Screen {
  /** `call-hold`: unique, and the name of its picture. */
  name: string;
  /** `lms`: in the frame of an LMS, which is then `at`; `unscripted`: without JavaScript. Else on the stand-alone site. */
  where?: 'lms' | 'unscripted';
  /** Opens the screen, in a context of its own; `at` is the address of the site or of the LMS, with a slash at its end. */
  open(context: BrowserContext, at: string): Promise<Page>;
}

export const SCREENS: readonly Screen[] = [...pageScreens, ...lessonScreens, ...callScreens];

/** The screens whose name begins with one of these words, all when there is none. */
export function screensNamed(words: readonly string[]): Screen[] {
  return SCREENS.filter(({ name }) => words.length === 0 || words.some((word) => name.startsWith(word)));
}

/** What of a page is the product: in an LMS the frame, which is as large as the window from now on. */
export async function viewOf(page: Page, { where }: Pick<Screen, 'where'>): Promise<Frame> {
  if (where !== 'lms') return page.mainFrame();
  await page.addStyleTag({
    content: 'iframe { position: fixed; inset: 0; width: 100vw !important; height: 100vh !important }',
  });
  return page.frames().at(-1) ?? page.mainFrame();
}
