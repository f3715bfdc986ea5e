import type { Fault } from './fault.ts';

/** One mention of another file. */
export interface Reference {
  /** As written, character references decoded. */
  target: string;
  /** `loads`: fetched with the file. `may-load`: fetched later, or never. `leads-to`: a link that the learner follows. */
  kind: 'loads' | 'may-load' | 'leads-to';
}

/** What reading one file gave. */
export interface Found {
  references: Reference[];
  faults: Fault[];
}

/** Why a reference fails in an LMS. */
export type Wrong = 'script' | 'web' | 'absolute' | 'backslash' | 'outside';

/** What a reference means: a file of the same folder (`path` from its top), nothing to fetch, or a fault. */
export type Meaning = { path: string } | { nothing: true } | { wrong: Wrong };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const INLINE = /^(data|blob|about):/i;

/** Reads `reference` as written in the file `from`, a path from the top of the folder. */
export function meaningOf({ target, kind }: Reference, from: string): Meaning {
  if (target === '' || target.startsWith('#') || INLINE.test(target)) return { nothing: true };
  if (/^javascript:/i.test(target)) return { wrong: 'script' };
  if (target.startsWith('//') || SCHEME.test(target)) {
    return kind === 'leads-to' ? { nothing: true } : { wrong: 'web' };
  }
  if (target.startsWith('/')) return { wrong: 'absolute' };
  if (target.includes('\\')) return { wrong: 'backslash' };
  const path = resolvePath(from, target);
  return path === undefined ? { wrong: 'outside' } : { path };
}

const WRONGS: Readonly<Record<Wrong, (target: string) => string>> = {
  script: (target) => `the link ${target} is a script; make it a button.`,
  web: (target) => `loads ${target} from the web; a package must hold everything it needs.`,
  absolute: (target) => `${target} begins with "/"; an LMS serves from any folder, so write it relative.`,
  backslash: (target) => `${target} has a "\\"; write "/".`,
  outside: (target) => `${target} leads outside the folder of the pages.`,
};

/** The words for a fault of the reference to `target` in the file `from`. */
export function faultOfReference(wrong: Wrong, target: string, from: string): Fault {
  return `${from}: ${WRONGS[wrong](`"${target}"`)}`;
}

/** The path that a relative reference in `from` means, without query and fragment, or `undefined` above the top. */
export function resolvePath(from: string, target: string): string | undefined {
  const written = target.replace(/[?#].*$/s, '');
  if (written === '') return from;
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded(written).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
