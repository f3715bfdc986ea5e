import { gzipSync } from 'node:zlib';
import type { Package } from '../packaging/index.ts';

type Sized = Pick<Package, 'files' | 'first' | 'zip'>;

interface FileSize {
  file: string;
  bytes: number;
  /** What a server that compresses would send. */
  gz: number;
}

/** From this size on learners wait and some LMSs refuse a package; bytes. */
const LARGE = 20 * 1024 * 1024;

/** One line on a package: how large it is, and a warning when that is too large. */
export function sizeLine({ files, zip }: Sized): string {
  const line = `${number(zip.length)} bytes, ${files.size} files`;
  return zip.length > LARGE
    ? `${line}; over 20 MB, so some LMSs refuse it and learners wait: use smaller pictures`
    : line;
}

/** What is in a package, as a table of bytes, the heaviest first, and the sums that learners and LMSs feel. */
export function sizeTable({ files, first, zip }: Sized): string {
  const all = [...files].map(([file, bytes]) => ({
    file,
    bytes: bytes.length,
    gz: gzipSync(bytes, { level: 9 }).length,
  }));
  const heaviest = [...all].sort((a, b) => b.gz - a.gz);
  const scripts = all.filter(({ file }) => file.endsWith('.js'));
  const screen = all.filter(({ file }) => first.includes(file));
  const width = Math.max(...all.map(({ file }) => file.length), 4);
  const row = (file: string, bytes: string, gz: string): string =>
    `  ${file.padEnd(width)}  ${bytes.padStart(9)}  ${gz.padStart(9)}`;
  return [
    row('file', 'bytes', 'gz'),
    ...heaviest.map(({ file, bytes, gz }) => row(file, number(bytes), number(gz))),
    `  zip ${number(zip.length)} bytes; scripts ${number(sum(scripts, 'gz'))} bytes gz`,
    `  first screen: ${screen.length} ${screen.length === 1 ? 'request' : 'requests'}, ${number(sum(screen, 'bytes'))} bytes, ${number(sum(screen, 'gz'))} gz`,
  ].join('\n');
}

function sum(files: readonly FileSize[], of: 'bytes' | 'gz'): number {
  return files.reduce((total, file) => total + file[of], 0);
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
