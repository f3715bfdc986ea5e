import type { Code } from './codes.ts';

/** The bar of a module: a score from 0 to 100, or `none` when its steps alone decide. */
export type Mastery = number | 'none';

/** When the coach explains: after each choice, or at the end of the call. */
export type CoachTime = 'each' | 'end';

export interface LessonStep {
  kind: 'lesson';
  /** Unique in the module; the id of the lesson unless the file gives another. */
  id: string;
  lesson: string;
  required: boolean;
  /** The step of a call without a coach: whoever has passed it may skip this lesson. */
  unless?: string;
}

export interface ScenarioStep {
  kind: 'scenario';
  id: string;
  scenario: string;
  coach: CoachTime;
  /** Whether a play of this step can give the module its score. */
  counts: boolean;
  required: boolean;
}

export type Step = LessonStep | ScenarioStep;

/** A playlist that an employee takes: one YAML file in `modules/`, one HTML document, one SCO. */
export interface Module {
  id: string;
  title: string;
  audience: string;
  /** Stated length in minutes. */
  minutes: number;
  /** Ids from `content/objectives.yaml`, in the order of the report. */
  objectives: string[];
  mastery: Mastery;
  steps: Step[];
}

/** The colour of links and main actions, as `#rrggbb`. */
export interface LineColour {
  light: string;
  dark: string;
}

/** The modules in order, and what makes the course this organisation's. */
export interface Course {
  id: string;
  title: string;
  organisation: string;
  /** A file of the folder `modules`. */
  logo?: string;
  /** The organisation's own; absent, the product's. */
  colour?: LineColour;
  /** What the course is, in two sentences. */
  about?: string;
  /** What the organisation promises its customers. */
  promise?: string;
  /** Up to five. */
  values: string[];
  /** Where its charter can be read. */
  charter_url?: string;
  /** An e-mail address for reports of a process that does not work. */
  report_problem_to?: string;
  /** Where abuse is taken: a person, a place or a number, in words. */
  abuse?: string;
  /** Ids of the teams that wording may be written for, and their names; empty when there are none. */
  teams: Record<string, string>;
  /** In the order of the course. */
  modules: string[];
  /** What belongs together, in the order of the course home; empty when all modules are for everybody. */
  sets: CourseSet[];
}

/** Some modules of a course, and how many of them it takes. */
export interface CourseSet {
  title: string;
  about?: string;
  modules: string[];
  /** How many of them must be done for the course to be done. */
  needed: number | 'all' | 'none';
  /** The day, counted from that of the plan for the call-backs, from which on it makes sense. */
  from_day?: number;
}

/** What a choice or an answer can show: a principle, a habit, or a practice of the organisation. */
export interface Objective {
  id: string;
  name: string;
  /** The learning point as a rule, at most 15 words. */
  rule: string;
  why: string;
  /** The principle that a habit belongs to. */
  under?: string;
  tags: string[];
}

/** What the browser needs to know of a step. */
export interface OutlineStep {
  id: string;
  code: Code;
  kind: Step['kind'];
  title: string;
  required: boolean;
  counts: boolean;
  coach: CoachTime;
  /** For a lesson: the step of a call that, once passed, does for it. */
  unless?: string;
  /** For a scenario: its id and the code of its shape. */
  scenario?: string;
  shape?: Code;
}

/** An objective as the browser knows it. */
export interface OutlineObjective {
  id: string;
  code: Code;
  name: string;
  rule: string;
  under?: string;
}

/** Something a learner does in a lesson that the log records. */
export interface OutlineActivity {
  /** The author's id, permanent. */
  id: string;
  code: Code;
  kind: 'question' | 'reflect';
  /** The step that holds it. */
  step: string;
  /** For a question: the objective that a good answer shows. */
  objective?: string;
  /** Whether its step counts as done only when this is written. */
  needed?: boolean;
}

/** A module as its own document carries it: enough to fold a log and to report, no prose. */
export interface Outline {
  course: string;
  id: string;
  title: string;
  mastery: Mastery;
  steps: OutlineStep[];
  activities: OutlineActivity[];
  /** Every objective of the course: a log may name any of them. */
  objectives: OutlineObjective[];
  /** The ids of `objectives` that this module reports, in order. */
  reported: string[];
}
