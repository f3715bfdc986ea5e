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

/** What a reference means: a file of the same folder (`path` from its top), nothing to fetch, or a fault. */
export type Meaning = { path: string } | { nothing: true } | { fault: Fault };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const INLINE = /^(data|blob|about):/i;

/** Reads `reference` as written in the file `from`, a path from the top of the folder. */
export function meaningOf(reference: Reference, from: string): Meaning {
  const { target, kind } = reference;
  if (target === '' || target.startsWith('#') || INLINE.test(target)) return { nothing: true };
  if (/^javascript:/i.test(target)) return { fault: `${from}: the link "${target}" is a script; make it a button.` };
  if (target.startsWith('//') || SCHEME.test(target)) {
    if (kind === 'leads-to') return { nothing: true };
    return { fault: `${from}: loads "${target}" from the web; a package must hold everything it needs.` };
  }
  if (target.startsWith('/')) {
    return { fault: `${from}: "${target}" begins with "/"; an LMS serves from any folder, so write it relative.` };
  }
  if (target.includes('\\')) return { fault: `${from}: "${target}" has a "\\"; write "/".` };
  const path = resolvePath(from, target);
  if (path === undefined) return { fault: `${from}: "${target}" leads outside the folder of the pages.` };
  return { path };
}

/** The path that a relative reference means, without query and fragment, or `undefined` above the top. */
function resolvePath(from: string, target: string): string | undefined {
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
