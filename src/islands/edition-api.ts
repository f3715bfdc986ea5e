import { findApi, type Frame, type Lms } from '../reporting/index.ts';

/** Connects a package to the LMS around it, by the API of its edition and the driver that speaks to it. */
export function connectTo(
  name: 'API' | 'API_1484_11',
  open: (found: object) => Lms | undefined,
): () => Promise<Lms | undefined> {
  return async () => {
    // In milliseconds: some LMSs set the API after the frame has begun to load.
    for (let waited = 0; waited <= 1000; waited += 50) {
      const found = findApi(window as unknown as Frame, name);
      if (found) return open(found);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return undefined;
  };
}
