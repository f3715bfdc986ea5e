import type { Dialect } from './dialect.ts';

/** An LMS's calls with every surprise taken out: nothing throws, results are strings, "true" in any type is `true`. */
export interface Api {
  /** A call that has nothing to say but whether it worked: `Initialize`, `Commit`, `Terminate`. */
  does(call: string): boolean;
  /** `""` when the LMS has nothing, refuses or fails. */
  get(element: string): string;
  set(element: string, value: string): boolean;
}

/**
 * Guards an API object (SCORM 1.2 RTE, API functions; SCORM 2004 RTE §3.1). What an LMS refuses is named in the console,
 * never thrown.
 */
export function guardApi(
  api: object,
  { prefix, rename = (element) => element }: Pick<Dialect, 'prefix' | 'rename'>,
): Api {
  /** The answer, as it came and as text; nothing when the LMS fails or its answer will not become text. */
  const call = (name: string, ...values: string[]): [answer?: unknown, text?: string] => {
    try {
      const answer = (api as Record<string, (...values: string[]) => unknown>)[prefix + name]?.(...values);
      return [answer, String(answer ?? '')];
    } catch (cause) {
      console.warn(`The LMS failed in ${name}`, cause);
      return [];
    }
  };
  const agrees = (...given: [string, ...string[]]): boolean => {
    const [answer] = call(...given);
    return answer === true || answer === 1 || answer === 'true';
  };
  return {
    does: (name) => agrees(name, ''),
    get: (element) => call('GetValue', rename(element))[1] ?? '',
    set: (element, value) => {
      const done = agrees('SetValue', rename(element), value);
      if (!done) {
        const [, code] = call('GetLastError');
        console.warn(`The LMS refused ${rename(element)} (${value.length} characters), error ${code}`);
      }
      return done;
    },
  };
}
