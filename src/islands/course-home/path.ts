import {
  bookmarkOf,
  standingOf,
  type CourseSet,
  type LogEvent,
  type ObjectiveStanding,
  type Outline,
  type OutlineObjective,
} from '../../course/index.ts';
import { courseStanding, isModuleDone, type SetStanding } from '../../course/home.ts';
import { callBacksOf, callSteps, dayAfter, isDay, takenIn } from '../activities/call-back-days.ts';
import { readNeeds } from '../activities/needs.ts';

/** What the page of the course home knows of a module. */
export interface HomeModule extends Pick<Outline, 'id' | 'title' | 'mastery' | 'steps' | 'activities' | 'reported'> {
  minutes: number;
}

/** What the page of the course home knows of the course. */
export interface HomeCourse {
  id: string;
  /** The principles of the course: objectives that stand under no other, and those under them. */
  objectives: OutlineObjective[];
  sets: CourseSet[];
  modules: HomeModule[];
}

/** What the device knows. */
export interface Kept {
  settings: Readonly<Record<string, string>>;
  modules: Readonly<
    Record<string, { touched: number; line: readonly LogEvent[]; others: readonly (readonly LogEvent[])[] }>
  >;
}

/** Where a learner stands in a module. */
export interface ModuleStanding {
  module: HomeModule;
  isDone: boolean;
  hasBegun: boolean;
  /** Required steps that are done, and all of them. */
  done: number;
  count: number;
  /** The best share of each objective that the module reports. */
  objectives: ObjectiveStanding[];
}

/** Something that is due today. */
export interface Due {
  module: HomeModule;
  /** The step of a call-back; absent for a whole module. */
  step?: string;
}

/** The path of one learner through the course, worked out from what the device keeps. */
export interface Path {
  standings: ModuleStanding[];
  sets: SetStanding[];
  /** The modules that the learner takes or is recommended, by their needs check. */
  taken: string[];
  /** What to go on with; absent when the course is done. */
  next?: ModuleStanding;
  /** The title of the step where `next` was left. */
  at?: string;
  /** Minutes of what the course still needs. */
  minutesLeft: number;
  due: Due[];
  /** The principle of which most was missed in the best plays so far, if any was. */
  weakest?: OutlineObjective;
  /** For modules that make sense later: from which day on, `2026-11-29`. */
  from: Readonly<Record<string, string>>;
}

/** `today` is a local day, `2026-11-22`. */
export function pathOf(course: HomeCourse, kept: Kept, today: string): Path {
  const { sets, modules } = course;
  const standings = modules.map((module) => standingIn(module, course, kept));
  const standing = (id: string): ModuleStanding | undefined => standings.find(({ module }) => module.id === id);
  const { takes } = readNeeds(kept.settings['needs'] ?? '');
  const inOrder = sets.map((set) => ({ ...set, modules: firstOf(takes, set.modules) }));
  const all = courseStanding(
    { modules: modules.map(({ id }) => id), sets: inOrder },
    (id) => standing(id)?.isDone ?? false,
  );
  const needed = all.flatMap(({ modules: ids, done, open }) => ids.filter((id) => !done.includes(id)).slice(0, open));
  const open = needed.flatMap((id) => standing(id) ?? []);
  const underWay = standings.filter(({ isDone, hasBegun }) => hasBegun && !isDone);
  const touched = ({ module }: ModuleStanding): number => kept.modules[module.id]?.touched ?? 0;
  const next = underWay.toSorted((a, b) => touched(b) - touched(a))[0] ?? open[0];
  const at = next && bookmarkOf(outlineOf(next.module, course), kept.modules[next.module.id]?.line ?? [])?.title;
  const weakest = weakestOf(course, standings);
  const from = startsOf(all, kept.settings['call-backs'] ?? '');
  return {
    standings,
    sets: all,
    taken: takes,
    ...(next && { next }),
    ...(at !== undefined && { at }),
    ...(weakest && { weakest }),
    minutesLeft: Math.ceil(open.reduce((sum, one) => sum + one.module.minutes * (1 - one.done / one.count), 0)),
    due: [...callBacksDue(standings, kept, today), ...modulesDue(standings, from, today)],
    from,
  };
}

/** What an outline needs for a log to be folded. */
function outlineOf(module: HomeModule, { id, objectives }: HomeCourse): Outline {
  return { ...module, course: id, objectives };
}

/** Each module reports its best share of an objective; the principle with the lowest mean of these is the weakest. */
function weakestOf({ objectives }: HomeCourse, standings: readonly ModuleStanding[]): OutlineObjective | undefined {
  const scores = standings.flatMap((one) => one.objectives);
  const means = objectives
    .filter(({ under }) => under === undefined)
    .flatMap((objective) => {
      const own = scores.flatMap(({ id, score }) => (id === objective.id && score !== undefined ? [score] : []));
      return own.length > 0 ? [{ objective, mean: own.reduce((sum, one) => sum + one, 0) / own.length }] : [];
    });
  const [lowest] = means.toSorted((a, b) => a.mean - b.mean);
  return lowest && lowest.mean < 100 ? lowest.objective : undefined;
}

function standingIn(module: HomeModule, course: HomeCourse, kept: Kept): ModuleStanding {
  const { line = [], others = [] } = kept.modules[module.id] ?? {};
  const outline = outlineOf(module, course);
  const standing = standingOf(outline, line, others);
  const required = module.steps.filter((step) => step.required).map(({ id }) => id);
  const done = required.filter((id) => standing.done.includes(id)).length;
  return {
    module,
    isDone: isModuleDone(outline, standing),
    hasBegun: line.length > 0,
    done,
    count: required.length || 1,
    objectives: standing.objectives,
  };
}

function firstOf(wanted: readonly string[], all: readonly string[]): string[] {
  const first = wanted.filter((id) => all.includes(id));
  return [...first, ...all.filter((id) => !first.includes(id))];
}

function startsOf(sets: readonly SetStanding[], start: string): Record<string, string> {
  if (!isDay(start)) return {};
  const later = sets.flatMap(({ modules, from_day: day }) => modules.map((id) => [id, day] as const));
  return Object.fromEntries(later.flatMap(([id, day]) => (day === undefined ? [] : [[id, dayAfter(start, day)]])));
}

function callBacksDue(standings: readonly ModuleStanding[], { settings, modules }: Kept, today: string): Due[] {
  const start = settings['call-backs'] ?? '';
  if (!isDay(start)) return [];
  return standings.flatMap(({ module }) => {
    const steps = callSteps(module).map(({ id }) => id);
    const taken = takenIn(modules[module.id]?.line ?? [], module);
    const due = steps.length > 0 ? callBacksOf(start, today, steps, taken).filter(({ state }) => state === 'due') : [];
    return due.map(({ step }) => ({ module, step }));
  });
}

function modulesDue(standings: readonly ModuleStanding[], from: Path['from'], today: string): Due[] {
  return standings.flatMap(({ module, isDone }) => {
    const day = from[module.id];
    return day !== undefined && day <= today && !isDone ? { module } : [];
  });
}
