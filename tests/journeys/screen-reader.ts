/** Something that a screen reader says. */
export interface Told {
  /** The role of what the focus went to; absent for what a live region tells. */
  focus?: string;
  /** The name and the description, or the text of the region. */
  words: string;
}

declare global {
  interface Window {
    __told: Told[];
    __roleOf(element: Element): string;
  }
  interface Element {
    /** Chromium's own accessibility tree, switched on for the journeys. */
    readonly computedName: string;
    readonly computedRole: string;
  }
}

/**
 * To be run in each page before it: notes down what a screen reader says by itself. That is where the focus goes, and what
 * comes into a live region that was there before; a region that comes with its text is not to be relied on.
 */
export function listen(): void {
  // A frame begins with a page of nothing, whose window goes on.
  if (Reflect.has(window, '__told')) return;
  const LIVE = '[aria-live], [role="status"], [role="log"], [role="alert"], [role="timer"]';
  const tidy = (text: string | null | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ');
  // Chromium has no role for some elements that have a name for it.
  window.__roleOf = (element) => element.computedRole || element.localName;
  window.__told = [];

  const isSilent = (region: Element): boolean => {
    const live = region.getAttribute('aria-live');
    return live === 'off' || (live === null && region.getAttribute('role') === 'timer');
  };
  /** Text that a screen reader finds, which is not what `textContent` has. */
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof HTMLElement) || node.ariaHidden === 'true' || !node.checkVisibility()) return '';
    const parts = [...node.childNodes].map(textOf);
    return getComputedStyle(node).display.startsWith('inline') ? parts.join('') : ` ${parts.join('')} `;
  };
  const tell = (region: Element, nodes: readonly Node[]): void => {
    const isWhole = (region.ariaAtomic ?? String(region.getAttribute('role') === 'status')) === 'true';
    const news = tidy(nodes.map(textOf).join(' '));
    // What goes is not told.
    if (news !== '') window.__told.push({ words: isWhole ? tidy(textOf(region)) : news });
  };
  const observer = new MutationObserver((changes) => {
    const heard = new Map<Element, Node[]>();
    const fresh = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
    for (const { type, target, addedNodes } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
      const isNew = region && [...fresh].some((node) => node.contains(region));
      if (!region || isNew || isSilent(region) || (type === 'attributes' && region === target)) continue;
      heard.set(region, [...(heard.get(region) ?? []), ...(type === 'childList' ? addedNodes : [target])]);
    }
    for (const [region, nodes] of heard) tell(region, nodes);
  });
  const observe = (): void =>
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['hidden'] });
  observe();
  // A frame has another document before its own.
  addEventListener('DOMContentLoaded', observe);

  addEventListener(
    'focus',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      const described = (target.getAttribute('aria-describedby') ?? '').split(' ');
      const descriptions = described.map((id) => document.getElementById(id)?.textContent);
      const words = tidy([target.computedName, ...descriptions].join(' '));
      window.__told.push({ focus: window.__roleOf(target), words });
    },
    true,
  );
}
