import { strFromU8 } from 'fflate';
import { follow, type Setting } from './collect.ts';
import { examine } from './doctor/examine.ts';
import { MANIFEST } from './doctor/read-manifest.ts';
import { chunkOf, EDITIONS, type Edition, type EditionName } from './editions.ts';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';
import { readTags } from './markup.ts';
import { nameFaults } from './names.ts';

/**
 * Opens one of our packages as an LMS would and says what is wrong with it: all that the doctor finds, warnings too, and
 * what only our own packages promise. No faults: [].
 */
export function verifyPackage(zip: Uint8Array, edition: EditionName): Fault[] {
  const rules = EDITIONS[edition];
  const { findings, files, edition: found, launches } = examine(zip);
  const faults = findings.map(({ message }) => message);
  if (!files) return faults;
  const others = found && found !== rules ? [`${MANIFEST}: is of ${found.name} and must be of ${edition}.`] : [];
  return [
    ...faults,
    ...others,
    ...nameFaults(files.keys()),
    ...controlFaults(files, rules),
    ...launches.flatMap((page) => pageFaults(page, files, rules)),
    ...chunkFaults(files, rules),
    ...referenceFaults(files, rules),
  ];
}

function controlFaults(files: Folder, { controlDocuments }: Edition): Fault[] {
  const missing = controlDocuments.filter((name) => !files.has(name));
  return missing.map((name) => `${name}: must lie at the root of the zip.`);
}

/** What a page says of itself that an LMS opens. */
function pageFaults(page: string, files: Folder, edition: Edition): Fault[] {
  const tags = readTags(strFromU8(files.get(page) ?? new Uint8Array()));
  const said = tags.find(({ name }) => name === 'html')?.attributes.get('data-edition');
  const policy = tags.find(
    ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  )?.attributes;
  const faults: Fault[] = [];
  if (said !== edition.name) {
    faults.push(`${page}: <html> must say data-edition="${edition.name}", not "${said ?? ''}".`);
  }
  if (!policy?.get('content') || policy.get('content')?.includes('unsafe-')) {
    faults.push(`${page}: must have a Content-Security-Policy that allows nothing unsafe.`);
  }
  return faults;
}

function chunkFaults(files: Folder, edition: Edition): Fault[] {
  const names = [...files.keys()];
  const others = names.filter((file) => chunkOf(file, edition) === 'other');
  const faults = others.map((file) => `${file}: belongs to another edition; leave it out.`);
  if (names.some((file) => chunkOf(file, edition) === 'own')) return faults;
  return [...faults, `${edition.chunk}…js: is missing, so the package could not talk to an LMS.`];
}

/** Each page is a document of its own: whatever leads from one to another would end the LMS's session. */
function referenceFaults(folder: Folder, edition: Edition): Fault[] {
  return [...folder.keys()].flatMap((file) => {
    const setting: Setting = { folder, edition, pages: new Set([file]) };
    return follow(setting, file).faults;
  });
}
