import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The base that the build writes before every path of ours; no real path looks like it. */
export const SENTINEL = '/__inside-line__/';

const BARE = SENTINEL.slice(0, -1);

/**
 * Turns the sentinel base into relative references, so that the site works from any folder: from a page or a style sheet up
 * to the top, and on from there. Throws when a script holds the sentinel: there it would be
 * resolved against the page, which is not where the script is.
 */
export async function makeSiteRelative(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const kind = /\.(html|css|js)$/.exec(entry.name)?.[1];
    if (!kind) continue;
    const text = await readFile(path, 'utf8');
    if (!text.includes(BARE)) continue;
    if (kind === 'js') throw new Error(`${entry.name} holds an absolute path; a package could not find it`);
    const up = relative(entry.parentPath, folder).split(sep).join('/');
    await writeFile(path, text.replaceAll(SENTINEL, `${up || '.'}/`).replaceAll(BARE, up || '.'));
  }
}
