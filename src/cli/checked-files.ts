import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { checkLesson } from '../course/author.ts';
import type { Diagnostic } from '../course/index.ts';
import { loadContent, type Content } from '../integrations/content.ts';
import type { Verdict } from '../integrations/releases.ts';
import { checkPlays, readScenario, strayPlays, toGraph, type Surroundings } from '../scenario/author.ts';

/** What `npm run check` tells of. */
export interface Checked {
  /** Those of the content by file, errors first, then those of other files. */
  diagnostics: Diagnostic[];
  /** How many files were looked at. */
  files: number;
  /** Paths, from the top of the project, at which there is nothing to check. */
  unread: string[];
  /** What the changes since the last release mean, when everything was checked. */
  verdicts: readonly Verdict[];
  /** The text of every file, by the name that its findings have. */
  sources: ReadonlyMap<string, string>;
}

/**
 * Checks the content of the project in `root`; of it, only what is named when anything is named (files or folders, from
 * the current folder). A named `.mdx` file from elsewhere is checked with the project's objectives, cast and teams: as a lesson
 * if its folder is called `lessons`, else as a scenario. A scenario and the plays beside it are checked together,
 * whichever of the two is named.
 */
export function checkFiles(root: string, named: readonly string[]): Checked {
  const content = loadContent(root);
  const sources = new Map(content.sources);
  const paths = [...new Set(named.map((path) => relative(root, resolve(path)).split(sep).join('/')))];
  const isWanted = (file: string): boolean => paths.length === 0 || paths.some((path) => isNamed(file, path));
  const diagnostics = content.diagnostics.filter(({ file }) => isWanted(file));
  let files = [...content.sources.keys()].filter(isWanted).length;
  const unread: string[] = [];
  const elsewhere = new Map<string, string>();
  for (const path of paths) {
    if ([...content.sources.keys()].some((file) => isWithin(file, path))) continue;
    for (const file of [path, ...besides(path)]) {
      const source = readElsewhere(resolve(root, file));
      if (source !== undefined) elsewhere.set(file, source);
      else if (file === path) unread.push(path);
    }
  }
  for (const [file, source] of elsewhere) {
    files += 1;
    sources.set(file, source);
    diagnostics.push(...checkElsewhere(file, source, elsewhere, content));
  }
  const verdicts = paths.length === 0 ? content.verdicts : [];
  return { diagnostics, files, unread, sources, verdicts };
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

function isNamed(file: string, path: string): boolean {
  return [path, ...besides(path)].some((one) => isWithin(file, one));
}

/** The plays of a scenario, the scenario of plays. */
function besides(path: string): string[] {
  if (isOfLessons(path)) return [];
  if (path.endsWith('.mdx')) return [path.replace(/mdx$/, 'plays')];
  return path.endsWith('.plays') ? [path.replace(/plays$/, 'mdx')] : [];
}

function readElsewhere(path: string): string | undefined {
  const isFile = /\.(mdx|plays)$/.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile();
  return isFile ? readFileSync(path, 'utf8') : undefined;
}

function checkElsewhere(
  file: string,
  source: string,
  elsewhere: ReadonlyMap<string, string>,
  content: Content,
): Diagnostic[] {
  const known = knownIn(content);
  const read = (path: string, text: string): ReturnType<typeof readScenario> =>
    readScenario(text, { id: basename(path, '.mdx'), file: path, ...known });
  if (file.endsWith('.plays')) {
    const [path = ''] = besides(file);
    const text = elsewhere.get(path);
    if (text === undefined) return strayPlays(file, []);
    const { scenario } = read(path, text);
    return checkPlays(source, { file, ...(scenario && { scenario, graph: toGraph(scenario) }) }).diagnostics;
  }
  return isOfLessons(file) ? checkLesson(source, { file, ...known }).diagnostics : read(file, source).diagnostics;
}

/** What files from elsewhere may name; `undefined` when it cannot be read. */
function knownIn(content: Content): Pick<Surroundings, 'objectives' | 'cast' | 'teams'> {
  const { course, objectives, cast, diagnostics } = content;
  const isSound = (known: string): boolean =>
    !diagnostics.some((found) => found.file === known && found.severity === 'error');
  const roles = Object.fromEntries(Object.entries(cast).map(([who, { role }]) => [who, role]));
  return {
    objectives: isSound('content/objectives.yaml') ? objectives.map(({ id }) => id) : undefined,
    cast: isSound('content/cast.yaml') ? roles : undefined,
    teams: course && Object.keys(course.teams),
  };
}

function isOfLessons(file: string): boolean {
  return basename(dirname(file)) === 'lessons';
}
