import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { handOuts, type Fault } from '../packaging/index.ts';
import { readFolder } from './package-modules.ts';

/** Writes the sheets of the built site beside the packages, each as one file, and returns their folder when there are any. */
export function writeHandOuts(site: string, out: string): { folder?: string; faults: Fault[] } {
  const { files, faults } = handOuts(readFolder(site));
  if (faults.length > 0) return { faults };
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), bytes);
  }
  return { ...(files.size > 0 && { folder: join(out, 'sheets') }), faults };
}
