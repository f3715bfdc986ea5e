import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import type { HastNode, HastPluginEntry } from 'satteri';
import { descriptionOf } from '../course/author.ts';
import { wrapSolutions } from './lesson-solutions.ts';

type Element = Extract<HastNode, { type: 'element' }>;

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const RESULTS = ['#good', '#fair', '#poor'];

/**
 * Prepares a lesson for a document that holds many: headings get ids `<lesson>--<slug>`, links to them follow, and a list
 * item that begins with a link to `#good`, `#fair` or `#poor` becomes an answer that opens on its why. What
 * answers an order, a match or a short answer stands apart from what is asked, and an image that is decoration has an
 * empty description.
 */
export const lessonPlugin: HastPluginEntry = ({ fileURL }) => {
  if (!fileURL) return undefined;
  const prefix = `${basename(fileURLToPath(fileURL), '.mdx')}--`;
  const slugger = new GithubSlugger();
  return {
    name: 'lesson',
    before: wrapSolutions,
    element: [
      {
        filter: HEADINGS,
        visit: (node, context) => context.setProperty(node, 'id', prefix + slugger.slug(context.textContent(node))),
      },
      {
        filter: ['a'],
        visit: (node, context) => {
          const href = String(node.properties['href'] ?? '');
          if (href.startsWith('#') && !RESULTS.includes(href)) {
            context.setProperty(node, 'href', `#${prefix}${href.slice(1)}`);
          }
          // Within the frame of an LMS it would end the session.
          if (/^https?:/.test(href)) {
            context.setProperty(node, 'target', '_blank');
            context.setProperty(node, 'rel', 'noopener');
          }
        },
      },
      {
        filter: ['img'],
        visit: (node, context) => context.setProperty(node, 'alt', descriptionOf(String(node.properties['alt'] ?? ''))),
      },
      { filter: ['li'], visit: (node) => answer(node) },
    ],
  };
};

function answer(item: Readonly<Element>): Element | undefined {
  const [first, ...why] = item.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const link = first?.type === 'element' && first.tagName === 'p' ? first.children[0] : first;
  if (link?.type !== 'element' || link.tagName !== 'a') return undefined;
  const href = String(link.properties['href'] ?? '');
  if (!RESULTS.includes(href)) return undefined;
  const summary = element('summary', {}, [element('span', {}, link.children)]);
  const details = { className: ['choice'], dataAnswer: href.slice(1) };
  return element('li', {}, [
    element('details', details, [summary, element('div', { className: ['why'] }, why as Element['children'])]),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
