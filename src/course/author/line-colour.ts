import type { LineColour } from '../module.ts';
import { contrast, mix, SHAPE, TEXT } from './contrast.ts';

export type Theme = keyof LineColour;

/** A colour that stands on another, by their names in `src/styles/tokens.css`, and the least contrast of the two. */
export type Pair = readonly [front: string, back: string, least: number];

/** What is drawn in the line's colour: links and buttons, and the text on them. */
const HARD: readonly Pair[] = [
  ['line', 'paper', TEXT],
  ['line', 'surface', TEXT],
  ['on-line', 'line', TEXT],
];
/** What stands on its soft shade. */
const SOFT: readonly Pair[] = [
  ['ink', 'line-soft', TEXT],
  ['muted', 'line-soft', TEXT],
  ['line', 'line-soft', TEXT],
  ['edge', 'line-soft', SHAPE],
];

/** Every pair that a colour of an organisation's own is a part of. */
export const LINE_PAIRS: readonly Pair[] = [...HARD, ...SOFT];

type Colours = Readonly<Record<string, string>>;

/** What stays as it is in `src/styles/tokens.css`. There `prefers-contrast` moves all of it away from the line. */
export const AROUND_LINE: Readonly<Record<Theme, Colours>> = {
  light: {
    paper: '#faf7f1',
    surface: '#ffffff',
    ink: '#1b2430',
    muted: '#566070',
    edge: '#888070',
    'on-line': '#ffffff',
  },
  dark: {
    paper: '#11161d',
    surface: '#1a212b',
    ink: '#e8ecf1',
    muted: '#a3aebb',
    edge: '#707d8d',
    'on-line': '#0c1016',
  },
};

/** What is wrong with a line colour, and the nearest of the same hue with which nothing is. */
export interface FaintLine {
  theme: Theme;
  colour: string;
  /** The least contrast that it has with what it stands on, or with what stands on it. */
  contrast: number;
  nearest: string;
}

/** Whether everything drawn in this colour, and on it, can be read; `undefined` when it can. */
export function faintLine(theme: Theme, colour: string): FaintLine | undefined {
  if (isReadable(theme, colour)) return undefined;
  const around = { ...AROUND_LINE[theme], line: colour };
  const end = theme === 'light' ? '#000000' : '#ffffff';
  const nearest = percents(1, 100)
    .map((percent) => mix(colour, end, percent))
    .find((step) => isReadable(theme, step));
  return {
    theme,
    colour,
    contrast: Math.min(...HARD.map((pair) => contrastOf(pair, around))),
    nearest: nearest ?? end,
  };
}

/** The style sheet that gives pages this line colour, and a soft shade of it; on paper there is none. '' without one. */
export function lineStyle(colour: LineColour | undefined): string {
  if (!colour) return '';
  const { light, dark } = colour;
  return `@media screen {
  html:root {
    --line: light-dark(${light}, ${dark});
    --line-soft: light-dark(${softOf('light', light)}, ${softOf('dark', dark)});
  }
}
`;
}

/** As much of the line's colour in the surface as leaves everything on it readable, and no more than a sixth. */
function softOf(theme: Theme, line: string): string {
  const around: Colours = { ...AROUND_LINE[theme], line };
  const { surface = '' } = around;
  const shades = percents(0, 16).map((percent) => mix(surface, line, percent));
  return shades.findLast((soft) => areReadable(SOFT, { ...around, 'line-soft': soft })) ?? surface;
}

function isReadable(theme: Theme, line: string): boolean {
  return areReadable(HARD, { ...AROUND_LINE[theme], line });
}

function areReadable(pairs: readonly Pair[], colours: Colours): boolean {
  return pairs.every((pair) => contrastOf(pair, colours) >= pair[2]);
}

function contrastOf([front, back]: Pair, colours: Colours): number {
  return contrast(colours[front] ?? '', colours[back] ?? '');
}

function percents(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
