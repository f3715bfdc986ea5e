import { strToU8 } from 'fflate';
import { collect } from './collect.ts';
import { EDITIONS, type EditionName } from './editions.ts';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';
import { writeManifest, type Named } from './manifest.ts';
import { nameFaults } from './names.ts';
import { relocate } from './relocate.ts';
import { MANIFEST } from './verify.ts';
import { zip } from './zip.ts';

export { EDITIONS, type Edition, type EditionName } from './editions.ts';
export type { Fault } from './fault.ts';
export type { Folder } from './folder.ts';
export type { Named } from './manifest.ts';
export { verifyPackage } from './verify.ts';

export interface Order {
  /** The built stand-alone site. */
  site: Folder;
  /** The module's page in it: `the-sue-call.html`. */
  page: string;
  edition: EditionName;
  module: Named;
  course: Named;
  /** The XSDs of the edition by file name, as `EDITIONS` lists them. */
  controlDocuments: Folder;
}

export interface Package {
  /** What is in the zip. */
  files: Folder;
  manifest: string;
  zip: Uint8Array;
  /** The files that the first screen asks for: page, style sheets, fonts and the scripts they load at once. */
  first: readonly string[];
}

/** Makes the package of one module from the built site: bytes in, bytes out, the same for the same site. */
export function makePackage(order: Order): Package | { faults: Fault[] } {
  const { page, module, course, controlDocuments } = order;
  const edition = EDITIONS[order.edition];
  const built = order.site.get(page);
  if (!built) return { faults: [`${page}: the built site has no such page; build it and try again.`] };
  const launch = relocate(page, built, edition);
  if ('fault' in launch) return { faults: [launch.fault] };
  const site = new Map(order.site).set(page, launch.bytes);

  const collected = collect(site, page, edition);
  const missing = edition.controlDocuments.filter((name) => !controlDocuments.has(name));
  const written = writeManifest(edition, { course, module, launch: page, files: collected.files });
  const faults = [
    ...collected.faults,
    ...nameFaults(collected.files),
    ...missing.map((name) => `${name}: this control document is missing; run "npm ci".`),
  ];
  if ('faults' in written) return { faults: [...faults, ...written.faults] };
  if (faults.length > 0) return { faults };

  const files = new Map([...site].filter(([file]) => collected.files.includes(file)));
  for (const name of edition.controlDocuments) files.set(name, controlDocuments.get(name) ?? new Uint8Array());
  files.set(MANIFEST, strToU8(written.manifest));
  return { files, manifest: written.manifest, zip: zip(files), first: collected.first };
}
