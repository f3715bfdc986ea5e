import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PROFILES, startLms, type Lms } from '../lms/index.ts';

const USAGE = 'Usage: npm run lms -- dist/packages/the-sue-call.scorm-1.2.zip [--profile moodle] [--port 4322]';
const PORTS_TRIED = 50;

interface Wanted {
  path: string;
  port: number;
  profile: string;
}

/** Serves a SCORM package in the test LMS until it is stopped. */
async function main(): Promise<void> {
  const wanted = readArguments(process.argv.slice(2));
  if (typeof wanted === 'string') return fail(wanted);
  const { path, port, profile } = wanted;
  const zip = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (zip instanceof Error) return fail(unreadable(path, zip));
  try {
    const { lms, taken } = await start(zip, port, profile);
    if (taken) console.log(`Port ${port} is taken; using the next that is free.`);
    console.log(`The test LMS plays ${path} as ${profile} at ${lms.url}`);
    console.log('Add ?learner=sue to come as somebody else; stop with Ctrl+C.');
  } catch (error) {
    fail(`${path} cannot be launched. ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readArguments(args: string[]): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { port: { type: 'string', default: '4322' }, profile: { type: 'string', default: PROFILES[0].name } },
    });
    const port = Number(values.port);
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return `Name one package to play.\n${USAGE}`;
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return 'The port is a number from 1 to 65535.';
    const { profile } = values;
    const names = PROFILES.map(({ name }) => name);
    if (!names.includes(profile)) return `The profile is one of ${names.join(', ')}.`;
    return { path, port, profile };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
  }
}

async function start(zip: Uint8Array, port: number, profile: string): Promise<{ lms: Lms; taken: boolean }> {
  const last = Math.min(port + PORTS_TRIED, 65_535);
  for (let next = port; next < last; next++) {
    try {
      return { lms: await startLms({ zip, port: next, profile }), taken: next > port };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return { lms: await startLms({ zip, port: last, profile }), taken: last > port };
}

function unreadable(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no file ${path}. Build the packages first: npm run package`;
  if (code === 'EISDIR') return `${path} is a folder. Name the zip itself.`;
  return `${path} cannot be read: ${message}`;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

await main();
