import { shorten, warning } from '../../course/author.ts';

interface Words {
  text: string;
}

/** A choice's words in quotes, whether or not the trainer put some around them. */
function quoted(text: string): string {
  return `“${shorten(text.replace(/^["“”„«]+|["“”»]+$/g, ''))}”`;
}

/** What makes a scenario teach less than it could. */
export const wordingFaults = {
  S120: warning('Same words twice', ({ text, line }: Words & { line: number }) => ({
    message: `The choice on line ${line} says ${quoted(text)} too.`,
    hint: 'Let two choices differ in what the learner would really say.',
  })),
  S122: warning('Point lost without a word', ({ text }: Words) => ({
    message: `${quoted(text)} loses a point, and the coach does not say why.`,
    hint: 'Add below the choice, indented:  > **Coach:** …',
  })),
  S190: warning('Longest is best', ({ count }: { count: number }) => ({
    message: `In all ${count} decisions the best choice is the longest: learners notice.`,
    hint: 'Shorten some good choices, and give some poor ones a reason.',
  })),
  S191: warning('First is best', ({ count }: { count: number }) => ({
    message: `In all ${count} decisions the best choice is the first in the file, the order of a page without scripts.`,
    hint: 'Move some good choices down.',
  })),
  S200: warning('Choice without a why', ({ text }: Words) => ({
    message: `${quoted(text)} has no coach's word and names no objective.`,
    hint: 'Add below it  > **Coach:** …  or the objective it shows:  <Effect shows="ask" />',
  })),
  S201: warning('No way to recover', ({ text }: Words) => ({
    message: `After ${quoted(text)} no good choice comes any more before the end.`,
    hint: 'Lead to a scene in which the learner can make up for it.',
  })),
  S205: warning('Too long', ({ words, most, what }: { words: number; most: number; what: 'turn' | 'choice' }) => ({
    message: `This ${what} has ${words} words; ${most} fit on the screen of a phone.`,
    hint: what === 'turn' ? 'Cut it, or part it in two paragraphs.' : 'Cut it to what one would say.',
  })),
};
