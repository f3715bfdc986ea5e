import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';
import type { Plugin } from './content-module.ts';

const NAME = 'virtual:look-script';
const FILE = 'src/islands/look.js';

/**
 * Gives the layout of pages the script that runs before the first paint, as text: in the page itself it waits for no request.
 * With it comes its hash for the content security policy. Throws when it cannot be read as a script.
 */
export function lookScript(root: string): Plugin {
  return {
    name: 'inside-line-look-script',
    resolveId: (id) => (id === NAME ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { code, errors } = minifySync(FILE, readFileSync(join(root, FILE), 'utf8'), { module: false });
      if (errors[0]) throw new Error(`${FILE}: ${errors[0].message}`);
      const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`;
      return `export const script = ${JSON.stringify(code)};\nexport const hash = ${JSON.stringify(hash)};`;
    },
  };
}
