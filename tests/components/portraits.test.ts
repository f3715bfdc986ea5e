import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/components/portraits/every-part.ts';
import { MOODS, shapesOfMood } from '../../src/components/portraits/moods.ts';
import { shapesOf, svgOf } from '../../src/components/portraits/portrait.ts';
import { PORTRAIT_WORDS, readCast, type PortraitParts } from '../../src/course/author.ts';
import { loadContent } from '../../src/integrations/content.ts';

const { cast, scenarios } = loadContent(process.cwd());
const drawn = Object.entries(cast).flatMap(([name, { portrait }]) => (portrait ? [{ name, portrait }] : []));

const svg = (parts: PortraitParts): string => svgOf(shapesOf(parts), parts);

/** What is left of a portrait in black and white. */
const outline = (parts: PortraitParts): string =>
  shapesOf(parts)
    .map(([, d]) => d)
    .join(' ');

const COLOURS = ['skin', 'hair_colour', 'wears_colour'];

describe.each(FIELDS)('each word for $field', ({ field, words }) => {
  it('is one of those that the check knows', () => {
    const known = Object.entries(PORTRAIT_WORDS).find(([name]) => name === field)?.[1];
    expect(words.map(({ word }) => word)).toEqual(known);
  });

  it('draws something of its own', () => {
    const look = COLOURS.includes(field) ? svg : outline;
    expect(new Set(words.map(({ parts }) => look(parts))).size).toBe(words.length);
  });
});

it('all fields are shown, and what is worn or carried adds to somebody plain', () => {
  expect(FIELDS.map(({ field }) => field)).toEqual(Object.keys(PORTRAIT_WORDS));
  const [first] = FIELDS[0]?.words ?? [];
  const plain = first ? outline(first.parts) : '';
  const added = FIELDS.filter(({ field }) => ['face', 'with'].includes(field)).flatMap(({ words }) => words);
  expect(added.filter(({ parts }) => outline(parts) === plain)).toEqual([]);
});

it('every drawing is made of whole paths in the box of 64', () => {
  const all = [
    ...drawn.map(({ portrait }) => svg(portrait)),
    ...FIELDS.flatMap((one) => one.words.map(({ parts }) => svg(parts))),
  ];
  for (const markup of [...all, ...MOODS.map((_, i) => svgOf(shapesOfMood(i)))]) {
    expect(markup).not.toMatch(/undefined|NaN|\d0{4,}|\d9{4,}/);
    expect(markup).toMatch(
      /^(<path ((fill|stroke)="#[0-9a-f]{3,6}" |class="[a-z]+" )*d="M[-\d. MLHVCSQTAZmlhvcsqtaz]+"\/>)+$/,
    );
  }
});

it('the words may stand in any order, and a hat covers the hair on top', () => {
  const [first] = drawn;
  if (!first) throw new Error('Nobody has a portrait.');
  const { portrait } = first;
  const worn = { ...portrait, wears: ['tie', 'blazer'] } as const;
  expect(svg(worn)).toBe(svg({ ...worn, wears: ['blazer', 'tie'] }));
  const capped = { ...portrait, with: ['cap'] } as const;
  expect(outline({ ...capped, hair: 'quiff' })).toBe(outline({ ...capped, hair: 'short' }));
  expect(outline({ ...capped, hair: 'quiff' })).not.toBe(outline({ ...capped, hair: 'long' }));
});

it('the four faces differ in brows, eyes and mouth', () => {
  for (const part of ['brows', 'eyes', 'mouth'] as const) {
    expect(new Set(MOODS.map((mood) => JSON.stringify(mood[part]))).size).toBe(4);
  }
});

describe('the cast of the course', () => {
  it('has a portrait, whoever rings or is rung', () => {
    const callers = scenarios.flatMap(({ scenario }) => Object.keys(scenario.moods).slice(0, 1));
    expect(callers.filter((name) => !cast[name]?.portrait)).toEqual([]);
    expect(Object.keys(cast).filter((name) => !cast[name]?.portrait)).toEqual([]);
  });

  it('can be told apart by their heads alone, without colours', () => {
    const heads = drawn.map(({ portrait: { hair, face, with: along } }) =>
      [hair, ...face.toSorted(), ...along.toSorted()].join(', '),
    );
    expect(heads.filter((head, i) => heads.indexOf(head) < i)).toEqual([]);
    expect(new Set(drawn.map(({ portrait }) => outline(portrait))).size).toBe(drawn.length);
  });

  it('takes no more than a kilobyte and a half each', () => {
    expect(drawn.filter(({ portrait }) => svg(portrait).length > 1500)).toEqual([]);
  });
});

it('a portrait is read with what may be left out, and one word is a list of one', () => {
  const source =
    'Sue: { role: A, about: B, portrait: { skin: light, hair: bob, wears: [shirt, tie], with: headset } }\n';
  expect(readCast(source, { file: 'content/cast.yaml' })).toEqual({
    value: {
      Sue: {
        role: 'A',
        about: 'B',
        portrait: {
          build: 'medium',
          skin: 'light',
          hair: 'bob',
          hair_colour: 'brown',
          face: [],
          wears: ['shirt', 'tie'],
          wears_colour: 'teal',
          with: ['headset'],
        },
      },
    },
    diagnostics: [],
  });
});
