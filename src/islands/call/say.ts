import { say as sayIn } from '../../course/index.ts';
import { readWords } from '../document-json.ts';

const words = readWords();

/** Says something in the words that the document holds: see `say` of `src/course`. */
export const say = (name: string, values?: Readonly<Record<string, string | number>>): string =>
  sayIn(words, name, values);
