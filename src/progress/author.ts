/** The author's door: an attempt as suspend data, to tell how long one can get. Build time only; pure, without the store. */
export { encodeAttempt } from './suspend-data.ts';
