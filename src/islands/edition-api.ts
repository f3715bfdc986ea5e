import { findApi, type Frame, type Lms } from '../reporting/index.ts';

/**
 * Connects a package to the LMS around it, by the API of its edition and the driver that speaks to it: `undefined` while
 * there is no API, since some LMSs set it late, and `false` when the LMS opens no session.
 */
export function connectTo(
  name: 'API' | 'API_1484_11',
  open: (found: object) => Lms | undefined,
): () => Promise<Lms | false | undefined> {
  return async () => {
    const found = findApi(window as unknown as Frame, name);
    return found && (open(found) ?? false);
  };
}
