import { zipSync, type Zippable } from 'fflate';
import type { Folder } from './folder.ts';

// Compressed already: deflate would only cost time.
const COMPRESSED = /\.(woff2|png|jpe?g|gif|webp|avif|mp3|m4a|ogg|mp4|webm)$/;

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
