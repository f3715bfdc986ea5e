import { describe, expect, it } from 'vitest';
import { unwantedIn } from '../../../src/course/author/plain-words.ts';
import { americanIn } from '../../../src/course/author/spelling.ts';
import { checkWords } from '../../../src/course/author/wording.ts';

const british = (text: string): string[] => americanIn(text).map((found) => found.british);
const unwanted = (text: string): string[] => unwantedIn(text).map(({ words }) => words);

describe('American spelling', () => {
  it.each([
    ['organize Organization organizational', ['organise', 'Organisation', 'organisational']],
    ['apologizing, analyzed, paralyzes', ['apologising', 'analysed', 'paralyses']],
    [
      'color favorite neighbors behavioral Honorable',
      ['colour', 'favourite', 'neighbours', 'behavioural', 'Honourable'],
    ],
    ['center centered theaters liter', ['centre', 'centred', 'theatres', 'litre']],
    ['dialog catalogs', ['dialogue', 'catalogues']],
    ['defense traveled canceling labeled fulfills', ['defence', 'travelled', 'cancelling', 'labelled', 'fulfils']],
    ['practiced gray toward gotten', ['practised', 'grey', 'towards', 'got']],
  ])('%s', (text, expected) => {
    expect(british(text)).toEqual(expected);
  });

  it.each([
    'size sizing downsized prize seized capsize maize Elizabeth horizon citizens',
    'colour favouritism honorary humorous laborious laboratory collaborate Colorado coloration',
    'centre meter parameter theatrical literal fibrous liters’',
    'dialogue analogous catalogue defensive offensive',
    'travel travels cancels labels fulfilled enrolled practice practices practical greyhound',
    'analysis paralysis organise towards forgotten begotten utilize',
  ])('is not seen in: %s', (text) => {
    expect(british(text.replace('liters’', ''))).toEqual([]);
  });

  it('keeps the name of a practice of BEST, with its capital letter alone', () => {
    expect(british('Bridge, Empathize, Share')).toEqual([]);
    expect(british('to empathize')).toEqual(['empathise']);
  });
});

describe('words that the course does not use', () => {
  it.each([
    ['Stop! Now!', ['!', '!']],
    ['Oops, whoops', ['Oops', 'whoops']],
    ['Correct. She rings.', ['Correct']],
    ['Not so. Well done. Incorrect', ['Well done', 'Incorrect']],
    ['Click here, user.', ['Click here', 'user']],
    ['An amazing, world-class, seamless tool', ['amazing', 'world-class', 'seamless']],
    ['utilise and leverage', ['utilise', 'leverage']],
  ])('%s', (text, expected) => {
    expect(unwanted(text)).toEqual(expected);
  });

  it.each([
    'That is correct. Correct the order first. What is wrong? You were wrong.',
    'Use it, usually. She clicked. Here it is.',
    'An article whose title ends “about more than just being polite!”',
  ])('are not seen in: %s', (text) => {
    expect(unwanted(text)).toEqual([]);
  });
});

describe('of a file', () => {
  const codes = (source: string, file = 'content/sheets/a.md'): string[] =>
    checkWords(source, { file }).map(({ code, line, column }) => `${code} ${line}:${column}`);

  it('the prose is read: head, text, labels, descriptions of images', () => {
    const source = `---
title: A gray day
---

*Color* and \`color\`.

![A gray bay](gray.png)

<Reflect id="color" label="Which color?" hint="Oops" />
`;
    expect(codes(source, 'a.mdx')).toEqual(['W001 2:10', 'W001 5:2', 'W001 7:5', 'W001 9:34', 'W002 9:48']);
  });

  it('names and targets are not', () => {
    const source = `---
title: A
learner: Gray
variables:
  color: { label: Ease, start: 1, min: 0, max: 2 }
---

[Go](#gray-color)

<When color="!=2">

So.

</When>
`;
    expect(codes(source, 'a.mdx')).toEqual([]);
    expect(codes('id: color\nobjectives: [analyze]\nsteps:\n  - lesson: color # gray\n', 'modules/a.yaml')).toEqual([]);
  });

  it('of YAML each text is, at its place', () => {
    expect(codes('a:\n  from: The color\nsay: "Saved!"\n', 'content/interface.yaml')).toEqual([
      'W001 2:13',
      'W002 3:12',
    ]);
  });

  it('that cannot be read nothing is said', () => {
    expect(codes('<Pair>\n\nA gray day.\n', 'a.mdx')).toEqual([]);
    expect(codes('a: [gray\n', 'a.yaml')).toEqual([]);
  });
});
