import { error, warning, type Words } from './findings.ts';

/** An image without a word (L018, S206). */
export const undescribed: Words = {
  message: 'Who cannot see this image learns nothing from it.',
  hint: 'Say what it shows:  ![Line 6 is red](line-six.png)  or, if it shows nothing that matters:  ![decoration](leaf.png)',
};

/** A heading at a level that it cannot have after the one `above` it, the title being 1. */
export function headingOutOfOrder({ depth, above }: { depth: number; above: number }): Words {
  return {
    message:
      depth === 1
        ? 'A heading with one `#` is the title, and that stands in the head already.'
        : `A heading of level ${depth} follows one of level ${above}: who hears the page misses what is between them.`,
    hint: `Begin it with  ${'#'.repeat(depth === 1 ? 2 : above + 1)}  and a space.`,
  };
}

type Heading = { problem: 'order'; depth: number; above: number } | { problem: 'empty' } | { problem: 'briefing' };

/** What would keep somebody out, in any file that people read. */
export const everyoneFaults = {
  A001: error(
    'Description says nothing',
    ({ description }: { description: string }) => ({
      message: `“${description}” is all that somebody hears who cannot see this image.`,
      hint: 'Say what it tells:  ![Line 6 is red](line-six.png)  or, if it tells nothing:  ![decoration](leaf.png)',
    }),
    ['1.1.1'],
  ),
  A002: warning(
    'Description too wordy',
    ({ problem, length }: { problem: 'begins' | 'long'; length: number }) => ({
      message:
        problem === 'begins'
          ? 'That it is an image is said before the description is read out.'
          : `This description has ${length} characters, and is heard in one go, without a way back into it.`,
      hint:
        problem === 'begins'
          ? 'Begin with what it shows.'
          : 'Say in one sentence what the image tells, and write the rest in the text, for everybody.',
    }),
    ['1.1.1'],
  ),
  A003: error(
    'Link says nothing by itself',
    ({ words, problem }: { words: string; problem: 'empty' | 'address' | 'vague' }) => ({
      message:
        problem === 'empty'
          ? 'This link has no words.'
          : problem === 'address'
            ? `\`${words}\` is read out letter by letter.`
            : `Many go from link to link, and hear “${words}” without what stands around it.`,
      hint: 'Make a link of the words that say where it leads:  [The charter of the bus station](https://…)',
    }),
    ['2.4.4'],
  ),
  A004: warning(
    'Same words, other target',
    ({ words, line }: { words: string; line: number }) => ({
      message: `The link “${words}” on line ${line} leads elsewhere, and the two sound the same.`,
      hint: 'Say in each where it leads.',
    }),
    ['2.4.4'],
  ),
  A005: error('Heading that leads astray', (found: Heading) => headingWords(found), ['1.3.1', '2.4.6']),
  A006: warning(
    'Bold text as a heading',
    ({ words, depth }: { words: string; depth: number }) => ({
      message: `“${words}” looks like a heading and is none: who goes from heading to heading does not find it.`,
      hint: `Write  ${'#'.repeat(depth)} ${words}  or let it begin the paragraph that follows.`,
    }),
    ['1.3.1'],
  ),
  A007: warning(
    'Found by looks alone',
    ({ words }: { words: string }) => ({
      message: `“${words}” helps nobody who hears the page, or has it in one column on a phone.`,
      hint: 'Call it by its name or its words; a place or a colour may stand beside that.',
    }),
    ['1.3.3'],
  ),
  A008: warning('Word in capitals', ({ word }: { word: string }) => ({
    message: `“${word}” is hard to read for many, and some screen readers spell it out.`,
    hint: `Write it in small letters, with stars if it is to stand out:  *${word.toLowerCase()}*  An abbreviation may stand once in brackets, behind the words that it is short for.`,
  })),
  A009: error(
    'Table without a header row',
    ({ isPart }: { isPart: boolean }) => ({
      message: isPart
        ? 'A column of this table has no heading: who hears a cell of it does not hear what it is about.'
        : 'The first row of this table is empty: who hears a cell does not hear what it is about.',
      hint: 'Name each column in the first row; only the first of them may stay empty.',
    }),
    ['1.3.1'],
  ),
  A010: warning(
    'Signs in place of words',
    ({ signs }: { signs: string }) => ({
      message: `“${signs}” stands here alone, and is read out as the name of a sign, or not at all.`,
      hint: 'Say it in words, or take it out.',
    }),
    ['1.1.1'],
  ),
};

function headingWords(found: Heading): Words {
  if (found.problem === 'order') return headingOutOfOrder(found);
  if (found.problem === 'empty') {
    return { message: 'This heading has no words.', hint: 'Write what stands below it, or take the heading out.' };
  }
  return {
    message: 'A briefing has the title of the call above it and no headings of its own.',
    hint: 'Make it the beginning of a paragraph:  **On your desk:** …',
  };
}
