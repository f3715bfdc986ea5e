import { CALLS, ERROR, type Api12 } from './api-12.ts';

/** One call of a SCO and its answer. */
export interface Call {
  /** `LMSSetValue`. */
  name: string;
  /** What was not a string is shown as JavaScript writes it. */
  args: string[];
  /** What the SCO got; `thrown` when the call threw. */
  result: string;
  /** `LMSGetLastError` after the call. */
  error: string;
  /** How long the SCO waited. */
  ms: number;
}

/** `api`, with every call told to `heard` once it is answered. `now` is in milliseconds. */
export function tap(api: Api12, now: () => number, heard: (call: Call) => void): Api12 {
  const tapped: Record<string, (...args: unknown[]) => string> = {};
  for (const name of CALLS) {
    const call = api[name] as (...args: unknown[]) => string;
    tapped[name] = (...args) => {
      const start = now();
      let result = 'thrown';
      try {
        result = call(...args);
        return result;
      } finally {
        const ms = now() - start;
        heard({ name, args: args.map(String), result, error: lastErrorOf(api), ms });
      }
    };
  }
  return tapped as unknown as Api12;
}

/** How the LMS is away: its calls answer `"false"` and `""` with error 101, or throw. */
export type Gone = boolean | 'throws';

/** `api`, out of reach for as long as `gone` says so; what is called meanwhile never arrives. */
export function reachable(api: Api12, gone: () => Gone): Api12 {
  let missed = false;
  const reach = <Args extends unknown[]>(call: (...args: Args) => string, answer: string) => {
    return (...args: Args): string => {
      const away = gone();
      missed = away !== false;
      if (away === 'throws') throw new Error('The LMS is gone.');
      return away ? answer : call(...args);
    };
  };
  return {
    LMSInitialize: reach(api.LMSInitialize, 'false'),
    LMSFinish: reach(api.LMSFinish, 'false'),
    LMSGetValue: reach(api.LMSGetValue, ''),
    LMSSetValue: reach(api.LMSSetValue, 'false'),
    LMSCommit: reach(api.LMSCommit, 'false'),
    LMSGetLastError: () => (missed ? ERROR.general : api.LMSGetLastError()),
    LMSGetErrorString: api.LMSGetErrorString,
    LMSGetDiagnostic: api.LMSGetDiagnostic,
  };
}

function lastErrorOf(api: Api12): string {
  try {
    return api.LMSGetLastError();
  } catch {
    return ERROR.general;
  }
}
