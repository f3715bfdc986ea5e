import { instead, layer, mapWire, type Act, type Wire } from './wire.ts';

/** One call of a SCO and its answer. */
export interface Call {
  /** `LMSSetValue`, `SetValue`. */
  name: string;
  /** What was not a string is shown as JavaScript writes it. */
  args: string[];
  /** What the SCO got, as JavaScript writes it; `thrown` when the call threw. */
  result: string;
  /** The last error after the call. */
  error: string;
  /** How long the SCO waited. */
  ms: number;
}

/** `api`, with every call told to `heard` once it is answered. `now` is in milliseconds. */
export function tap<A extends object>(api: A, now: () => number, heard: (call: Call) => void): A {
  return layer(api, (wire, names) =>
    mapWire((act) => (...args) => {
      const start = now();
      let result = 'thrown';
      try {
        const answer = wire[act](...args);
        result = String(answer);
        return answer;
      } finally {
        const ms = now() - start;
        heard({ name: names[act], args: args.map(String), result, error: lastErrorOf(wire), ms });
      }
    }),
  );
}

function lastErrorOf(wire: Wire): string {
  try {
    return String(wire.lastError());
  } catch {
    return '101';
  }
}

/** How the LMS is away: its calls answer `"false"` and `""` with error 101, or throw. */
export type Gone = boolean | 'throws';

/** `api`, out of reach for as long as `gone` says so; what is called meanwhile never arrives. */
export function reachable<A extends object>(api: A, gone: () => Gone): A {
  return layer(api, (wire) => away(wire, gone));
}

/** The same on a wire. */
export function away(wire: Wire, gone: () => Gone): Wire {
  return instead(wire, (act) => {
    const how = gone();
    if (how === 'throws') throw new Error('The LMS is gone.');
    return how ? { answer: blankAnswer(act), error: '101' } : undefined;
  });
}

/** What a call that fails answers. */
export function blankAnswer(act: Act): string {
  return act === 'get' ? '' : 'false';
}
