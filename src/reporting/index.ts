/** Telling an LMS. The drivers that a document needs come through `scorm-12.ts` and `stand-alone.ts`, one per edition. */
export { findApi, type Frame } from './find-api.ts';
export type { Launch, Lms, Report } from './lms.ts';
export { noLms } from './no-lms.ts';
export { openScorm12 } from './scorm-12.ts';
