import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '../course/index.ts';
import { loadContent, printFindings } from '../integrations/content.ts';

/**
 * `npm run check [-- --strict] [files…]`: checks everything that trainers write and prints what is wrong with it; with
 * files, only what is wrong with these. Exit code 1 when something printed is an error, with `--strict` also a warning.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { strict: { type: 'boolean' } } });
const { diagnostics, sources } = loadContent(ROOT);
const wanted = positionals.map((path) => relative(ROOT, resolve(path)).split(sep).join('/'));
const unread = wanted.filter((path) => ![...sources.keys()].some((file) => isWithin(file, path)));
for (const path of unread) console.error(`${path} is not a file that is checked: those are in content/ and modules/.`);

const shown = diagnostics.filter(({ file }) => isWanted(file));
if (shown.length > 0) console.log(`${printFindings(shown, sources)}\n`);
const errors = count(shown, 'error');
const warnings = count(shown, 'warning');
const files = [...sources.keys()].filter(isWanted).length;
console.log(`${number(errors, 'error')}, ${number(warnings, 'warning')} in ${number(files, 'file')}`);
if (errors > 0 || unread.length > 0 || (values.strict && warnings > 0)) process.exitCode = 1;

function isWanted(file: string): boolean {
  return wanted.length === 0 || wanted.some((path) => isWithin(file, path));
}

function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

function count(found: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return found.filter((one) => one.severity === severity).length;
}

function number(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
