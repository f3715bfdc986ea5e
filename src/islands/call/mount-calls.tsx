import { createRoot } from 'react-dom/client';
import type { Session } from '../../session/index.ts';
import { onMove } from '../elsewhere.ts';
import { LiveCall } from './LiveCall.tsx';

/** Puts the player of a call after the page's own scenes, which it hides: they are its words, and the call without it. */
export function mountCalls(session: Session): void {
  for (const scenes of document.querySelectorAll<HTMLElement>('[data-call]')) {
    const place = document.createElement('div');
    scenes.after(place);
    const root = createRoot(place);
    const draw = (): void => root.render(<LiveCall key={session.attempt} session={session} scenes={scenes} />);
    onMove(session, draw);
    draw();
  }
}
