import { Inflate } from 'fflate';
import { finding, type Finding } from './doctor/finding.ts';
import type { KindName } from './doctor/kinds.ts';
import type { Folder } from './folder.ts';
import { packedBytes, readDirectory, type Entry } from './zip-directory.ts';

/** A zip as far as it may be opened: its files, and what is wrong with the others. No files: it was not unpacked. */
export interface Unzipped {
  files?: Folder;
  findings: Finding[];
}

const STORED = 0;
const DEFLATED = 8;
const MB = 1024 * 1024;
/** Far more than LMSs take; nothing beyond is unpacked. */
const MOST_BYTES = 500 * MB;
const MOST_FILES = 10_000;
/** No page, picture or sound is packed so well; below this size nobody is harmed. */
const BOMB_TIMES = 200;
const BOMB_BYTES = MB;
/** Stands where only the newer form of zips, ZIP64, has room for the number. */
const IN_ZIP64 = 0xffffffff;
/** At most 1032 times as much comes out of one step. */
const STEP = 4096;

/** Opens a zip from anywhere in memory, as far as that is safe. Folders are passed over. */
export function unzip(bytes: Uint8Array): Unzipped {
  if (bytes.length === 0) return { findings: [finding('empty')] };
  const entries = readDirectory(bytes)?.filter(({ name }) => !name.endsWith('/'));
  if (!entries) return { findings: [finding('not-a-zip')] };
  const hostile = hostilities(entries, bytes.length);
  if (hostile.length > 0) return { findings: hostile };
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    const path = entry.name;
    const misplaced = misplacement(entry) ?? (files.has(path) ? 'twice' : undefined);
    const content = misplaced ?? unpack(bytes, entry);
    if (content === 'lies-of-size') return { findings: [finding(content, { path })] };
    if (typeof content === 'string') findings.push(finding(content, { path }));
    // What cannot be read is in the zip nevertheless.
    if (!misplaced) files.set(path, typeof content === 'string' ? new Uint8Array() : content);
  }
  return { files, findings };
}

/** What forbids to unpack anything. */
function hostilities(entries: readonly Entry[], length: number): Finding[] {
  if (entries.length === 0) return [finding('empty')];
  const zip64 = entries.find((entry) => [entry.packed, entry.size, entry.offset].includes(IN_ZIP64));
  if (zip64) return [finding('zip-form', { path: zip64.name })];
  if (entries.length > MOST_FILES) return [finding('too-many-files', { count: entries.length, most: MOST_FILES })];
  const bombs = entries.filter(({ packed, size }) => size > BOMB_BYTES && size > BOMB_TIMES * packed);
  if (bombs.length > 0) {
    return bombs.map(({ name, packed, size }) =>
      finding('bomb', { path: name, times: Math.round(size / (packed || 1)) }),
    );
  }
  if (sum(entries, 'packed') > length) return [finding('overlap')];
  const size = sum(entries, 'size');
  return size > MOST_BYTES ? [finding('too-large', { size: Math.round(size / MB) })] : [];
}

/** Why an entry has no place in the package at all. */
function misplacement({ name, link }: Entry): KindName | undefined {
  if (name.includes('\\')) return 'backslash-name';
  if (/^\/|^[A-Za-z]:|\0/.test(name) || name.split('/').includes('..')) return 'outside-name';
  return link ? 'link' : undefined;
}

/** The bytes of an entry, or why they cannot be had. */
function unpack(bytes: Uint8Array, entry: Entry): Uint8Array | KindName {
  if (entry.encrypted) return 'encrypted';
  if (entry.method !== STORED && entry.method !== DEFLATED) return 'zip-form';
  const packed = packedBytes(bytes, entry);
  if (!packed) return 'damaged';
  const content = entry.method === STORED ? packed : inflate(packed, entry.size);
  if (typeof content === 'string') return content;
  if (content.length !== entry.size) return 'lies-of-size';
  return crc32(content) === entry.crc ? content : 'damaged';
}

/** Inflates in small steps, so that no more than one step beyond `size` is ever made. */
function inflate(packed: Uint8Array, size: number): Uint8Array | KindName {
  const content = new Uint8Array(size);
  let length = 0;
  const inflating = new Inflate((chunk) => {
    if (length + chunk.length <= size) content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP) {
      inflating.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return 'damaged';
  }
  return length > size ? 'lies-of-size' : content;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The checksum of a zip (APPNOTE.TXT §4.4.7). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function sum(entries: readonly Entry[], of: 'packed' | 'size'): number {
  return entries.reduce((total, entry) => total + entry[of], 0);
}
