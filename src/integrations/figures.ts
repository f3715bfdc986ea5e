import { lessonEffort, minutesOf, readingEase, secondsOf, sumOf, wordsOf, type Effort } from '../course/author.ts';
import type { Module, Step } from '../course/index.ts';
import { decisionsOf, playEffort, recordedPlays } from '../scenario/author.ts';
import type { Content } from './content.ts';
import { remembered } from './remembered.ts';

/** A step of a module in figures. */
export interface StepFigures {
  id: string;
  /** Whether it is a part of what the module takes: required, or a call that counts. */
  belongs: boolean;
  /** What it asks of a learner; of a role-play, the middle one of its recorded plays. `undefined` where none is recorded. */
  effort: Effort | undefined;
  /** Of its role-play. */
  scenes: number;
  /** Recorded plays of its role-play that come to an ending. */
  plays: number;
  /** Choices on the way of that middle play. */
  decisions: number;
  /** Flesch’s, of a lesson that is long enough. */
  ease: number | undefined;
}

/** A module in figures: words, decisions and minutes of what belongs to it, scenes and plays of all. */
export interface ModuleFigures {
  id: string;
  /** In minutes, as the module says. */
  stated: number;
  /** In minutes; `undefined` when that cannot be measured. */
  estimated: number | undefined;
  words: number;
  scenes: number;
  plays: number;
  decisions: number;
  steps: StepFigures[];
}

type Measured = Pick<Content, 'lessons' | 'scenarios' | 'sources'>;

/** Every module in figures. Pieces that are not sound are not measured. */
export function figuresOf(modules: readonly Module[], content: Measured): ModuleFigures[] {
  const known = new Map<string, StepFigures>();
  return modules.map((module) => {
    const steps = module.steps.map((step) => {
      const name = `${step.kind} ${step.kind === 'lesson' ? step.lesson : step.scenario}`;
      const figures = known.get(name) ?? measure(step, content);
      known.set(name, figures);
      const belongs = step.required || (step.kind === 'scenario' && step.counts);
      return { ...figures, id: step.id, belongs };
    });
    return { id: module.id, stated: module.minutes, ...totalOf(steps), steps };
  });
}

function totalOf(steps: readonly StepFigures[]): Omit<ModuleFigures, 'id' | 'stated' | 'steps'> {
  const own = steps.filter(({ belongs }) => belongs);
  const efforts = own.flatMap((step) => step.effort ?? []);
  const whole = sumOf(efforts);
  const sum = (some: readonly StepFigures[], of: 'scenes' | 'plays' | 'decisions'): number =>
    some.reduce((total, step) => total + step[of], 0);
  return {
    estimated: efforts.length === own.length ? minutesOf(whole) : undefined,
    words: wordsOf(whole),
    scenes: sum(steps, 'scenes'),
    plays: sum(steps, 'plays'),
    decisions: sum(own, 'decisions'),
  };
}

function measure({ kind, ...step }: Step, content: Measured): StepFigures {
  const empty = {
    id: step.id,
    belongs: true,
    effort: undefined,
    scenes: 0,
    plays: 0,
    decisions: 0,
    ease: undefined,
  };
  if ('lesson' in step) return { ...empty, ...measureLesson(step.lesson, content) };
  return 'scenario' in step ? { ...empty, ...measureScenario(step.scenario, content) } : empty;
}

function measureLesson(id: string, { lessons, sources }: Measured): Partial<StepFigures> {
  const source = sources.get(`content/lessons/${id}.mdx`);
  if (source === undefined || !Object.hasOwn(lessons, id)) return {};
  return lessonOnce(id, source);
}

const lessonOnce = remembered((source: string) => ({ effort: lessonEffort(source), ease: readingEase(source) }));

function measureScenario(id: string, { scenarios, sources }: Measured): Partial<StepFigures> {
  const sound = scenarios.find(({ scenario }) => scenario.id === id);
  return sound ? scenarioOnce(id, sound, sources.get(`content/scenarios/${id}.plays`) ?? '') : {};
}

const scenarioOnce = remembered(({ scenario, graph }: Content['scenarios'][number], recorded: string) => {
  const plays = recordedPlays(recorded, scenario, graph);
  const efforts = plays.map((play) => ({ decisions: decisionsOf(play), effort: playEffort(play, scenario) }));
  const sorted = efforts.toSorted((a, b) => secondsOf(a.effort) - secondsOf(b.effort));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return { scenes: scenario.scenes.length, plays: plays.length, ...middle };
});
