import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readControlDocuments } from '../integrations/control-documents.ts';
import { validateManifest } from '../integrations/manifest-schema.ts';
import { PSEUDO_LANGUAGES } from '../course/author.ts';
import {
  makePackage,
  verifyPackage,
  type EditionName,
  type Fault,
  type Folder,
  type Named,
  type Order,
  type Package,
  type PackagedModule,
} from '../packaging/index.ts';
import { sizeLine, sizeTable } from './package-report.ts';

export interface PackageJob {
  course: Named;
  /** The modules that get a package each. */
  modules: readonly PackagedModule[];
  /** The modules of the whole course in order, when it gets a package, too. */
  inCourse?: readonly PackagedModule[];
  formats: readonly EditionName[];
  /** The folder of the built stand-alone site. */
  site: string;
  /** The folder for the zips; made when it is missing. */
  out: string;
}

/** A package that was made and found sound. */
interface Made {
  file: string;
  package_: Package;
}

/**
 * Makes `<module or course>.<format>.zip` for everything in the job, opens each again from the disk and verifies it. Says a
 * line on each, and what the heaviest holds. A package with faults is not kept, nor is an older one of that name. Returns
 * the paths of the zips, and all faults.
 */
export async function packageModules(
  job: PackageJob,
  say: (text: string) => void,
): Promise<{ zips: string[]; faults: Fault[] }> {
  const refused = refusal(job);
  if (refused !== undefined) return { zips: [], faults: [refused] };
  const site = readFolder(job.site);
  if (isInPseudo(site))
    return { zips: [], faults: [`${job.site} is in words that nobody speaks. Build it without them.`] };
  mkdirSync(job.out, { recursive: true });
  const faults: Fault[] = [];
  const made: Made[] = [];
  for (const edition of job.formats) {
    const schemas = readControlDocuments(edition);
    if ('faults' in schemas) return { zips: [], faults: schemas.faults };
    for (const { name, modules, whole } of packagesOf(job)) {
      const file = join(job.out, `${name}.${edition}.zip`);
      const order = { site, edition, course: job.course, modules, whole, controlDocuments: schemas.documents };
      const done = await packageOne(order, file);
      if ('faults' in done) faults.push(...done.faults.map((fault) => `${file}: ${fault}`));
      else {
        made.push({ file, package_: done });
        say(`${file}: made and verified, ${sizeLine(done)}`);
      }
    }
  }
  const [heaviest] = made.toSorted((a, b) => b.package_.zip.length - a.package_.zip.length);
  if (heaviest) say(`\nThe heaviest, ${heaviest.file}:\n${sizeTable(heaviest.package_)}\n`);
  return { zips: made.map(({ file }) => file), faults };
}

function refusal({ site, course, inCourse, modules }: PackageJob): string | undefined {
  if (!existsSync(site)) return `${site} does not exist; run the command again without --no-build.`;
  if (!inCourse || !modules.some(({ id }) => id === course.id)) return undefined;
  return `The course and a module are both called "${course.id}", so their packages would have one name. Rename one of them.`;
}

/** Whether a page is in a language that only layouts are seen in. */
function isInPseudo(site: Folder): boolean {
  const signs = Object.values(PSEUDO_LANGUAGES).map((language) => `<html lang="${language}"`);
  const heads = [...site].filter(([file]) => file.endsWith('.html')).map(([, page]) => page.subarray(0, 200));
  return heads.some((head) => signs.some((sign) => new TextDecoder().decode(head).includes(sign)));
}

function packagesOf({
  course,
  modules,
  inCourse,
}: PackageJob): { name: string; modules: readonly PackagedModule[]; whole: boolean }[] {
  const each = modules.map((module) => ({ name: module.id, modules: [module], whole: false }));
  return inCourse ? [...each, { name: course.id, modules: inCourse, whole: true }] : each;
}

async function packageOne(order: Order, file: string): Promise<Package | { faults: Fault[] }> {
  rmSync(file, { force: true });
  const made = makePackage(order);
  if ('faults' in made) return made;
  writeFileSync(file, made.zip);
  const faults = [
    ...verifyPackage(new Uint8Array(readFileSync(file)), order.edition),
    ...(await validateManifest(made.manifest, order.edition, order.controlDocuments)),
  ];
  if (faults.length === 0) return made;
  rmSync(file);
  return { faults };
}

/** Every file in a folder of the disk. */
export function readFolder(top: string): Folder {
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(top, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]));
}
