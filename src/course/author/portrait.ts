import type { Range } from '../diagnostic.ts';
import {
  isPortraitWord,
  PORTRAIT_WORDS,
  type PortraitField,
  type PortraitParts,
  type PortraitWord,
} from './portrait-words.ts';
import type { PortraitAsWritten } from './schemas.ts';
import type { Path } from './yaml.ts';

/** A word that nothing is drawn for, and its place. */
export interface UnknownWord {
  field: PortraitField;
  word: string;
  at: Range;
}

/** A portrait as it is drawn: words that are unknown are left out, and told. `at` says where a field of it stands. */
export function readPortrait(
  written: PortraitAsWritten,
  at: (path: Path) => Range,
): { parts: PortraitParts; unknown: UnknownWord[] } {
  const unknown: UnknownWord[] = [];
  const several = <Field extends PortraitField>(field: Field): PortraitWord<Field>[] => {
    const value: string | readonly string[] = written[field];
    const words = typeof value === 'string' ? [value] : value;
    return words.flatMap((word, i) => {
      if (isPortraitWord(field, word)) return word;
      unknown.push({ field, word, at: at(typeof value === 'string' ? [field] : [field, i]) });
      return [];
    });
  };
  const one = <Field extends PortraitField>(field: Field): PortraitWord<Field> =>
    several(field)[0] ?? PORTRAIT_WORDS[field][0];
  const parts = {
    build: one('build'),
    skin: one('skin'),
    hair: one('hair'),
    hair_colour: one('hair_colour'),
    face: several('face'),
    wears: several('wears'),
    wears_colour: one('wears_colour'),
    with: several('with'),
  };
  return { parts, unknown };
}
