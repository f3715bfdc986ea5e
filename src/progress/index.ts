/** The learner's record on this device, and the attempt as one short string. */
export { learnerKey } from './learner-key.ts';
export { linesOf, mergeAttempts, type Lines } from './merge.ts';
export { openMemoryStore } from './memory-store.ts';
export { openStore, type Browser } from './open-store.ts';
export { StrandTakenError, type KeptAttempt, type Owner, type Place, type Store } from './store.ts';
export { encodeWithin, type FirstAnswers } from './shorten.ts';
export { lengthOf } from './spread.ts';
export { decodeAttempt, encodeAttempt, type Decoded, type Scope } from './suspend-data.ts';
export { PATIENCE, within, type Timer } from './within.ts';
