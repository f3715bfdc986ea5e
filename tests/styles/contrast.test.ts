import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, mix, SHAPE, TEXT } from '../../src/course/author/contrast.ts';
import { AROUND_LINE, faintLine, LINE_PAIRS, lineStyle, type Pair } from '../../src/course/author/line-colour.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [plain = '', stronger = '', chosen = ''] = css.split(
  /@media \(prefers-contrast: more\)|:root\[data-theme='contrast'\]/,
);

/** Pairs that stand on one another in the styles; those of the line are checked in a course's own colour, too. */
const PAIRS: readonly Pair[] = [
  ...LINE_PAIRS,
  ...['paper', 'surface'].flatMap((back): Pair[] => [
    ['ink', back, TEXT],
    ['muted', back, TEXT],
    ['edge', back, SHAPE],
  ]),
  ...['good', 'fair', 'poor'].flatMap((front): Pair[] => [
    [front, 'paper', TEXT],
    [front, 'surface', TEXT],
  ]),
  ['on-marker', 'marker', TEXT],
];

const THEMES = {
  light: colours(plain, 0),
  dark: colours(plain, 1),
  'light, more contrast': { ...colours(plain, 0), ...colours(stronger, 0) },
  'dark, more contrast': { ...colours(plain, 1), ...colours(stronger, 1) },
};

describe.each(Object.entries(THEMES))('in %s', (_, theme) => {
  test.each(PAIRS)(
    '%s on %s has a contrast of at least %d',
    { tags: ['@wcag-1.4.3', '@wcag-1.4.11'] },
    (front, back, least) => {
      expect(contrast(theme[front] ?? '', theme[back] ?? '')).toBeGreaterThanOrEqual(least);
    },
  );
});

/** The custom properties that are colours, by name, for the light (0) or the dark (1) side. */
function colours(source: string, side: 0 | 1): Record<string, string> {
  const found = source.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g);
  return Object.fromEntries([...found].map(([, name, light, dark, one]) => [name, one ?? (side === 0 ? light : dark)]));
}

test('more contrast by choice is that of a device that asks for it', () => {
  for (const side of [0, 1] as const) expect(colours(chosen, side)).toEqual(colours(stronger, side));
  expect(Object.keys(colours(chosen, 0)).length).toBeGreaterThan(3);
});

test('contrast is that of WCAG 2.2', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#ffffff', '#000000')).toBe(21);
  expect(contrast('#ff0000', '#ff0000')).toBe(1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4.0, 2);
});

test('the check of a course’s own line colour goes by the colours of the pages', () => {
  expect(THEMES.light).toMatchObject(AROUND_LINE.light);
  expect(THEMES.dark).toMatchObject(AROUND_LINE.dark);
});

test('the product’s own line passes; too faint a colour is told, with the next step of its hue that passes', () => {
  expect(faintLine('light', THEMES.light['line'] ?? '')).toBeUndefined();
  expect(faintLine('dark', THEMES.dark['line'] ?? '')).toBeUndefined();
  const faint = faintLine('light', '#ffb000');
  expect(faint).toEqual({ theme: 'light', colour: '#ffb000', contrast: expect.closeTo(1.71, 2), nearest: '#966800' });
  // One step before, it did not pass yet.
  expect(contrast(mix('#ffb000', '#000000', 40), '#faf7f1')).toBeLessThan(TEXT);
  expect(faintLine('dark', '#000000')?.nearest).toMatch(/^#([0-9a-f]{2})\1\1$/);
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever the colour, the step told for it passes, and every pair of the style made of it is readable', () => {
  const property = fc.property(colour, colour, (anyLight, anyDark) => {
    const light = faintLine('light', anyLight)?.nearest ?? anyLight;
    const dark = faintLine('dark', anyDark)?.nearest ?? anyDark;
    expect([faintLine('light', light), faintLine('dark', dark)]).toEqual([undefined, undefined]);
    const style = lineStyle({ light, dark });
    for (const [name, theme] of Object.entries(THEMES)) {
      const own = { ...theme, ...colours(style, name.startsWith('light') ? 0 : 1) };
      expect(own['line']).toBe(name.startsWith('light') ? light : dark);
      const unreadable = LINE_PAIRS.filter(
        ([front, back, least]) => contrast(own[front] ?? '', own[back] ?? '') < least,
      );
      expect(unreadable).toEqual([]);
    }
  });
  fc.assert(property, { seed: 20, numRuns: 1000 });
});

test('the style of a line is for screens alone, and there is none without a colour', () => {
  expect(lineStyle({ light: '#0f5a72', dark: '#7cc4dd' })).toMatch(/^@media screen \{\s+html:root \{/);
  expect(lineStyle(undefined)).toBe('');
});
