import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { add, changed, SOUND_12 } from '../packaging/doctor/zips.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function doctor(zip: Uint8Array | string, ...options: string[]) {
  const path = typeof zip === 'string' ? zip : join(folder, 'x.zip');
  if (typeof zip !== 'string') writeFileSync(path, zip);
  const found = spawnSync(process.execPath, ['src/cli/doctor.ts', path, ...options], { encoding: 'utf8' });
  return { ...found, path };
}

it('a sound package passes, in one line', () => {
  const { status, stdout, path } = doctor(SOUND_12.zip);
  expect(stdout).toBe(`${path}: nothing found; an LMS can import it.\n`);
  expect(status).toBe(0);
});

it('a warning alone passes', () => {
  const { status, stdout, path } = doctor(changed(SOUND_12, add('thumbs.db')));
  expect(stdout).toBe(
    `Warning: Files that the manifest does not list (1: thumbs.db) may be left out by an LMS; ask for a new export if something is missing.\n\n${path}: 0 errors, 1 warning\n`,
  );
  expect(status).toBe(0);
});

it('an error fails, and nothing of the package is written anywhere', () => {
  const { status, stdout, path } = doctor(changed(SOUND_12, add('../outside.js')));
  expect(stdout).toMatch(/^Error: {3}\.\.\/outside\.js would be unpacked outside the folder of the package; /);
  expect(stdout).toContain(`${path}: 1 error, 0 warnings`);
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual(['x.zip']);
});

it('--json prints one array and nothing else', () => {
  const { status, stdout } = doctor(changed(SOUND_12, add('x.php'), add('y z.png')), '--json');
  expect(JSON.parse(stdout)).toEqual([
    { severity: 'error', message: expect.stringContaining('x.php is a file for servers'), path: 'x.php' },
    { severity: 'warning', message: expect.stringContaining('y z.png has signs'), path: 'y z.png' },
    { severity: 'warning', message: expect.stringContaining('(2: x.php, y z.png)') },
  ]);
  expect(status).toBe(1);
  expect(doctor(SOUND_12.zip, '--json').stdout).toBe('[]\n');
});

it.each([
  [['gone.zip'], 'There is no file gone.zip. "npm run package" makes ours in dist/packages.'],
  [['src'], 'src is a folder. Name the zip itself.'],
  [['a.zip', 'b.zip'], 'Name one package to examine.'],
  [['a.zip', '--loud'], "Unknown option '--loud'."],
])('%j is refused', ([path = '', ...options], words) => {
  const { status, stdout, stderr } = doctor(path, ...options);
  expect(stderr).toContain(words);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});
