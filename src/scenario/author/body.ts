import {
  isTag,
  plainText,
  rangeOf,
  type Blockquote,
  type List,
  type Nodes,
  type Paragraph,
  type TagNode,
} from '../../course/author.ts';
import type { Range } from '../../course/index.ts';
import type { Condition } from '../graph.ts';
import type { Block, Route } from '../model.ts';
import { readCondition } from './conditions.ts';
import { flowOf } from './flow.ts';
import { inlineHtml } from './html.ts';
import { checkDash, onlyLink, targetOf } from './links.ts';
import { isChoiceList } from './choice-list.ts';
import { readNarration, readParagraph, readQuote, type Line } from './lines.ts';
import type { Reading } from './reading.ts';
import { misplaced, readKnownTag, readTeams, type KnownTag, type Place } from './tags.ts';
import { pairWithDefaults, type Wording } from './teams.ts';

/** What a list of nodes holds: a scene's, a briefing's or what is indented below a choice. */
export interface Body {
  blocks: Block[];
  routes: Route[];
  /** Lists of choices. */
  lists: List[];
  /** Tags that say something about the scene or the choice. */
  tags: KnownTag[];
  /** Whether something was met that belongs below a choice: what follows it, up to a list, does as well. */
  isAstray: boolean;
}

/** What stands around a node. */
interface Around {
  place: Place;
  when: Condition;
  whenAt?: Range;
  teams: string[];
  /** The tag that holds it; a `<For>` counts before a `<When>`. */
  inside?: 'When' | 'For';
}

/** Reads the nodes of a scene, of the briefing or below a choice. */
export function readBody(nodes: readonly Nodes[], place: Place, reading: Reading): Body {
  const body: Body = { blocks: [], routes: [], lists: [], tags: [], isAstray: false };
  readNodes(nodes, { place, when: [], teams: [] }, reading, body);
  return body;
}

function readNodes(nodes: readonly Nodes[], around: Around, reading: Reading, body: Body): void {
  const wordings: Wording[] = [];
  for (const node of flowOf(nodes)) {
    const from = body.blocks.length;
    readNode(node, around, reading, body);
    const said = body.blocks.slice(from);
    const isFor = isTag(node) && node.name === 'For';
    wordings.push({ team: isFor ? { at: rangeOf(node), teams: said[0]?.teams ?? [] } : undefined, said });
  }
  for (const at of pairWithDefaults(wordings)) reading.findings.report('S209', at, { problem: 'default' });
}

function readNode(node: Nodes, around: Around, reading: Reading, body: Body): void {
  if (isTag(node)) readTagNode(node, around, reading, body);
  else if (node.type === 'paragraph') readParagraphNode(node, around, reading, body);
  else if (node.type === 'list' && isChoiceList(node)) readList(node, around, reading, body);
  else if (node.type === 'blockquote') readQuoteNode(node, around, reading, body);
  else if (node.type === 'heading' && node.depth <= 2) {
    const what = node.depth === 1 ? 'A heading with one #' : 'The heading of a scene';
    const belongs =
      node.depth === 1
        ? 'to no scenario: the title stands at the top, scenes have `##`'
        : 'at the left margin, outside of tags and lists';
    reading.findings.report('S012', rangeOf(node), { what, belongs });
  } else if (!SILENT.has(node.type)) addBlock(readNarration(node, reading), around, body);
}

// Nothing to read aloud; code among them was reported before.
const SILENT = new Set(['yaml', 'toml', 'thematicBreak', 'definition', 'mdxjsEsm', 'mdxFlowExpression', 'html']);

function addBlock(line: Line, around: Around, body: Body): void {
  const { when, whenAt, teams } = around;
  if (line.text === '' && !line.html.includes('<img')) return;
  body.blocks.push({ ...line, when, ...(whenAt && { whenAt }), teams, exceptTeams: [] });
}

// One that stands at the margin by mistake takes with it what was indented below it; that is told once.
function readQuoteNode(node: Blockquote, around: Around, reading: Reading, body: Body): void {
  const line = readQuote(node, around.place, body.isAstray, reading);
  if (around.place === 'scene' && (line.kind === 'coach' || line.kind === 'heard')) body.isAstray = true;
  addBlock(line, around, body);
}

function readParagraphNode(node: Paragraph, around: Around, reading: Reading, body: Body): void {
  if (checkDash(node, reading)) {
    body.isAstray = true;
    return;
  }
  const link = onlyLink(node);
  if (!link) {
    addBlock(readParagraph(node, reading), around, body);
    return;
  }
  if (around.place !== 'scene') {
    const what = 'A link that goes on';
    reading.findings.report('S012', rangeOf(link), { what, belongs: 'in a scene, after what is said there' });
    return;
  }
  if (around.teams.length > 0) reading.findings.report('S209', rangeOf(link), { problem: 'structure' });
  // A link below a list of choices was probably to be one of them (S112).
  if (body.lists.length > 0) body.isAstray = true;
  const target = targetOf(link, reading);
  const { when, whenAt } = around;
  const [html, text] = [inlineHtml(link.children), plainText(link.children)];
  body.routes.push({ to: target.to, html, text, when, at: rangeOf(link), toAt: target.at, ...(whenAt && { whenAt }) });
}

function readList(list: List, { place, inside }: Around, reading: Reading, body: Body): void {
  const [what, at] = ['A list of choices', rangeOf(list.children[0] ?? list)];
  if (inside === 'For') reading.findings.report('S209', at, { problem: 'structure' });
  else if (inside === 'When') {
    reading.findings.report('S012', at, { what, belongs: 'outside of tags; put  <When … />  below each choice' });
  } else if (place !== 'scene') {
    reading.findings.report('S012', at, { what, belongs: 'in a scene, at the left margin' });
  }
  body.isAstray = false;
  if (place === 'scene') body.lists.push(list);
}

function readTagNode(node: TagNode, around: Around, reading: Reading, body: Body): void {
  const tag = readKnownTag(node, reading);
  const isEmpty = node.children.length === 0;
  if (around.place === 'briefing' && tag.name === 'When') {
    reading.findings.report('S012', tag.at, { what: '`<When>`', belongs: IN_THE_CALL });
    readNodes(node.children, { ...around, inside: around.inside ?? 'When' }, reading, body);
  } else if (tag.name === 'When' && !(isEmpty && around.place === 'choice')) {
    const { when, at } = readCondition(tag.attributes, tag.at, reading);
    const within: Around = { ...around, when: [...around.when, ...when], whenAt: at, inside: around.inside ?? 'When' };
    if (isEmpty) {
      misplaced(tag, reading);
      body.isAstray = true;
    }
    readNodes(node.children, within, reading, body);
  } else if (tag.name === 'For') {
    const within: Around = { ...around, teams: [...around.teams, ...readTeams(tag, reading)], inside: 'For' };
    readNodes(node.children, within, reading, body);
  } else if (!tag.kind) {
    // Reported as unknown; what it holds is read as if the tag were not there.
    readNodes(node.children, around, reading, body);
  } else if (around.inside === 'For') reading.findings.report('S209', tag.at, { problem: 'structure' });
  else if (around.inside === 'When' || !isEmpty || (tag.kind.place ?? 'choice') !== around.place) {
    const isBelowChoice = tag.kind.place === 'choice' && around.place === 'scene';
    if (!(isBelowChoice && body.isAstray)) misplaced(tag, reading);
    if (isBelowChoice) body.isAstray = true;
  } else body.tags.push(tag);
}

const IN_THE_CALL = 'in the call: the briefing is read before it, so write this for everybody, without a condition';
