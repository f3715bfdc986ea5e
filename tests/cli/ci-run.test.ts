import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ci-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `.ci/run` with an npm whose `ci` and `test` do what these shell lines say. */
function ciRun(ci: string, test: string) {
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\ncase "$1" in\n  ci) ${ci} ;;\n  test) ${test} ;;\nesac\n`);
  chmodSync(npm, 0o755);
  const PATH = [folder, process.env.PATH].join(delimiter);
  const { status, stdout } = spawnSync(join(import.meta.dirname, '../../.ci/run'), {
    cwd: folder,
    env: { ...process.env, PATH },
    encoding: 'utf8',
  });
  return { status, lines: stdout.trim().split('\n') };
}

it('installs, tests in the project whatever the folder it is called from, and keeps the exit code', () => {
  const { status, lines } = ciRun('echo installed', "pwd; echo '3 passed, 2 failed'; exit 1");
  expect(lines).toEqual(['installed', join(import.meta.dirname, '../..'), '3 passed, 2 failed']);
  expect(status).toBe(1);
});

it('ends with a count when the installation fails, and tests nothing', () => {
  const { status, lines } = ciRun('exit 7', 'echo tested');
  expect(lines).toEqual(['0 passed, 1 failed']);
  expect(status).toBe(7);
});
