import type { Everyone } from './everyone.ts';
import { proseInMarkdown } from './prose.ts';

const PART =
  'buttons?|links?|box(?:es)?|fields?|icons?|words?|lines?|text|answers?|questions?|tables?|lists?|pictures?|images?';
const LOOK = 'red|green|blue|yellow|orange|grey|round|square|big|large|small|highlighted|coloured';
const PRESSED = 'buttons?|links?|box(?:es)?|fields?|icons?';

/** What is to be found by its looks or its place alone. Narrow on purpose: people in a lesson may stand on the left. */
const BY_SENSE = new RegExp(
  [
    `\\b(?:click|press|choose|pick|select|tap) (?:on )?the (?:${LOOK}|left|right|top|bottom)(?: (?:${PRESSED}))?\\b`,
    `\\b(?:${LOOK}) (?:${PRESSED})\\b`,
    `\\b(?:${PART}) (?:on|to|at) the (?:far )?(?:left|right|top|bottom)\\b`,
    '\\b(?:see|as|shown|listed|described) (?:above|below)(?=[.,;:)]|$)',
  ].join('|'),
  'gi',
);

const CAPITALS = /(?<![\p{L}\p{N}_./@-])\p{Lu}{5,}(?![\p{L}\p{N}_/@-])/gu;
/** Abbreviations that everybody who reads the course has met. */
const KNOWN = ['SCORM', 'ASCII'];

/** Directions by sense alone (A007; in a role-play people say what they like), and words in capitals (A008). */
export function checkSenses({ kind, source, places, findings }: Everyone): void {
  const explained = [...source.matchAll(/\((\p{Lu}{5,})\)/gu)].map(([, word]) => word ?? '');
  for (const { from, to } of proseInMarkdown(source)) {
    const text = source.slice(from, to);
    const place = (at: number, length: number): ReturnType<typeof places.range> =>
      places.range(from + at, from + at + length);
    const isTold = kind === 'scenario' ? [] : [...withoutQuotes(text).matchAll(BY_SENSE)];
    for (const { 0: words, index } of isTold) findings.report('A007', place(index, words.length), { words });
    for (const { 0: word, index } of text.matchAll(CAPITALS)) {
      if (![...KNOWN, ...explained].includes(word)) findings.report('A008', place(index, word.length), { word });
    }
  }
}

/** What people say stands as they say it; the length stays. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”/g, (quoted) => '.'.repeat(quoted.length));
}
