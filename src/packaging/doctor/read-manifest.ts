import { strFromU8 } from 'fflate';
import type { Folder } from '../folder.ts';
import { readXml, type Element } from '../xml.ts';
import { finding, type Finding } from './finding.ts';

export const MANIFEST = 'imsmanifest.xml';

const MB = 1024 * 1024;
const MOST_BYTES = 4 * MB;
const OTHERS: Readonly<Record<string, string>> = {
  'cmi5.xml': 'cmi5',
  'tincan.xml': 'xAPI',
  'course.au': 'AICC',
};

/** The manifest of a package as a tree, unless it is not there or cannot be read. */
export function readManifest(files: Folder): { root?: Element; findings: Finding[] } {
  const bytes = files.get(MANIFEST);
  if (!bytes) return { findings: [whereItIs([...files.keys()])] };
  if (bytes.length > MOST_BYTES)
    return { findings: [finding('manifest-large', { size: Math.round(bytes.length / MB) })] };
  const { source, findings } = decode(bytes);
  if (source === undefined) return { findings };
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(source))
    return { findings: [...findings, finding('entities', { path: MANIFEST })] };
  const read = readXml(source);
  if (!read.root) {
    const { line, fault } = read;
    return { findings: [...findings, finding('not-xml', { path: MANIFEST, line, fault })] };
  }
  const { root } = read;
  if (root.name === 'manifest') return { root, findings };
  return { findings: [...findings, finding('not-a-manifest', { path: MANIFEST, name: root.name })] };
}

/** What there is in place of a manifest at the root. */
function whereItIs(names: string[]): Finding {
  const small = (name: string): string => name.toLowerCase();
  const misspelt = names.find((name) => small(name) === MANIFEST);
  if (misspelt !== undefined) return finding('manifest-case', { path: misspelt });
  const nested = names.find((name) => small(name).endsWith(`/${MANIFEST}`));
  if (nested !== undefined) return finding('nested-manifest', { path: nested });
  const other = names.find((name) => Object.hasOwn(OTHERS, small(name)));
  if (other !== undefined) return finding('other-standard', { path: other, standard: OTHERS[small(other)] ?? '' });
  const zip = names.find((name) => /\.(zip|pif)$/i.test(name));
  return zip === undefined ? finding('no-manifest') : finding('zip-in-zip', { path: zip });
}

/** The text of the manifest. An encoding that it names itself is believed; UTF-16 is read by few LMSs. */
function decode(bytes: Uint8Array): { source?: string; findings: Finding[] } {
  const path = MANIFEST;
  const [first, second, third] = bytes;
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const latin = /^<\?xml[^>]{0,100}encoding=["'](iso-8859-1|windows-1252|us-ascii)["']/i;
  const source = latin.test(strFromU8(bytes.subarray(0, 200), true)) ? strFromU8(bytes, true) : strFromU8(bytes);
  const wide = first === 0 || second === 0;
  if (wide || source.includes('\uFFFD')) return { findings: [finding('manifest-encoding', { path })] };
  return { source, findings: marked ? [finding('manifest-mark', { path })] : [] };
}
