import { createHash } from 'node:crypto';
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { readManifest, type Manifest } from './manifest.ts';

/** A zip that can be launched. */
export interface OpenPackage extends Manifest {
  /** Changes with every byte of the zip: 16 characters. */
  revision: string;
  /** By their names in the zip. */
  files: ReadonlyMap<string, Uint8Array>;
}

const MOST_ENTRIES = 5_000;
const MOST_BYTES = 500 * 1024 * 1024;
const MOST_MANIFEST_BYTES = 4 * 1024 * 1024;

/** The package in `zip`, or a sentence for a person that says why it cannot be launched. */
export function openPackage(zip: Uint8Array): OpenPackage | string {
  const files = unzip(zip);
  if (typeof files === 'string') return files;
  const source = files.get('imsmanifest.xml');
  if (!source) return withoutManifest([...files.keys()]);
  if (source.length > MOST_MANIFEST_BYTES) return 'imsmanifest.xml is larger than 4 MB.';
  const manifest = readManifest(new TextDecoder().decode(source));
  if (typeof manifest === 'string') return manifest;
  const lost = manifest.scos.find(({ href }) => !files.has(fileOf(href)));
  if (lost) return `imsmanifest.xml launches "${lost.href}", which is not in the zip (upper and lower case count).`;
  return { ...manifest, files, revision: createHash('sha256').update(zip).digest('hex').slice(0, 16) };
}

function unzip(zip: Uint8Array): Map<string, Uint8Array> | string {
  let fault: string | undefined;
  let entries = 0;
  let bytes = 0;
  const admit = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    entries += 1;
    // Either size may lie: a stored entry is copied by the first, a deflated one fills the second.
    bytes += Math.max(size, originalSize);
    fault = entryFault(name, entries, bytes);
    // Nothing else stops fflate, and a hostile zip may claim four thousand million entries.
    if (fault) throw new Error(fault);
    return !name.endsWith('/');
  };
  try {
    return new Map(Object.entries(unzipSync(zip, { filter: admit })));
  } catch {
    return fault ?? 'This is not a zip file, or it is damaged.';
  }
}

function entryFault(name: string, entries: number, bytes: number): string | undefined {
  if (entries > MOST_ENTRIES) return `The zip has more than ${MOST_ENTRIES} entries.`;
  if (bytes > MOST_BYTES) return 'The zip unpacks to more than 500 MB.';
  if (isInside(name)) return undefined;
  return `The zip has an unsafe name in it, "${name}". Names must be relative, with "/" between folders and no "..".`;
}

/** A relative path with `/` that stays in the package. */
function isInside(name: string): boolean {
  return !/^\/|\\|^[A-Za-z]:|\0/.test(name) && !name.split('/').includes('..');
}

function withoutManifest(names: string[]): string {
  const nested = names.find((name) => name.toLowerCase().endsWith('imsmanifest.xml'));
  const found = nested
    ? ` It has "${nested}": an LMS wants the name in lower case and the file outside any folder.`
    : '';
  return `The zip has no imsmanifest.xml at its root, so it is not a SCORM package.${found}`;
}

/** The file in the zip that an address means, or `''`. */
function fileOf(href: string): string {
  try {
    const root = 'http://package.invalid/in/here/';
    const url = new URL(href, root);
    return url.href.startsWith(root) ? decodeURIComponent(url.pathname.slice('/in/here/'.length)) : '';
  } catch {
    return '';
  }
}
