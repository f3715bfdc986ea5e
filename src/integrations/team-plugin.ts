import type { HastNode, HastPluginEntry } from 'satteri';
import { teamRunsIn, teamsNamed } from '../course/author.ts';

type Element = Extract<HastNode, { type: 'element' }>;
type Tag = Extract<HastNode, { type: 'mdxJsxFlowElement' }>;

/**
 * Puts what each `<For>` of a lesson holds in its place, marked: `data-for` with the teams, and `hidden`, so that a page
 * without scripts shows the wording for everybody. That gets `data-except` with the teams that have their own.
 */
export const teamPlugin: HastPluginEntry = {
  name: 'teams',
  before(root, context) {
    const visit = (children: readonly Readonly<HastNode>[]): void => {
      const parts = children.filter(isPart);
      const text = parts.map((part) =>
        isFor(part)
          ? { team: teamsOf(part), said: piecesOf(part.children) }
          : { team: undefined, said: piecesOf([part]) },
      );
      const except = new Map<Piece['node'], string[]>();
      for (const { teams, other } of teamRunsIn(text)) {
        if (other) except.set(other.node, [...(except.get(other.node) ?? []), ...teams.flat()]);
      }
      for (const [node, teams] of except) context.setProperty(node, 'dataExcept', teams.join(' '));
      for (const part of parts) {
        const pieces = isFor(part) ? piecesOf(part.children).map(({ node }) => meantFor(teamsOf(part), node)) : [];
        if (isFor(part)) context.replaceNode(part, pieces);
        else visit(part.children);
      }
    };
    visit(root.children);
  },
};

function isPart(node: Readonly<HastNode>): node is Readonly<Element | Tag> {
  return node.type === 'element' || node.type === 'mdxJsxFlowElement';
}

function isFor(part: Readonly<Element | Tag>): part is Readonly<Tag> {
  return part.type === 'mdxJsxFlowElement' && part.name === 'For';
}

function teamsOf(tag: Readonly<Tag>): string[] {
  const team = tag.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'team')?.value;
  return typeof team === 'string' ? teamsNamed(team) : [];
}

interface Piece {
  kind: string;
  node: Readonly<Element | Tag>;
}

/** Paragraphs, lists and so on, of the kinds that the check tells apart; a `<For>` holds no tags. */
function piecesOf(children: readonly Readonly<HastNode>[]): Piece[] {
  return children.filter(isPart).map((node) => {
    const name = node.type === 'element' ? node.tagName : node.type;
    return { kind: name === 'ul' || name === 'ol' ? 'list' : name, node };
  });
}

function meantFor(teams: readonly string[], node: Piece['node']): Piece['node'] {
  if (node.type !== 'element') return node;
  return { ...node, properties: { ...node.properties, hidden: true, dataFor: teams.join(' ') } };
}
