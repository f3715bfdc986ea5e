import type { Frame, Page } from '@playwright/test';
import {
  areaOf,
  hidesFromSight,
  isShown,
  pathOf,
  px,
  quoted,
  shownElements,
  textLines,
  type Line,
} from './layout-sight.ts';

/** What is wrong with the layout of a page, in plain words. `where` is a CSS path. */
export interface LayoutFault {
  kind: 'too wide' | 'inner scroll' | 'cut' | 'overlap' | 'target' | 'focus';
  where: string;
  says: string;
}

/** Of `text` and `paint` nothing may lie on anything; of `area`, where one can press, only on no other area. */
interface Box {
  element: Element;
  rect: DOMRect;
  kind: 'text' | 'paint' | 'area';
}

/**
 * Measures the layout of what is on the screen: WCAG 2.2 1.4.4, 1.4.10, 1.4.12, 2.4.3 and 2.5.5, with the house's own 44 CSS
 * pixels. On `paper` there is nothing to press. The functions below are sent into the page, where nothing else is.
 */
export async function layoutFaults(view: Page | Frame, { paper = false } = {}): Promise<LayoutFault[]> {
  const faults: unknown[] = [measure, tooWide, innerScrolls, cutLines, cutSelects, overlaps, smallTargets, lostFocus];
  const sight: unknown[] = [isShown, hidesFromSight, shownElements, textLines, areaOf, pathOf, px, quoted];
  const inPage = [...faults, ...sight, boxesOf, isPainted, isInSentence, isTabbable, isLost].map(String);
  return view.evaluate(`(() => { ${inPage.join('\n')}\n return measure(${paper}); })()`);
}

/** One line of a report. */
export function inWords({ kind, where, says }: LayoutFault): string {
  return `${kind}: ${says} [${where}]`;
}

function measure(paper: boolean): LayoutFault[] {
  // What stays in sight while the page scrolls lies at its own place only there.
  scrollTo({ top: 0, behavior: 'instant' });
  // Behind an open dialog nothing can be used.
  const root = document.querySelector(':modal') ?? document.body;
  const elements = shownElements(root);
  const lines = textLines(elements);
  const onAnything = [...tooWide(elements), ...cutLines(lines, paper), ...overlaps(elements, lines)];
  if (paper) return onAnything;
  return [
    ...onAnything,
    ...innerScrolls(elements),
    ...cutSelects(elements),
    ...smallTargets(elements),
    ...lostFocus(root),
  ];
}

function tooWide(elements: Element[]): LayoutFault[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = elements.filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 0.5 || left < -0.5);
  });
  const last = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
  const says = `the page is ${scrollWidth} wide in a window of ${clientWidth}`;
  const where = last.slice(0, 3).map((element) => pathOf(element));
  return [{ kind: 'too wide', where: where.join(', ') || 'html', says }];
}

function innerScrolls(elements: Element[]): LayoutFault[] {
  return elements.flatMap((element): LayoutFault[] => {
    // A box to write in grows as far as its reader lets it, and the findings are only there while somebody writes.
    if (element.matches('body, textarea, select, input, .findings, .findings *')) return [];
    const { overflowX, overflowY } = getComputedStyle(element);
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const across = /auto|scroll/.test(overflowX) && scrollWidth > clientWidth + 1;
    const down = /auto|scroll/.test(overflowY) && scrollHeight > clientHeight + 1;
    if (!across && !down) return [];
    const says = `${scrollWidth} × ${scrollHeight} scroll in a box of ${clientWidth} × ${clientHeight}`;
    return [{ kind: 'inner scroll', where: pathOf(element), says }];
  });
}

function cutLines(lines: Line[], paper: boolean): LayoutFault[] {
  const { documentElement: html } = document;
  const cuts = paper ? /hidden|clip|auto|scroll/ : /hidden|clip/;
  const isCutAtEdge = [html, document.body].some((element) => cuts.test(getComputedStyle(element).overflowX));
  const over = isCutAtEdge ? 0 : html.scrollWidth - html.clientWidth;
  const isMirrored = getComputedStyle(html).direction === 'rtl';
  const edges = { left: isMirrored ? -over : 0, right: html.clientWidth + (isMirrored ? 0 : over) };
  const cutBy = ({ owner, rect }: Line): string | undefined => {
    const [left, right, top] = [rect.left + scrollX, rect.right + scrollX, rect.top + scrollY];
    if (left < edges.left - 1 || right > edges.right + 1 || top < -1)
      return `the edge of the page, ${px(left)} to ${px(right)} in ${px(edges.right)}`;
    if (rect.bottom + scrollY > html.scrollHeight + 2) return `the end of the page, at ${px(html.scrollHeight)}`;
    for (let box: Element | null = owner; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(box);
      if (display === 'inline' || display === 'contents') continue;
      const edge = box.getBoundingClientRect();
      const across = Math.max(edge.left - rect.left, rect.right - edge.right);
      const down = Math.max(edge.top - rect.top, rect.bottom - edge.bottom);
      if (cuts.test(overflowX) && across > 1) return `its box, by ${px(across)} across (${pathOf(box)})`;
      if (cuts.test(overflowY) && down > rect.height / 4) return `its box, by ${px(down)} down (${pathOf(box)})`;
    }
    const own = areaOf(owner);
    const across = Math.max(own.left - rect.left, rect.right - own.right);
    const down = Math.max(own.top - rect.top, rect.bottom - own.bottom);
    if (across > 1) return `nothing, but sticks out of its box by ${px(across)} across`;
    if (down > rect.height / 3) return `nothing, but sticks out of its box by ${px(down)} down`;
    return undefined;
  };
  return lines.flatMap((line): LayoutFault[] => {
    const by = cutBy(line);
    return by ? [{ kind: 'cut', where: pathOf(line.owner), says: `${quoted(line.text)} is cut by ${by}` }] : [];
  });
}

/** A list to choose from shows its choice in one line: the longest has to fit. */
function cutSelects(elements: Element[]): LayoutFault[] {
  return elements.flatMap((element): LayoutFault[] => {
    if (!(element instanceof HTMLSelectElement)) return [];
    // Such lists wrap.
    if (getComputedStyle(element).appearance === 'base-select') return [];
    const { width } = element.getBoundingClientRect();
    const free = {
      position: 'absolute',
      'inline-size': 'max-content',
      'max-inline-size': 'none',
      'min-inline-size': '0',
    };
    for (const [name, value] of Object.entries(free)) element.style.setProperty(name, value);
    const needed = element.getBoundingClientRect().width;
    for (const name of Object.keys(free)) element.style.removeProperty(name);
    if (needed <= width + 1) return [];
    const says = `the longest choice needs ${px(needed)}, and the list is ${px(width)} wide`;
    return [{ kind: 'cut', where: pathOf(element), says }];
  });
}

function overlaps(elements: Element[], lines: Line[]): LayoutFault[] {
  const boxes = boxesOf(elements, lines).sort((a, b) => a.rect.top - b.rect.top);
  const found = new Map<string, LayoutFault>();
  for (const [place, a] of boxes.entries()) {
    for (let next = place + 1; next < boxes.length; next++) {
      const b = boxes[next]!;
      if (b.rect.top >= a.rect.bottom) break;
      if ((a.kind === 'area') !== (b.kind === 'area')) continue;
      const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const down = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top;
      // A line of text is higher than its letters.
      const slack = a.kind === 'text' || b.kind === 'text' ? Math.min(a.rect.height, b.rect.height) * 0.3 : 1;
      if (across <= 2 || down <= slack) continue;
      if (a.element === b.element ? a.kind !== 'text' : a.element.contains(b.element) || b.element.contains(a.element))
        continue;
      const where = `${pathOf(a.element)} and ${pathOf(b.element)}`;
      const says = `${quoted(a.element.textContent)} lies on ${quoted(b.element.textContent)} by ${px(across)} × ${px(down)}`;
      found.set(where, { kind: 'overlap', where, says });
    }
  }
  return [...found.values()];
}

function boxesOf(elements: Element[], lines: Line[]): Box[] {
  const texts = lines.map(({ owner, rect }): Box => ({ element: owner, rect, kind: 'text' }));
  const others = elements.flatMap((element): Box[] => {
    const isControl = element.matches('a[href], button, input, select, textarea, summary');
    const isPicture = element.matches('img, video, svg:not(svg svg)') && !element.closest('a, button, summary');
    const rects = [...element.getClientRects()];
    return [
      ...rects.flatMap((rect): Box[] => (isControl ? [{ element, rect, kind: 'area' }] : [])),
      ...rects.flatMap((rect): Box[] =>
        isPicture || (isControl && isPainted(element)) ? [{ element, rect, kind: 'paint' }] : [],
      ),
    ];
  });
  return [...texts, ...others];
}

function isPainted(element: Element): boolean {
  if (element.matches('input, select, textarea')) return true;
  const { backgroundColor, backgroundImage, borderTopWidth, borderTopColor } = getComputedStyle(element);
  const isSeen = (colour: string): boolean => !/^transparent$|, 0\)$|\/ 0\)$/.test(colour);
  return isSeen(backgroundColor) || backgroundImage !== 'none' || (borderTopWidth !== '0px' && isSeen(borderTopColor));
}

function smallTargets(elements: Element[]): LayoutFault[] {
  return elements.flatMap((element): LayoutFault[] => {
    if (!element.matches('a[href], button, input, select, textarea, summary, [role="button"]')) return [];
    if (isInSentence(element)) return [];
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
    const rects = [element, ...labels.filter((label) => isShown(label))].map((part) => part.getBoundingClientRect());
    const width = Math.max(...rects.map((rect) => rect.right)) - Math.min(...rects.map((rect) => rect.left));
    const height = Math.max(...rects.map((rect) => rect.bottom)) - Math.min(...rects.map((rect) => rect.top));
    if (width >= 43.5 && height >= 43.5) return [];
    const name = quoted(element.textContent || element.getAttribute('aria-label') || labels[0]?.textContent || '');
    return [{ kind: 'target', where: pathOf(element), says: `${name} is ${px(width)} × ${px(height)}` }];
  });
}

/** A link among words takes its height from their lines (the exception of WCAG 2.5.8). */
function isInSentence(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  const block = element.parentElement?.closest('p, li, td, th, dd, dt, figcaption, label, legend, blockquote, div');
  const words = block?.cloneNode(true) as Element | undefined;
  for (const control of words?.querySelectorAll('a, button, .visually-hidden') ?? []) control.remove();
  return /\p{L}/u.test(words?.textContent ?? '');
}

/** What can be tabbed to has to be seen, if only once it has focus. */
function lostFocus(root: Element): LayoutFault[] {
  const all = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')];
  return all.filter(isTabbable).flatMap((element): LayoutFault[] => {
    if (!isLost(element)) return [];
    const before = document.activeElement;
    element.focus({ preventScroll: true });
    const staysLost = isLost(element);
    element.blur();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    const says = `${quoted(element.textContent || element.getAttribute('aria-label'))} takes focus and is not seen`;
    return staysLost ? [{ kind: 'focus', where: pathOf(element), says }] : [];
  });
}

function isLost(element: Element): boolean {
  const { left, right, bottom, width, height } = element.getBoundingClientRect();
  const isOut = right + scrollX <= 0 || bottom + scrollY <= 0 || left >= document.documentElement.scrollWidth;
  if (isOut || width < 2 || height < 2 || !isShown(element)) return true;
  for (let part: Element | null = element; part; part = part.parentElement) if (hidesFromSight(part)) return true;
  return false;
}

function isTabbable(element: Element): boolean {
  if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element.matches(':disabled, [type="hidden"]'))
    return false;
  if (element.closest('[inert]') || (element.matches('summary') && element.parentElement?.matches('details') === false))
    return false;
  // Transparent is not out of reach.
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
}
