import { nearest } from './suggest.ts';
import type { Words } from './findings.ts';

/** The words that a portrait is made of. What may be several is drawn in this order: the later over the earlier. */
export const PORTRAIT_WORDS = {
  build: ['medium', 'slim', 'broad'],
  skin: ['fair', 'light', 'olive', 'brown', 'dark'],
  hair: [
    'bald',
    'sides',
    'crop',
    'short',
    'parted',
    'swept back',
    'quiff',
    'flat top',
    'pixie',
    'curls',
    'set',
    'afro',
    'bob',
    'waves',
    'long',
    'plait',
    'braids',
    'ponytail',
    'bun',
    'low bun',
    'headscarf',
    'turban',
  ],
  hair_colour: ['brown', 'black', 'dark brown', 'auburn', 'ginger', 'blond', 'grey', 'white', 'teal', 'plum', 'sand'],
  face: ['lines', 'freckles', 'stubble', 'beard', 'long beard', 'goatee', 'moustache', 'glasses', 'round glasses'],
  wears: [
    'jumper',
    'roll neck',
    'T-shirt',
    'shirt',
    'blouse',
    'cardigan',
    'blazer',
    'hoodie',
    'body warmer',
    'coat',
    'overall',
    'hi-vis vest',
    'tie',
    'scarf',
    'lanyard',
    'beads',
  ],
  wears_colour: ['teal', 'navy', 'blue', 'green', 'red', 'plum', 'mustard', 'grey', 'sand'],
  with: ['headset', 'hard hat', 'cap', 'woolly hat', 'pencil', 'earrings', 'hoops'],
} as const;

export type PortraitField = keyof typeof PORTRAIT_WORDS;

/** A word for one of the fields of a portrait. */
export type PortraitWord<Field extends PortraitField> = (typeof PORTRAIT_WORDS)[Field][number];

/** What somebody looks like. */
export interface PortraitParts {
  build: PortraitWord<'build'>;
  skin: PortraitWord<'skin'>;
  hair: PortraitWord<'hair'>;
  /** Of a headscarf or a turban, too. */
  hair_colour: PortraitWord<'hair_colour'>;
  face: readonly PortraitWord<'face'>[];
  wears: readonly PortraitWord<'wears'>[];
  wears_colour: PortraitWord<'wears_colour'>;
  with: readonly PortraitWord<'with'>[];
}

export function isPortraitWord<Field extends PortraitField>(field: Field, word: string): word is PortraitWord<Field> {
  const known: readonly string[] = PORTRAIT_WORDS[field];
  return known.includes(word);
}

/** What to say of a word that is none of those for its field. */
export function unknownPortraitWord({ field, word }: { field: PortraitField; word: string }): Words {
  const known = PORTRAIT_WORDS[field];
  const near = nearest(word, known);
  return {
    message: `\`${field}\` cannot be \`${word}\`: nothing is drawn for it.`,
    hint: `${near === undefined ? '' : `Did you mean \`${near}\`? `}There is: ${known.join(', ')}.`,
  };
}
