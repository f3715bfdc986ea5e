import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Image, Link, Nodes, PhrasingContent, RootContent } from 'mdast';
import { descriptionOf, imagePath, isOwnImage } from '../../course/author.ts';
import { plainHtml } from './plain-html.ts';

/** Whether a link that learners may follow out of the call leads somewhere by itself. */
export function isSafeLink(url: string): boolean {
  return /^(https?:|mailto:|tel:)/i.test(url);
}

const asContent = (state: State, node: Nodes): ElementContent[] => ('children' in node ? state.all(node) : []);
const asNothing = (): undefined => undefined;

const handlers: Handlers = {
  link(state, node: Link): Element | ElementContent[] {
    if (!isSafeLink(node.url)) return state.all(node);
    const link = defaultHandlers.link(state, node);
    // Whoever leaves the frame of a package ends the session with the LMS.
    link.properties = { ...link.properties, target: '_blank', rel: ['noopener'] };
    return link;
  },
  image(state, node: Image): Element | ElementContent {
    if (!isOwnImage(node.url)) return { type: 'text', value: descriptionOf(node.alt) };
    const image = defaultHandlers.image(state, node);
    image.properties['src'] = imagePath(node.url);
    image.properties['alt'] = descriptionOf(node.alt);
    return image;
  },
  // Tags have been read; what they hold is prose. Code was refused before.
  ...({
    mdxJsxFlowElement: asContent,
    mdxJsxTextElement: asContent,
    mdxFlowExpression: asNothing,
    mdxTextExpression: asNothing,
    mdxjsEsm: asNothing,
  } as Handlers),
};

/**
 * Block-level HTML of Markdown: no raw HTML, no styles, no links that run code. The source of an image is its path from
 * the scenario's folder.
 */
export function blockHtml(blocks: readonly RootContent[]): string {
  return plainHtml(blocks) ?? treeHtml(blocks);
}

/** The same by way of a tree of HTML, for whatever Markdown there is. */
export function treeHtml(blocks: readonly RootContent[]): string {
  return toHtml(toHast({ type: 'root', children: [...blocks] }, { handlers }));
}

/** Inline HTML of the words of a line. */
export function inlineHtml(children: readonly PhrasingContent[]): string {
  return blockHtml([{ type: 'paragraph', children: [...children] }]).slice('<p>'.length, -'</p>'.length);
}

/** An image as a page serves it; its size in pixels keeps the page still while it loads. */
export interface ServedImage {
  src: string;
  width: number;
  height: number;
}

/** HTML of a scenario with its images as they are served; one that is not stays as it is. */
export function withImages(html: string, served: (path: string) => ServedImage | undefined): string {
  return html.replace(/<img src="([^"]*)"/g, (whole, written: string) => {
    const image = served(written.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&'));
    if (!image) return whole;
    const src = image.src.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
    return `<img src="${src}" width="${image.width}" height="${image.height}"`;
  });
}
