import { useId, useMemo, useRef, useState } from 'react';
import { say, type Outline, type Words } from '../../course/index.ts';
import { moodAt, type Graphs, type Play } from '../../scenario/index.ts';
import type { Session } from '../../session/index.ts';
import { readGraphs, readOutline, readWords } from '../document-json.ts';
import { CallHeader, type MoodNow } from './CallHeader.tsx';
import { Choices } from './Choices.tsx';
import { Debrief } from './Debrief.tsx';
import { Log } from './Log.tsx';
import { isOnScreen, useFoldedBriefing, useFocusOnNewTurn } from './on-page.ts';
import { readScript } from './script.ts';
import { Tools } from './Tools.tsx';
import { transcriptOf } from './transcript.ts';
import { usePlay } from './use-play.ts';

interface Props {
  step: string;
  speaker: string;
  role: string;
  session: Session;
  scenes: Element;
}

/** The player of one scenario step. */
export function LiveCall({ step: id, speaker, role, session, scenes }: Props) {
  const [{ outline, graphs, words }] = useState(readDocument);
  const step = outline.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`Step "${id}" is not in this module`);
  const script = useMemo(() => readScript(scenes), [scenes]);
  const inHand = usePlay(session, outline, graphs, step, scenes);
  const { play, plays, number, changed } = inHand;
  const isOver = play.status === 'ended' || plays.at(-1)?.ended !== undefined;
  const place = `${number}.${play.turns.length}.${play.scene}`;
  const arrived = useRef({
    place,
    isResumed: play.turns.length > 0 && !isOver,
    sawFirst: isOnScreen(scenes) && !plays.length,
  });
  const { isResumed, sawFirst } = arrived.current;
  const hasMoved = place !== arrived.current.place;
  const [onHold, setOnHold] = useState(false);
  const [keysOn, setKeysOn] = useState(true);
  const newTurn = useFocusOnNewTurn(place, scenes, isResumed);
  useFoldedBriefing(scenes, play.turns.length > 0);
  const entries = useMemo(() => transcriptOf(play, script, step.coach), [play, script, step]);
  const outcomeId = useId();
  const mood = moodOf(play, speaker);
  const notice = noticeOf({ changed: changed && !isOver, onHold, resumed: isResumed && !hasMoved });
  return (
    <section className="call" aria-label={say(words, 'call.label', { speaker })}>
      <CallHeader speaker={speaker} role={role} mood={mood} words={words} />
      <Log
        entries={entries}
        newest={play.turns.length}
        focus={newTurn}
        outcomeId={isOver ? outcomeId : undefined}
        mood={mood}
        speaker={speaker}
        words={words}
      />
      {notice && <p className="notice">{say(words, notice)}</p>}
      {isOver && <Debrief {...{ inHand, session, script, outline, words, outcomeId }} />}
      {!isOver && !onHold && (
        <Choices
          // Choices that were on the screen before the player took over stay where they were.
          attempt={sawFirst && !hasMoved ? undefined : session.attempt}
          turnKeys={setKeysOn}
          {...{ inHand, script, scenes, words, keysOn }}
        />
      )}
      {!isOver && <Tools key={place} hold={setOnHold} {...{ inHand, script, speaker, words, onHold }} />}
    </section>
  );
}

function noticeOf({ changed, onHold, resumed }: Record<'changed' | 'onHold' | 'resumed', boolean>): string | undefined {
  if (onHold) return 'call.held';
  if (changed) return 'module.changed';
  return resumed ? 'module.resumed' : undefined;
}

function readDocument(): { outline: Outline; graphs: Graphs; words: Words } {
  return { outline: readOutline(), graphs: readGraphs(), words: readWords() };
}

function moodOf(play: Play, speaker: string): MoodNow | undefined {
  const mood = play.graph.moods[speaker];
  const variable = mood && play.graph.variables[mood.from];
  if (!mood || !variable) return undefined;
  const before = play.turns.at(-1)?.values;
  const now = moodAt(mood, play.values, variable);
  const was = before && moodAt(mood, before, variable);
  return { ...now, was: was && was.word !== now.word ? was.word : undefined, of: mood.words.length };
}
