import { useEffect, useMemo, useRef, useState } from 'react';
import { say, type Outline, type Words } from '../../course/index.ts';
import { moodAt, type Graphs, type Play } from '../../scenario/index.ts';
import type { Session } from '../../session/index.ts';
import { readGraphs, readOutline, readWords } from '../document-json.ts';
import { CallHeader, type MoodNow } from './CallHeader.tsx';
import { Choices } from './Choices.tsx';
import { Debrief } from './Debrief.tsx';
import { Log } from './Log.tsx';
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
  const { play, number } = inHand;
  const [onHold, setOnHold] = useState(false);
  const newTurn = useFocusOnNewTurn(play, number, scenes);
  const entries = useMemo(() => transcriptOf(play, script, step.coach), [play, script, step]);
  const mood = moodOf(play, speaker);
  useCloseBriefing(scenes, play.turns.length > 0);
  return (
    <section className="call" aria-label={say(words, 'call.label', { speaker })}>
      <CallHeader speaker={speaker} role={role} mood={mood} words={words} />
      {inHand.changed && <p className="notice">{say(words, 'module.changed')}</p>}
      <Log entries={entries} newest={play.turns.length} focus={newTurn} mood={mood} speaker={speaker} words={words} />
      {onHold && <p className="notice">{say(words, 'call.held')}</p>}
      {play.status === 'ended' ? (
        <Debrief inHand={inHand} script={script} outline={outline} words={words} />
      ) : (
        !onHold && <Choices inHand={inHand} attempt={session.attempt} script={script} scenes={scenes} words={words} />
      )}
      {play.status !== 'ended' && (
        <Tools
          key={`${number}.${play.turns.length}.${play.scene}`}
          inHand={inHand}
          script={script}
          scenes={scenes}
          speaker={speaker}
          words={words}
          onHold={onHold}
          hold={setOnHold}
        />
      )}
    </section>
  );
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

/** Moves focus to what the last choice brought, so that it is read once; not when the page has just been opened. */
function useFocusOnNewTurn(play: Play, number: number, scenes: Element): React.RefObject<HTMLLIElement | null> {
  const element = useRef<HTMLLIElement>(null);
  const place = `${number}.${play.turns.length}.${play.scene}`;
  const seen = useRef(place);
  useEffect(() => {
    const wasEarly = scenes.contains(document.activeElement) && play.turns.length > 0;
    if (seen.current === place && !wasEarly) return;
    seen.current = place;
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: 'start' });
  }, [place, play, scenes]);
  return element;
}

/** The briefing folds away once the call has begun; it can be opened again at any time. */
function useCloseBriefing(scenes: Element, begun: boolean): void {
  useEffect(() => {
    const briefing = scenes.closest('[data-step]')?.querySelector<HTMLDetailsElement>('details.briefing');
    if (briefing) briefing.open = !begun;
  }, [scenes, begun]);
}
