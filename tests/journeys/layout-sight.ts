/* What is seen on a page. These functions are sent into the page by `layout-faults.ts`, which names each of them. */

/** A line of text as it lies on the page. */
export interface Line {
  owner: Element;
  rect: DOMRect;
  text: string;
}

/** All elements that are seen. */
export function shownElements(root: Element): Element[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    isShown(node as Element) && !hidesFromSight(node as Element) ? 1 : 2,
  );
  const elements = [root];
  while (walker.nextNode()) elements.push(walker.currentNode as Element);
  return elements;
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
}

/** What is in it is said to screen readers alone. */
export function hidesFromSight(element: Element): boolean {
  return getComputedStyle(element).clipPath.startsWith('inset(50%');
}

export function textLines(root: Element): Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return /\S/.test(node.nodeValue ?? '') ? 1 : 3;
    const isWords = isShown(node) && !node.matches('select, textarea, title, desc');
    return isWords && !hidesFromSight(node) ? 3 : 2;
  });
  const lines: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const [owner, text] = [node.parentElement!, node.nodeValue ?? ''];
    for (const rect of range.getClientRects()) if (rect.width > 0.5) lines.push({ owner, rect, text });
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
