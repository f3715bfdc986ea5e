import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readControlDocuments } from '../integrations/control-documents.ts';
import { validateManifest } from '../integrations/manifest-schema.ts';
import {
  makePackage,
  verifyPackage,
  type EditionName,
  type Fault,
  type Folder,
  type Named,
} from '../packaging/index.ts';
import { sizeReport } from './package-report.ts';

export interface PackageJob {
  course: Named;
  modules: readonly Named[];
  edition: EditionName;
  /** The folder of the built stand-alone site. */
  site: string;
  /** The folder for the zips; made when it is missing. */
  out: string;
}

/**
 * Makes `<module>.<edition>.zip` for every module of the job, opens each again from the disk and verifies it, and says what
 * is in it. A package with faults is not kept, nor is an older one of that name. Returns all faults.
 */
export async function packageModules(job: PackageJob, say: (text: string) => void): Promise<Fault[]> {
  if (!existsSync(job.site)) return [`${job.site} does not exist; run the command again without --no-build.`];
  const schemas = readControlDocuments(job.edition);
  if ('faults' in schemas) return schemas.faults;
  const site = readFolder(job.site);
  mkdirSync(job.out, { recursive: true });
  const faults: Fault[] = [];
  for (const module of job.modules) {
    const file = join(job.out, `${module.id}.${job.edition}.zip`);
    const done = await packageModule(job, module, file, site, schemas.documents);
    if ('report' in done) say(`${file}: made and verified\n${done.report}\n`);
    else faults.push(...done.faults.map((fault) => `${file}: ${fault}`));
  }
  return faults;
}

async function packageModule(
  { course, edition }: PackageJob,
  module: Named,
  file: string,
  site: Folder,
  controlDocuments: Folder,
): Promise<{ report: string } | { faults: Fault[] }> {
  rmSync(file, { force: true });
  const made = makePackage({ site, page: `${module.id}.html`, edition, module, course, controlDocuments });
  if ('faults' in made) return made;
  writeFileSync(file, made.zip);
  const written = new Uint8Array(readFileSync(file));
  const faults = [
    ...verifyPackage(written, edition),
    ...(await validateManifest(made.manifest, edition, controlDocuments)),
  ];
  if (faults.length === 0) return { report: sizeReport(made) };
  rmSync(file);
  return { faults };
}

function readFolder(top: string): Folder {
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(top, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]));
}
