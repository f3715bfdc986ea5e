import { codeOf, type Module, type Outline, type OutlineStep, type Step } from '../course/index.ts';
import type { CourseContent, Playable } from './course.ts';

/** What the document tells the browser about its module. */
export function outlineOf(module: Module, content: CourseContent, playables: Playable[]): Outline {
  return {
    course: content.course.id,
    id: module.id,
    title: module.title,
    mastery: module.mastery,
    steps: module.steps.map((step) => stepOf(step, content, playables)),
    activities: module.steps.flatMap((step) => {
      const activities = step.kind === 'lesson' ? (content.lessons[step.lesson]?.activities ?? []) : [];
      return activities.map(({ answers: _, label: __, ...activity }) => ({
        ...activity,
        code: codeOf(activity.id),
        step: step.id,
      }));
    }),
    objectives: content.objectives.map(({ id, name, rule, under }) => ({
      id,
      code: codeOf(id),
      name,
      rule,
      ...(under === undefined ? {} : { under }),
    })),
    reported: module.objectives,
  };
}

function stepOf(step: Step, content: CourseContent, playables: Playable[]): OutlineStep {
  const common = { id: step.id, code: codeOf(step.id), kind: step.kind, required: step.required };
  if (step.kind === 'lesson') {
    const title = content.lessons[step.lesson]?.title ?? step.lesson;
    return { ...common, title, counts: false, coach: 'end', ...(step.unless && { unless: step.unless }) };
  }
  const found = playables.find(({ scenario }) => scenario.id === step.scenario);
  return {
    ...common,
    title: found?.scenario.title ?? step.scenario,
    counts: step.counts,
    coach: step.coach,
    scenario: step.scenario,
    ...(found ? { shape: found.graph.shape } : {}),
  };
}
