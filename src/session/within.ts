import { PATIENCE } from '../progress/index.ts';
import type { Clock } from './delivery.ts';

/** The promise, or a rejection after `PATIENCE`: a device that never answers must not hold up the LMS or the learner. */
export function within<T>(clock: Clock, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(PATIENCE, () => reject(new Error('This device did not answer in time')));
    promise.then(resolve, reject).finally(cancel);
  });
}
