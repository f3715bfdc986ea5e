import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}

test('the lock file names the binaries of every platform, so that npm ci works on each', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked;
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => !isLocked(packages, place, name, version))
      .map(([name, version]) => `${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

/** Looks where Node would: inside the package, then in each folder above it. */
function isLocked(packages: Locked['packages'], place: string, name: string, version: string): boolean {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('node_modules') - 1))) {
    const found = packages[`${from}${from ? '/' : ''}node_modules/${name}`];
    if (found) return !/^\d/.test(version) || found.version === version;
    if (from === '') return false;
  }
}
