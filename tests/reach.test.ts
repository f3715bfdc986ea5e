import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BUILD_TIME = /^(zod|satteri|yaml|node)([:/]|$)|(^|\/)(author|examples)(\/|\.ts$)/;

/** What a file imports once its types are gone, as written. */
function imports(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: { verbatimModuleSyntax: true, jsx: ts.JsxEmit.ReactJSX, target: ts.ScriptTarget.ESNext },
  });
  return ts.preProcessFile(outputText).importedFiles.map((found) => found.fileName);
}

/** Every file and package that `entry` loads, in the order found. */
function reach(entry: string): Set<string> {
  const found = new Set([entry]);
  for (const file of found) {
    if (!/^src\/.*\.tsx?$/.test(file)) continue;
    for (const source of imports(file)) found.add(source.startsWith('.') ? join(dirname(file), source) : source);
  }
  return found;
}

const entries = globSync(['src/{course,scenario,progress,reporting,session}/index.ts', 'src/islands/**/*.{ts,tsx}'], {
  cwd: ROOT,
});

describe('what the browser loads', () => {
  it.each(entries)('%s leaves the author side, zod, satteri and yaml at home', (entry) => {
    expect([...reach(entry)].filter((found) => BUILD_TIME.test(found))).toEqual([]);
  });

  it('is followed through every file', () => {
    expect(reach('src/scenario/index.ts')).toContain('src/course/index.ts');
  });
});
