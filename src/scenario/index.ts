/** The browser's door: playing a checked scenario. Pure; imports no parser. */
export { applyChanges, holds, moodAt, type Values } from './condition.ts';
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
export { asksFirst, decisions, type Turn, type Via } from './machine.ts';
export {
  advance,
  begin,
  choiceAt,
  earned,
  endingOf,
  openChoices,
  replay,
  shownChoices,
  type Ending,
  type Play,
} from './play.ts';
export { interactionsOf, readPlays, worth, type Graphs, type LoggedPlay } from './read-log.ts';
