import type { Outline, Words } from '../course/index.ts';
import type { Graphs } from '../scenario/index.ts';

/** What the build wrote into the document. */
function read<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null') as T;
}

export const readOutline = (): Outline => read('outline');
export const readGraphs = (): Graphs => read('graphs');
export const readWords = (): Words => read('words');
