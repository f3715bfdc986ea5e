import type { Course, CourseSet, Outline } from './module.ts';
import type { Standing } from './standing.ts';

/** Where a learner stands in one set of a course. */
export interface SetStanding extends CourseSet {
  /** Those of its modules that are done. */
  done: string[];
  /** How many more are needed. */
  open: number;
}

/** Whether a module counts as done for its course: passed where it has a bar, else completed. */
export function isModuleDone({ mastery }: Pick<Outline, 'mastery'>, { completion, success }: Standing): boolean {
  return mastery === 'none' ? completion === 'completed' : success === 'passed';
}

/**
 * The sets of a course with what is done in each. The course is done when none has anything open. Modules in no set are
 * one more set, of which nothing is needed; a course without sets needs all of them.
 */
export function courseStanding(
  { modules, sets }: Pick<Course, 'modules' | 'sets'>,
  isDone: (id: string) => boolean,
): SetStanding[] {
  const rest = modules.filter((id) => !sets.some((set) => set.modules.includes(id)));
  const last: CourseSet = { title: '', modules: rest, needed: sets.length === 0 ? 'all' : 'none' };
  return [...sets, ...(rest.length > 0 ? [last] : [])].map((set): SetStanding => {
    const done = set.modules.filter(isDone);
    const needed = set.needed === 'all' ? set.modules.length : set.needed === 'none' ? 0 : set.needed;
    return { ...set, done, open: Math.max(0, needed - done.length) };
  });
}
