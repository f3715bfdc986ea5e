import { strToU8 } from 'fflate';
import { collect } from './collect.ts';
import { MANIFEST } from './doctor/read-manifest.ts';
import { EDITIONS, type EditionName } from './editions.ts';
import type { Fault } from './fault.ts';
import type { Folder } from './folder.ts';
import { writeManifest, type Named, type PackagedModule, type Sco } from './manifest.ts';
import { nameFaults } from './names.ts';
import { relocate, type About } from './relocate.ts';
import { zip } from './zip.ts';

export { checklistPage, writeChecklist, type CheckedModule, type Checklist } from './checklist.ts';
export { examinePackage } from './doctor/examine.ts';
export type { Finding } from './doctor/finding.ts';
export { EDITIONS, type Edition, type EditionName } from './editions.ts';
export type { Fault } from './fault.ts';
export type { Folder } from './folder.ts';
export type { Named, PackagedModule } from './manifest.ts';
export { handOuts } from './hand-outs.ts';
export { readTags, type Tag } from './markup.ts';
export { verifyPackage } from './verify.ts';

export interface Order {
  /** The built stand-alone site. In it a module's page is called after its id: `the-sue-call.html`. */
  site: Folder;
  edition: EditionName;
  course: Named;
  /** One module, or all of the course in order. */
  modules: readonly PackagedModule[];
  /** Whether it is the whole course, or one module of it. */
  whole: boolean;
  /** The XSDs of the edition by file name, as `EDITIONS` lists them. */
  controlDocuments: Folder;
}

export interface Package {
  /** What is in the zip. */
  files: Folder;
  manifest: string;
  zip: Uint8Array;
  /** The files that the first screen of the first module asks for: page, style sheets, fonts and scripts loaded at once. */
  first: readonly string[];
}

/** Makes a package from the built site: bytes in, bytes out, the same for the same site. */
export function makePackage(order: Order): Package | { faults: Fault[] } {
  const { course, whole, controlDocuments } = order;
  const edition = EDITIONS[order.edition];
  const scos = order.modules.length;
  const cut = order.modules.map((module) => cutOut(module, order.site, { edition, scos }));
  const modules = cut.flatMap(({ sco }) => sco ?? []);
  const missing = edition.controlDocuments.filter((name) => !controlDocuments.has(name));
  const faults = [
    ...new Set(cut.flatMap((one) => one.faults)),
    ...missing.map((name) => `${name}: this control document is missing; run "npm ci".`),
  ];
  const written = writeManifest(edition, { course, modules, whole });
  if ('faults' in written) return { faults: [...faults, ...written.faults] };
  if (faults.length > 0) return { faults };

  const files = new Map(cut.flatMap((one) => [...one.files]));
  for (const name of edition.controlDocuments) files.set(name, controlDocuments.get(name) ?? new Uint8Array());
  files.set(MANIFEST, strToU8(written.manifest));
  return { files, manifest: written.manifest, zip: zip(files), first: cut[0]?.first ?? [] };
}

interface Cut {
  sco?: Sco;
  files: Folder;
  first: readonly string[];
  faults: Fault[];
}

/** What one module takes out of the site, with its page as the edition has it. */
function cutOut(module: PackagedModule, built: Folder, about: About): Cut {
  const launch = `${module.id}.html`;
  const nothing = { files: new Map(), first: [] };
  const page = built.get(launch);
  if (!page) return { ...nothing, faults: [`${launch}: the built site has no such page; build it and try again.`] };
  const relocated = relocate(launch, page, about);
  if ('fault' in relocated) return { ...nothing, faults: [relocated.fault] };
  const site = new Map(built).set(launch, relocated.bytes);
  const { files, first, faults } = collect(site, launch, about.edition);
  const bytes = new Map([...site].filter(([file]) => files.includes(file)));
  return { sco: { ...module, launch, files }, files: bytes, first, faults: [...faults, ...nameFaults(files)] };
}
