import type { FileSize, Sizes } from '../packaging/index.ts';

/** What is in a package, as a table of bytes, the heaviest first, and the sums that learners and LMSs feel. */
export function sizeReport({ files, first, jsGz, zip }: Sizes): string {
  const heaviest = [...files].sort((a, b) => b.gz - a.gz);
  const width = Math.max(...files.map(({ file }) => file.length), 4);
  const row = (file: string, bytes: string, gz: string) =>
    `  ${file.padEnd(width)}  ${bytes.padStart(9)}  ${gz.padStart(9)}`;
  return [
    row('file', 'bytes', 'gz'),
    ...heaviest.map(({ file, bytes, gz }) => row(file, number(bytes), number(gz))),
    `  zip ${number(zip)} bytes; scripts ${number(jsGz)} bytes gz`,
    `  first screen: ${first.length} ${first.length === 1 ? 'request' : 'requests'}, ${number(sum(first, 'bytes'))} bytes, ${number(sum(first, 'gz'))} gz`,
  ].join('\n');
}

function sum(files: readonly FileSize[], of: 'bytes' | 'gz'): number {
  return files.reduce((total, file) => total + file[of], 0);
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
