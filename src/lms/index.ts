export { startLms, type Lms } from './server.ts';
export { openPackage, type OpenPackage } from './open-package.ts';
export { FAULTS } from './faults.ts';
export { PROFILES } from './profiles.ts';
export type { Fault } from './fault.ts';
export type { Profile } from './profile.ts';
export type { Commit, LearnerRecord, Report, Session, Values } from './record.ts';
export type { Call } from './tap.ts';
