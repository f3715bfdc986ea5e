import { unzipSync, zipSync, type Zippable } from 'fflate';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';

// Compressed already: deflate would only cost time.
const COMPRESSED = /\.(woff2|png|jpe?g|gif|webp|avif|mp3|m4a|ogg|mp4|webm)$/;
/** What some LMSs take at most, and far more files than a module has. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_FILES = 5000;

/** `files` as a zip: the same bytes for the same files, on every machine and in every time zone. */
export function zip(files: Folder): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    entries[name] = [
      bytes,
      {
        level: COMPRESSED.test(name) ? 0 : 9,
        // Local time: a zip has no zone, and fflate writes the local reading of the date.
        mtime: new Date(1980, 0, 1),
        os: 3,
        attrs: 0o100644 << 16,
      },
    ];
  }
  return zipSync(entries);
}

/** The files of a zip from anywhere, or why it was not opened. Directory entries are passed over. */
export function unzip(bytes: Uint8Array): { files: Folder } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const names = new Set<string>();
  let total = 0;
  const allow = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name.endsWith('/')) return false;
    if (names.has(name)) faults.push(`${name}: is in the zip twice.`);
    names.add(name);
    total += originalSize;
    return total <= MOST_BYTES && names.size <= MOST_FILES;
  };
  try {
    const files = new Map(Object.entries(unzipSync(bytes, { filter: allow })));
    if (total > MOST_BYTES) faults.push(`The package holds ${total} bytes; LMSs take ${MOST_BYTES} at most.`);
    if (names.size > MOST_FILES) faults.push(`The package holds ${names.size} files; ${MOST_FILES} is the most.`);
    return faults.length > 0 ? { faults } : { files };
  } catch {
    return { faults: ['This is not a zip file, or it is damaged; make the package again.'] };
  }
}
