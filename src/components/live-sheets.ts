import { liveSheet, type LiveSheet } from '../scenario/author.ts';
import { content } from './course.ts';

/** A role-play for two people in a room. */
export interface LivePlay {
  sheet: LiveSheet;
  /** The title of the first module that holds it. */
  module: string | undefined;
}

/** In the order of the course, those that stand in no module last. */
export const liveSheets: readonly LivePlay[] = inOrder();

function inOrder(): LivePlay[] {
  const { course, modules, scenarios } = content;
  const ordered = course.modules.flatMap((id) => modules.find((module) => module.id === id) ?? []);
  const placed = scenarios.flatMap(({ scenario, graph }) => {
    const sheet = liveSheet(scenario, graph);
    const place = ordered.findIndex(({ steps }) =>
      steps.some((step) => step.kind === 'scenario' && step.scenario === scenario.id),
    );
    const module = ordered[place];
    const step = module?.steps.findIndex((one) => one.kind === 'scenario' && one.scenario === scenario.id) ?? 0;
    return sheet ? [{ sheet, module: module?.title, place: place < 0 ? Infinity : place, step }] : [];
  });
  return placed.toSorted((a, b) => (a.place === b.place ? a.step - b.step : a.place - b.place));
}
