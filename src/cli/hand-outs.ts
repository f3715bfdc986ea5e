import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { handOuts, type Fault } from '../packaging/index.ts';
import { readFolder } from './package-modules.ts';

/**
 * Writes the sheets of the built site and its statement on accessibility beside the packages, each as one file. Returns the
 * folder of the sheets, and the path of the statement, when there are any.
 */
export function writeHandOuts(site: string, out: string): { folder?: string; statement?: string; faults: Fault[] } {
  const { files, faults } = handOuts(readFolder(site));
  if (faults.length > 0) return { faults };
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), bytes);
  }
  const statement = [...files.keys()].find((file) => !file.includes('/'));
  const hasSheets = files.size > (statement === undefined ? 0 : 1);
  return {
    ...(hasSheets && { folder: join(out, 'sheets') }),
    ...(statement !== undefined && { statement: join(out, statement) }),
    faults,
  };
}
