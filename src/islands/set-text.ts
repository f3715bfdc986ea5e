/** Puts a text into the first element in `root` that fits; where there is none, nowhere. */
export function setText(root: Element, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}
