import { sep } from 'node:path';
import type { ViteUserConfig } from 'astro';
import {
  contentInPseudo,
  isolated,
  wordsInPseudo,
  type CastMember,
  type Lesson,
  type Paper,
  type Pseudo,
  type Sheet,
  type Statement,
} from '../course/author.ts';
import type { Course, Module, Objective, Words } from '../course/index.ts';
import type { Graph, Scenario } from '../scenario/author.ts';
import { loadContent, printFindings } from './content.ts';

export type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** What pages read: the sound part of what trainers wrote. */
export interface PageContent {
  course: Course;
  modules: Module[];
  objectives: Objective[];
  /** Speaker to what they do. */
  cast: Record<string, CastMember>;
  /** Every word that the player says, by dotted name, and its language. */
  words: Words;
  /** By id. */
  lessons: Record<string, Lesson>;
  scenarios: { scenario: Scenario; graph: Graph }[];
  sheets: Sheet[];
  credits: Paper;
  /** What is said of accessibility. */
  accessibility: Statement;
  /** Printed errors; empty when there are none. Only in dev: a build has stopped before. */
  findings: string;
}

const NAME = 'virtual:course-content';
const ID = `\0${NAME}`;

/**
 * Gives pages the content of the project in `root` as the module `virtual:course-content`. In dev a page is made anew, and
 * reloads where it is open, as soon as something is saved that changes the content or what is wrong with it. `pseudo`: a
 * language that only layouts are seen in.
 */
export function contentModule(root: string, pseudo?: Pseudo): Plugin {
  let shown = '';
  const top = root.split(sep).join('/');
  const places = [`${top}content/`, `${top}modules/`];
  return {
    name: 'inside-line-content',
    resolveId: (id) => (id === NAME ? ID : undefined),
    load(id) {
      if (id !== ID) return undefined;
      shown = readAsJson(root, pseudo);
      // Text is parsed faster than code.
      return `export default JSON.parse(${JSON.stringify(shown)})`;
    },
    hotUpdate({ type, file, modules }) {
      const graph = this.environment.moduleGraph;
      const module = graph.getModuleById(ID);
      const isWritten = places.some((place) => file.startsWith(place));
      if (!module || !isWritten || readAsJson(root, pseudo) === shown) return undefined;
      // A lesson that has looked for its image in vain looks again.
      const all = type === 'create' ? [...graph.idToModuleMap.values()] : [];
      const lessons = all.filter((one) => one.file?.startsWith(`${top}content/lessons/`));
      return [...modules, ...lessons, module];
    },
  };
}

/** Where the file is missing or broken: in dev the page says so, a build does not get here. */
const UNSAID: Statement = {
  summary: '',
  aim: [],
  checked: [],
  gaps: [],
  report: [],
  gone_through: '2000-01-01',
  criteria: {},
};

function readAsJson(root: string, pseudo: Pseudo | undefined): string {
  const { accessibility, course, credits, diagnostics, sources, ...rest } = loadContent(root);
  const { modules, objectives, cast, words, lessons, scenarios, sheets } = rest;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const content: PageContent = {
    // A course that cannot be read is a finding; the page that shows it still needs one.
    course: course ?? { id: '', title: '', organisation: '', values: [], teams: {}, modules: [], sets: [] },
    modules,
    objectives,
    cast,
    words: isolated(pseudo ? wordsInPseudo(words, pseudo) : words),
    lessons,
    scenarios,
    sheets,
    credits: credits ?? { title: '', summary: '', html: '' },
    accessibility: accessibility ?? UNSAID,
    findings: printFindings(errors, sources),
  };
  return JSON.stringify(pseudo ? contentInPseudo(content, pseudo) : content);
}
