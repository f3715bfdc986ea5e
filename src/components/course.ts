import { getCollection, getEntry } from 'astro:content';
import type { Course, Module, Objective, Words } from '../course/index.ts';
import type { CastMember, Lesson } from '../course/author.ts';
import type { Graph, Scenario } from '../scenario/author.ts';

/** What a trainer wrote beside the modules, as pages read it. */
export interface CourseContent {
  course: Course;
  objectives: Objective[];
  words: Words;
  /** Speaker to what they do. */
  cast: Record<string, CastMember>;
  /** By id. */
  lessons: Record<string, Lesson>;
  /** Printed errors; empty when there are none. Only in dev. */
  findings: string;
}

/** A scenario with its graph. */
export interface Playable {
  scenario: Scenario;
  graph: Graph;
}

// The collections hold what our own checked readers made; Astro knows them as plain data.
const valueOf = <T>(entry: { data: unknown } | undefined): T | undefined =>
  (entry?.data as { value: T } | undefined)?.value;

export async function courseContent(): Promise<CourseContent> {
  const content = valueOf<CourseContent>(await getEntry('course', 'course'));
  if (!content) throw new Error('The course was not loaded');
  return content;
}

export async function allModules(): Promise<Module[]> {
  const modules = await getCollection('modules');
  return modules.flatMap((entry) => valueOf<Module>(entry) ?? []);
}

/** The scenarios of a module, each once. One with errors is left out: in dev the page says so, a build does not get here. */
export async function playablesOf({ steps }: Module): Promise<Playable[]> {
  const ids = new Set(steps.flatMap((step) => (step.kind === 'scenario' ? [step.scenario] : [])));
  const found = await Promise.all([...ids].map(async (id) => valueOf<Playable>(await getEntry('scenarios', id))));
  return found.filter((one) => one !== undefined);
}
