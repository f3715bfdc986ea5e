import { zipSync, type ZipOptions } from 'fflate';
import { EDITIONS } from '../../../src/packaging/index.ts';
import { bytes, CALL, OTHER, packageOf, text } from '../built-site.ts';

export type Files = Map<string, Uint8Array>;
export type Change = (files: Files) => void;

export const MANIFEST = 'imsmanifest.xml';

/** A sound package of SCORM 1.2. */
export const SOUND_12 = packageOf();
/** A sound package of a course, of SCORM 2004. */
export const SOUND_2004 = packageOf({ edition: 'scorm-2004-4', modules: [CALL, OTHER], whole: true });
/** A sound package of the 3rd edition. */
export const SOUND_2004_3 = packageOf({ edition: 'scorm-2004-3' });

/** A zip of any files: texts, bytes. */
export function zipOf(files: Iterable<[string, string | Uint8Array]>, options: ZipOptions = {}): Uint8Array {
  const entries = [...files].map(([name, content]) => [name, typeof content === 'string' ? bytes(content) : content]);
  return zipSync(Object.fromEntries(entries), options);
}

/** The package with its files changed before it is zipped. */
export function changed(sound: typeof SOUND_12, ...changes: Change[]): Uint8Array {
  const files = new Map(sound.files);
  for (const change of changes) change(files);
  return zipOf(files);
}

export const add =
  (name: string, content: string | Uint8Array = ''): Change =>
  (files) =>
    files.set(name, typeof content === 'string' ? bytes(content) : content);

export const remove =
  (name: string): Change =>
  (files) => {
    if (!files.delete(name)) throw new Error(`There is no ${name} to remove`);
  };

/** Puts one text in the place of another, once. */
export const rewrite =
  (name: string, from: string, to: string): Change =>
  (files) => {
    const before = text(files.get(name));
    if (!before.includes(from)) throw new Error(`${name} has no ${from}`);
    files.set(name, bytes(before.replace(from, to)));
  };

export const inManifest = (from: string, to: string): Change => rewrite(MANIFEST, from, to);
export const inPage = (html: string): Change => rewrite('call.html', '</body>', `${html}</body>`);

/** Fields of an entry in the directory of a zip, by their place in it and their length in bytes. */
const FIELDS = { flags: [8, 2], method: [10, 2], packed: [20, 4], size: [24, 4], attributes: [38, 4] } as const;

/** The zip with one field of one entry's record in the directory changed. */
export function patched(zip: Uint8Array, name: string, field: keyof typeof FIELDS, value: number): Uint8Array {
  const copy = zip.slice();
  const buffer = Buffer.from(copy.buffer);
  const wanted = Buffer.from(name);
  let at = buffer.indexOf('PK\x01\x02', 0, 'latin1');
  while (at >= 0 && !buffer.subarray(at + 46, at + 46 + buffer.readUInt16LE(at + 28)).equals(wanted)) {
    at = buffer.indexOf('PK\x01\x02', at + 1, 'latin1');
  }
  if (at < 0) throw new Error(`There is no ${name} in the zip`);
  const [place, length] = FIELDS[field];
  buffer.writeUIntLE(value, at + place, length);
  return copy;
}

/** The zip with every occurrence of some bytes changed, in names and in contents alike; both have the same length. */
export function replaced(zip: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1'));
}

export const ALL_SOUND = [SOUND_12, SOUND_2004, SOUND_2004_3];

/** Names of the schemas that strict LMSs of SCORM 2004 look for. */
export const SCHEMAS_2004 = EDITIONS['scorm-2004-4'].controlDocuments;
