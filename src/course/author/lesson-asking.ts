import type { FoundTag, LessonReading } from './lesson-reading.ts';
import { rangeOf, type Nodes } from './mdast.ts';
import { sentencesOf } from './reading-ease.ts';
import { plainText } from './text.ts';

/** What somebody says, as opposed to a word that is quoted: it ends with a sign of its own. */
const SAID = /[“„"][^”“"]*[.,?!…][”“"]/g;

/** Sentences that ask what something is called, means or stands for. */
const DEFINING = [
  /\bwhat (is|are|was|were|’s)\b.*\b(called|meant)\b/i,
  /\bwhat (do|does|did) (?!(you|he|she|they|we|i)\b).+\bmean\b(?! to\b)/i,
  /\bwhat (do|does|did) .+\bstand for\b/i,
  /\b(what|how) (do|would|should) (you|we|they) call\b/i,
  /\b(what|which) (word|term|name|letter)s? (mean|is|are|stand|describe|do we|do you)/i,
  /\b(meaning|name|term) (of|for) (this|that|it|what|when|the|a|an)\b.*\?$/i,
  /\bdefin(e|es|ed|itions?)\b/i,
  /^name the (terms?|words?|principles?|habits?|practices?|steps?|rules?)\b/i,
  /\bmatch\b.* (its|their|the) (meaning|name)s?\b/i,
];

/** Warns of a question that asks for a definition (L022), above its answers and without what people say in it. */
export function checkAsking({ node }: FoundTag, { findings }: LessonReading): void {
  const children: readonly Nodes[] = node.children;
  const asking = children.filter(({ type }) => type === 'paragraph').find(asksForDefinition);
  if (asking) findings.report('L022', rangeOf(asking), {});
}

function asksForDefinition(paragraph: Nodes): boolean {
  const sentences = sentencesOf(plainText(paragraph).replace(SAID, ' '));
  return sentences.some((sentence) => DEFINING.some((pattern) => pattern.test(sentence)));
}
