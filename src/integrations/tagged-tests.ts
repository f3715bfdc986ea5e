import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CriterionCheck } from '../course/author.ts';

/** How a test says which criterion it shows: `test('…', { tag: '@wcag-2.1.1' }, …)`; in unit tests it is `tags: […]`. */
const TAG = /@wcag-([\d.]+)/g;

// `test('…', { tag: … }`, whatever a file calls its test, also behind `it.each(…)`.
const TAGGED =
  /(?:\b[a-zA-Z]+(?:\.\w+)*|\))\(\s*(?:'([^']*)'|"([^"]*)"|`([^`]*)`),\s*\{[^{}]*?\btags?:\s*(\[[^\]]*\]|'[^']*'|[A-Z_]+\b)/g;

/** A list of tags that several tests of a file share; it may hold another one. */
const SHARED = /\bconst ([A-Z_]+) = (\[[^\]]*\])/g;

/** The tests in a source that say which criteria they show. What a title fills in is left out of it. */
export function taggedTests(source: string): CriterionCheck[] {
  const shared = new Map([...source.matchAll(SHARED)].map(([, name = '', tags = '']) => [name, tags]));
  const whole = (tags: string): string => tags.replace(/[A-Z_]{2,}\b/g, (name) => whole(shared.get(name) ?? ''));
  return [...source.matchAll(TAGGED)].flatMap(([, plain, quoted, made, tags = '']) => {
    const title = (plain ?? quoted ?? made ?? '').replace(/\$\{[^}]*\}|%[sd]/g, '…');
    const criteria = [...whole(tags).matchAll(TAG)].map(([, number = '']) => number);
    return criteria.length > 0 ? [{ by: 'test' as const, name: title, criteria }] : [];
  });
}

/** The same of all tests of a project; none where it has no tests. */
export function testsOf(root: string): CriterionCheck[] {
  return testFiles(root).flatMap((file) => taggedTests(readFileSync(file, 'utf8')));
}

/** Paths of the files of tests that a project has. */
export function testFiles(root: string): string[] {
  const folder = join(root, 'tests');
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => /\.(test|journey)\.ts$/.test(name)).map((name) => join(folder, name));
}
