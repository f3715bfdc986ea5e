import type { HastNode, HastVisitorContext } from 'satteri';

type Tag = Extract<HastNode, { type: 'mdxJsxFlowElement' }>;

/** With what the answer to each of these begins; everything from there on belongs to it. */
const BEGINS: Record<string, readonly string[]> = { Order: ['ol'], Match: ['ul'], Short: ['blockquote'] };

/**
 * Puts the answer that an `<Order>`, a `<Match>` or a `<Short>` holds into a `<Solution slot="solution">`, so that its
 * component has it apart from what is asked.
 */
export function wrapSolutions(
  { children }: { children: readonly Readonly<HastNode>[] },
  context: HastVisitorContext,
): void {
  for (const tag of children) {
    if (tag.type !== 'mdxJsxFlowElement' || !Object.hasOwn(BEGINS, tag.name ?? '')) continue;
    const begins = BEGINS[tag.name ?? ''] ?? [];
    const start = tag.children.findLastIndex((child) => child.type === 'element' && begins.includes(child.tagName));
    if (start < 0) continue;
    const attributes = [attribute('slot', 'solution'), attribute('of', (tag.name ?? '').toLowerCase())];
    const solution = { ...tag, name: 'Solution', attributes, children: tag.children.slice(start) };
    context.replaceNode(tag, { ...tag, children: [...tag.children.slice(0, start), solution] });
  }
}

function attribute(name: string, value: string): Tag['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value };
}
