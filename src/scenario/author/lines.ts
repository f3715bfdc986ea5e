import {
  isTag,
  nearest,
  plainText,
  rangeOf,
  walk,
  type Blockquote,
  type Nodes,
  type Paragraph,
  type PhrasingContent,
} from '../../course/author.ts';
import type { RootContent } from 'mdast';
import type { Block } from '../model.ts';
import { blockHtml, isSafeLink } from './html.ts';
import { checkLinesWithin, checkMarks, isLabel, LABEL_NAMES, placeOf } from './labels.ts';
import { checkSpaces, isSceneLink } from './links.ts';
import type { Reading } from './reading.ts';
import { BELOW_CHOICE, misplaced, readKnownTag, type Place } from './tags.ts';

/** What is said or told, before conditions and teams are added. */
export type Line = Pick<Block, 'kind' | 'html' | 'text' | 'speaker' | 'manner' | 'at'>;

/** Narration made of any Markdown. */
export function readNarration(node: Nodes, reading: Reading): Line {
  checkProse(node, reading);
  return { kind: 'narration', html: blockHtml([node as RootContent]), text: plainText(node), at: rangeOf(node) };
}

/** A paragraph: speech when it begins with a bold name and a colon (S130), else narration (S033, S034). */
export function readParagraph(paragraph: Paragraph, reading: Reading): Line {
  checkLinesWithin(paragraph, 'labels and names', reading);
  checkMarks(paragraph, reading);
  const said = speechIn(paragraph.children);
  if (!said) return readNarration(paragraph, reading);
  checkProse(paragraph, reading);
  const { speaker, manner, words } = said;
  if (!isLabel(speaker.toLowerCase())) checkSpeaker(speaker, paragraph.children[0] ?? paragraph, reading);
  const spoken: Paragraph = { ...paragraph, children: words };
  const line: Line = {
    kind: 'speech',
    html: blockHtml([spoken]),
    text: plainText(words),
    speaker,
    at: rangeOf(paragraph),
  };
  return manner ? { ...line, manner } : line;
}

function checkSpeaker(name: string, node: Nodes, reading: Reading): void {
  const known = reading.speakers;
  if (known && !known.includes(name)) reading.findings.report('S130', rangeOf(node), { name, known });
}

interface Speech {
  speaker: string;
  manner: string | undefined;
  words: PhrasingContent[];
}

/** `**Sue** (hesitant): …`, also with the manner or the colon inside the bold part. */
function speechIn([first, second, ...rest]: readonly PhrasingContent[]): Speech | undefined {
  if (first?.type !== 'strong') return undefined;
  const follows = second?.type === 'text' ? second.value : '';
  const name = plainText(first);
  const found = `${name}\n${follows}`.match(/^([^\n:()]+?)\s*(?:\(([^)]*)\)\s*)?(:)?\n\s*(?:\(([^)]*)\)\s*)?(:)?\s*/);
  const [whole, speaker, inside, colonInside, outside, colonOutside] = found ?? [];
  if (whole === undefined || speaker === undefined || !(colonInside ?? colonOutside)) return undefined;
  const value = follows.slice(whole.length - name.length - 1);
  const opening: PhrasingContent[] = second?.type === 'text' ? [{ ...second, value }] : second ? [second] : [];
  return { speaker, manner: (inside ?? outside)?.trim(), words: [...opening, ...rest] };
}

/** A quotation: with a label like `**Coach:**` what the label says (S011, S012), else narration (S033, S034). */
export function readQuote(quote: Blockquote, place: Place, isAstray: boolean, reading: Reading): Line {
  const [first, ...rest] = quote.children;
  const said = first?.type === 'paragraph' ? speechIn(first.children) : undefined;
  const label = said?.speaker.toLowerCase() ?? '';
  const isLabelled = said && isLabel(label);
  checkLinesWithin(quote, isLabelled ? 'labels and names' : 'labels', reading);
  if (!isLabelled || first?.type !== 'paragraph') {
    if (said) checkLabel(said.speaker, first ?? quote, reading);
    else checkMarks(quote, reading);
    return readNarration(quote, reading);
  }
  checkProse(quote, reading);
  if (placeOf(label) !== place && !(isAstray && placeOf(label) === 'choice')) {
    const belongs = placeOf(label) === 'choice' ? BELOW_CHOICE : 'in a scene, at the left margin';
    reading.findings.report('S012', rangeOf(first), { what: `\`> **${said.speaker}:**\``, belongs });
  }
  if (label === 'thinking' && said.manner) checkSpeaker(said.manner, first.children[0] ?? first, reading);
  const children = [{ ...first, children: said.words }, ...rest];
  const line: Line = { kind: label, html: blockHtml(children), text: plainText(children), at: rangeOf(quote) };
  return said.manner ? { ...line, speaker: said.manner } : line;
}

// A quotation may well begin with a name and a colon, so only what is nearly a label is a fault.
function checkLabel(name: string, node: Nodes, reading: Reading): void {
  if (nearest(name, LABEL_NAMES) === undefined || reading.speakers?.includes(name)) return;
  reading.findings.report('S011', rangeOf(node), { name: `${name}:`, known: LABEL_NAMES });
}

/** What may not stand within prose: tags, links to scenes, images without a description (S012, S032, S035, S206, S209). */
export function checkProse(node: Nodes, reading: Reading): void {
  const { findings } = reading;
  let isLinkTold = false;
  walk(node, (inner) => {
    if (inner.type === 'image' && !inner.alt?.trim()) findings.report('S206', rangeOf(inner), {});
    if (inner !== node && inner.type === 'heading' && inner.depth === 2) {
      findings.report('S012', rangeOf(inner), {
        what: 'A scene',
        belongs: 'at the left margin, outside of everything',
      });
    }
    if (inner.type === 'paragraph') checkSpaces(inner, reading);
    if (inner.type === 'link' && !isSafeLink(inner.url) && !isLinkTold) {
      isLinkTold = true;
      const problem = isSceneLink(inner) && inner.url.startsWith('#') ? 'scene' : 'address';
      findings.report('S032', rangeOf(inner), { to: inner.url, problem });
    }
    if (!isTag(inner)) return;
    const tag = readKnownTag(inner, reading);
    if (tag.name === 'For') findings.report('S209', tag.at, { problem: 'inline' });
    else misplaced(tag, reading);
  });
}
