import { isTag, parseMdx, type Nodes } from './mdast.ts';
import { countSyllables } from './syllables.ts';
import { plainText } from './text.ts';

/** With fewer words a figure says nothing. */
const FEWEST_WORDS = 50;

/**
 * Flesch’s reading ease of a lesson’s running text: about 100 for very plain English, 60 for a newspaper, 30 for a contract. Of
 * English alone. `undefined` for a text too short to say anything of.
 */
export function readingEase(source: string): number | undefined {
  const { root } = parseMdx(source);
  const sentences = root ? paragraphsIn(root).flatMap(sentencesOf) : [];
  const words = sentences.flatMap(wordsOf);
  if (words.length < FEWEST_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return Math.round(206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length));
}

/** A text in sentences. What ends none, as a heading does not, is one in itself. */
export function sentencesOf(text: string): string[] {
  const parts = text.split(/(?<=[.!?…][”’"')\]]*)(?<!\b\p{Lu}\.)\s+(?=[“‘"'(]*[\p{Lu}\p{N}])/u);
  return parts.map((part) => part.trim()).filter((part) => wordsOf(part).length > 0);
}

/** Without figures, which have no syllables to count. */
function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
}

function paragraphsIn(node: Nodes): string[] {
  if (node.type === 'paragraph') return [plainText(node)];
  const isLeftOut = !('children' in node) || node.type === 'heading' || (isTag(node) && node.name === 'Sheet');
  return isLeftOut ? [] : node.children.flatMap((child) => paragraphsIn(child));
}
