import type { PortraitWord } from '../../course/author.ts';
import { circle, type Shape } from './shapes.ts';

/** Hats cover the hair on top. */
export const HATS: readonly PortraitWord<'with'>[] = ['hard hat', 'cap', 'woolly hat'];

/** What is behind the head. */
export const BEHIND: Partial<Record<PortraitWord<'with'>, readonly Shape[]>> = {
  pencil: [
    ['bright', 'M43 29l8.5-10.5 2.6 2.1-8.6 10.5z'],
    ['white', 'M51.5 18.5l3-1.5-.4 3.6z'],
  ],
};

/** What is worn over hair and face. */
export const IN_FRONT: typeof BEHIND = {
  headset: [
    ['white', 'M17.2 29c-2.5-29 32.1-29 29.6 0h-2.2c2.2-25-27.4-25-25.2 0z'],
    ['line', 'M18.5 35c.5 5.5 2.5 8 5.5 8.3'],
    [
      'ink',
      `M17 27h2.5q1.5 0 1.5 1.5v5q0 1.5-1.5 1.5h-2.5q-1.5 0-1.5-1.5v-5q0-1.5 1.5-1.5zM47 27h-2.5q-1.5 0-1.5 1.5v5q0 1.5 1.5 1.5h2.5q1.5 0 1.5-1.5v-5q0-1.5-1.5-1.5z${circle(24.8, 43.2, 1.2)}`,
    ],
  ],
  'hard hat': [
    ['bright', 'M18 21c-1-9 5-15.5 14-15.5s15 6.5 14 15.5z'],
    ['bright', 'M28.5 14v-9.5q3.5-1.5 7 0v9.5zM15 22.5q-1-3 2-3 15-2.5 30 0 3 0 2 3-17-2.5-34 0z'],
  ],
  cap: [
    ['cloth', 'M17.2 22c-2.5-8.5 4.8-12.5 14.8-12.5s17.3 4 14.8 12.5z'],
    ['cloth', 'M18.5 20.5q13.5-6.5 27 0 3.5 3.5 0 4.5-13.5-5-27 0-3.5-1 0-4.5z'],
  ],
  'woolly hat': [
    ['bright', `M18.5 20c-1.5-9 5-13.5 13.5-13.5s15 4.5 13.5 13.5z`],
    ['bright', `M17 17.5q15-4 30 0l.5 6q-15.5-4-31 0z${circle(32, 5, 2.5)}`],
  ],
  earrings: [['white', `${circle(18.8, 37, 1.6)}${circle(45.2, 37, 1.6)}`]],
  hoops: [['line', `${circle(18, 39, 3.2)}${circle(46, 39, 3.2)}`]],
};
