import type { Fault } from './fault.ts';

/** Refused or run by some servers and importers (standards: Package; Hosting). `.mjs` is served as plain text. */
const REFUSED = /\.(mjs|htaccess|php[3-5]?|phps|cgi|sh|shtml|asp|aspx|jsp|py|rb|pl|exe)$/i;

/** What is wrong with the names of a package's files: paths from its root, with `/`. */
export function nameFaults(files: Iterable<string>): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const fault = nameFault(file);
    if (fault) faults.push(`${file}: ${fault}`);
    const twin = seen.get(file.toLowerCase());
    if (twin !== undefined) faults.push(`${file}: differs from "${twin}" only in case; rename one of them.`);
    seen.set(file.toLowerCase(), file);
  }
  return faults;
}

function nameFault(file: string): string | undefined {
  if (!/^[A-Za-z0-9._/-]+$/.test(file)) {
    return 'a file name may only have the letters a to z, digits, ".", "_" and "-"; rename it.';
  }
  if (file.split('/').some((part) => part === '' || part.startsWith('.'))) {
    return 'no part of a path may be empty or begin with a dot; rename it.';
  }
  if (REFUSED.test(file)) return 'LMSs refuse files of this type or serve them wrongly; leave it out.';
  return undefined;
}
