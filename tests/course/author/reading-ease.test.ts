import { describe, expect, it } from 'vitest';
import { readingEase, sentencesOf } from '../../../src/course/author/reading-ease.ts';
import { countSyllables } from '../../../src/course/author/syllables.ts';

const SYLLABLES: Record<number, string> = {
  1: 'ask call calls called looked code phone rhythm strength through queue thought the you’re they’ll two eight moved stops one',
  2: 'colleague waiting wanted asked-for people doesn’t didn’t table tables every quicker quiet answer desk-top being Sue’s-desk changes boxes hotel really',
  3: 'customer somebody everything tomorrow department example idea easier remember whenever exercise Valerie quality',
  4: 'everybody responsible information facilities experience January',
  5: 'manufacturing apologising organisation communication responsibly-made administration opportunity',
};

describe('syllables', () => {
  it.each(Object.entries(SYLLABLES).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)])))(
    'of %s: %i',
    (word, count) => {
      expect(countSyllables(String(word))).toBe(count);
    },
  );
});

it('sentences end with a sign, but not with an initial', () => {
  expect(sentencesOf('Sybil F. Stershic calls it so. It is.')).toEqual(['Sybil F. Stershic calls it so.', 'It is.']);
});

it('sentences end with a sign and a space before a capital letter, and quotations with them', () => {
  expect(sentencesOf('It is late. “Who waits?” he asks. At 10.30 p.m. she rings… Nobody! “So.” Done')).toEqual([
    'It is late.',
    '“Who waits?” he asks.',
    'At 10.30 p.m. she rings…',
    'Nobody!',
    '“So.”',
    'Done',
  ]);
});

describe('reading ease', () => {
  const lesson = (text: string): string => `---\ntitle: A\nsummary: B\n---\n\n${text}\n`;

  it('is Flesch’s: of twelve sentences of five one-syllable words', () => {
    const plain = 'She rings the desk twice. '.repeat(12);
    expect(readingEase(lesson(plain))).toBe(Math.round(206.835 - 1.015 * 5 - 84.6));
  });

  it('falls with long sentences and long words', () => {
    const short = 'She rings the desk. They have the code for her. '.repeat(8);
    const long =
      'Notwithstanding considerable organisational complexity, internal communication responsibilities necessitate continuous administrative consideration of '.repeat(
        5,
      );
    expect(readingEase(lesson(short)) ?? 0).toBeGreaterThan(90);
    expect(readingEase(lesson(long)) ?? 0).toBeLessThan(0);
  });

  it('leaves out headings, and says nothing of a text of a few words', () => {
    expect(readingEase(lesson('Somebody rings.'))).toBeUndefined();
    const text = 'She rings the desk twice. '.repeat(12);
    expect(readingEase(lesson(`## Organisational responsibilities\n\n${text}`))).toBe(readingEase(lesson(text)));
  });
});
