import { basename, dirname } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import {
  checkLesson,
  collectFindings,
  formatDiagnostic,
  moduleFaults,
  readAccessibility,
  readCast,
  readCourse,
  readInterface,
  readModule,
  readObjectives,
  type CastMember,
  type Known,
  type Lesson,
  type LessonOptions,
  type Reading,
  type Statement,
} from '../course/author.ts';
import type { Course, Diagnostic, Module, Objective } from '../course/index.ts';
import {
  readScenario,
  toGraph,
  type Graph,
  type Ledger,
  type Scenario,
  type Surroundings,
} from '../scenario/author.ts';
import { checkedPlays } from './checked-plays.ts';
import { folderOnDisk, openFiles, type ContentFile, type ContentFiles, type Folder } from './content-files.ts';
import { figuresOf, type ModuleFigures } from './figures.ts';
import { readLedgers, RELEASED, releasedLetters } from './ledgers.ts';
import { misnamedFiles, type Misnamed } from './misnamed-files.ts';
import { misstatedMinutes } from './minutes.ts';
import { remembered } from './remembered.ts';
import { compareReleases, type Verdict } from './releases.ts';
import { sharedActivities } from './shared-activities.ts';
import { readSheets, type Sheets } from './sheets.ts';
import { keptOutIn, wordingIn } from './written.ts';
import { checkWholeModules } from './whole-modules.ts';

/** All that trainers have written, as far as it is sound, and all that is wrong with it. */
export interface Content extends Sheets {
  /** `undefined` when `modules/course.yaml` is missing or broken. */
  course: Course | undefined;
  modules: Module[];
  objectives: Objective[];
  cast: Record<string, CastMember>;
  /** Every word that the player says, by dotted name. */
  words: Record<string, string>;
  /** What is said of accessibility; `undefined` when it is missing or broken. */
  accessibility: Statement | undefined;
  /** By id, the file's name without ending. */
  lessons: Record<string, Lesson>;
  scenarios: { scenario: Scenario; graph: Graph }[];
  /** Each module in figures: how long it takes, and of what. */
  figures: ModuleFigures[];
  /** What was released, by module. */
  ledgers: Record<string, Ledger>;
  /** What today's content means for attempts in progress on the last release of each module. */
  verdicts: Verdict[];
  /** By file, then errors first, then in the order of the file. */
  diagnostics: Diagnostic[];
  /** The text of every file that was read, by its path from the top of the project. */
  sources: Map<string, string>;
}

/** Reads and checks `content/` and `modules/` of a project. A missing file is a finding; content faults are not thrown. */
export function loadContent(root: URL | string): Content {
  return readContent(folderOnDisk(typeof root === 'string' ? root : fileURLToPath(root)));
}

/** Does the same with the files of a project that may be made up. */
export function readContent(project: Folder): Content {
  const files = openFiles(project);
  const { sources } = files;
  const diagnostics: Diagnostic[] = [];
  const keep = <T>({ value, diagnostics: found }: Reading<T>): T | undefined => {
    diagnostics.push(...found);
    return value;
  };
  const misnamed = misnamedFiles(project);
  const shared = readShared(files, keep);
  const [lessonFiles, scenarioFiles] = [files.list('content/lessons', '.mdx'), files.list('content/scenarios', '.mdx')];
  const moduleFiles = files.list('modules', '.yaml').filter(({ id }) => id !== 'course');
  const objectives = shared.objectives?.map(({ id }) => id);
  const course = readTheCourse(files, [...idsOf(moduleFiles), ...idsMeant(misnamed, 'modules')], keep);
  const named = { objectives, teams: course && Object.keys(course.teams) };
  const lessons = readLessons(lessonFiles, { ...named, images: files.images('content/lessons') }, keep);
  const ledgers = keep(readLedgers(files.list(RELEASED, '.json', 'optional'))) ?? {};
  const aroundScenarios = { ...named, cast: rolesIn(shared.cast), images: files.images('content/scenarios') };
  const scenarios = readScenarios(scenarioFiles, aroundScenarios, ledgers, keep);
  const known: Known = {
    lessons: [...idsOf(lessonFiles), ...idsMeant(misnamed, 'content/lessons')],
    scenarios: [...idsOf(scenarioFiles), ...idsMeant(misnamed, 'content/scenarios')],
    objectives,
  };
  const sheets = keep(readSheets(files, known.scenarios)) ?? { sheets: [], credits: undefined };
  const modules = moduleFiles.flatMap(({ file, source }) => keep(readModule(source, { file, ...known })) ?? []);
  const compared = compareReleases(ledgers, { modules, scenarios, lessons, sources }, idsOf(moduleFiles));
  const verdicts = keep(compared) ?? [];
  const graphs = new Map(scenarios.map(({ graph }) => [graph.id, graph]));
  const plays = files.list('content/scenarios', '.plays', 'optional');
  const figures = figuresOf(inCourseOrder(modules, course), { lessons, scenarios, sources });
  diagnostics.push(
    ...checkedPlays(plays, known.scenarios, scenarios),
    ...sharedActivities(modules, lessons),
    ...checkWholeModules(modules, { lessons, graphs }, sources),
    ...misstatedMinutes(figures, sources),
    ...wordingIn(sources),
    ...keptOutIn(sources),
    ...misnamed.flatMap((one) => one.diagnostics),
    ...files.missing.filter((path) => !misnamed.some(({ meant }) => meant === path)).flatMap(missing),
  );
  const { cast = {}, words = {}, accessibility } = shared;
  return {
    course,
    modules,
    objectives: shared.objectives ?? [],
    cast,
    words,
    accessibility,
    lessons,
    scenarios,
    ...sheets,
    figures,
    ledgers,
    verdicts,
    diagnostics: diagnostics.sort(inOrder),
    sources,
  };
}

/** Modules that the course does not have come last. */
function inCourseOrder(modules: readonly Module[], course: Course | undefined): Module[] {
  const inCourse = course?.modules.flatMap((id) => modules.find((module) => module.id === id) ?? []) ?? [];
  return [...inCourse, ...modules.filter((module) => !inCourse.includes(module))];
}

type Keep = <T>(reading: Reading<T>) => T | undefined;

interface Shared {
  objectives: Objective[] | undefined;
  cast: Record<string, CastMember> | undefined;
  words: Record<string, string> | undefined;
  accessibility: Statement | undefined;
}

function readShared(files: ContentFiles, keep: Keep): Shared {
  return {
    objectives: readOne('content/objectives.yaml', files, keep, (source, file) => readObjectives(source, { file })),
    cast: readOne('content/cast.yaml', files, keep, (source, file) => readCast(source, { file })),
    words: readOne('content/interface.yaml', files, keep, (source, file) => readInterface(source, { file })),
    accessibility: readOne('content/accessibility.yaml', files, keep, (source, file) =>
      readAccessibility(source, { file }),
    ),
  };
}

function readTheCourse(files: ContentFiles, modules: readonly string[], keep: Keep): Course | undefined {
  return readOne('modules/course.yaml', files, keep, (source, file) =>
    readCourse(source, { file, modules, beside: files.beside('modules') }),
  );
}

function readOne<T>(
  file: string,
  files: ContentFiles,
  keep: Keep,
  read: (source: string, file: string) => Reading<T>,
): T | undefined {
  const source = files.read(file);
  return source === undefined ? undefined : keep(read(source, file));
}

function readLessons(
  files: readonly ContentFile[],
  around: Omit<LessonOptions, 'file'>,
  keep: Keep,
): Record<string, Lesson> {
  const lessons: Record<string, Lesson> = {};
  for (const { id, file, source } of files) {
    const { lesson, diagnostics } = lessonOnce(file, source, { file, ...around });
    const sound = keep({ ...(lesson && { value: lesson }), diagnostics });
    if (sound) lessons[id] = sound;
  }
  return lessons;
}

function readScenarios(
  files: readonly ContentFile[],
  around: Omit<Surroundings, 'id' | 'file'>,
  ledgers: Content['ledgers'],
  keep: Keep,
): Content['scenarios'] {
  return files.flatMap(({ id, file, source }) => {
    return keep(scenarioOnce(file, source, { id, file, ...around }, releasedLetters(id, ledgers))) ?? [];
  });
}

// A trainer saves one file of many: the others are not read again.
const lessonOnce = remembered(checkLesson);
const scenarioOnce = remembered(
  (
    source: string,
    options: Surroundings,
    letters: ReturnType<typeof releasedLetters>,
  ): Reading<Content['scenarios'][number]> => {
    const { scenario, diagnostics } = readScenario(source, options);
    return { ...(scenario && { value: { scenario, graph: toGraph(scenario, letters) } }), diagnostics };
  },
);

function rolesIn(cast: Shared['cast']): Record<string, string> | undefined {
  return cast && Object.fromEntries(Object.entries(cast).map(([who, { role }]) => [who, role]));
}

function idsOf(files: readonly ContentFile[]): string[] {
  return files.map(({ id }) => id);
}

/** The ids that files of a folder would have under the names that they should have. */
function idsMeant(misnamed: readonly Misnamed[], folder: string): string[] {
  const meant = misnamed.filter((one) => dirname(one.meant) === folder);
  return meant.map((one) => basename(one.meant).replace(/\.\w+$/, ''));
}

function missing(path: string): Diagnostic[] {
  const findings = collectFindings(moduleFaults, path);
  findings.report('M006', { line: 1, column: 1, endLine: 1, endColumn: 1 }, { path });
  return findings.all();
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** The findings for a terminal: each with its line of the file, an empty line between them. */
export function printFindings(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): string {
  return diagnostics.map((found) => formatDiagnostic(found, sources.get(found.file))).join('\n\n');
}
