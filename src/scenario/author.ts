/** The author's door: reading, checking and exploring scenarios. Build time only; pure. */
export { scenarioFaults } from './author/diagnostics.ts';
export {
  explore,
  MOST_SITUATIONS,
  runTo,
  type Exploration,
  type ExploreOptions,
  type Situation,
  type Step,
} from './author/explore.ts';
export { toGraph } from './author/graph.ts';
export { readScenario, type Surroundings } from './author/scenario.ts';
export type { Block, Choice, Route, Scenario, Scene } from './model.ts';
export type {
  Change,
  Comparison,
  Condition,
  Graph,
  GraphChoice,
  GraphRoute,
  GraphScene,
  Mood,
  Test,
  Variable,
} from './graph.ts';
