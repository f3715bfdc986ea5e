/** Telling an LMS. The drivers that only some documents need come through `scorm-2004.ts` and `stand-alone.ts`. */
export { findApi, type Frame } from './find-api.ts';
export type { Launch, Lms, Report } from './lms.ts';
export { noLms } from './no-lms.ts';
export { openScorm12 } from './scorm-12.ts';
