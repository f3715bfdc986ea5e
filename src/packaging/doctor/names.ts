import type { Folder } from '../folder.ts';
import { finding, type Finding } from './finding.ts';

/** Run by servers, or refused because they could be (standards: Package). */
const FOR_SERVERS = /(^|[./])(htaccess|php[3-5]?|phps|cgi|sh|shtml|asp|aspx|jsp|py|rb|pl|exe)$/i;
const ODD = /[^A-Za-z0-9._/-]/;

/** What is wrong with the names of the files of a package. */
export function nameFindings(files: Folder): Finding[] {
  const seen = new Map<string, string>();
  return [...files.keys()].flatMap((path) => {
    const findings: Finding[] = [];
    const twin = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    if (twin !== undefined) findings.push(finding('case-twins', { path, twin }));
    if (FOR_SERVERS.test(path)) findings.push(finding('server-file', { path }));
    if (/\.mjs$/i.test(path)) findings.push(finding('mjs-file', { path }));
    if (ODD.test(path)) findings.push(finding('odd-name', { path }));
    return findings;
  });
}

const MB = 1024 * 1024;
const LARGE_PACKAGE = 20 * MB;
const LARGE_FILE = 10 * MB;

/** What makes learners wait; `length` is that of the zip in bytes. */
export function sizeFindings(files: Folder, length: number): Finding[] {
  const megabytes = (size: number): string => (size / MB).toFixed(1);
  const package_ = length > LARGE_PACKAGE ? [finding('large-package', { size: megabytes(length) })] : [];
  const large = [...files].filter(([, { length: size }]) => size > LARGE_FILE);
  return [...package_, ...large.map(([path, bytes]) => finding('large-file', { path, size: megabytes(bytes.length) }))];
}
