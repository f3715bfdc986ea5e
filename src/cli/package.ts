import { join, relative } from 'node:path';
import { loadContent, printFindings } from '../integrations/content.ts';
import { verdictLine } from '../integrations/releases.ts';
import { chooseModules, readPackageArguments } from './package-arguments.ts';
import { packageModules } from './package-modules.ts';
import { refuseDrafts, refuseLabel, writeLedgers } from './release.ts';
import { ROOT, run } from './run.ts';

/** `npm run package`: the modules as zips that an LMS imports. Returns what went wrong, in plain sentences. */
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
  const chosen = chooseModules(wanted.modules, inCourse);
  if ('refused' in chosen) return [chosen.refused];
  const { release } = wanted;
  const refused = release === undefined ? [] : refuseLabel(release, chosen, content);
  const drafts = release === undefined ? [] : refuseDrafts(chosen, content);
  if (drafts.length > 0) refused.push(printFindings(drafts, content.sources), 'Nothing was released.');
  if (refused.length > 0) return refused;
  for (const verdict of content.verdicts)
    if (chosen.some(({ id }) => id === verdict.module)) console.log(verdictLine(verdict));
  if (wanted.build) {
    console.log('Building the site …');
    const { code, output } = await run('astro build');
    if (code !== 0) return [output.trimEnd(), 'The site could not be built, so no package was made.'];
  }
  const { edition, out } = wanted;
  const site = relative('', join(ROOT, 'dist/site'));
  const faults = await packageModules({ course, modules: chosen, edition, site, out }, console.log);
  if (faults.length > 0 || release === undefined) return faults;
  for (const path of writeLedgers(ROOT, release, chosen, content)) console.log(`Release ${release}: ${path}`);
  console.log('Keep the ledgers with the content: they say what people’s records refer to.');
  return [];
}

const faults = await packageCommand(process.argv.slice(2));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
