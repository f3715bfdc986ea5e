import type { PortraitWord } from '../../course/author.ts';
import { circle, type Shape } from './shapes.ts';

/** Shoulders, as far as the rim. */
export const BUILD: Record<PortraitWord<'build'>, Shape> = {
  slim: ['cloth', 'M12 68c0-13 3-17.5 14.5-20.5h11c11.5 3 14.5 7.5 14.5 20.5z'],
  medium: ['cloth', 'M7 68c0-14 5-17.5 19-20.5h13c14 3 19 6.5 19 20.5z'],
  broad: ['cloth', 'M1 68c0-16 8-18 25-21.5h12c17 3.5 25 5.5 25 21.5z'],
};

const OPEN_COLLAR: Shape = ['cloth', 'M25.5 45.5l6.5 7-5.5 5-4.5-9zM38.5 45.5l-6.5 7 5.5 5 4.5-9z'];
const OPEN_NECK: Shape = ['skin', 'M26.5 46.5h11l-5.5 9z'];
const SHIRT_FRONT: Shape = ['white', 'M25.5 46.5h13l-6.5 19z'];

/** Each goes over what is worn before it. */
export const CLOTHES: Record<PortraitWord<'wears'>, readonly Shape[]> = {
  jumper: [['cloth', 'M25.3 45.5q6.7 6 13.4 0l.8 3.5q-7.5 7-15 0z']],
  'roll neck': [['cloth', 'M26 42.5q6 4.5 12 0l1.3 7q-7.3 5-14.6 0z']],
  'T-shirt': [['skin', 'M25 47q7 10 14 0l-1.5-1h-11z']],
  shirt: [OPEN_NECK, OPEN_COLLAR, ['line', 'M32 54v10']],
  blouse: [
    ['skin', 'M26 46.5h12l-6 6z'],
    [
      'cloth',
      'M31.5 53c-2-3.5-7-4-7.5-1s4 4.5 7.5 1zM32.5 53c2-3.5 7-4 7.5-1s-4 4.5-7.5 1zM32 53.5l-2.5 9M32 53.5l2.5 9',
    ],
  ],
  cardigan: [
    SHIRT_FRONT,
    ['cloth', 'M25.3 45.5l6.7 19-10.5 2 .5-18zM38.7 45.5l-6.7 19 10.5 2-.5-18z'],
    ['line', 'M32 64.5'],
  ],
  blazer: [SHIRT_FRONT, ['cloth', 'M25 45.5l7 18.5-11-8 3-2-3.5-2.5zM39 45.5l-7 18.5 11-8-3-2 3.5-2.5z']],
  hoodie: [
    ['cloth', 'M21.5 50c-1-5 2-7 4.5-8 1 6 11 6 12 0 2.5 1 5.5 3 4.5 8-2 5-6.5 6.5-10.5 6.5s-8.5-1.5-10.5-6.5z'],
    ['line', 'M28 56v6M36 56v6'],
  ],
  'body warmer': [
    ['cloth', 'M25 43.5l7 9 7-9 4 5.5-11 8-11-8z'],
    ['line', 'M32 57v9M20 58h8M36 58h8M17 51q2 7 1.5 15M47 51q-2 7-1.5 15'],
  ],
  coat: [SHIRT_FRONT, ['cloth', 'M24.5 43l9 21h-9l-8-13zM39.5 43l-6.5 21 6.5 2 8-15z'], ['ink', circle(36.5, 62, 0.6)]],
  overall: [
    OPEN_COLLAR,
    ['bright', 'M18.5 50l4-1.7 3.5 8h12l3.5-8 4 1.7-3.5 9v9h-20v-9z'],
    ['ink', `${circle(26, 58.5, 0.7)}${circle(38, 58.5, 0.7)}`],
  ],
  'hi-vis vest': [
    ['bright', 'M24 47.5l8 15 8-15 7 2.5 1 17h-32l1-17z'],
    ['white', 'M19.5 49l4-1.5 1 20h-4.5zM44.5 49l-4-1.5-1 20h4.5z'],
    ['line', 'M32 62.5v4'],
  ],
  tie: [
    SHIRT_FRONT,
    ['accent', 'M30 51h4l-.8 3.5 2.3 12h-7l2.3-12z'],
    ['white', 'M25.5 45.5l6.5 6-4.5 4.5-4-7.5zM38.5 45.5l-6.5 6 4.5 4.5 4-7.5z'],
  ],
  scarf: [['accent', 'M24.5 43.5q7.5 6 15 0c3 1.5 3.5 5 2 7q-9.5 6-19 0c-1.5-2-1-5.5 2-7zM35 52.5l5-1 3 13h-6.5z']],
  lanyard: [
    ['line', 'M24.5 47.5l7.5 9 7.5-9'],
    ['white', 'M28.3 55.5h7.4v6.5h-7.4z'],
  ],
  beads: [
    [
      'white',
      [
        [25.5, 49],
        [28, 51.7],
        [32, 52.8],
        [36, 51.7],
        [38.5, 49],
      ]
        .map(([x = 0, y = 0]) => circle(x, y, 1.5))
        .join(''),
    ],
  ],
};
