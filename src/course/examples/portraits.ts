import type { Example } from '../author/example.ts';
import { SOUND_CAST } from './sound.ts';
import { CAST, mistake } from './yaml-mistake.ts';

/** Sue, with a portrait. */
const DRAWN =
  'Sue:\n  role: Dispatch\n  about: Eleven years in.\n  portrait: { skin: light, hair: bob, wears: jumper }\n';

const drawn = (code: string, title: string, from: string, to: string, marked: string, says: string): Example =>
  mistake(code, title, CAST, [SOUND_CAST, DRAWN.replace(from, to)], marked, says);

/** What can be wrong with a portrait: an example or more of each code. */
export const portraitExamples: readonly Example[] = [
  drawn('M017', 'a word of a portrait is misspelt', 'hair: bob', 'hair: bobb', 'bobb', 'Did you mean `bob`?'),
  drawn(
    'M017',
    'one of several is not drawn',
    'wears: jumper',
    'wears: [jumper, cravat]',
    'cravat',
    'There is: jumper, roll neck, T-shirt,',
  ),
  drawn('M002', 'a field of a portrait is misspelt', 'hair: bob', 'hair: bob, colour: red', 'colour', 'wears_colour'),
  drawn('M002', 'a portrait without skin', 'skin: light, ', '', 'portrait', '`Sue.portrait.skin`'),
  drawn('M002', 'several of one thing', 'hair: bob', 'hair: [bob, long]', '[bob, long]', 'should be text'),
  drawn('M002', 'a number for what is worn', 'wears: jumper', 'wears: 7', '7', 'in brackets, like [blazer, tie]'),
];
