import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Image, Link, Nodes, PhrasingContent, RootContent } from 'mdast';

const SAFE_LINK = /^(https?:|mailto:|tel:)/i;
/** A file beside the scenario, or a picture on the web; never `data:`. */
const SAFE_IMAGE = /^(https?:|[^:]+$)/i;

const asContent = (state: State, node: Nodes): ElementContent[] => ('children' in node ? state.all(node) : []);
const asNothing = (): undefined => undefined;

const handlers: Handlers = {
  link(state, node: Link): Element | ElementContent[] {
    if (!SAFE_LINK.test(node.url)) return state.all(node);
    const link = defaultHandlers.link(state, node);
    // Whoever leaves the frame of a package ends the session with the LMS.
    link.properties = { ...link.properties, target: '_blank', rel: ['noopener'] };
    return link;
  },
  image: (state, node: Image) =>
    SAFE_IMAGE.test(node.url) ? defaultHandlers.image(state, node) : { type: 'text', value: node.alt ?? '' },
  // Tags have been read; what they hold is prose. Code was refused before.
  ...({
    mdxJsxFlowElement: asContent,
    mdxJsxTextElement: asContent,
    mdxFlowExpression: asNothing,
    mdxTextExpression: asNothing,
    mdxjsEsm: asNothing,
  } as Handlers),
};

/** Block-level HTML of Markdown: no raw HTML, no styles, no links that run code. */
export function blockHtml(children: readonly RootContent[]): string {
  return toHtml(toHast({ type: 'root', children: [...children] }, { handlers }));
}

/** Inline HTML of the words of a line. */
export function inlineHtml(children: readonly PhrasingContent[]): string {
  return blockHtml(children);
}
