import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pure-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function tsc(cwd: string, ...options: string[]): string {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc6');
  return spawnSync(process.execPath, [compiler, ...options], { cwd, encoding: 'utf8' }).stdout;
}

/** What the pass over the pure engines says of a file with this text. */
function findings(text: string): string {
  const config = { extends: join(ROOT, 'tsconfig.pure.json'), include: ['engine.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'engine.ts'), text);
  return tsc(folder);
}

it.each([
  ['document', 'export const title = document.title;'],
  ['HTMLElement', 'export type Panel = HTMLElement;'],
  ['process', 'export const where = process.cwd();'],
  ['Buffer', "export const bytes = Buffer.from('a');"],
  ['node:fs', "export { readFileSync } from 'node:fs';"],
  ['fetch', "export const page = fetch('page.html');"],
])('an engine that needs %s is refused', (name, text) => {
  expect(findings(text)).toMatch(new RegExp(`^engine\\.ts\\(1,\\d+\\): error TS\\d+: Cannot find .*'${name}'`));
});

it('an engine that needs the language alone is not', () => {
  expect(findings("export const words = [...new Set(['a', 'b'])].toSorted();")).toBe('');
});

it('the engines bring no types of the browser or of Node with them', () => {
  const files = tsc(ROOT, '--project', 'tsconfig.pure.json', '--listFilesOnly');
  expect(files).toContain('src/scenario/index.ts');
  expect(files).not.toMatch(/lib\.dom|@types\/(node|react)/);
});
