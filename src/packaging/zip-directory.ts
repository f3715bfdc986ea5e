import { strFromU8 } from 'fflate';

/** One file or folder as the directory at the end of a zip tells of it (APPNOTE.TXT §4.3.12). Nothing in it is checked. */
export interface Entry {
  name: string;
  /** How it is packed (APPNOTE.TXT §4.4.5). */
  method: number;
  encrypted: boolean;
  /** Whether it is a symbolic link of Unix. */
  link: boolean;
  crc: number;
  /** Its size in the zip, and unpacked; bytes. */
  packed: number;
  size: number;
  /** Where its own header begins. */
  offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LINK = 0o120000;
const FILE_TYPE = 0o170000;

/** The entries of a zip in the order of its directory, folders included; `undefined` when the bytes are no whole zip. */
export function readDirectory(bytes: Uint8Array): Entry[] | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const next = at + CENTRAL_LENGTH + name + extra + comment;
    if (next > end) return undefined;
    entries.push(entryAt(view, bytes, at, name));
    at = next;
  }
  return entries;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const name = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
  // The host's own attributes; those of Unix are in the upper half, and in no other system's does a link look like this.
  const mode = view.getUint32(at + 38, true) >>> 16;
  return {
    name: strFromU8(name, (flags & 0x800) === 0),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    link: (mode & FILE_TYPE) === LINK,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The packed bytes of an entry; `undefined` when its own header is not where and what the directory says. */
export function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array | undefined {
  const view = viewOf(bytes);
  const { offset, packed } = entry;
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const nameLength = view.getUint16(offset + 26, true);
  const from = offset + LOCAL_LENGTH + nameLength + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) return undefined;
  const flags = view.getUint16(offset + 6, true);
  const name = bytes.subarray(offset + LOCAL_LENGTH, offset + LOCAL_LENGTH + nameLength);
  // A zip whose two names differ is one file to some programs and another to the rest.
  return strFromU8(name, (flags & 0x800) === 0) === entry.name ? bytes.subarray(from, from + packed) : undefined;
}

/** Where the end record is; it may be followed by a comment and nothing else. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
