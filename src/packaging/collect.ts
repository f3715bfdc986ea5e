import { chunkOf, type Edition } from './editions.ts';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';
import { faultOfReference, meaningOf, type Reference } from './reference.ts';
import { referencesIn } from './references.ts';

export interface Collected {
  /** What the page needs, itself included, sorted. */
  files: string[];
  /** Of these, what the browser fetches for the first screen, as far as the files tell. */
  first: string[];
  faults: Fault[];
}

/** Where references are followed. */
export interface Setting {
  folder: Folder;
  edition: Edition;
  /** The pages that a link may lead to. */
  pages: ReadonlySet<string>;
}

/**
 * Everything that `page`, a file of `site`, needs from it to run as a package of `edition`. Chunks of other editions, and what only they
 * import, are left out. A reference that would not work in a package is a fault.
 */
export function collect(site: Folder, page: string, edition: Edition): Collected {
  const setting: Setting = { folder: site, edition, pages: new Set([page]) };
  const { files, faults } = walk(page, (file) => follow(setting, file));
  const first = walk(page, (file) => follow(setting, file, ['loads'])).files;
  if (!files.some((file) => chunkOf(file, edition) === 'own')) {
    faults.push(`${page}: never loads ${edition.chunk}…js, so it could not talk to an LMS.`);
  }
  return { files, first, faults };
}

/** The files of the setting that the references in `file` need, and what is wrong with the others. */
export function follow(
  setting: Setting,
  file: string,
  kinds: readonly Reference['kind'][] = ['loads', 'may-load', 'leads-to'],
): { files: string[]; faults: Fault[] } {
  const { references, faults } = referencesIn(file, setting.folder.get(file) ?? new Uint8Array());
  const files: string[] = [];
  for (const reference of references.filter(({ kind }) => kinds.includes(kind))) {
    const meaning = meaningOf(reference, file);
    if ('wrong' in meaning) faults.push(faultOfReference(meaning.wrong, reference.target, file));
    if (!('path' in meaning) || isLeftOut(reference, meaning.path, setting.edition)) continue;
    const fault = faultOf(reference, meaning.path, file, setting);
    if (fault) faults.push(fault);
    else files.push(meaning.path);
  }
  return { files, faults: [...new Set(faults)] };
}

/** What only another edition imports stays behind; nothing asks for it, because the document says its edition. */
function isLeftOut({ kind }: Reference, path: string, edition: Edition): boolean {
  return kind === 'may-load' && chunkOf(path, edition) === 'other';
}

function faultOf({ kind }: Reference, path: string, from: string, setting: Setting): Fault | undefined {
  if (kind === 'leads-to' && path.endsWith('.html') && !setting.pages.has(path)) {
    return `${from}: links to "${path}", another page; going there would end the session with the LMS.`;
  }
  if (chunkOf(path, setting.edition) === 'other') {
    return `${from}: always loads "${path}", which belongs to another edition; import it with import('…').`;
  }
  return setting.folder.has(path) ? undefined : `${from}: needs "${path}", which does not exist.`;
}

function walk(start: string, next: (file: string) => { files: string[]; faults: Fault[] }) {
  const files = new Set([start]);
  const faults: Fault[] = [];
  // A set is walked in the order of insertion and takes in what is added on the way.
  for (const file of files) {
    const found = next(file);
    faults.push(...found.faults);
    for (const needed of found.files) files.add(needed);
  }
  return { files: [...files].sort(), faults };
}
