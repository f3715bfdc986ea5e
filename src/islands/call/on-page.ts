import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { scrollPageTo } from '../scroll.ts';

/** Whether the step of these scenes is the one on the screen. */
export function isOnScreen(scenes: Element): boolean {
  return scenes.closest<HTMLElement>('[data-step]')?.hidden === false;
}

/**
 * Moves focus to what the last choice brought. When the player has just taken over, only if the learner is in the middle
 * of the call: they come back to the line, not to the top of the page. A turn that nobody asked for moves it only when
 * what had it is gone; else it is told, by what stands around it.
 */
export function useFocusOnNewTurn(
  place: string,
  scenes: Element,
  isUnderWay: boolean,
  isUnasked: boolean,
): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const seen = useRef(isUnderWay && isOnScreen(scenes) ? '' : place);
  useLayoutEffect(() => {
    const turn = element.current;
    // A page that can only be read stays at the words that say so.
    if (!turn || seen.current === place || scenes.closest('.read-only')) return;
    seen.current = place;
    const isTold = isUnasked && document.activeElement !== document.body;
    turn.parentElement!.ariaLive = isTold ? 'polite' : 'off';
    if (isTold) return;
    turn.focus({ preventScroll: true });
    scrollPageTo(turn, 'top');
  }, [place, scenes, isUnasked]);
  return element;
}

/** The briefing folds away once the call has begun; it can be opened again at any time. */
export function useFoldedBriefing(scenes: Element, hasBegun: boolean): void {
  useEffect(() => {
    const briefing = scenes.closest('[data-step]')?.querySelector<HTMLDetailsElement>('details.briefing');
    if (briefing) briefing.open = !hasBegun;
  }, [scenes, hasBegun]);
}
