import { existsSync } from 'node:fs';
import { dirname, resolve as join } from 'node:path';

export const interfaceVersion = 2;

/**
 * Where a relative import of the house leads, for `eslint-plugin-boundaries`; packages it knows by their names. Imports
 * carry their extension, so there is nothing to guess. The script of a component is linted as `Page.astro/0.ts`, but
 * its imports start from the page, which eslint-module-utils 2.12 overlooks under ESLint 10.
 */
export function resolve(source, importer) {
  if (!source.startsWith('.')) return { found: false };
  const file = importer.replace(/(\.astro)[/\\].*$/, '$1');
  const path = join(dirname(file), source.replace(/\?.*$/, ''));
  return { found: existsSync(path), path };
}
