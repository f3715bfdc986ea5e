import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Session } from '../../session/index.ts';
import { opened } from '../document-session.ts';
import { LiveCall } from './LiveCall.tsx';

interface Props {
  /** Id of the scenario's step. */
  step: string;
  /** Who is on the other end, and what they do. */
  speaker: string;
  role: string;
  /** The server-rendered scenes: the call without this island, and its words with it. */
  children?: ReactNode;
}

/** The call: the page's own scenes until the session is open, then the player. */
export function Call({ step, speaker, role, children }: Props) {
  const scenes = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<Session>();
  useEffect(() => {
    let here = true;
    void opened.then((ready) => here && setSession(ready));
    return () => {
      here = false;
    };
  }, []);
  return (
    <>
      <div className="scenes" ref={scenes} hidden={session !== undefined}>
        {children}
      </div>
      {session && scenes.current && (
        <LiveCall step={step} speaker={speaker} role={role} session={session} scenes={scenes.current} />
      )}
    </>
  );
}
