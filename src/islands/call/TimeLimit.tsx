import { useEffect, useState } from 'react';
import type { Play } from '../../scenario/index.ts';
import type { Session } from '../../session/index.ts';
import { isOnScreen } from './on-page.ts';
import type { PlayInHand } from './use-play.ts';
import { useSession } from './use-session.ts';
import { say } from './say.ts';

/** The time limits of a scenario that has some. They hold only for a learner who wants them. */
export interface TimeLimits {
  on: boolean;
  /** How long the scene at hand waits; 0 when it does, as long as it takes. */
  seconds: number;
  turn(on: boolean): void;
}

export function useTimeLimits(session: Session, { graph, scene }: Play): TimeLimits | undefined {
  const on = useSession(session, () => session.setting('timers')) === 'on';
  if (!Object.values(graph.scenes).some(({ timer }) => timer)) return undefined;
  const seconds = on ? (graph.scenes[scene]?.timer?.seconds ?? 0) : 0;
  return { on, seconds, turn: (wanted) => void session.set('timers', wanted ? 'on' : 'off') };
}

interface Props {
  inHand: PlayInHand;
  seconds: number;
  isPaused: boolean;
  scenes: Element;
}

/** When a screen reader is told again, in seconds before the end. */
const WARNING = 5;

/**
 * The seconds that are left in the scene at hand, and more of them for the asking. They are told at the start and shortly
 * before the end.
 */
export function TimeLimit(props: Props) {
  const [told, tell] = useState(0);
  return (
    <>
      {props.seconds > 0 && <Countdown key={props.inHand.place} {...props} tell={tell} />}
      <p className="visually-hidden" role="status">
        {told > 0 && say('call.time-left', { count: told })}
      </p>
    </>
  );
}

function Countdown({ inHand, seconds, isPaused, scenes, tell }: Props & { tell(left: number): void }) {
  const [left, setLeft] = useState(seconds);
  const set = (now: number): void => {
    setLeft(now);
    if (now > left || now === WARNING) tell(now);
  };
  useEffect(() => {
    tell(seconds);
    return () => tell(0);
  }, [seconds, tell]);
  useEffect(() => {
    if (isPaused) return undefined;
    const tick = setInterval(() => {
      // Who looks elsewhere, or is at another step, loses no time.
      if (document.hidden || !isOnScreen(scenes)) return;
      if (left > 1) set(left - 1);
      else inHand.happen({ kind: 'timed-out' });
    }, 1000);
    return () => clearInterval(tick);
  });
  return (
    <p className="time">
      <span role="timer">{say('call.time-left', { count: left })}</span>
      <button type="button" className="link" onClick={() => set(left + seconds)}>
        {say('call.more-time')}
      </button>
    </p>
  );
}
