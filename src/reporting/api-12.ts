type Call = (...values: string[]) => unknown;

/** SCORM 1.2 calls with every surprise taken out: nothing throws, results are strings, "true" in any type is `true`. */
export interface Api12 {
  initialize(): boolean;
  finish(): boolean;
  commit(): boolean;
  /** `""` when the LMS has nothing, refuses or fails. */
  get(element: string): string;
  set(element: string, value: string): boolean;
}

/** Guards an API object (SCORM 1.2 RTE, API functions). What an LMS refuses is named in the console, never thrown. */
export function guardApi(api: object): Api12 {
  const call = (name: string, ...values: string[]): unknown => {
    try {
      const method: unknown = Reflect.get(api, name);
      return typeof method === 'function' ? (method as Call).apply(api, values) : undefined;
    } catch (cause) {
      console.warn(`SCORM 1.2: ${name} failed in the LMS`, cause);
      return undefined;
    }
  };
  const agrees = (answer: unknown): boolean => answer === true || answer === 1 || answer === 'true';
  return {
    initialize: () => agrees(call('LMSInitialize', '')),
    finish: () => agrees(call('LMSFinish', '')),
    commit: () => agrees(call('LMSCommit', '')),
    get: (element) => text(call('LMSGetValue', element)),
    set: (element, value) => {
      const done = agrees(call('LMSSetValue', element, value));
      if (!done) {
        const code = text(call('LMSGetLastError'));
        console.warn(`SCORM 1.2: the LMS refused ${element} (${value.length} characters), error ${code}`);
      }
      return done;
    },
  };
}

/** What an LMS answered, as text; an object that will not become text is nothing. */
function text(answer: unknown): string {
  try {
    return answer === undefined || answer === null ? '' : String(answer);
  } catch {
    return '';
  }
}
