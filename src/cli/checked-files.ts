import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { checkForEveryone, checkLesson, checkWords } from '../course/author.ts';
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
  /** The modules in figures, whatever was named. */
  figures: Content['figures'];
  /** The text of every file, by the name that its findings have. */
  sources: ReadonlyMap<string, string>;
}

/**
 * Checks the content of the project in `root`; of it, only what is named when anything is named (files or folders, from
 * the current folder). An `.mdx` file from elsewhere, named or in a folder that is, is checked with the project's objectives, cast and teams: as a lesson
 * if its folder is called `lessons`, else as a scenario. A scenario and the plays beside it are checked together,
 * whichever of the two is named.
 */
export function checkFiles(root: string, named: readonly string[]): Checked {
  const content = loadContent(root);
  const sources = new Map(content.sources);
  const all = [...new Set(named.map((path) => relative(root, resolve(path)).split(sep).join('/')))];
  // A folder that the whole project is in names everything.
  const paths = all.some((path) => /^(\.\.(\/|$))*$/.test(path)) ? [] : all;
  const isWanted = (file: string): boolean => paths.length === 0 || paths.some((path) => isNamed(file, path));
  const diagnostics = content.diagnostics.filter(({ file }) => isWanted(file));
  let files = [...content.sources.keys()].filter(isWanted).length;
  const isKnown = (path: string): boolean =>
    [...content.sources.keys(), ...content.diagnostics.map(({ file }) => file)].some((file) => isWithin(file, path));
  const { elsewhere, unread } = readElsewhere(
    root,
    paths.filter((path) => !isKnown(path)),
  );
  for (const [file, source] of elsewhere) {
    files += 1;
    sources.set(file, source);
    diagnostics.push(...checkElsewhere(file, source, elsewhere, content));
    if (file.endsWith('.mdx')) diagnostics.push(...checkWords(source, { file }), ...checkForEveryone(source, { file }));
  }
  const verdicts = paths.length === 0 ? content.verdicts : [];
  return { diagnostics, files, unread, sources, verdicts, figures: content.figures };
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

/** What is named outside of the content, with what belongs to it, by path from `root`; and what is not to be read. */
function readElsewhere(
  root: string,
  paths: readonly string[],
): { elsewhere: ReadonlyMap<string, string>; unread: string[] } {
  const elsewhere = new Map<string, string>();
  const unread: string[] = [];
  for (const path of paths) {
    const files = filesIn(root, path);
    if (files.length === 0) unread.push(path);
    for (const file of files.flatMap((one) => [one, ...besides(one)])) {
      if (isReadable(resolve(root, file))) elsewhere.set(file, readFileSync(resolve(root, file), 'utf8'));
    }
  }
  return { elsewhere, unread };
}

/** The file of that path, or the ones in the folder. */
function filesIn(root: string, path: string): string[] {
  const place = resolve(root, path);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return isReadable(place) ? [path] : [];
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  const own = names.filter((name) => !/(^|\/)(node_modules|\.[^/]*)\//.test(name));
  return own
    .toSorted()
    .map((name) => `${path}/${name}`)
    .filter((file) => isReadable(resolve(root, file)));
}

function isReadable(path: string): boolean {
  return /\.(mdx|plays)$/.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
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
