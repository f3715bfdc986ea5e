import { parseArgs } from 'node:util';
import { didYouMean } from '../course/author.ts';
import { EDITIONS, type EditionName } from '../packaging/index.ts';

export interface PackageArguments {
  /** What to package, by id: modules, and `course` for the whole course. None means all of it. */
  named: string[];
  /** In the order in which they were named, each once. */
  formats: EditionName[];
  /** The folder for the zips. */
  out: string;
  /** Whether to build the site first. */
  build: boolean;
  /** The name of the release that goes into the ledgers; without one nothing is released. */
  release: string | undefined;
}

/** What stands for the whole course where a module can be named. No module has this id: its file is the course's. */
export const COURSE = 'course';

/** What every LMS takes, and what those take that know more (standards: Which outputs). */
const DEFAULT_FORMATS: EditionName[] = ['scorm-1.2', 'scorm-2004-4'];

const FORMATS = Object.keys(EDITIONS) as EditionName[];
const USAGE = `Use: npm run package -- [module…|course] [--format ${FORMATS.join('|')}] [--out DIR] [--release LABEL] [--no-build]`;

/** Reads the command line of `npm run package`, or says in one sentence why it cannot. */
export function readPackageArguments(args: string[]): PackageArguments | { refused: string } {
  const parsed = parse(args);
  if ('refused' in parsed) return parsed;
  const { values, positionals } = parsed;
  const formats = new Set<EditionName>();
  for (const named of values.format ?? DEFAULT_FORMATS) {
    const format = FORMATS.find((one) => one === named);
    if (!format) return { refused: `There is no format "${named}". The formats are: ${FORMATS.join(', ')}.` };
    formats.add(format);
  }
  const { out, release } = values;
  return { named: [...new Set(positionals)], formats: [...formats], out, build: !values['no-build'], release };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', multiple: true },
        out: { type: 'string', default: 'dist/packages' },
        release: { type: 'string' },
        'no-build': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    // Node adds advice on positional arguments, which here misleads.
    const [what] = (error instanceof Error ? error.message : String(error)).split('. ');
    return { refused: `${what?.replace(/\.$/, '')}.\n${USAGE}` };
  }
}

/** What goes into packages. */
export interface Choice<T> {
  /** The modules that get a package each, in the order named. */
  modules: T[];
  /** Whether the whole course gets one. */
  course: boolean;
}

/** The modules and the course as the command line names them, or why something named cannot be packaged. */
export function choosePackages<T extends { id: string }>(
  named: readonly string[],
  modules: readonly T[],
): Choice<T> | { refused: string } {
  if (named.length === 0) return { modules: [...modules], course: true };
  const known = [...modules.map(({ id }) => id), COURSE];
  const stranger = named.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    return {
      refused: `There is no module "${stranger}". ${didYouMean(stranger, known, 'They are listed in modules/course.yaml.')}`,
    };
  }
  return { modules: named.flatMap((name) => modules.filter(({ id }) => id === name)), course: named.includes(COURSE) };
}
