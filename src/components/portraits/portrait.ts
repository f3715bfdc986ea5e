import { PORTRAIT_WORDS, type PortraitParts } from '../../course/author.ts';
import { BUILD, CLOTHES } from './clothes.ts';
import { colourOf } from './colours.ts';
import { FEATURES } from './features.ts';
import { BELOW_HAT, HAIR } from './hair.ts';
import { BEHIND, HATS, IN_FRONT } from './things.ts';
import type { Shape } from './shapes.ts';

const NECK: readonly Shape[] = [
  ['skin', 'M26.5 40v8q5.5 6 11 0v-8z'],
  ['shade', 'M26.5 42.5c3 3.5 8 3.5 11 0v3c-3 2.5-8 2.5-11 0z'],
];
const HEAD: readonly Shape[] = [
  ['skin', 'M21 27.5c-5-2-5.5 7.5-.5 8zM43 27.5c5-2 5.5 7.5.5 8z'],
  ['skin', 'M20 27c0-8 4.5-12.5 12-12.5s12 4.5 12 12.5v6c0 7.5-5.5 12-12 12s-12-4.5-12-12z'],
  ['crease', 'M32.3 31.5c-1 2-1.5 3.3-.9 3.8q.6.5 1.6.2'],
];

/** Everything of somebody but the mood, from back to front, whatever the order in which the words were written. */
export function shapesOf(parts: PortraitParts): Shape[] {
  const { wears, face, with: along } = PORTRAIT_WORDS;
  const things = along.filter((one) => parts.with.includes(one));
  const hair = HAIR[parts.hair];
  const isCovered = things.some((one) => HATS.includes(one));
  const underHat = parts.hair === 'bald' ? [] : [BELOW_HAT];
  return [
    ...(hair.behind ?? []),
    ...NECK,
    BUILD[parts.build],
    ...wears.filter((one) => parts.wears.includes(one)).flatMap((one) => CLOTHES[one]),
    ...things.flatMap((one) => BEHIND[one] ?? []),
    ...HEAD,
    ...face.filter((one) => parts.face.includes(one)).flatMap((one) => FEATURES[one]),
    ...(isCovered ? underHat : (hair.front ?? [])),
    ...things.flatMap((one) => IN_FRONT[one] ?? []),
  ];
}

/** SVG paths, in the colours of `parts` where they are anyone's own. */
export function svgOf(shapes: readonly Shape[], parts?: PortraitParts): string {
  return shapes.map(([paint, d]) => `<path ${lookOf(paint, parts)}d="${d}"/>`).join('');
}

/** What everybody has in the same colour is a class of the style sheet; a line needs none. */
function lookOf(paint: Shape[0], parts: PortraitParts | undefined): string {
  if (paint === 'line') return '';
  const own = parts && colourOf(paint, parts);
  const classes = PLAIN.has(paint) ? '' : `class="${paint}" `;
  return own === undefined ? classes : `${classes}${paint === 'strands' ? 'stroke' : 'fill'}="${own}" `;
}

const PLAIN: ReadonlySet<Shape[0]> = new Set(['skin', 'hair', 'cloth', 'accent', 'bright'] as const);
