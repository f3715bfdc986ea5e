import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [plain = '', stronger = ''] = css.split('@media (prefers-contrast: more)');

/** Pairs that stand on one another in the styles, and the least that WCAG 2.2 asks (1.4.3, 1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;
const PAIRS: [front: string, back: string, least: number][] = [
  ...['paper', 'surface', 'line-soft'].flatMap((back): [string, string, number][] => [
    ['ink', back, TEXT],
    ['muted', back, TEXT],
    ['line', back, TEXT],
    ['edge', back, SHAPE],
  ]),
  ...['good', 'fair', 'poor'].map((front): [string, string, number] => [front, 'paper', TEXT]),
  ['on-line', 'line', TEXT],
  ['on-marker', 'marker', TEXT],
];

const THEMES = {
  light: colours(plain, 0),
  dark: colours(plain, 1),
  'light, more contrast': { ...colours(plain, 0), ...colours(stronger, 0) },
  'dark, more contrast': { ...colours(plain, 1), ...colours(stronger, 1) },
};

describe.each(Object.entries(THEMES))('in %s', (_, theme) => {
  test.each(PAIRS)('%s on %s has a contrast of at least %d', (front, back, least) => {
    expect(contrast(theme[front] ?? '', theme[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

/** The custom properties that are colours, by name, for the light (0) or the dark (1) side. */
function colours(source: string, side: 0 | 1): Record<string, string> {
  const found = source.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g);
  return Object.fromEntries([...found].map(([, name, light, dark, one]) => [name, one ?? (side === 0 ? light : dark)]));
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
