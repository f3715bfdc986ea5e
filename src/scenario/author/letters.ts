import type { Scenario, Scene } from '../model.ts';
import type { Letters } from './ledger.ts';

/** What SCORM 1.2 takes as a response: one character. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * The letters of a scene's choices, by key. One that was released keeps its letter, under an old name of the scene or of
 * its target, too; the others get those that were never given, in the order of the file.
 */
export function lettersOf({ id, choices }: Scene, { aliases }: Scenario, released: Letters): Map<string, string> {
  const names = (now: string): string[] => [now, ...Object.keys(aliases).filter((old) => aliases[old] === now)];
  const given = new Map(names(id).flatMap((name) => Object.entries(released[name] ?? {})));
  const used = new Set(given.values());
  const free = [...LETTERS].filter((letter) => !used.has(letter));
  return new Map(
    choices.map(({ key }) => {
      const known = names(key).find((name) => given.has(name));
      return [key, (known && given.get(known)) ?? free.shift() ?? '_'];
    }),
  );
}
