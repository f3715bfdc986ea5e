import type { Example } from '../author/example.ts';
import { mistake } from './lesson-mistake.ts';

const QUESTION = '<Question id="late-pallet" objective="ask">';
const REFLECT = '<Reflect id="first-words" label="What would you say?" hint="One line." />';

const ORDER = '<Order id="second-horn" objective="ask">';
const STEPS = ['Ask', 'Print', 'Report'].map((words, n) => `${n + 1}. ${words}.\n\n   It comes ${n}th.\n`);
const MATCH = '<Match id="six-habits" objective="ask">';
const PAIRS = ['“By name.” → A greeting', '“On time.” → A promise', '“I see it coming.” → A reason'].map(
  (words) => `- ${words}\n\n  They said so.\n`,
);
const SHORT = '<Short id="loan-form" label="Three lines">';

/** What can be wrong with questions of several answers, orders, matches and short answers. */
export const questionExamples: readonly Example[] = [
  mistake('L012', 'a kind of question is misspelt', ['"ask">', '"ask" kind="sevral">'], 'kind="sevral"', 'several'),
  mistake(
    'L014',
    'several answers of which one is good',
    [QUESTION, QUESTION.replace('>', ' kind="several">')],
    '-',
    '1 of 3 answers',
    '30:1',
  ),
  mistake('L012', 'an order for one team', ['Read your last ticket.', order(STEPS)], ORDER, 'inside something'),
  mistake('L014', 'an order with bullets', swap(order(PAIRS)), ORDER, 'ends with a numbered list'),
  mistake('L014', 'an order of two', swap(order(STEPS.slice(0, 2))), '1', '3 are the fewest'),
  mistake('L014', 'an order that asks nothing', swap(order(STEPS, '')), ORDER, 'asks nothing'),
  mistake('L014', 'an order in two lists', swap(order(['- One\n\nThen\n\n', ...STEPS])), '1', 'a second list'),
  mistake(
    'L014',
    'a why of an order at the margin',
    swap(order([...STEPS, 'It comes last.\n'])),
    'It comes last.',
    'a why is indented',
  ),
  mistake(
    'L014',
    'an item of an order without words',
    swap(order(['1. > Ask.\n\n   It comes first.\n', ...STEPS])),
    '1',
    'no words',
  ),
  mistake('L014', 'an item of an order without a why', swap(order([...STEPS, '4. Rest.\n'])), 'Rest.', 'has no why'),
  mistake(
    'L014',
    'an item of an order twice',
    swap(order([...STEPS, '4. Ask.\n\n   Again.\n'])),
    '4',
    '“Ask.” stands here twice',
  ),
  mistake(
    'L014',
    'a match without an arrow',
    swap(match([...PAIRS, '- Hm: a doubt\n\n  Perhaps.\n'])),
    '-',
    'what goes with what',
  ),
  mistake(
    'L014',
    'a left side twice',
    swap(match([...PAIRS, '- “On time.” → A doubt\n\n  Perhaps.\n'])),
    '-',
    'on the left twice',
  ),
  mistake(
    'L014',
    'one right side for all',
    swap(match(PAIRS.map((pair) => pair.replace(/→.*/, '→ A promise')))),
    '-',
    'the same thing',
  ),
  mistake('L014', 'a match with numbers', swap(match(STEPS)), MATCH, 'ends with a list of pairs'),
  mistake(
    'L014',
    'a short answer without a model',
    swap(`${SHORT}\n\nWrite.\n\n- Is there a day?\n\n</Short>`),
    SHORT,
    'one quotation',
  ),
  mistake(
    'L014',
    'a short answer that asks nothing',
    swap(`${SHORT}\n\n> On Friday.\n\n- Is there a day?\n\n</Short>`),
    SHORT,
    'asks nothing',
  ),
  mistake(
    'L022',
    'a question asks what a word means',
    ['Sue says the pallet is late. What do you say?', 'What does “empathy” mean?'],
    'What does “empathy” mean?',
    'a moment from the job',
  ),
  mistake(
    'L022',
    'a match of words and meanings',
    swap(match(PAIRS).replace('Which goes with which?', 'Match each habit with its name.')),
    'Match each habit with its name.',
    'a moment from the job',
  ),
];

/** In the place of the sound lesson's box. */
function swap(text: string): [string, string] {
  return [REFLECT, text];
}

function order(steps: readonly string[], asked = 'In which order?\n\n'): string {
  return `${ORDER}\n\n${asked}${steps.join('\n')}\n</Order>`;
}

function match(pairs: readonly string[]): string {
  return `${MATCH}\n\nWhich goes with which?\n\n${pairs.join('\n')}\n</Match>`;
}
