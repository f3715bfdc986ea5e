import type { Everyone } from './everyone.ts';
import { rangeOf, type Link, type Nodes } from './mdast.ts';
import { walk } from './tags.ts';
import { plainText } from './text.ts';

const VAGUE = new RegExp(
  `^(?:${[
    '(?:click |tap |press |look |see )?(?:here|there|below|above)',
    '(?:click |follow |open )?(?:this|this link|the link|link|this page|this site|website|web page|address|url)',
    '(?:read |learn |see |find out |show )?(?:more|more details|more information|more info|details|info|information)',
    'continue reading|go|next|open|view|see|read|download',
  ].join('|')})$`,
  'i',
);
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** The words of links: each says by itself where it leads (A003), and no two say the same of different targets (A004). */
export function checkLinkWords(everyone: Everyone): void {
  const { findings } = everyone;
  const seen = new Map<string, { url: string; line: number }>();
  for (const link of linksThatLead(everyone)) {
    const at = rangeOf(link);
    const words = plainText(link);
    const problem = problemOf(words, everyone.kind);
    if (problem) findings.report('A003', at, { words, problem });
    const key = words.toLowerCase();
    const other = seen.get(key);
    if (!problem && other && other.url !== link.url) findings.report('A004', at, { words, line: other.line });
    if (!other) seen.set(key, { url: link.url, line: at.line });
  }
}

function problemOf(words: string, kind: Everyone['kind']): 'empty' | 'address' | 'vague' | undefined {
  if (words === '') return 'empty';
  // On paper an address is all that one can use.
  if (ADDRESS.test(words)) return kind === 'paper' ? undefined : 'address';
  return VAGUE.test(words.replace(/[\s.…:›»→>]+$/, '')) ? 'vague' : undefined;
}

/** The links that take somebody elsewhere: a choice, an answer and a statement are links only to whoever writes them. */
function linksThatLead({ root, kind }: Everyone): Link[] {
  const beginnings = new Set<Nodes>();
  const links: Link[] = [];
  walk(root, (node) => {
    if (node.type === 'listItem') {
      const [first] = node.children;
      if (first?.type === 'paragraph' && first.children[0]) beginnings.add(first.children[0]);
    }
    if (node.type !== 'link') return;
    const isWithin = !/^(?:https?:|mailto:|tel:)/i.test(node.url);
    if (!isWithin || (kind === 'lesson' && !beginnings.has(node))) links.push(node);
  });
  return links;
}
