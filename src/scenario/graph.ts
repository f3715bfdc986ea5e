import type { Code, Outcome } from '../course/index.ts';

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** One comparison of a variable with a whole number. `a..b` is written as two tests. */
export type Test = readonly [variable: string, comparison: Comparison, value: number];

/** All tests hold ("and"). Empty: always. */
export type Condition = readonly Test[];

/** `+n` and `-n` as `['+', n]` with the sign in n; `=n` as `['=', n]`. The result is clamped to min..max. */
export type Change = readonly [operation: '+' | '=', amount: number];

export interface Variable {
  label: string;
  start: number;
  min: number;
  max: number;
}

/** A speaker's mood: even bands of a variable's range, lowest first. */
export interface Mood {
  from: string;
  words: readonly string[];
}

export interface GraphChoice {
  /** The choice's id, else the id of the scene it leads to. Unique in the scene. */
  key: string;
  /** 12-bit hash of `scene>key`, unique in the scene. */
  code: Code;
  to: string;
  /** The character that SCORM 1.2 reports. */
  letter: string;
  effects: Readonly<Record<string, Change>>;
  /** Objective ids. */
  shows: readonly string[];
  misses: readonly string[];
  when: Condition;
  once: boolean;
}

export interface GraphRoute {
  to: string;
  when: Condition;
}

/** A scene has choices, or routes, or an ending. */
export interface GraphScene {
  choices: readonly GraphChoice[];
  routes: readonly GraphRoute[];
  ending?: Outcome;
  timer?: { seconds: number; to: string };
  /** The scene's last line as plain text: what an interaction's description says. */
  asks: string;
}

/** A scenario as the player interprets it: the structure without the prose. JSON. */
export interface Graph {
  id: string;
  start: string;
  /** Two characters that change when scenes, keys or targets do. */
  shape: Code;
  order: 'shuffled' | 'fixed';
  variables: Readonly<Record<string, Variable>>;
  /** By speaker. */
  moods: Readonly<Record<string, Mood>>;
  /** Old scene id to new. */
  aliases: Readonly<Record<string, string>>;
  scenes: Readonly<Record<string, GraphScene>>;
}
