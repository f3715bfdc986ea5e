/** The least that WCAG 2.2 asks of text (1.4.3), and of what is no text (1.4.11). */
export const TEXT = 4.5;
export const SHAPE = 3;

/** The contrast ratio of two colours (WCAG 2.2), from 1 to 21, whichever of them is in front. Colours are `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** `colour` with `percent` of `other` in it. Mixed with black or white, a colour keeps its hue. */
export function mix(colour: string, other: string, percent: number): string {
  const into = partsOf(other);
  const mixed = partsOf(colour).map((part, i) => Math.round(part + (((into[i] ?? 0) - part) * percent) / 100));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2.2, relative luminance: 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue, each from 0 to 255. */
function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
