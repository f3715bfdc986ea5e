import type { Example } from '../../course/author.ts';
import { mistake } from './sound.ts';

/** One mistake each in what choices show and miss. */
export const SCORE: Example[] = [
  mistake(
    'S180',
    'a choice that leads back to its scene',
    '](#the-end-of-the-call)\n  <Choice id="how-late" once />',
    '](#she-tells)\n  <Choice id="how-late" />',
    '[“How late?”](#she-tells)',
  ),
  mistake(
    'S180',
    'a round over several scenes, told once',
    '[Continue](#the-end-of-the-call)',
    '[Continue](#she-stiffens)',
    '[“Together, then.”](#side-by-side)',
  ),
  mistake(
    'S180',
    'a choice that changes a variable up to its end',
    '](#the-end-of-the-call)\n  <Choice id="how-late" once />\n  <Effect shows="ask" />',
    '](#she-tells)\n  <Choice id="how-late" />\n  <Effect rapport="+1" shows="ask" />',
    '[“How late?”](#she-tells)',
  ),
  mistake(
    'S202',
    'an objective that can only be missed',
    'shows="courtesy"',
    'shows="ask"',
    '[“What is it now? I have three calls on hold.”](#she-stiffens)',
  ),
  mistake(
    'S203',
    'an objective on every way to the end',
    '- [Say nothing](#the-end-of-the-call)',
    '- [Say nothing](#the-phone-rings)',
    '[“Go on, Sue.”](#she-tells)',
    ['shows="teach"', 'shows="ask teach"'],
  ),
  mistake(
    'S210',
    'nowhere two good choices',
    '\n  <Effect shows="ask" />',
    '\n\n  > **Coach:** A fair question.',
    '[“Go on, Sue.”](#she-tells)',
  ),
];
