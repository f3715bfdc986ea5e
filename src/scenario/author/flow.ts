import { isTag, type Nodes, type Paragraph, type PhrasingContent } from '../../course/author.ts';
import { isBlank } from './links.ts';

/**
 * The same nodes with words that a tag holds directly put into paragraphs, and paragraphs that hold nothing but tags
 * taken apart: how many line breaks a trainer leaves makes no difference.
 */
export function flowOf(nodes: readonly Nodes[]): Nodes[] {
  const flow: Nodes[] = [];
  let words: PhrasingContent[] = [];
  const endWords = (): void => {
    if (!words.every(isBlank)) flow.push(paragraphOf(words));
    words = [];
  };
  for (const node of nodes) {
    if (isWord(node)) words.push(node);
    else {
      endWords();
      flow.push(node);
    }
  }
  endWords();
  return flow.flatMap((node) => (holdsTagsOnly(node) ? node.children.filter(isTag) : node));
}

function holdsTagsOnly(node: Nodes): node is Paragraph {
  return node.type === 'paragraph' && node.children.every((child) => isBlank(child) || isTag(child));
}

const WORDS = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'image',
  'imageReference',
  'break',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

function isWord(node: Nodes): node is PhrasingContent {
  return WORDS.has(node.type);
}

function paragraphOf(children: PhrasingContent[]): Paragraph {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  return { type: 'paragraph', children, ...(first && last && { position: { start: first.start, end: last.end } }) };
}
