/** The part of a window that the search needs; any access may throw across origins. */
export interface Frame {
  readonly parent?: Frame | null;
  readonly top?: Frame | null;
  readonly opener?: Frame | null;
  readonly [name: string]: unknown;
}

/**
 * Finds an LMS's API object: this window, then its parents, then the opener of the top window and its parents
 * (SCORM 1.2 RTE, "Finding the API"; SCORM 2004 RTE §3.3). A window that may not be read is passed over. Some LMSs have both
 * APIs, whatever the package: the name is that of the package's edition.
 */
export function findApi(start: Frame, name: 'API' | 'API_1484_11'): object | undefined {
  let frame: Frame | null | undefined = start;
  // Windows may be each other's parents.
  for (let hop = 0; frame && hop < 500; hop++) {
    const here: Frame = frame;
    const found = attempt(() => {
      const api = here[name] as Record<string, unknown>;
      // Anything may be called API, also an element; an LMS's object can be initialised.
      return typeof (api['LMSInitialize'] ?? api['Initialize']) === 'function' ? api : undefined;
    });
    if (found) return found;
    const parent = attempt(() => here.parent);
    frame = parent && parent !== here ? parent : attempt(() => here.opener);
  }
  return undefined;
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
