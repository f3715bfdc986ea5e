import type { OutlineActivity } from '../../course/index.ts';
import { opened, type Around } from '../opened.ts';

/** Joins one element of a lesson; `activity` is what the outline knows of it, when something of it is recorded. */
export type Join = (element: HTMLElement, around: Around, activity: OutlineActivity | undefined) => unknown;

/** Once the session is open, joins each element of this kind (`data-activity`). What was done before counts. */
export function joinEach(kind: string, join: Join): void {
  void opened.then((around) => {
    for (const element of document.querySelectorAll<HTMLElement>(`[data-activity="${kind}"]`)) {
      const activity = around.outline.activities.find(({ id }) => id === element.dataset['id']);
      void join(element, around, activity);
    }
  });
}
