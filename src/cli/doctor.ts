import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { examinePackage, type Finding } from '../packaging/index.ts';

const USAGE = 'Use: npm run doctor -- package.zip [--json]';
/** Far more than any LMS takes; a larger file is not even read. Bytes. */
const MOST_BYTES = 1024 ** 3;

/**
 * `npm run doctor -- x.zip [--json]`: says what keeps a SCORM package, ours or another's, from working in an LMS, one
 * sentence each; `--json` prints nothing but one array of `{ severity, message, path? }`. Nothing is unpacked to the disk.
 * Exit code 1 when something is an error.
 */
function doctor(args: string[]): void {
  const wanted = readArguments(args);
  if ('refused' in wanted) return fail(wanted.refused);
  const { path, json } = wanted;
  const bytes = read(path);
  if (typeof bytes === 'string') return fail(bytes);
  const findings = examinePackage(bytes);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  console.log(json ? asJson(findings) : asText(path, findings, errors));
  if (errors > 0) process.exitCode = 1;
}

function readArguments(args: string[]): { path: string; json: boolean } | { refused: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) return { refused: `Name one package to examine.\n${USAGE}` };
    return { path, json: values.json };
  } catch (error) {
    const [what] = (error instanceof Error ? error.message : String(error)).split('. ');
    return { refused: `${what?.replace(/\.$/, '')}.\n${USAGE}` };
  }
}

/** The bytes of a file, or why there are none. */
function read(path: string): Uint8Array | string {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) return `${path} is larger than 1 GB; no LMS takes so much.`;
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return `There is no file ${path}. "npm run package" makes ours in dist/packages.`;
    if (code === 'EISDIR') return `${path} is a folder. Name the zip itself.`;
    return `${path} cannot be read: ${message}`;
  }
}

function asJson(findings: readonly Finding[]): string {
  return JSON.stringify(
    findings.map(({ severity, message, path }) => ({ severity, message, ...(path === undefined ? {} : { path }) })),
    null,
    2,
  );
}

function asText(path: string, findings: readonly Finding[], errors: number): string {
  if (findings.length === 0) return `${path}: nothing found; an LMS can import it.`;
  const lines = findings.map(({ severity, message }) => `${severity === 'error' ? 'Error:  ' : 'Warning:'} ${message}`);
  return [...lines, '', `${path}: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`].join('\n');
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

doctor(process.argv.slice(2));
