import { courseStanding } from '../course/home.ts';
import { say } from '../course/index.ts';
import type { CourseContent } from './course.ts';
import { outlineOf } from './outline.ts';

/** What the page of the course home tells its script. */
export function homeOf(content: CourseContent) {
  const { course, modules, words, lessons } = content;
  const inOrder = course.modules.flatMap((id) => modules.find((module) => module.id === id) ?? []);
  const labels = inOrder.map(({ id, steps }) => {
    const boxes = steps.flatMap((step) => {
      if (step.kind === 'lesson') return (lessons[step.lesson]?.activities ?? []).map((one) => [one.id, one.label]);
      return ['heard', 'reason'].map((note) => [`${step.id}--${note}`, NOTES[note] && say(words, NOTES[note])]);
    });
    return [id, Object.fromEntries(boxes.filter(([, label]) => label !== undefined))];
  });
  return {
    id: course.id,
    objectives: inOrder[0] ? outlineOf(inOrder[0], content, []).objectives : [],
    sets: courseStanding(course, () => false).map(({ done: _, open: __, ...set }) => set),
    modules: inOrder.map((module) => {
      const { id, title, mastery, steps, activities, reported } = outlineOf(module, content, content.scenarios);
      return { id, title, mastery, steps, activities, reported, minutes: module.minutes };
    }),
    labels: Object.fromEntries(labels),
  };
}

/** What the learner writes after a call, by the end of its id. */
const NOTES: Record<string, string> = { heard: 'debrief.ask', reason: 'debrief.reason' };
