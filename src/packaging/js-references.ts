import { parse } from 'es-module-lexer/js';
import type { Fault } from './fault.ts';
import type { Found, Reference } from './reference.ts';

const NEW_URL = /new URL\(\s*(["'`])([^"'`$]+)\1\s*,\s*$/;
// The list that Vite writes into a chunk of what to fetch with its dynamic imports. Scripts in it are imported anyway.
const STYLE_LIST = /__vite__mapDeps=[^[]{0,200}\[([^\]]{0,20000})\]/;

/**
 * What a module loads: static imports at once, `import('…')` and `new URL('…', import.meta.url)` perhaps. An import whose
 * argument is worked out at run time is passed over.
 */
export function jsReferences(file: string, source: string): Found {
  const imports = importsOf(source);
  if (!imports) return { references: [], faults: [`${file}: this script cannot be read; build the site again.`] };
  const references: Reference[] = [];
  const faults: Fault[] = [];
  for (const found of imports) {
    if (found.type === 'import-meta') {
      const target = NEW_URL.exec(source.slice(Math.max(0, found.start - 300), found.start))?.[2];
      if (target !== undefined) references.push({ target, kind: 'may-load' });
    } else if (found.specifier !== undefined && !(found.type === 'dynamic' && found.glob)) {
      const target = found.specifier;
      if (/^(\.{0,2}\/|[a-z][a-z0-9+.-]*:)/i.test(target)) {
        references.push({ target, kind: found.type === 'dynamic' ? 'may-load' : 'loads' });
      } else {
        faults.push(`${file}: imports "${target}" by a bare name, which a browser cannot find; bundle it.`);
      }
    }
  }
  for (const [, target = ''] of (STYLE_LIST.exec(source)?.[1] ?? '').matchAll(/["']([^"']+\.css)["']/g)) {
    references.push({ target, kind: 'may-load' });
  }
  return { references, faults };
}

function importsOf(source: string) {
  try {
    return parse(source)[0];
  } catch {
    return undefined;
  }
}
