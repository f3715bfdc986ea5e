import { say, type OutlineActivity } from '../../course/index.ts';
import type { Around } from '../opened.ts';
import { joinEach } from './join.ts';
import { joinReflection } from './reflection.ts';

joinEach('short', join);

/** Joins a short answer: one possible answer can be compared once the learner has written. The box is kept as any other. */
async function join(element: HTMLElement, around: Around, activity: OutlineActivity | undefined): Promise<void> {
  const field = element.querySelector('textarea');
  const solution = element.querySelector<HTMLDetailsElement>('[data-solution]');
  const said = element.querySelector('[role="status"]');
  solution?.querySelector('summary')?.addEventListener('click', (event) => {
    const isEmpty = field?.value.trim() === '';
    if (isEmpty && !solution.open) event.preventDefault();
    if (said) said.textContent = isEmpty && !solution.open ? say(around.words, 'short.first') : '';
  });
  await joinReflection(element, around, activity);
}
