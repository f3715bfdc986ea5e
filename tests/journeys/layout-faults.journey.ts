import { expect, test, type Page } from '@playwright/test';
import { inWords, layoutFaults, type LayoutFault } from './layout-faults.ts';

/** A page with a fault, the same page without, and what is said of the first. */
interface Example {
  kind: LayoutFault['kind'];
  title: string;
  wrong: string;
  right: string;
  says: RegExp;
}

const EXAMPLES: Example[] = [
  {
    kind: 'too wide',
    title: 'a table that is wider than the window',
    wrong: '<table id="t" style="width: 400px"><tr><td>Freight</td></tr></table>',
    right: '<table style="width: 300px"><tr><td>Freight</td></tr></table>',
    says: /the page is 4\d\d wide in a window of 320 \[#t/,
  },
  {
    kind: 'inner scroll',
    title: 'a box that scrolls in the page',
    wrong: '<div id="box" style="height: 60px; overflow: auto"><p style="height: 90px">Codes</p></div>',
    right: '<div style="height: 120px; overflow: auto"><p style="height: 40px">Codes</p></div>',
    says: /× \d+ scroll in a box of 304 × 60 \[#box\]/,
  },
  {
    kind: 'cut',
    title: 'words that their box hides',
    wrong: '<p style="width: 60px; overflow: hidden; white-space: nowrap">All of the freight codes</p>',
    right: '<p style="width: 60px; overflow: hidden">All of the freight codes</p>',
    says: /“All of the freight codes” is cut by its box, by \d+ px across/,
  },
  {
    kind: 'cut',
    title: 'words that run out of a button',
    wrong: '<button style="width: 60px; height: 44px; white-space: nowrap">Take the call again</button>',
    right: '<button style="min-width: 60px; height: 44px; white-space: nowrap">Take the call again</button>',
    says: /is cut by nothing, but sticks out of its box by \d+ px across/,
  },
  {
    kind: 'cut',
    title: 'words beyond the edge at which the page begins',
    wrong: '<p style="margin-left: -40px">Sue, dispatch</p>',
    right: '<p style="margin-left: -4px">Sue, dispatch</p>',
    says: /“Sue, dispatch” is cut by the edge of the page, -32 px to/,
  },
  {
    kind: 'cut',
    title: 'a list whose longest choice does not fit',
    wrong: '<select style="width: 80px; height: 44px"><option>No<option>Both ways, every other week</select>',
    right: '<select style="height: 44px"><option>No<option>Both ways, every other week</select>',
    says: /the longest choice needs \d+ px, and the list is 80 px wide/,
  },
  {
    kind: 'overlap',
    title: 'words on other words',
    wrong: '<p>On the bay</p><p style="margin-top: -34px">At the desk</p>',
    right: '<p>On the bay</p><p style="margin-top: -17px">At the desk</p>',
    says: /“On the bay” lies on “At the desk” by \d+ px × \d+ px/,
  },
  {
    kind: 'overlap',
    title: 'a button on words',
    wrong: '<p>On the bay</p><button style="display: block; margin-top: -50px; height: 44px">Take the call</button>',
    right:
      '<p>On the <mark style="margin: 0 -3px; padding: 0 3px">bay</mark></p><button style="height: 44px">Take the call</button>',
    says: /“Take the call” lies on “On the bay”/,
  },
  {
    kind: 'overlap',
    title: 'two links that are pressed at the same place',
    wrong:
      '<p><a href="#a" style="padding: 14px 0">Hold the line</a><br><a href="#b" style="padding: 14px 0">Ask the coach</a></p>',
    right:
      '<p><a href="#a" style="padding: 14px 0">Hold the line</a></p><p style="margin-top: 40px"><a href="#b" style="padding: 14px 0">Ask the coach</a></p>',
    says: /“Hold the line” lies on “Ask the coach”/,
  },
  {
    kind: 'target',
    title: 'a button that is too small for a finger',
    wrong: '<button style="height: 30px">Take the call</button>',
    right: '<button style="height: 44px">Take the call</button><p>Or read <a href="#all">all of it</a> first.</p>',
    says: /“Take the call” is \d+ px × 30 px/,
  },
  {
    kind: 'target',
    title: 'a box to tick whose words do not count as a part of it',
    wrong: '<input type="checkbox" id="tick"><span>Time limits</span>',
    right: '<label style="display: inline-block; padding: 14px"><input type="checkbox">Time limits</label>',
    says: /is \d+ px × \d+ px \[#tick\]/,
  },
  {
    kind: 'target',
    title: 'a link that stands alone',
    wrong: '<p><a href="#a">All that is kept</a></p>',
    right: '<p><a href="#a" style="display: inline-block; padding: 14px">All that is kept</a></p>',
    says: /“All that is kept” is \d+ px × \d+ px/,
  },
  {
    kind: 'focus',
    title: 'a link out of sight that one can tab to',
    wrong: '<a href="#a" style="position: absolute; left: -900px; padding: 20px">Skip</a>',
    right:
      '<style>a { position: absolute; padding: 20px } a:not(:focus) { clip-path: inset(50%) }</style><a href="#a">Skip</a>',
    says: /“Skip” takes focus and is not seen/,
  },
  {
    kind: 'focus',
    title: 'a transparent button that one can tab to',
    wrong: '<button style="opacity: 0; padding: 20px">Exit</button>',
    right: '<button style="visibility: hidden; padding: 20px">Exit</button>',
    says: /“Exit” takes focus and is not seen/,
  },
];

async function faultsOf(page: Page, body: string): Promise<LayoutFault[]> {
  await page.setContent(`<!doctype html><html lang="en"><title>Example</title><body>${body}`);
  return layoutFaults(page);
}

test.use({ viewport: { width: 320, height: 640 } });

for (const { kind, title, wrong, right, says } of EXAMPLES) {
  test(`the measure of layouts sees ${title}, and nothing where there is none`, async ({ page }) => {
    const seen = (await faultsOf(page, wrong)).filter((fault) => fault.kind === kind);
    expect(seen.map(inWords)).toEqual([expect.stringMatching(says)]);
    expect(await faultsOf(page, right)).toEqual([]);
  });
}

test('the measure of layouts leaves out what is said to screen readers alone, and what an open dialog covers', async ({
  page,
}) => {
  const hidden =
    '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">Done</p>';
  expect(await faultsOf(page, hidden)).toEqual([]);
  await page.setContent(
    '<button>Go on</button><dialog style="overflow: visible"><p>Go on from this device?</p></dialog>',
  );
  await page.locator('dialog').evaluate((dialog) => (dialog as HTMLDialogElement).showModal());
  expect(await layoutFaults(page)).toEqual([]);
});
