import type { Codes } from './codes.ts';
import type { Values } from './record.ts';
import type { Standard } from './standards.ts';
import type { Wire } from './wire.ts';

/** What a fault knows of the session that it is in. */
export interface Scene {
  codes: Codes;
  standard: Standard;
  /** What followed its name after a colon, or what is usual. */
  argument: string;
  /** Whether it is at work just now; tests switch it. The fault `gone` may also throw. */
  on(): boolean | 'throws';
  /** Milliseconds that only grow. */
  now(): number;
  /** Holds everything up for so many milliseconds, as a slow request does that is waited for. */
  block(ms: number): void;
  /** Whether this learner's session is open in another window already. */
  occupied: boolean;
}

/** What a SCO finds where the API should be; to read `barred` throws, as with a window of another origin. */
export type Place = 'there' | 'missing' | 'barred';

/** One thing that can be wrong with an LMS. */
export interface Fault {
  name: string;
  /** For a table. */
  says: string;
  /** What may follow the name after a colon: as a table shows it, as a sentence says it, when it fits, and what is meant without it. */
  argument?: { shown: string; means: string; fits: RegExp; usual: string };
  /** Whether it waits until a test switches it on. */
  rests?: true;
  /** What a SCO reads at launch. */
  seed?: (values: Values, scene: Scene) => Values;
  /** How calls are answered. */
  wire?: (wire: Wire, scene: Scene) => Wire;
  /** Where the API is, asked each time that a SCO looks. */
  place?: (scene: Scene) => () => Place;
}

const WHOLE = /^[1-9]\d{0,5}$/;

const whole = (shown: string, usual: string): NonNullable<Fault['argument']> => ({
  ...{ shown, usual, fits: WHOLE, means: `a whole number of ${shown}` },
});

export const times = whole('times', 'always');
export const milliseconds = (usual: number) => whole('milliseconds', String(usual));
export const minutes = (usual: number) => whole('minutes', String(usual));
export const characters = (usual: number) => whole('characters', String(usual));
export const element = (usual: string): NonNullable<Fault['argument']> => ({
  ...{ shown: 'element', usual, fits: /^cmi\.[\w.]{1,100}$/, means: 'the name of an element' },
});
