export { ALPHABET, codeOf, fromDigits, hash32, toDigits, type Code } from './codes.ts';
export { answersOf } from './answers.ts';
export { bookmarkOf, playsIn } from './bookmark.ts';
export type { Attempt, Interaction, Strand } from './attempt.ts';
export type { Diagnostic, Range, Severity } from './diagnostic.ts';
export type { Happening, Hint, LogEvent, Outcome, Result, Tally } from './events.ts';
export type {
  CoachTime,
  Course,
  CourseSet,
  LessonStep,
  LineColour,
  Mastery,
  Module,
  Objective,
  Outline,
  OutlineActivity,
  OutlineObjective,
  OutlineStep,
  ScenarioStep,
  Step,
} from './module.ts';
export { standingOf, type ObjectiveStanding, type Standing } from './standing.ts';
export { reportedId } from './reported-id.ts';
export { say, type Words } from './words.ts';
