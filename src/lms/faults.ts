import type { Fault, Place, Scene } from './fault.ts';
import { CALL_FAULTS } from './faults-calls.ts';
import { LAUNCH_FAULTS } from './faults-launch.ts';
import type { Values } from './record.ts';
import type { Wire } from './wire.ts';

/** Everything that can be wrong with the test LMS. */
export const FAULTS: readonly Fault[] = [...LAUNCH_FAULTS, ...CALL_FAULTS];

/** A fault and its argument, chosen for a launch. */
export interface Chosen {
  fault: Fault;
  argument: string;
}

/** The faults that a text like `cut:1000,commit-false:2` names, or a sentence that says what is wrong with it. */
export function readFaults(text: string): Chosen[] | string {
  const chosen: Chosen[] = [];
  for (const word of text.split(',').filter(Boolean)) {
    const [name, ...rest] = word.split(':');
    const argument = rest.length === 0 ? undefined : rest.join(':');
    const fault = FAULTS.find((other) => other.name === name);
    if (!fault) return 'There is no such fault, the README lists them all.';
    if (argument !== undefined && !fault.argument?.fits.test(argument)) {
      return `After the name of ${fault.name} comes ${fault.argument?.means ?? 'nothing'}.`;
    }
    chosen.push({ fault, argument: argument ?? fault.argument?.usual ?? '' });
  }
  return chosen;
}

/** The scene of a fault, given to it by the session. */
type Scenes = (chosen: Chosen) => Scene;

/** What a SCO reads at launch under the faults, the first nearest to the LMS. */
export function faultySeed(values: Values, faults: readonly Chosen[], scenes: Scenes): Values {
  return faults.reduce((all, chosen) => chosen.fault.seed?.(all, scenes(chosen)) ?? all, values);
}

/** How calls are answered under the faults, the first nearest to the LMS. */
export function faultyWire(wire: Wire, faults: readonly Chosen[], scenes: Scenes): Wire {
  return faults.reduce((all, chosen) => chosen.fault.wire?.(all, scenes(chosen)) ?? all, wire);
}

/** What a SCO finds where the API should be, each time that it looks. */
export function faultyPlace(faults: readonly Chosen[], scenes: Scenes): () => Place {
  const places = faults.flatMap((chosen) => chosen.fault.place?.(scenes(chosen)) ?? []);
  return () => places.map((place) => place()).find((found) => found !== 'there') ?? 'there';
}
