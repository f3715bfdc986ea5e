import { toHtml } from 'hast-util-to-html';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';

const SAFE = /^(https?:|mailto:|tel:|#|[^:]*$)/i;

const asContent = (state: State, node: Nodes): ReturnType<State['all']> => ('children' in node ? state.all(node) : []);
const asNothing = (): undefined => undefined;

const handlers = {
  // Tags have been read; what they hold is prose. Code and raw HTML were refused before.
  mdxJsxFlowElement: asContent,
  mdxJsxTextElement: asContent,
  mdxFlowExpression: asNothing,
  mdxTextExpression: asNothing,
  mdxjsEsm: asNothing,
} as Handlers;

/** Block-level HTML of Markdown: no raw HTML, no styles, no links that run code. */
export function blockHtml(children: readonly RootContent[]): string {
  return render({ type: 'root', children: children.map(withSafeLinks) });
}

/** Inline HTML of the words of a line. */
export function inlineHtml(children: readonly PhrasingContent[]): string {
  return render({ type: 'root', children: children.map(withSafeLinks) });
}

function render(root: Root): string {
  return toHtml(toHast(root, { handlers }));
}

function withSafeLinks<T extends Nodes>(node: T): T {
  if ((node.type === 'link' || node.type === 'image') && !SAFE.test(node.url)) {
    return withSafeLinks({ ...node, url: '' });
  }
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map(withSafeLinks) } as T;
}
