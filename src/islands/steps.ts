/** Showing one step of the document at a time. The address names the step, so back, forward and deep links are the browser's. */

let isClosed = false;

const steps = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-step]')];

/** From now on one step is shown: the one that the address names. A lesson left by its button is marked as such. */
export function joinAddress(): void {
  const first = stepAt(location.hash) ?? steps()[0];
  if (first) showStep(first, { focus: false });
  addEventListener('hashchange', () => {
    const step = stepAt(location.hash);
    // A link into the step on the screen is the browser's own business.
    const isInside = step?.id === shownStep() && location.hash !== `#${step.id}`;
    if (step && !isInside) showStep(step, { focus: true });
  });
  document.addEventListener('click', (event) => {
    const way = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-done]') : null;
    if (way) way.dataset['left'] = '';
  });
}

/** The player did not start: the page stays readable, and says that nothing is recorded. */
export function showFailure(): void {
  const failure = document.querySelector<HTMLElement>('[data-failure]');
  if (failure) failure.hidden = false;
}

/** Ids of the steps that were left by their button, in the order of the page. */
export function leftSteps(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-left]')].map((way) => way.dataset['done'] ?? '');
}

/** The id of the step that is on the screen. */
export function shownStep(): string {
  return steps().find(({ hidden }) => !hidden)?.id ?? '';
}

/** The step that an address points at, or into; the first one for an empty address; none when it points elsewhere. */
export function stepAt(hash: string): HTMLElement | undefined {
  if (hash.length <= 1) return steps()[0];
  return document.getElementById(decode(hash.slice(1)))?.closest<HTMLElement>('[data-step]') ?? undefined;
}

/** The learner has left: nothing is shown any more but what was said then. */
export function closePage(): void {
  isClosed = true;
  for (const part of document.querySelectorAll<HTMLElement>('[data-step], nav.outline, .foot .team'))
    part.hidden = true;
}

/** Shows a step and hides the others. `focus` moves to its heading, as after a page change. */
export function showStep(step: HTMLElement, { focus }: { focus: boolean }): void {
  if (isClosed) return;
  for (const other of steps()) other.hidden = other !== step;
  for (const station of document.querySelectorAll<HTMLElement>('[data-station]')) {
    const link = station.querySelector('a');
    if (station.dataset['station'] === step.id) link?.setAttribute('aria-current', 'step');
    else link?.removeAttribute('aria-current');
  }
  arriveAt(step, focus);
}

/** The document is titled by the heading of this part and by the module. `focus` moves to the heading. */
export function arriveAt(part: HTMLElement, focus: boolean): void {
  const heading = part.querySelector('h1');
  document.title = `${heading?.textContent} – ${document.querySelector('.bar .name')?.textContent}`;
  if (!focus) return;
  heading?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Marks the stations of steps that are done, in shape and in words. */
export function markDone(done: readonly string[]): void {
  for (const station of document.querySelectorAll<HTMLElement>('[data-station]')) {
    const isDone = done.includes(station.dataset['station'] ?? '');
    station.classList.toggle('done', isDone);
    const words = station.querySelector<HTMLElement>('.done');
    if (words) words.hidden = !isDone;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
