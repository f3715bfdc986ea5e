import { PORTRAIT_WORDS, type PortraitParts } from '../../course/author.ts';

interface ShownField {
  field: keyof PortraitParts;
  /** What a trainer should know of it. */
  about: string;
  /** Every word for it, shown on somebody plain. */
  words: readonly { word: string; parts: PortraitParts }[];
}

/** Somebody plain, on whom a part is shown. */
const PLAIN: PortraitParts = {
  build: 'medium',
  skin: 'light',
  hair: 'short',
  hair_colour: 'brown',
  face: [],
  wears: ['jumper'],
  wears_colour: 'teal',
  with: [],
};

/** Each field of a portrait, in the order of the handbook. */
export const FIELDS: readonly ShownField[] = [
  {
    field: 'build',
    about: 'One; medium if you leave it out.',
    words: PORTRAIT_WORDS.build.map((word) => ({ word, parts: { ...PLAIN, build: word } })),
  },
  {
    field: 'skin',
    about: 'One.',
    words: PORTRAIT_WORDS.skin.map((word) => ({ word, parts: { ...PLAIN, skin: word } })),
  },
  {
    field: 'hair',
    about: 'One. A hat covers what is on top.',
    words: PORTRAIT_WORDS.hair.map((word) => ({ word, parts: { ...PLAIN, hair: word } })),
  },
  {
    field: 'hair_colour',
    about: 'One; brown if you leave it out. Also of a beard, a headscarf or a turban.',
    words: PORTRAIT_WORDS.hair_colour.map((word) => ({ word, parts: { ...PLAIN, hair_colour: word } })),
  },
  {
    field: 'face',
    about: 'None, one or several.',
    words: PORTRAIT_WORDS.face.map((word) => ({ word, parts: { ...PLAIN, face: [word] } })),
  },
  {
    field: 'wears',
    about: 'One or several.',
    words: PORTRAIT_WORDS.wears.map((word) => ({ word, parts: { ...PLAIN, wears: [word] } })),
  },
  {
    field: 'wears_colour',
    about: 'One; teal if you leave it out.',
    words: PORTRAIT_WORDS.wears_colour.map((word) => ({ word, parts: { ...PLAIN, wears_colour: word } })),
  },
  {
    field: 'with',
    about: 'None, one or several.',
    words: PORTRAIT_WORDS.with.map((word) => ({ word, parts: { ...PLAIN, with: [word] } })),
  },
];
