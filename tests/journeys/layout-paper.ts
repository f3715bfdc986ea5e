import type { Frame, Page } from '@playwright/test';
import { hidesFromSight, isShown, pathOf, quoted, shownElements, textLines } from './layout-sight.ts';

/** What of a page is for reading, and seen: of what one presses, and of what only tells how, no paper needs anything. */
export async function wordsOn(view: Page | Frame): Promise<string[]> {
  const inPage = [wordsSeen, shownElements, hidesFromSight, isShown, textLines, pathOf, quoted].map(String);
  return view.evaluate(`(() => { ${inPage.join('\n')}\n return wordsSeen(); })()`);
}

function wordsSeen(): string[] {
  const pressed = 'a, button, label, select, nav, footer, header, dialog, .ways, .answer, .tools';
  const tells = '.keys, .time, .team, .finishes, .elsewhere, .confirm, [role="status"]';
  const working = `${pressed}, ${tells}, :is(.briefing, .recorded):not([open]) > summary`;
  const lines = textLines(shownElements(document.body)).filter(({ owner }) => !owner.closest(working));
  return [...new Set(lines.map(({ owner, text }) => `${quoted(text)} [${pathOf(owner)}]`))];
}

/** How many pieces of paper a page takes. */
export async function papersOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1');
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}
