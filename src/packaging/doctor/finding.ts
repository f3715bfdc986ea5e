import { say, type Words } from '../../course/index.ts';
import { KINDS, type KindName, type Severity } from './kinds.ts';

/** One thing that is wrong with a package, in words for an administrator. */
export interface Finding {
  kind: KindName;
  severity: Severity;
  message: string;
  /** The file that it is about, as it is called in the zip. */
  path?: string;
}

/** What fills in the words of a kind. All of it may come from the package. */
export type About = Readonly<Record<string, string | number>> & { path?: string };

const WORDS: Words = Object.fromEntries(Object.entries(KINDS).map(([kind, [, sentence]]) => [kind, sentence]));
const LONGEST = 120;
/** As many findings of one kind are told; a hostile package could make thousands. */
const MOST = 10;

export function finding(kind: KindName, about: About = {}): Finding {
  const shown = Object.fromEntries(Object.entries(about).map(([name, value]) => [name, harmless(value)]));
  const [severity] = KINDS[kind];
  const { path } = shown;
  return { kind, severity, message: say(WORDS, kind, shown), ...(path === undefined ? {} : { path }) };
}

// Signs that a terminal acts on or that turn the direction of the text around them.
const ACTING = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

function harmless(value: string | number): string {
  const text = String(value).replace(ACTING, '\uFFFD');
  const signs = [...text.slice(0, 2 * LONGEST)];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : text;
}

/** The first findings of each kind, and how many more there are. */
export function firstOfEach(findings: readonly Finding[]): Finding[] {
  const kinds = new Map<KindName, Finding[]>();
  for (const one of findings) {
    const same = kinds.get(one.kind);
    if (same) same.push(one);
    else kinds.set(one.kind, [one]);
  }
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length <= MOST) return same;
    const { kind, severity } = first;
    const message = `The last finding is true of ${same.length - MOST} more.`;
    return [...same.slice(0, MOST), { kind, severity, message }];
  });
}
