/** The author's door: reading, checking and exploring scenarios. Build time only; pure. */
export { bestScore } from './author/best-score.ts';
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
export { playFaults } from './author/faults-of-plays.ts';
export { toGraph } from './author/graph.ts';
export { liveSheet, liveSheetId, type Exchange, type LiveSheet, type Said } from './author/live-sheet.ts';
export { longestRun } from './author/longest-run.ts';
export {
  graphOf,
  ledgerSchema,
  lettersIn,
  publish,
  wordsHash,
  wordsIn,
  type Ledger,
  type Letters,
  type Published,
} from './author/ledger.ts';
export { compare, type Mend, type ReleaseComparison } from './author/mends.ts';
export { decisionsOf, playEffort } from './author/play-effort.ts';
export { checkPlays, strayPlays, type PlayedPlay, type PlaysAround } from './author/plays.ts';
export { withImages, type ServedImage } from './author/html.ts';
export { recordedPlays } from './author/recorded-plays.ts';
export { readScenario, type Surroundings } from './author/scenario.ts';
export { scenarioExamples } from './examples/index.ts';
export { playExamples } from './examples/plays.ts';
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
