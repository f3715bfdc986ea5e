import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { checkLesson } from '../course/author.ts';
import type { Diagnostic } from '../course/index.ts';
import { loadContent, type Content } from '../integrations/content.ts';
import { readScenario } from '../scenario/author.ts';

/** What `npm run check` tells of. */
export interface Checked {
  /** Those of the content by file, errors first, then those of other files. */
  diagnostics: Diagnostic[];
  /** How many files were looked at. */
  files: number;
  /** Paths, from the top of the project, at which there is nothing to check. */
  unread: string[];
  /** The text of every file, by the name that its findings have. */
  sources: ReadonlyMap<string, string>;
}

/**
 * Checks the content of the project in `root`; of it, only what is named when anything is named (files or folders, from
 * the current folder). A named `.mdx` file from elsewhere is checked with the project's objectives and cast: as a lesson
 * if its folder is called `lessons`, else as a scenario.
 */
export function checkFiles(root: string, named: readonly string[]): Checked {
  const content = loadContent(root);
  const sources = new Map(content.sources);
  const paths = [...new Set(named.map((path) => relative(root, resolve(path)).split(sep).join('/')))];
  const isWanted = (file: string): boolean => paths.length === 0 || paths.some((path) => isWithin(file, path));
  const diagnostics = content.diagnostics.filter(({ file }) => isWanted(file));
  let files = [...content.sources.keys()].filter(isWanted).length;
  const unread: string[] = [];
  for (const path of paths) {
    if ([...content.sources.keys()].some((file) => isWithin(file, path))) continue;
    const source = readElsewhere(resolve(root, path));
    if (source === undefined) {
      unread.push(path);
      continue;
    }
    files += 1;
    sources.set(path, source);
    diagnostics.push(...checkElsewhere(path, source, content));
  }
  return { diagnostics, files, unread, sources };
}

/** One array, as programs read it: where, what, and what to do, without the frame and the title. */
export function findingsAsJson(diagnostics: readonly Diagnostic[]): string {
  const found = diagnostics.map(({ code, severity, file, line, column, endLine, endColumn, message, hint }) => {
    return { code, severity, file, line, column, endLine, endColumn, message, hint };
  });
  return JSON.stringify(found, null, 2);
}

function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

function readElsewhere(path: string): string | undefined {
  const isFile = path.endsWith('.mdx') && statSync(path, { throwIfNoEntry: false })?.isFile();
  return isFile ? readFileSync(path, 'utf8') : undefined;
}

function checkElsewhere(file: string, source: string, { objectives, cast, diagnostics }: Content): Diagnostic[] {
  const isSound = (known: string): boolean =>
    !diagnostics.some((found) => found.file === known && found.severity === 'error');
  const ids = isSound('content/objectives.yaml') ? objectives.map(({ id }) => id) : undefined;
  if (basename(dirname(file)) === 'lessons') return checkLesson(source, { file, objectives: ids }).diagnostics;
  const roles = isSound('content/cast.yaml')
    ? Object.fromEntries(Object.entries(cast).map(([who, { role }]) => [who, role]))
    : undefined;
  return readScenario(source, { id: basename(file, '.mdx'), file, objectives: ids, cast: roles }).diagnostics;
}
