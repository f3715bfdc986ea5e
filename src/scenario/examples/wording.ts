import type { Example } from '../../course/author.ts';
import { mistake } from './sound.ts';

const LONG = 'word '.repeat(61).trim();

/** One mistake each that makes a scenario teach less than it could. */
export const WORDING: Example[] = [
  mistake(
    'S120',
    'the same words twice',
    '[Say nothing]',
    '[“Sorry, that came out wrong. Tell me.”]',
    '[“Sorry, that came out wrong. Tell me.”](#the-end-of-the-call)',
  ),
  mistake(
    'S122',
    'a point lost without a word',
    '\n  > **Coach:** You are guessing.\n',
    '',
    '[“Then send it tomorrow, like all the others.”](#she-stiffens)',
  ),
  mistake(
    'S190',
    'the best choice is always the longest',
    'What is it now? I have three calls on hold.',
    'Well?',
    '[“Go on, Sue.”](#she-tells)',
    ['[“How late?”]', '[“How late is the pallet, and how late may it be?”]'],
  ),
  mistake(
    'S191',
    'the best choice is always the first',
    '- [“What is it',
    '- [“Yes?”](#the-end-of-the-call)\n  <Effect shows="ask" />\n\n- [“What is it',
    '[“Yes?”](#the-end-of-the-call)',
  ),
  mistake(
    'S200',
    'a choice without a why',
    '\n  > **Coach:** Silence is an answer, too.\n',
    '',
    '[Say nothing](#the-end-of-the-call)',
  ),
  mistake(
    'S201',
    'nothing good comes after a poor choice',
    '](#she-stiffens)\n  <Effect rapport="-1"',
    '](#the-end-of-the-call)\n  <Effect rapport="-1"',
    '[“Then send it tomorrow, like all the others.”](#the-end-of-the-call)',
  ),
  mistake('S205', 'a long turn', 'The pallet is late.', LONG, `**Sue**: ${LONG}`),
  mistake(
    'S205',
    'a long choice',
    'How late?',
    LONG.slice(0, 26 * 5 - 1),
    `[“${LONG.slice(0, 26 * 5 - 1)}”](#the-end-of-the-call)`,
  ),
];
