import { strFromU8 } from 'fflate';
import { follow, type Setting } from './collect.ts';
import { chunkOf, EDITIONS, type Edition, type EditionName } from './editions.ts';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';
import { lintManifest } from './lint-manifest.ts';
import { readTags } from './markup.ts';
import { nameFaults } from './names.ts';
import { unzip } from './zip.ts';

export const MANIFEST = 'imsmanifest.xml';

/**
 * Opens a package as an LMS would and says what is wrong with it: the zip, the manifest (beyond what its XSD checks), the
 * files, and every reference in them. No faults: [].
 */
export function verifyPackage(zip: Uint8Array, edition: EditionName): Fault[] {
  const opened = unzip(zip);
  if ('faults' in opened) return opened.faults;
  const { files } = opened;
  const rules = EDITIONS[edition];
  const manifest = files.get(MANIFEST);
  if (!manifest) return [`${MANIFEST}: must lie at the root of the zip, in lower case.`];
  const { faults, listed, launches } = lintManifest(strFromU8(manifest), rules, new Set(files.keys()));
  return [
    ...faults,
    ...nameFaults(files.keys()),
    ...listFaults(files, listed, rules),
    ...editionFaults(files, launches, rules),
    ...referenceFaults(files, rules),
    ...workerFaults(files),
  ];
}

/** The manifest and the control documents describe the package and are no content; all else must be listed. */
function listFaults(files: Folder, listed: readonly string[], { controlDocuments }: Edition): Fault[] {
  const known = new Set([MANIFEST, ...controlDocuments, ...listed]);
  return [
    ...controlDocuments.filter((name) => !files.has(name)).map((name) => `${name}: must lie at the root of the zip.`),
    ...[...files.keys()].filter((name) => !known.has(name)).map((name) => `${name}: is not listed in ${MANIFEST}.`),
  ];
}

function editionFaults(files: Folder, launches: readonly string[], edition: Edition): Fault[] {
  const faults: Fault[] = [];
  for (const page of launches) {
    const root = readTags(strFromU8(files.get(page) ?? new Uint8Array()), 'html').find(({ name }) => name === 'html');
    const said = root?.attributes.get('data-edition');
    if (said !== edition.name)
      faults.push(`${page}: <html> must say data-edition="${edition.name}", not "${said ?? ''}".`);
  }
  for (const file of files.keys()) {
    if (chunkOf(file, edition) === 'other') faults.push(`${file}: belongs to another edition; leave it out.`);
  }
  if (![...files.keys()].some((file) => chunkOf(file, edition) === 'own')) {
    faults.push(`${edition.chunk}…js: is missing, so the package could not talk to an LMS.`);
  }
  return faults;
}

function referenceFaults(folder: Folder, edition: Edition): Fault[] {
  const pages = new Set([...folder.keys()].filter((file) => file.endsWith('.html')));
  const setting: Setting = { folder, edition, pages };
  return [...folder.keys()].flatMap((file) => follow(setting, file).faults);
}

/** A service worker would outlive the version of the package that registered it (standards: Hosting). */
function workerFaults(files: Folder): Fault[] {
  return [...files]
    .filter(
      ([file, bytes]) => /\.(js|html)$/.test(file) && /serviceWorker[^;]{0,40}\.register\b/.test(strFromU8(bytes)),
    )
    .map(([file]) => `${file}: registers a service worker; only the stand-alone site may have one.`);
}
