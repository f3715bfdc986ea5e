import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestOf, scormZip } from './scorm-zip.ts';

const CLI = resolve('src/cli/lms.ts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lms-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function zipFile(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}

/** What the command prints until it ends, or until it has said where it is. */
function run(...args: string[]): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, [CLI, ...args]);
  return new Promise((done) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Ctrl+C')) child.kill();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => done({ said, code }));
  });
}

function occupy(): Promise<Server> {
  const server = createServer();
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

test('says where it plays the package, and takes the next port when the wanted one is taken', async () => {
  const server = await occupy();
  const { port } = server.address() as AddressInfo;
  const { said } = await run(await zipFile('good.zip', scormZip()), '--port', String(port));
  expect(said).toMatch(`Port ${port} is taken`);
  expect(Number(/http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1])).toBeGreaterThan(port);
  server.close();
});

test('says which LMS it is', async () => {
  const zip = scormZip({ 'imsmanifest.xml': manifestOf(undefined, '2004 4th Edition') });
  const { said } = await run(await zipFile('2004.zip', zip), '--profile', 'moodle');
  expect(said).toMatch(/as moodle at http/);
});

test.each([
  ['no file is named', [], /Usage: npm run lms/],
  ['the file is not there', ['none.zip'], /There is no file none\.zip/],
  ['the name is that of a folder', ['src'], /src is a folder/],
  ['the port is no port', ['none.zip', '--port', 'x'], /a number from 1 to 65535/],
  ['the profile is unknown', ['none.zip', '--profile', 'x'], /one of strict, moodle, moodle-standard, forma\./],
  ['an option is unknown', ['none.zip', '--prot', '1'], /Usage: npm run lms/],
])('ends with a sentence when %s', async (_, args, sentence) => {
  const { said, code } = await run(...args);
  expect(said).toMatch(sentence);
  expect(said).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
});

test.each([
  ['no zip', new Uint8Array(100), /not a zip file/],
  ['of no known SCORM', scormZip({ 'imsmanifest.xml': manifestOf(undefined, '2004 5th Edition') }), /2004 5th Edition/],
])('ends with a sentence when the package is %s', async (name, bytes, sentence) => {
  const { said, code } = await run(await zipFile(`${name}.zip`, bytes));
  expect(said).toMatch(sentence);
  expect(code).toBe(1);
});
