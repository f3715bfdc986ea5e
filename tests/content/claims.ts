import { parse } from 'yaml';
import { z } from 'zod';
import { sentencesOf } from '../../src/course/author/reading-ease.ts';
import { parseMdx, plainText, walk } from '../../src/course/author.ts';

const text = z.string().trim().min(1);

/** `content/claims.yaml`: what lessons and sheets say that needs a source. */
const claimsSchema = z.array(
  z.strictObject({
    /** Word for word as it stands in the file. */
    claim: text,
    /** From the top of the project. */
    file: z.string().regex(/^content\/(lessons\/[a-z0-9-]+\.mdx|sheets\/[a-z0-9-]+\.md)$/),
    source: text,
    kind: z.enum(['fact', 'opinion', 'attribution']),
  }),
);

export type Claim = z.infer<typeof claimsSchema>[number];

export function readClaims(source: string): Claim[] {
  return claimsSchema.parse(parse(source));
}

/**
 * What is told of a source, part by part, and the credits do not say: a part is the course’s own (`Ours: …`), a sum that anybody
 * can do, all articles, one of them by its author or by words of its title, or a work by its first author and year.
 */
export function untold(source: string, credits: string): string[] {
  return source.split('; ').filter((part) => !isTold(part, credits));
}

function isTold(part: string, credits: string): boolean {
  if (/^ours: |\b(is|are) ours$/i.test(part) || part.startsWith('Arithmetic: ')) return true;
  if (part.startsWith('The articles in credits.md: ')) return true;
  const lines = credits.split('\n').filter((line) => line.startsWith('- ') || line.includes('Reichheld'));
  const [, article] = part.match(/^(.+) \(credits\.md\): ./) ?? [];
  if (article !== undefined) {
    const words = article
      .replace(/[“”…]/g, '')
      .replace(/^The article on /, '')
      .trim();
    return words !== '' && lines.some((line) => line.includes(words));
  }
  const [, author = '', year = ''] = part.match(/^(\p{Lu}[\p{L}-]+)\b.*?\b((?:19|20)\d\d)\b/u) ?? [];
  return author !== '' && lines.some((line) => line.includes(author) && line.includes(year));
}

/** What a sentence says that somebody may ask the source of. */
const ASKS_FOR_SOURCE = [
  /\d\s?(%|per cent)/,
  /\bpercentage\b/i,
  /\b(research|stud(y|ies) (show|find|found|say|suggest)|studies|surveys?|experiments?|statistics?|evidence|meta-analys[ei]s)\b/i,
  /\b(well supported|a review of|according to|on average|proven|scientists?)\b/i,
  /\b(19\d\d|20[0-3]\d)\b/,
  /\bmost (people|of us|of them|colleagues|customers|firms|teams|managers|learners|organisations)\b/i,
  /\btend(s|ed)? to\b/i,
];

/** The sentences of a lesson or a sheet that look as if they needed a source. `names` are those of the authors in the credits. */
export function sentencesInNeed(source: string, names: readonly string[]): string[] {
  const { root } = parseMdx(source);
  const paragraphs: string[] = [];
  if (root) {
    walk(root, (node) => {
      if (node.type === 'paragraph') paragraphs.push(plainText(node));
    });
  }
  return paragraphs.flatMap(sentencesOf).filter((sentence) => isInNeed(sentence, names));
}

function isInNeed(sentence: string, names: readonly string[]): boolean {
  const words: readonly string[] = sentence.match(/\p{L}+/gu) ?? [];
  return ASKS_FOR_SOURCE.some((pattern) => pattern.test(sentence)) || names.some((name) => words.includes(name));
}

/** Whether a claim is about a sentence: one of the two holds the other, marks apart. */
export function isCovered(sentence: string, claims: readonly string[]): boolean {
  const plain = (words: string): string => words.replace(/[*_]|^- /g, '').trim();
  return claims.some((claim) => plain(claim).includes(plain(sentence)) || plain(sentence).includes(plain(claim)));
}
