import content from 'virtual:course-content';
import type { Module } from '../course/index.ts';

/** What trainers wrote, as pages read it. */
export type CourseContent = typeof content;

/** A scenario with its graph. */
export type Playable = CourseContent['scenarios'][number];

export { content };

/** The teams that a module has wording of their own for. */
export function teamsOf(module: Module): string[] {
  const lessons = module.steps.map((step) =>
    step.kind === 'lesson' ? content.lessons[step.lesson]?.teams : undefined,
  );
  return [...lessons, ...playablesOf(module).map(({ scenario }) => scenario.teams)].flatMap((teams) => teams ?? []);
}

/** The scenarios of a module, each once. One with errors is left out: in dev the page says so, a build does not get here. */
export function playablesOf({ steps }: Module): Playable[] {
  const ids = new Set(steps.map((step) => (step.kind === 'scenario' ? step.scenario : undefined)));
  return content.scenarios.filter(({ scenario }) => ids.has(scenario.id));
}

/** Who is on the other end of a call: whose mood is shown, else the first who is not the learner. */
export function callerOf({ scenario }: Playable): string | undefined {
  const { moods, cast, learner } = scenario;
  return Object.keys(moods)[0] ?? Object.keys(cast).find((name) => name !== learner);
}
