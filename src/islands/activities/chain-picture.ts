import type { ChainLink } from './chain-links.ts';

/** A link of the chain as the picture shows it: a box to the left or the right of the team. */
export interface ChainBox extends Pick<ChainLink, 'way'> {
  lines: string[];
  side: 'left' | 'right';
  /** Of its upper edge, in units of the picture. */
  top: number;
  height: number;
  /** Of its arrow: the more often, the thicker. */
  weight: number;
}

/** In units of the picture, which is scaled as a whole. */
const WIDTH = 480;
const BOX = 162;
const TEAM = 68;
const ARROW = (WIDTH - TEAM) / 2 - BOX;
const LINE = 24;
const PADDING = 12;
const GAP = 16;
const HEAD = 14;

/** Characters that fit into a line, and lines that a name takes at most. */
const FIT = 13;
const TALLEST = 3;

const WEIGHTS: Record<ChainLink['often'], number> = { hourly: 10, daily: 7, weekly: 4.5, monthly: 2.5, seldom: 1.5 };

/**
 * Who hands on to the team stands before it, to whom it hands on after it, as lines run by `direction`, and both ways where
 * there is room.
 */
export function layOut(
  links: readonly ChainLink[],
  said: (often: ChainLink['often']) => string,
  direction: string,
): ChainBox[] {
  const [before, after] = direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const ends = { left: 0, right: 0 };
  return links.map(({ who, way, often }) => {
    const freer = ends[before] <= ends[after] ? before : after;
    const side = way === 'both' ? freer : way === 'from' ? before : after;
    const lines = [...wrap(who, FIT, TALLEST), ...wrap(said(often), FIT, TALLEST)];
    const top = ends[side];
    const height = lines.length * LINE + 2 * PADDING;
    ends[side] += height + GAP;
    return { way, side, lines, top, height, weight: WEIGHTS[often] };
  });
}

/** A text in lines of at most `width` characters; what `most` lines do not hold is left out, and … says so. */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    let rest = [...word];
    const last = lines.at(-1);
    if (last !== undefined && [...last].length + 1 + rest.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    for (; rest.length > 0; rest = rest.slice(width)) lines.push(rest.slice(0, width).join(''));
  }
  if (lines.length <= most) return lines;
  const [...end] = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${end.slice(0, width - 1).join('')}…`];
}

/** The picture of a chain, with the team in the middle. It has no text of its own: `list`, an id, names what says the same. */
export function drawChain(boxes: readonly ChainBox[], team: string, list: string): SVGSVGElement {
  const height = Math.max(6 * LINE, ...boxes.map((box) => box.top + box.height)) + 2;
  const svg = draw('svg', { viewBox: `-1 -1 ${WIDTH + 2} ${height}`, role: 'img', 'aria-labelledby': list });
  svg.append(draw('rect', { class: 'us', x: BOX + ARROW, y: 0, width: TEAM, height: height - 2, rx: 6 }));
  svg.append(...write(wrap(team, 6, 5), WIDTH / 2, (height - 2) / 2));
  for (const box of boxes) {
    const x = box.side === 'left' ? 0 : WIDTH - BOX;
    const middle = box.top + box.height / 2;
    svg.append(draw('rect', { x, y: box.top, width: BOX, height: box.height, rx: 6 }));
    svg.append(...write(box.lines, x + BOX / 2, middle), ...arrow(box, middle));
  }
  return svg;
}

function write(lines: readonly string[], x: number, middle: number): SVGElement[] {
  return lines.map((line, n) => {
    const text = draw('text', { x, y: middle + (n - (lines.length - 1) / 2) * LINE });
    text.textContent = line;
    return text;
  });
}

/** A line between box and team, with a head at each end that something arrives at. */
function arrow({ way, side, weight }: ChainBox, y: number): SVGElement[] {
  const left = side === 'left' ? BOX : WIDTH - BOX - ARROW;
  const right = left + ARROW;
  const isIn = { left: way === 'to' || way === 'both', right: way === 'from' || way === 'both' };
  // On the right of the team, the box is at the right end.
  const heads = side === 'left' ? isIn : { left: isIn.right, right: isIn.left };
  const from = left + (heads.left ? HEAD : 0);
  const to = right - (heads.right ? HEAD : 0);
  const half = HEAD / 2 + weight / 2;
  const point = (tip: number, base: number): SVGElement =>
    draw('path', { class: 'head', d: `M${tip} ${y} L${base} ${y - half} L${base} ${y + half} Z` });
  return [
    draw('line', { x1: from, y1: y, x2: to, y2: y, 'stroke-width': weight }),
    ...(heads.left ? [point(left, from)] : []),
    ...(heads.right ? [point(right, to)] : []),
  ];
}

function draw<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
