import { circle, type Shape } from './shapes.ts';

interface Mood {
  brows: Shape;
  eyes: readonly Shape[];
  mouth: Shape;
}

/** The four moods, from shut to warm; the same on everybody. */
export const MOODS: readonly Mood[] = [
  {
    brows: ['line', 'M22.6 24.1l6.9 2.4M41.4 24.1l-6.9 2.4'],
    eyes: [
      ['line', 'M24.2 30h5M34.8 30h5'],
      ['ink', 'M25.7 30h3q-.3 1-1.5 1t-1.5-1zM35.3 30h3q-.3 1-1.5 1t-1.5-1z'],
    ],
    mouth: ['line', 'M27.2 41.8q4.8-3.2 9.6 0'],
  },
  {
    brows: ['line', 'M22.8 24.6h6.7M41.2 24.6h-6.7'],
    eyes: [
      ['line', 'M24.2 28.8h5M34.8 28.8h5'],
      ['ink', 'M25.7 29h3q0 2.3-1.5 2.3t-1.5-2.3zM35.3 29h3q0 2.3-1.5 2.3t-1.5-2.3z'],
    ],
    mouth: ['line', 'M27.5 40.5h9'],
  },
  {
    brows: ['line', 'M22.8 24.3q3.2-2.6 6.7-.8M41.2 24.3q-3.2-2.6-6.7-.8'],
    eyes: [['ink', `${circle(27, 30, 0.9)}${circle(37, 30, 0.9)}`]],
    mouth: ['line', 'M27.2 39.5q4.8 3.4 9.6 0'],
  },
  {
    brows: ['line', 'M22.5 23.2q3.5-3.2 7-.8M41.5 23.2q-3.5-3.2-7-.8'],
    eyes: [['line', 'M24.3 31q2.7-4 5.4 0M34.3 31q2.7-4 5.4 0']],
    mouth: ['white', 'M26 38.3q6 1.7 12 0-1 5.2-6 5.2t-6-5.2z'],
  },
];

/** One of them as it is drawn over somebody, by its number. */
export function shapesOfMood(number: number): Shape[] {
  const mood = MOODS[number];
  return mood ? [mood.brows, ...mood.eyes, mood.mouth] : [];
}
