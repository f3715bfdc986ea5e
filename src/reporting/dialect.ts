import type { Interaction, Standing } from '../course/index.ts';
import type { Api } from './guard.ts';
import type { StatusColumns } from './status.ts';

/** The last part of an element's name, and its value; nothing is told without a value. */
export type Field = readonly [name: string, value: string | undefined];

/** Everything in which one standard differs from another. */
export interface Dialect {
  kind: 'scorm-1.2' | 'scorm-2004';
  /** How the names of the calls begin, and the rest of the name of the one that ends a session. */
  prefix: string;
  end: string;
  /** The standard's own name of an element that is named as in SCORM 1.2, where it has another. */
  rename?(element: string): string;
  /** The bar that the LMS sets, up to 100; none when it is not above 0. */
  mastery(get: Api['get']): number;
  /** A score of 0 to 100 as the one of 0 to 1 that is told beside it. */
  scaled?(raw: string): string;
  /** As many characters of `cmi.suspend_data` every LMS takes. */
  room: number;
  /** As many interactions are told of a module, the first ones; any number unless it is given. */
  most?: number;
  /** Of the status table. */
  columns: StatusColumns;
  /** What a word of the table comes to where it is not told as it stands. */
  fill?(word: string, standing: Standing): string | undefined;
  /** The fields of an interaction, in the order in which LMSs want them, after its id and its type. */
  interaction(interaction: Interaction): Field[];
  timespan(seconds: number): string;
  /** What is set before the end when the learner leaves by their own exit. */
  onExit?: readonly (readonly [element: string, value: string])[];
}
