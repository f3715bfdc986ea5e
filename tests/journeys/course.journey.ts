import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startLms } from '../../src/lms/index.ts';
import type { Part } from '../../src/lms/server.ts';
import { expectAccessible } from './accessible.ts';
import { expect, launch, test } from './player.ts';

/** Three of the course's modules: the first, one in the middle, the last. */
const PARTS = ['the-sue-call', 'keep-in-loop', 'best-practices'];

const inCourse = (part: string): string => `item_inside-line_${part}`;

for (const format of ['scorm-1.2', 'scorm-2004-4']) {
  test(`the whole course as ${format}: each module is launched alone and has a record of its own`, async ({
    context,
    learner,
  }) => {
    const lms = await startLms({ zip: readFileSync(`dist/packages/inside-line.${format}.zip`) });
    for (const part of PARTS) {
      const player = await launch(context, lms, learner, { sco: inCourse(part) });
      await player.saved('lms');
      if (part === PARTS.at(-1)) await player.expectAccessible();
      const pages = player.page.frames().map((frame) => new URL(frame.url()).pathname.split('/').at(-1));
      expect(pages).toContain(`${part}.html`);
      await player.page.close();
    }
    const parts: Part[] = await (await fetch(`${lms.url}parts?learner=${learner}`)).json();
    expect(parts.filter(({ attempt }) => attempt === 1).map(({ id }) => id)).toEqual(PARTS.map(inCourse));
    expect(parts.filter(({ attempt }) => attempt === 0).length).toBeGreaterThan(3);
    await lms.close();
  });
}

test('the checklist beside the packages is accessible and fits one sheet of paper', async ({ page }) => {
  await page.goto(`file://${resolve('dist/packages/checklist.html')}`);
  await expectAccessible(page);
  const printed = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
