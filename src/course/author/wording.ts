import type { Diagnostic } from '../diagnostic.ts';
import { collectFindings, warning } from './findings.ts';
import { placesIn, withoutMark } from './places.ts';
import { unwantedIn } from './plain-words.ts';
import { proseInMarkdown, proseInYaml, type Prose } from './prose.ts';
import { americanIn } from './spelling.ts';

/** What can be wrong with the wording of any file that people read. */
export const wordingFaults = {
  W001: warning('American spelling', ({ word, british }: { word: string; british: string }) => ({
    message: `“${word}” is American; the course is in British spelling.`,
    hint: `Write  ${british}`,
  })),
  W002: warning('A word that the course does not use', ({ words, hint }: { words: string; hint: string }) => ({
    message: `The course speaks plainly, to adults at work, and does without “${words}”.`,
    hint,
  })),
};

/** The wording of a lesson, a role-play, a sheet (`.mdx`, `.md`) or a YAML file; one that cannot be read has no findings here. */
export function checkWords(source: string, { file }: { file: string }): Diagnostic[] {
  const findings = collectFindings(wordingFaults, file);
  const plain = withoutMark(source);
  const places = placesIn(plain);
  for (const { from, to } of proseIn(plain, file)) {
    const text = plain.slice(from, to);
    for (const { at, word, british } of americanIn(text)) {
      findings.report('W001', places.range(from + at, from + at + word.length), { word, british });
    }
    for (const { at, words, hint } of unwantedIn(text)) {
      findings.report('W002', places.range(from + at, from + at + words.length), { words, hint });
    }
  }
  return findings.all();
}

function proseIn(source: string, file: string): Prose[] {
  // Every field of the interface is read, whatever it is called.
  if (file.endsWith('/interface.yaml')) return proseInYaml(source, 0, ['language']);
  return /\.ya?ml$/.test(file) ? proseInYaml(source) : proseInMarkdown(source);
}
