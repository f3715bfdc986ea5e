import { expect } from '@playwright/test';
import { FRAMES, type FrameName } from './frames.ts';
import { inWords, layoutFaults } from './layout-faults.ts';
import { wordsOn } from './layout-paper.ts';
import { openScreen, screenTest, type OpenScreen } from './screen-test.ts';
import { SCREENS, type Screen } from './screens.ts';

/** The faults of a screen, each with the frame that it is seen in. It goes onto paper with all that can be read on it. */
async function faultsIn({ view, fitting }: OpenScreen): Promise<string[]> {
  const found: string[] = [];
  let words: string[] = [];
  for (const name of Object.keys(FRAMES) as FrameName[]) {
    const setting = FRAMES[name];
    await fitting.fit(setting);
    const faults = (await layoutFaults(view, { paper: 'paper' in setting })).map(inWords);
    const now = await wordsOn(view);
    if (name === 'moodle') words = now;
    if ('paper' in setting)
      faults.push(...words.filter((text) => !now.includes(text)).map((text) => `not on paper: ${text}`));
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  return found;
}

/** One test for each of these screens of a built site, in every frame and on paper. `-g " call-"` runs those of a name. */
export function layoutOf(built: string, screens: readonly Screen[] = SCREENS): void {
  const test = screenTest(built);
  for (const screen of screens) {
    test(`${screen.name} of ${built}: in no frame is anything cut, covered, too wide or too small`, async ({
      browser,
      site,
      lmsAt,
    }) => {
      const open = await openScreen(browser, screen, { site, lmsAt });
      expect(await faultsIn(open)).toEqual([]);
      await open.context.close();
    });
  }
}
