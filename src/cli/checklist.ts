import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CourseSet, Module } from '../course/index.ts';
import type { Content } from '../integrations/content.ts';
import { checklistPage, writeChecklist, type CheckedModule, type Checklist } from '../packaging/index.ts';
import { STATUS_TABLE } from '../reporting/author.ts';

/** Writes the administrator's checklist beside the packages, as Markdown and as a page, and returns the paths. */
export function writeChecklists(
  out: string,
  job: Pick<Checklist, 'course' | 'formats' | 'whole'> & {
    sets: readonly CourseSet[];
    modules: readonly Module[];
    zips: readonly string[];
  },
  content: Pick<Content, 'lessons' | 'scenarios' | 'words'>,
): string[] {
  const checklist: Checklist = {
    ...job,
    zips: job.zips.map((zip) => basename(zip)),
    modules: job.modules.map((module) => ({ ...checkedModule(module, content), delayed: isDelayed(module, job.sets) })),
    status: STATUS_TABLE,
    words: content.words,
  };
  const texts = { 'checklist.md': writeChecklist(checklist), 'checklist.html': checklistPage(checklist) };
  return Object.entries(texts).map(([name, text]) => {
    const path = join(out, name);
    writeFileSync(path, text);
    return path;
  });
}

/** Days after which a decision that is made well is remembered, and not only fresh. */
const SEVERAL = 3;

function isDelayed({ id }: Module, sets: readonly CourseSet[]): boolean {
  return sets.some(({ modules, from_day: day = 0 }) => day >= SEVERAL && modules.includes(id));
}

function checkedModule(
  module: Module,
  { lessons, scenarios }: Pick<Content, 'lessons' | 'scenarios'>,
): Omit<CheckedModule, 'delayed'> {
  const { id, title, minutes, mastery, steps } = module;
  const titleOf = (step: Module['steps'][number]): string =>
    step.kind === 'lesson'
      ? (lessons[step.lesson]?.title ?? step.lesson)
      : (scenarios.find(({ scenario }) => scenario.id === step.scenario)?.scenario.title ?? step.scenario);
  const activities = steps.flatMap((step) => (step.kind === 'lesson' ? (lessons[step.lesson]?.activities ?? []) : []));
  return {
    ...{ id, title, minutes, mastery },
    required: steps.filter(({ required }) => required).map(titleOf),
    plays: steps.some((step) => step.kind === 'scenario' && step.counts),
    questions: activities.some(({ kind }) => kind === 'question'),
  };
}
