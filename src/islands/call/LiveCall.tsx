import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Outline } from '../../course/index.ts';
import type { Graphs } from '../../scenario/index.ts';
import type { Session } from '../../session/index.ts';
import { readGraphs, readOutline } from '../document-json.ts';
import { CallHeader } from './CallHeader.tsx';
import { Choices } from './Choices.tsx';
import { Debrief } from './Debrief.tsx';
import { Log } from './Log.tsx';
import { moodOf } from './mood.ts';
import { isOnScreen, useFoldedBriefing, useFocusOnNewTurn } from './on-page.ts';
import { readScript } from './script.ts';
import { TimeLimit, useTimeLimits } from './TimeLimit.tsx';
import { Tools } from './Tools.tsx';
import { transcriptOf } from './transcript.ts';
import { usePlay } from './use-play.ts';
import { useSession } from './use-session.ts';
import { say } from './say.ts';

interface Props {
  session: Session;
  /** The page's own scenes, with the id of the step, who is on the other end and what they do. */
  scenes: HTMLElement;
}

/** The player of one scenario step. */
export function LiveCall({ session, scenes }: Props) {
  const { call: id, speaker = '', role = '' } = scenes.dataset;
  const [{ outline, graphs }] = useState(readDocument);
  const step = outline.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`Step "${id}" is not in this module`);
  const team = useSession(session, () => session.setting('team'));
  // The page shows other lines to another team.
  const script = useMemo(() => readScript(scenes), [scenes, team]);
  const isReadOnly = useSession(session, () => session.whereabouts().lms === 'elsewhere');
  const inHand = usePlay(session, outline, graphs, step, scenes);
  const { play, plays, place, changed } = inHand;
  const isOver = play.status === 'ended' || plays.at(-1)?.ended !== undefined;
  const arrived = useRef({
    place,
    isResumed: play.turns.length > 0 && !isOver,
    sawFirst: isOnScreen(scenes) && !plays.length,
  });
  const { isResumed, sawFirst } = arrived.current;
  const hasMoved = place !== arrived.current.place;
  const [onHold, setOnHold] = useState(false);
  const isUnasked = play.turns.at(-1)?.via.kind === 'timed-out';
  useLayoutEffect(() => void (scenes.hidden = true), [scenes]);
  const newTurn = useFocusOnNewTurn(place, scenes, isResumed, isUnasked);
  useFoldedBriefing(scenes, play.turns.length > 0);
  const entries = transcriptOf(play, script, step.coach, say('call.silent'));
  const limits = useTimeLimits(session, play);
  const besideId = useId();
  const now = { changed: changed && !isOver, isBack: isResumed && !hasMoved, edited: plays.at(-1)?.edited };
  const notice = noticeOf(now);
  const about = { inHand, script, scenes };
  return (
    <section className="call" aria-label={say('call.label', { speaker })}>
      <CallHeader speaker={speaker} role={role} mood={moodOf(play, speaker)} />
      <Log focus={newTurn} besideId={isOver || notice ? besideId : undefined} {...{ entries, play, speaker }} />
      {notice && (
        <p id={besideId} className="notice">
          {say(notice)}
        </p>
      )}
      {isOver && <Debrief key={plays.length} {...about} {...{ session, outline, besideId, speaker, step }} />}
      {!isOver && (
        <div className="saying" inert={isReadOnly}>
          {limits?.on && <TimeLimit seconds={limits.seconds} isPaused={onHold} {...about} />}
          {!onHold && (
            <Choices
              // Choices that were on the screen before the player took over stay where they were.
              keepsOrder={sawFirst && !hasMoved}
              session={session}
              {...about}
            />
          )}
          <Tools key={place} hold={setOnHold} {...about} {...{ speaker, onHold, limits }} />
        </div>
      )}
    </section>
  );
}

function noticeOf(now: { changed: boolean; isBack: boolean; edited?: boolean | undefined }) {
  if (now.changed) return 'module.changed';
  if (now.isBack) return now.edited ? 'module.edited' : 'module.resumed';
  return undefined;
}

function readDocument(): { outline: Outline; graphs: Graphs } {
  return { outline: readOutline(), graphs: readGraphs() };
}
