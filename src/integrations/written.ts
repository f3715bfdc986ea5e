import { checkForEveryone, checkWords } from '../course/author.ts';
import type { Diagnostic } from '../course/index.ts';
import { remembered } from './remembered.ts';

const wordsOnce = remembered(checkWords);
const everyoneOnce = remembered(checkForEveryone);

/** The wording of everything that people read; what releases and plays say is the machine's, or said elsewhere. */
export function wordingIn(sources: ReadonlyMap<string, string>): Diagnostic[] {
  const read = [...sources].filter(([file]) => /\.(mdx?|yaml)$/.test(file));
  return read.flatMap(([file, source]) => wordsOnce(file, source, { file }));
}

/** What would keep somebody out of lessons, role-plays, sheets and credits. */
export function keptOutIn(sources: ReadonlyMap<string, string>): Diagnostic[] {
  const read = [...sources].filter(([file]) => /\.mdx?$/.test(file) && !file.endsWith('/README.md'));
  return read.flatMap(([file, source]) => everyoneOnce(file, source, { file }));
}
