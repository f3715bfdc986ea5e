/** Room below what is scrolled to, in CSS pixels. */
const MARGIN = 24;

/** Scrolls this page alone: `scrollIntoView` would also move the LMS's page around the frame. */
export function scrollPageTo(element: Element, edge: 'top' | 'nearest'): void {
  const { top, bottom } = element.getBoundingClientRect();
  // What stands still at the top covers as much as the style says.
  const above = top - parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
  if (edge === 'top' || above < 0) scrollBy(0, above);
  else if (bottom > innerHeight) scrollBy(0, Math.min(above, bottom - innerHeight + MARGIN));
}
