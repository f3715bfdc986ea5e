import type { Api12 } from './api-12.ts';
import type { Api2004 } from './api-2004.ts';

export type Api = Api12 | Api2004;

export type Version = '1.2' | '2004';

/** What each of the eight calls does, whatever a standard calls it. */
export type Act = 'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'lastError' | 'errorString' | 'diagnostic';

/** An API by what its calls do. Any argument may come in from a SCO, and an LMS at fault may answer anything. */
export type Wire = Record<Act, (...args: unknown[]) => unknown>;

/** The names of the calls, in the order of the standards. */
export const CALLS: Record<Version, Record<Act, string>> = {
  '1.2': {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  '2004': {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
};

/** The standard that an API object speaks. */
export function versionOf(api: object): Version {
  return CALLS['1.2'].initialize in api ? '1.2' : '2004';
}

/** The same calls, each by way of `call`. */
export function mapWire(call: (act: Act) => (...args: unknown[]) => unknown): Wire {
  return Object.fromEntries((Object.keys(CALLS['1.2']) as Act[]).map((act) => [act, call(act)])) as Wire;
}

export function wireOf(api: object): Wire {
  const calls = api as Record<string, (...args: unknown[]) => unknown>;
  const names = CALLS[versionOf(api)];
  return mapWire(
    (act) =>
      (...args) =>
        calls[names[act]]?.(...args),
  );
}

/** `wire` under the names that a standard gives its calls. */
export function apiOf(version: Version, wire: Wire): Api {
  const names = Object.entries(CALLS[version]) as [Act, string][];
  return Object.fromEntries(names.map(([act, name]) => [name, wire[act]])) as unknown as Api;
}

/** `api` with a layer over it, as an API of the same standard. */
export function layer<A extends object>(api: A, over: (wire: Wire, names: Record<Act, string>) => Wire): A {
  const version = versionOf(api);
  return apiOf(version, over(wireOf(api), CALLS[version])) as unknown as A;
}

/** What a layer answers in place of the LMS behind it. */
export interface Instead {
  answer: unknown;
  error: string;
}

/**
 * `wire`, some of whose calls are answered by `stand` in its place, with an error that lasts until the next call. What
 * `stand` throws comes out of the API.
 */
export function instead(wire: Wire, stand: (act: Act, args: unknown[]) => Instead | undefined): Wire {
  let error: string | undefined;
  const stood = mapWire((act) => (...args) => {
    error = '101';
    const given = stand(act, args);
    error = given?.error;
    return given ? given.answer : wire[act](...args);
  });
  const { errorString, diagnostic } = wire;
  return { ...stood, lastError: () => error ?? wire.lastError(), errorString, diagnostic };
}
