import type { HastNode, HastPluginEntry } from 'satteri';

type Tag = Extract<HastNode, { type: 'mdxJsxFlowElement' }>;
type Element = Extract<HastNode, { type: 'element' }>;

/** What a statement in the list of such a tag becomes. */
const STATEMENTS: Record<string, string> = { NeedsCheck: 'Need', Diagnosis: 'Sign' };

/**
 * Makes each statement of a `<NeedsCheck>` or a `<Diagnosis>` a `<Need>` or a `<Sign>`, with `about`, what its link named,
 * and a `name` for its fields. The tag itself is told all that its statements are about.
 */
export const statementPlugin: HastPluginEntry = {
  name: 'statements',
  before(root, context) {
    for (const tag of root.children) {
      const name = tag.type === 'mdxJsxFlowElement' ? STATEMENTS[tag.name ?? ''] : undefined;
      if (tag.type === 'mdxJsxFlowElement' && name) context.replaceNode(tag, withStatements(tag, name));
    }
  },
};

function withStatements(tag: Readonly<Tag>, name: string): Tag {
  const about: string[] = [];
  const id = tag.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
  const children = tag.children.map((child) => {
    if (child.type !== 'element' || child.tagName !== 'ul') return child;
    const items = child.children.map((item) => {
      const link = item.type === 'element' ? linkIn(item) : undefined;
      if (item.type !== 'element' || !link) return item;
      about.push(String(link.properties['href']).slice(1));
      const attributes = [attribute('about', about.at(-1) ?? ''), attribute('name', `${String(id)}--${about.length}`)];
      const statement: Tag = { type: 'mdxJsxFlowElement', name, attributes, children: link.children };
      return { ...item, children: [statement] };
    });
    return { ...child, children: items };
  });
  return { ...tag, attributes: [...tag.attributes, attribute('about', [...new Set(about)].join(' '))], children };
}

/** The link that a statement is, with or without a paragraph around it. */
function linkIn(item: Readonly<Element>): Element | undefined {
  const [first] = item.children.filter((child) => child.type === 'element');
  const link = first?.tagName === 'p' ? first.children[0] : first;
  return link?.type === 'element' && link.tagName === 'a' ? link : undefined;
}

function attribute(name: string, value: string): Tag['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value };
}
