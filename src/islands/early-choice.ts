import type { Graph } from '../scenario/index.ts';

/**
 * Before the player has loaded, a choice is a `<details>` of the page. The first one opened in a scene is the learner's
 * answer: the others stay shut, as they would in a call. The open ones are the record that the player takes over.
 */
export function keepFirstChoice(root: Document): void {
  root.addEventListener('click', (event) => {
    const summary = event.target instanceof Element ? event.target.closest('details.choice > summary') : null;
    const among = summary?.closest('.scene, .question');
    // Once a question's first answer is on record, the whys of the others may be read.
    if (among?.matches('.question') && root.documentElement.dataset['ready'] === 'session') return;
    if (among?.querySelector('details.choice[open]')) event.preventDefault();
  });
}

/** Keys of the choices that were opened in the page, following the call from its start. */
export function earlyChoices(scenes: Element, graph: Graph): string[] {
  const keys: string[] = [];
  const seen = new Set<string>();
  let scene = graph.start;
  while (!seen.has(scene)) {
    seen.add(scene);
    const at = scenes.querySelector(`[data-scene="${CSS.escape(scene)}"]`);
    const key = at?.querySelector<HTMLElement>('details.choice[open]')?.dataset['choice'];
    const choice = graph.scenes[scene]?.choices.find((candidate) => candidate.key === key);
    if (!choice) break;
    keys.push(choice.key);
    scene = choice.to;
  }
  return keys;
}
