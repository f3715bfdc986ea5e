/** The one place that joins progress and reporting: open, record, deliver, close. */
export type { Clock } from './delivery.ts';
export { openSession, type Edition, type OpenParts } from './open-session.ts';
export type { SavedLine, Whereabouts } from './saved.ts';
export type { ReadInteractions } from './report.ts';
export { Session, type Receipt, type Setting } from './session.ts';
