import { findApi, openScorm12, type Frame, type Lms } from '../reporting/index.ts';

/** How often and how long the API is looked for, in milliseconds: some LMSs set it after the frame has begun to load. */
const INTERVAL = 50;
const PATIENCE = 1000;

export const expectsLms = true;

/** Connects a SCORM 1.2 package to the LMS around it. */
export async function connect(): Promise<Lms | undefined> {
  for (let waited = 0; ; waited += INTERVAL) {
    const api = findApi(window as unknown as Frame, 'API');
    if (api) return openScorm12(api);
    if (waited >= PATIENCE) return undefined;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}
