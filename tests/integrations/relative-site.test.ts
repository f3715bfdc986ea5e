import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSiteRelative } from '../../src/integrations/relative-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inside-line-'));
  mkdirSync(join(folder, '_astro'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('pages refer to what lies beside them, style sheets to what lies beside or above', async () => {
  write('page.html', '<link href="/__inside-line__/_astro/a.css"><a href="/__inside-line__/index.html">All</a>');
  write('_astro/a.css', '@font-face{src:url(/__inside-line__/_astro/f.woff2)}');
  await makeSiteRelative(folder);
  expect(read('page.html')).toBe('<link href="./_astro/a.css"><a href="./index.html">All</a>');
  expect(read('_astro/a.css')).toBe('@font-face{src:url(../_astro/f.woff2)}');
});

test('a page in a folder refers to the top above it', async () => {
  mkdirSync(join(folder, 'sheets'));
  write('sheets/tea.html', '<link href="/__inside-line__/_astro/a.css"><a href="/__inside-line__/index.html">All</a>');
  await makeSiteRelative(folder);
  expect(read('sheets/tea.html')).toBe('<link href="../_astro/a.css"><a href="../index.html">All</a>');
});

test('a script that holds an absolute path is refused by name', async () => {
  write('_astro/x.js', 'fetch("/__inside-line__/data.json")');
  await expect(makeSiteRelative(folder)).rejects.toThrow('x.js holds an absolute path');
});
