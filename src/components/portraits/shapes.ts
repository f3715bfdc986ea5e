/**
 * What a shape is filled with. `line`, `crease` and `strands` (of hair) are strokes alone, from heavy to fine; `flesh` and
 * `shade` have none, and a `lens` is looked through.
 */
export type Paint =
  | ('skin' | 'hair' | 'cloth' | 'accent' | 'bright' | 'white' | 'ink')
  | ('line' | 'crease' | 'strands' | 'flesh' | 'shade' | 'lens');

/** A path in a box of 64 by 64 units, `d` as in SVG. */
export type Shape = readonly [paint: Paint, d: string];

export function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
}
