import { createRoot } from 'react-dom/client';
import type { Session } from '../../session/index.ts';
import { onMove } from '../elsewhere.ts';
import { opened } from '../opened.ts';
import { LiveCall } from './LiveCall.tsx';

void opened.then(({ session }) => {
  for (const scenes of document.querySelectorAll<HTMLElement>('[data-call]')) mountCall(scenes, session);
});

/** Puts the player of a call after the page's own scenes, which it hides: they are its words, and the call without it. */
function mountCall(scenes: HTMLElement, session: Session): void {
  const place = document.createElement('div');
  scenes.after(place);
  const root = createRoot(place);
  const draw = (): void => root.render(<LiveCall key={session.attempt} session={session} scenes={scenes} />);
  onMove(session, draw);
  draw();
}
