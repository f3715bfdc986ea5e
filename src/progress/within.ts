/** Longest wait for a device, in milliseconds: a frame without storage rights may leave a request hanging for ever. */
export const PATIENCE = 2000;

/** A timer, passed in: calls back once after so many milliseconds; returns what cancels it. */
export interface Timer {
  after(milliseconds: number, then: () => void): () => void;
}

/** The promise, or a rejection after `PATIENCE`: a device that never answers must not hold up the LMS or the learner. */
export function within<T>(timer: Timer, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = timer.after(PATIENCE, () => reject(new Error('This device did not answer in time')));
    promise.then(resolve, reject).finally(cancel);
  });
}
