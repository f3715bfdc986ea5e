import { offsetsOf, type Nodes } from '../../course/author.ts';
import type { Place } from './tags.ts';
import type { Reading } from './reading.ts';

const LABELS = { thinking: 'scene', hint: 'scene', coach: 'choice', heard: 'choice' } as const;
export type Label = keyof typeof LABELS;
export const LABEL_NAMES = ['Thinking', 'Hint', 'Coach', 'Heard'];

export function isLabel(name: string): name is Label {
  return Object.hasOwn(LABELS, name);
}

/** Where what the label says is read. */
export function placeOf(label: Label): Place {
  return LABELS[label];
}

const MANNER = String.raw`(?:\(([^)\n]*)\)[ \t]*)?`;
const BOLD = new RegExp(
  String.raw`^(?:\*\*|__)([^\n:()*_]{1,60}?)[ \t]*${MANNER}(?::[ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*${MANNER}:)`,
);
const PLAIN = new RegExp(String.raw`^[*_]*(\p{L}[^\n:()*_<>]{0,40}?)[*_]*[ \t]*${MANNER}[*_]*:`, 'u');

/**
 * Reports a line after the first of a paragraph or a quotation that begins with a label or a bold name of the cast
 * (S033): an empty line was left out. In a quotation without a label only labels count, because it may quote a talk.
 */
export function checkLinesWithin(node: Nodes, counts: 'labels' | 'labels and names', reading: Reading): void {
  const { source, places, findings, speakers } = reading;
  const [start, end] = offsetsOf(node);
  let from = source.indexOf('\n', start) + 1;
  while (from > 0 && from < end) {
    const next = source.indexOf('\n', from) + 1;
    const line = source.slice(from, next > 0 && next < end ? next - 1 : end);
    const signs = line.match(/^[\s>]*/)?.[0] ?? '';
    const text = line.slice(signs.length);
    const [whole, name = ''] = text.match(BOLD) ?? plainLabel(text) ?? [];
    const isNamed = counts === 'labels and names' && (speakers?.includes(name) ?? false);
    if (whole !== undefined && (isLabel(name.toLowerCase()) || isNamed)) {
      const at = places.range(from + signs.length, from + signs.length + whole.length);
      findings.report('S033', at, { problem: node.type === 'blockquote' ? 'quotation' : 'paragraph', begins: whole });
      return;
    }
    from = next;
  }
}

// In a sentence that an editor wrapped a line may begin with a name and a colon, so only labels count that are not bold.
function plainLabel(text: string): RegExpMatchArray | undefined {
  const found = text.match(PLAIN) ?? undefined;
  return found && LABEL_NAMES.includes(found[1] ?? '') ? found : undefined;
}

/** Reports what begins like a label or a speaker's line and lacks its stars or its `>` (S034). */
export function checkMarks(node: Nodes, reading: Reading): void {
  const { source, places, findings, speakers } = reading;
  const [start, end] = offsetsOf(node);
  const indent = source.slice(start, end).match(/^[\s>]*/)?.[0].length ?? 0;
  const text = source.slice(start + indent, Math.min(end, start + indent + LONGEST_BEGINNING));
  const bold = text.match(BOLD);
  const [whole, name = '', inside, outside] = bold ?? text.match(PLAIN) ?? [];
  if (whole === undefined || (bold && speakers?.includes(name))) return;
  const manner = inside ?? outside;
  const at = places.range(start + indent, start + indent + whole.length);
  if (LABEL_NAMES.includes(name) || (bold && isLabel(name.toLowerCase()))) {
    const written = manner === undefined ? name : `${name} (${manner})`;
    findings.report('S034', at, { begins: whole, write: `> **${written}:** …` });
  } else if (!bold && node.type === 'paragraph' && speakers?.includes(name)) {
    const written = manner === undefined ? `**${name}**` : `**${name}** (${manner})`;
    findings.report('S034', at, { begins: whole, write: `${written}: …` });
  }
}

const LONGEST_BEGINNING = 200;
