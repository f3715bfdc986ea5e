import type { Outcome, Range } from '../course/index.ts';
import type { Change, Condition, Mood, Variable } from './graph.ts';

/**
 * A scenario as its author wrote it: prose as HTML (made from Markdown, no raw HTML, no styles), structure, and where in
 * the file each part stands. It is what pages render and what `toGraph` compiles.
 */
export interface Scenario {
  id: string;
  /** Path from the top of the project. */
  file: string;
  title: string;
  /** The speaker whom the learner plays. */
  learner: string;
  start: string;
  order: 'shuffled' | 'fixed';
  /** Speaker to what the cast says of them. */
  cast: Record<string, string>;
  variables: Record<string, Variable>;
  moods: Record<string, Mood>;
  aliases: Record<string, string>;
  /** The teams that it has wording of their own for. */
  teams: string[];
  /** What stands before the first scene. */
  briefing: Block[];
  scenes: Scene[];
}

export interface Scene {
  id: string;
  title: string;
  /** In the order of the file, without choices and routes. */
  blocks: Block[];
  choices: Choice[];
  routes: Route[];
  ending?: { outcome: Outcome; at: Range };
  timer?: { seconds: number; to: string; at: Range };
  /** The heading. */
  at: Range;
}

/**
 * Something said or told. `when` hides it unless the condition holds: on arrival in a scene, after the effects in what
 * follows a choice. `teams` (if any) hides it unless the learner's team is named, `exceptTeams` when it is.
 */
export interface Block {
  kind: 'narration' | 'speech' | 'thinking' | 'hint' | 'coach' | 'heard';
  /** Block-level HTML; for speech and thinking without the speaker's name. */
  html: string;
  /** The same as plain text on one line. */
  text: string;
  speaker?: string;
  /** The words in brackets after the name. */
  manner?: string;
  when: Condition;
  whenAt?: Range;
  teams: string[];
  /** The teams that have wording of their own in the place of this. */
  exceptTeams: string[];
  at: Range;
}

export interface Choice {
  key: string;
  /** Whether the key was given with `<Choice id>`. */
  named: boolean;
  to: string;
  /** Inline HTML of the link's words. */
  html: string;
  text: string;
  effects: Record<string, Change>;
  shows: string[];
  misses: string[];
  when: Condition;
  once: boolean;
  /** Shown first: how the other person takes it. */
  reactions: Block[];
  /** The why, shown second. */
  coach: Block[];
  /** How it landed, for the call replayed from the other side. */
  heard: Block[];
  /** The link. */
  at: Range;
  /** The link's target, `#` included. */
  toAt: Range;
  whenAt?: Range;
}

export interface Route {
  to: string;
  html: string;
  text: string;
  when: Condition;
  at: Range;
  toAt: Range;
  whenAt?: Range;
}
