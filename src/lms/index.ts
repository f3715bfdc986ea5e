export { startLms, type Lms } from './server.ts';
export { openPackage, type OpenPackage } from './open-package.ts';
export type { Commit, LearnerRecord, Report, Session, Values } from './record.ts';
export type { Call } from './tap.ts';
