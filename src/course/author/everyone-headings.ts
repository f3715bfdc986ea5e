import type { Everyone } from './everyone.ts';
import { isTag, rangeOf, type Nodes, type Paragraph } from './mdast.ts';
import { walk } from './tags.ts';
import { plainText } from './text.ts';

/** In characters: nobody takes more for a heading. */
const LONGEST = 80;

/**
 * Headings that lead astray (A005), and bold text in the place of one (A006). The order of a sheet's headings is H003, and
 * what a role-play's scenes are called is S041 and S042.
 */
export function checkHeadings({ root, kind, findings }: Everyone): void {
  let above = 1;
  walk(root, (node) => {
    if ('children' in node && (node.type === 'root' || isTag(node))) {
      for (const { paragraph, words } of playHeading(node.children)) {
        findings.report('A006', rangeOf(paragraph), { words, depth: kind === 'scenario' ? 3 : 2 });
      }
    }
    if (node.type !== 'heading') return;
    const { depth } = node;
    const isScene = kind === 'scenario' && depth <= 2;
    const isEmpty = plainText(node) === '' && !isScene;
    const isAstray = kind !== 'paper' && !isScene && (depth === 1 || depth > above + 1);
    if (isEmpty) findings.report('A005', rangeOf(node), { problem: 'empty' });
    else if (isAstray) {
      const isBriefing = kind === 'scenario' && above === 1;
      findings.report('A005', rangeOf(node), isBriefing ? { problem: 'briefing' } : { problem: 'order', depth, above });
    }
    above = Math.max(2, depth);
  });
}

/** Paragraphs of nothing but a few bold words, which something follows. */
function playHeading(nodes: readonly Nodes[]): { paragraph: Paragraph; words: string }[] {
  return nodes.slice(0, -1).flatMap((node) => {
    if (node.type !== 'paragraph') return [];
    const [only, ...others] = node.children;
    const words = plainText(node);
    const isHeading =
      only?.type === 'strong' && others.length === 0 && words.length <= LONGEST && !/[.:;,…]$/.test(words);
    return isHeading ? [{ paragraph: node, words }] : [];
  });
}
