/** As many windows are looked at, at most, on the way up. */
const HOPS = 500;

/** The part of a window that the search needs; any access may throw across origins. */
export interface Frame {
  readonly parent?: Frame | null;
  readonly top?: Frame | null;
  readonly opener?: Frame | null;
  readonly [name: string]: unknown;
}

/**
 * Finds an LMS's API object: this window, then its parents, then the opener of the top window and its parents
 * (SCORM 1.2 RTE, "Finding the API"). A window that may not be read is passed over.
 */
export function findApi(start: Frame, name: 'API'): object | undefined {
  return searchUp(start, name) ?? searchUp(read(read(start, 'top') ?? start, 'opener'), name);
}

function searchUp(start: Frame | undefined, name: string): object | undefined {
  let frame = start;
  for (let hop = 0; frame && hop < HOPS; hop++) {
    const found = attempt(() => frame?.[name]);
    // Anything may be called API, also an element; an LMS's object can be initialised.
    if (attempt(() => typeof (found as Record<string, unknown>)['LMSInitialize']) === 'function')
      return found as object;
    const parent: Frame | undefined = read(frame, 'parent');
    if (parent === frame) return undefined;
    frame = parent;
  }
  return undefined;
}

function read(frame: Frame, link: 'parent' | 'top' | 'opener'): Frame | undefined {
  return attempt(() => frame[link]) ?? undefined;
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
