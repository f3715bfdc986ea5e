import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minifySync } from 'vite';

/** The scripts of `src/islands` that are no modules; a build copies them as they are. */
const PLAIN = /^look\.[\w-]+\.js$/;

/** Takes out of a built site's plain scripts what only their readers need. Throws when one cannot be read as a script. */
export async function minifyPlainScripts(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!PLAIN.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const { code, errors } = minifySync(entry.name, await readFile(path, 'utf8'), { module: false });
    if (errors[0]) throw new Error(`${entry.name}: ${errors[0].message}`);
    await writeFile(path, code);
  }
}
