import { join, relative } from 'node:path';
import { loadContent } from '../integrations/content.ts';
import { chooseModules, readPackageArguments } from './package-arguments.ts';
import { packageModules } from './package-modules.ts';
import { ROOT, run } from './run.ts';

/** `npm run package`: the modules as zips that an LMS imports. Returns what went wrong, in plain sentences. */
async function packageCommand(args: string[]): Promise<string[]> {
  const wanted = readPackageArguments(args);
  if ('refused' in wanted) return [wanted.refused];
  const { course, modules, diagnostics } = loadContent(ROOT);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !course) {
    return ['The content has mistakes, so no package was made. "npm run check" shows them and says what to do.'];
  }
  const inCourse = course.modules.flatMap((id) => modules.filter((module) => module.id === id));
  const chosen = chooseModules(wanted.modules, inCourse);
  if ('refused' in chosen) return [chosen.refused];
  if (wanted.build) {
    console.log('Building the site …');
    const { code, output } = await run('astro build');
    if (code !== 0) return [output.trimEnd(), 'The site could not be built, so no package was made.'];
  }
  const { edition, out } = wanted;
  return packageModules(
    { course, modules: chosen, edition, site: relative('', join(ROOT, 'dist/site')), out },
    console.log,
  );
}

const faults = await packageCommand(process.argv.slice(2));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
