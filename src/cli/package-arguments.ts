import { parseArgs } from 'node:util';
import { didYouMean } from '../course/author.ts';
import { EDITIONS, type EditionName } from '../packaging/index.ts';

export interface PackageArguments {
  /** Ids of modules; none means every module of the course. */
  modules: string[];
  edition: EditionName;
  /** The folder for the zips. */
  out: string;
  /** Whether to build the site first. */
  build: boolean;
  /** The name of the release that goes into the ledgers; without one nothing is released. */
  release: string | undefined;
}

const USAGE = 'Use: npm run package -- [module…] [--format scorm-1.2] [--out DIR] [--release LABEL] [--no-build]';

/** Reads the command line of `npm run package`, or says in one sentence why it cannot. */
export function readPackageArguments(args: string[]): PackageArguments | { refused: string } {
  const parsed = parse(args);
  if ('refused' in parsed) return parsed;
  const { values, positionals } = parsed;
  const formats = Object.keys(EDITIONS);
  const edition = formats.find((name): name is EditionName => name === values.format);
  if (!edition) return { refused: `There is no format "${values.format}". The formats are: ${formats.join(', ')}.` };
  const { out, release } = values;
  return { modules: [...new Set(positionals)], edition, out, build: !values['no-build'], release };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'scorm-1.2' },
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

/** The modules named on the command line in their order, or why one of them cannot be. */
export function chooseModules<T extends { id: string }>(
  named: readonly string[],
  modules: readonly T[],
): T[] | { refused: string } {
  if (named.length === 0) return [...modules];
  const known = modules.map(({ id }) => id);
  const stranger = named.find((name) => !known.includes(name));
  if (stranger !== undefined) {
    return {
      refused: `There is no module "${stranger}". ${didYouMean(stranger, known, 'They are listed in modules/course.yaml.')}`,
    };
  }
  return named.flatMap((name) => modules.filter(({ id }) => id === name));
}
