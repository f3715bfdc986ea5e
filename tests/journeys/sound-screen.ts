import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

/**
 * What is on the screen holds together for who does not see it: a title, a language, landmarks, headings in order, no region
 * that interrupts, and of each control the visible words in its name (WCAG 1.3.1, 2.4.1, 2.4.2, 2.4.6, 2.5.3, 3.1.1). And
 * what axe finds: nothing.
 */
export async function expectSound(page: Page, title: string | RegExp): Promise<void> {
  await expectInOrder(page, title);
  await expectAccessible(page);
}

/** The same without axe. */
export async function expectInOrder(page: Page, title: string | RegExp): Promise<void> {
  const frame = page.frames()[1] ?? page.mainFrame();
  expect(await frame.title()).toMatch(title);
  expect(await frame.evaluate(faultsOnScreen)).toEqual([]);
}

/** In the page: each fault in a few words. */
function faultsOnScreen(): string[] {
  const faults: string[] = [];
  const shown = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (one) => one.checkVisibility() && !one.closest('[inert]'),
    );
  const tidy = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const expectOne = (selector: string): void => {
    const { length } = shown(selector);
    if (length !== 1) faults.push(`${length} × ${selector}`);
  };
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(document.documentElement.lang)) faults.push('no language');
  for (const selector of ['main', 'h1', 'body > footer']) expectOne(selector);
  if (document.documentElement.dataset['kind'] === 'module') expectOne('body > header');
  for (const nav of shown('nav')) if (nav.computedName === '') faults.push('a nav without a name');
  const levels = shown('h1, h2, h3, h4').map(({ localName }) => Number(localName[1]));
  if (levels.some((level, n) => level > (levels[n - 1] ?? 0) + 1)) faults.push(`headings ${levels.join(' ')}`);
  const interrupts = document.querySelectorAll('[aria-live="assertive"], [role^="alert"]');
  if (interrupts.length > 0) faults.push('a region that interrupts');
  const within = document.querySelector(':modal') ? ':modal ' : '';
  for (const control of shown(`${within}:is(a[href], button, summary, input, select, textarea)`)) {
    const labels = (control as HTMLInputElement).labels;
    const [label = control] = labels ?? [];
    // Of a label around its field, the words of the field are no part.
    const own = [...label.childNodes].filter((node) => !(node instanceof Element && node.contains(control)));
    const words =
      label.contains(control) && label !== control ? own.map((node) => node.textContent).join(' ') : label.innerText;
    if (control.computedName === '') faults.push(`no name: ${control.outerHTML.slice(0, 80)}`);
    else if (!tidy(control.computedName).includes(tidy(words))) {
      faults.push(`“${tidy(words)}” is not in “${tidy(control.computedName)}”`);
    }
  }
  return faults;
}
