import { gzipSync } from 'fflate';
import type { Folder } from './folder.ts';

/** Sizes in bytes. `gz` is what a server that compresses would send. */
export interface FileSize {
  file: string;
  bytes: number;
  gz: number;
}

export interface Sizes {
  files: FileSize[];
  zip: number;
  /** All scripts together, compressed. */
  jsGz: number;
  /** The files that the first screen asks for: page, style sheets, fonts and the scripts they load at once. */
  first: FileSize[];
}

export function measure(files: Folder, zip: Uint8Array, first: readonly string[]): Sizes {
  const all = [...files].map(([file, bytes]) => ({
    file,
    bytes: bytes.length,
    gz: gzipSync(bytes, { level: 9, mtime: 0 }).length,
  }));
  const scripts = all.filter(({ file }) => file.endsWith('.js'));
  return {
    files: all,
    zip: zip.length,
    jsGz: scripts.reduce((sum, { gz }) => sum + gz, 0),
    first: all.filter(({ file }) => first.includes(file)),
  };
}
