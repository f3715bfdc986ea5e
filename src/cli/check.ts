import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '../course/index.ts';
import { printFindings } from '../integrations/content.ts';
import { figuresTable } from '../integrations/figures-table.ts';
import { verdictLine } from '../integrations/releases.ts';
import { checkFiles, findingsAsJson } from './checked-files.ts';

/**
 * `npm run check [-- --strict] [--json] [--course] [files…]`: checks everything that trainers write and prints what is
 * wrong with it; with files, only what is wrong with these. `--course` prints the modules in figures, too. `--json` prints
 * nothing but one array of findings (`npm run --silent` keeps npm quiet, too). Exit code 1 when something printed is an error, with `--strict` also a warning.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const USAGE = 'Use: npm run check -- [--strict] [--json] [--course] [files or folders]';

const asked = readArguments(process.argv.slice(2));
if (asked) check(asked);
else {
  console.error(`The check knows the options --strict, --json and --course, and no other.\n${USAGE}`);
  process.exitCode = 1;
}

interface Asked {
  strict: boolean;
  json: boolean;
  course: boolean;
  paths: string[];
}

function readArguments(args: string[]): Asked | undefined {
  try {
    const options = { strict: { type: 'boolean' }, json: { type: 'boolean' }, course: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const { strict = false, json = false, course = false } = values;
    return { strict, json, course, paths: positionals };
  } catch {
    return undefined;
  }
}

function check({ strict, json, course, paths }: Asked): void {
  const { diagnostics, files, unread, sources, verdicts, figures } = checkFiles(ROOT, paths);
  for (const path of unread) {
    const names = 'a file of content/ or modules/, or any scenario or lesson (.mdx), plays (.plays) or folder of them';
    console.error(`${path} cannot be checked. Name ${names}.`);
  }
  const errors = count(diagnostics, 'error');
  const warnings = count(diagnostics, 'warning');
  if (json) console.log(findingsAsJson(diagnostics));
  else {
    if (diagnostics.length > 0) console.log(`${printFindings(diagnostics, sources)}\n`);
    if (course) console.log(`${figuresTable(figures)}\n`);
    for (const verdict of verdicts) console.log(verdictLine(verdict));
    console.log(`${number(errors, 'error')}, ${number(warnings, 'warning')} in ${number(files, 'file')}`);
  }
  if (errors > 0 || unread.length > 0 || (strict && warnings > 0)) process.exitCode = 1;
}

function count(found: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return found.filter((one) => one.severity === severity).length;
}

function number(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
