/* What is seen on a page. These functions are sent into the page by `layout-faults.ts`, which names each of them. */

/** A line of text as it lies on the page. */
export interface Line {
  owner: Element;
  rect: DOMRect;
  text: string;
}

/** All elements that are seen. Without JavaScript a page calls nothing back, so that it is walked by hand. */
export function shownElements(root: Element): Element[] {
  const elements: Element[] = [];
  const walk = (element: Element): void => {
    if (!isShown(element) || hidesFromSight(element)) return;
    elements.push(element);
    for (const child of element.children) walk(child);
  };
  walk(root);
  return elements;
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
}

/** What is in it is said to screen readers alone. */
export function hidesFromSight(element: Element): boolean {
  return getComputedStyle(element).clipPath.startsWith('inset(50%');
}

/** The lines of text of these elements, without what is written or chosen in a form. */
export function textLines(elements: Element[]): Line[] {
  const lines: Line[] = [];
  for (const owner of elements) {
    if (owner.matches('select, textarea, title, desc')) continue;
    // Blanks that are kept hang over the end of a line, and nobody sees them: there, words are measured.
    const pattern = getComputedStyle(owner).whiteSpace.startsWith('pre') ? /\S+/g : /\S[^]*\S|\S/g;
    for (const node of owner.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        for (const rect of range.getClientRects()) if (rect.width > 0.5) lines.push({ owner, rect, text: match[0] });
      }
    }
  }
  return lines;
}

/** The box that an element's lines lie in. */
export function areaOf(element: Element): DOMRect {
  let box = element;
  while (box.parentElement && /^(inline|contents)$/.test(getComputedStyle(box).display)) box = box.parentElement;
  return box.closest('svg')?.getBoundingClientRect() ?? box.getBoundingClientRect();
}

export function pathOf(element: Element): string {
  const parts: string[] = [];
  for (
    let part: Element | null = element;
    part && part !== document.body && parts.length < 4;
    part = part.parentElement
  ) {
    if (part.id) return [`#${part.id}`, ...parts].join(' > ');
    const alike = [...(part.parentElement?.children ?? [])].filter((other) => other.localName === part!.localName);
    const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(part) + 1})` : '';
    parts.unshift(part.localName + [...part.classList].map((name) => `.${name}`).join('') + place);
  }
  return parts.join(' > ') || 'body';
}

export function px(length: number): string {
  return `${Math.round(length)} px`;
}

export function quoted(text: string | null): string {
  const words = (text ?? '').trim().replace(/\s+/g, ' ');
  return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
}
