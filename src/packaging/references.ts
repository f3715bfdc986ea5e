import { strFromU8 } from 'fflate';
import { cssReferences } from './css-references.ts';
import { htmlReferences } from './html-references.ts';
import { jsReferences } from './js-references.ts';
import type { Found } from './reference.ts';

/** Every mention of another file in `bytes`, by the type that the name of `file` says. Other types mention none. */
export function referencesIn(file: string, bytes: Uint8Array): Found {
  const text = strFromU8(bytes);
  switch (/\.[a-z0-9]+$/i.exec(file)?.[0].toLowerCase()) {
    case '.html':
    case '.htm':
    case '.svg':
      return htmlReferences(file, text);
    case '.css':
      return { references: cssReferences(text), faults: [] };
    case '.js':
      return jsReferences(file, text);
    default:
      return { references: [], faults: [] };
  }
}
