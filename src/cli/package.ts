import { join, relative } from 'node:path';
import type { Module } from '../course/index.ts';
import { loadContent, printFindings } from '../integrations/content.ts';
import { VARIABLE } from '../integrations/pseudo-site.ts';
import { verdictLine } from '../integrations/releases.ts';
import type { PackagedModule } from '../packaging/index.ts';
import { writeChecklists } from './checklist.ts';
import { writeHandOuts } from './hand-outs.ts';
import { choosePackages, readPackageArguments } from './package-arguments.ts';
import { packageModules } from './package-modules.ts';
import { refuseDrafts, refuseLabel, writeLedgers } from './release.ts';
import { ROOT, run } from './run.ts';

/** `npm run package`: modules and the course as zips that an LMS imports. Returns what went wrong, in plain sentences. */
async function packageCommand(args: string[]): Promise<string[]> {
  const wanted = readPackageArguments(args);
  if ('refused' in wanted) return [wanted.refused];
  const content = loadContent(ROOT);
  const { course, modules, diagnostics } = content;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !course) {
    return ['The content has mistakes, so no package was made. "npm run check" shows them and says what to do.'];
  }
  const inCourse = course.modules.flatMap((id) => modules.filter((module) => module.id === id));
  const chosen = choosePackages(wanted.named, inCourse);
  if ('refused' in chosen) return [chosen.refused];
  const packaged = inCourse.filter((module) => chosen.course || chosen.modules.includes(module));
  const { release, formats, out } = wanted;
  const refused = release === undefined ? [] : refuseRelease(release, packaged, content);
  if (refused.length > 0) return refused;
  for (const verdict of content.verdicts)
    if (packaged.some(({ id }) => id === verdict.module)) console.log(verdictLine(verdict));
  if (wanted.build) {
    console.log('Building the site …');
    const { code, output } = await run('astro build', { [VARIABLE]: '' });
    if (code !== 0) return [output.trimEnd(), 'The site could not be built, so no package was made.'];
  }
  const site = relative('', join(ROOT, 'dist/site'));
  const scored = (module: Module): PackagedModule => ({ ...module, scored: module.mastery !== 'none' });
  const whole = chosen.course ? { inCourse: inCourse.map(scored) } : {};
  const { zips, faults } = await packageModules(
    { course, modules: chosen.modules.map(scored), ...whole, formats, site, out },
    console.log,
  );
  if (faults.length > 0) return faults;
  const checklist = { course, formats, modules: packaged, sets: course.sets, whole: chosen.course, zips };
  console.log(`For the administrator: ${writeChecklists(out, checklist, content).join(', ')}`);
  const sheets = writeHandOuts(site, out);
  if (sheets.faults.length > 0) return sheets.faults;
  if (sheets.folder !== undefined) console.log(`For facilitators and managers, to print: ${sheets.folder}`);
  if (sheets.statement !== undefined) console.log(`On accessibility: ${sheets.statement}`);
  if (release === undefined) return [];
  for (const path of writeLedgers(ROOT, release, packaged, content)) console.log(`Release ${release}: ${path}`);
  console.log('Keep the ledgers with the content: they say what people’s records refer to.');
  return [];
}

function refuseRelease(release: string, modules: readonly Module[], content: ReturnType<typeof loadContent>): string[] {
  const refused = refuseLabel(release, modules, content);
  const drafts = refuseDrafts(modules, content);
  return drafts.length > 0 ? [...refused, printFindings(drafts, content.sources), 'Nothing was released.'] : refused;
}

const faults = await packageCommand(process.argv.slice(2));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
