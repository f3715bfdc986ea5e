import { useEffect, useRef, useState } from 'react';
import type { Outline, OutlineStep } from '../../course/index.ts';
import { asksFirst, type LoggedPlay } from '../../scenario/index.ts';
import type { Session } from '../../session/index.ts';
import { saveFile } from '../save-file.ts';
import { heardLines, objectiveRows, quoted, type HeardLine, type Row } from './debrief-rows.ts';
import { Html } from './Log.tsx';
import type { Script } from './script.ts';
import type { PlayInHand } from './use-play.ts';
import { say } from './say.ts';

interface Props {
  inHand: PlayInHand;
  session: Session;
  script: Script;
  outline: Outline;
  speaker: string;
  step: OutlineStep;
  scenes: Element;
  /** Id that the line of the outcome gets, so that it is read with the last turn. */
  besideId: string;
}

/**
 * How the call went, in four steps: what the learner heard, before anything is explained; the call as the other heard it; each
 * objective in the learner's own words with why; what comes first next time. The score is last.
 */
export function Debrief({ inHand, step, besideId, ...rest }: Props) {
  const { session, script, scenes } = rest;
  const last = inHand.plays.at(-1);
  const box = useRef<HTMLDivElement>(null);
  const lines = last ? heardLines(last.play, script) : [];
  const asks = asksFirst(last?.play.turns ?? []);
  // `undefined` until the device has told whether it was answered before.
  const [isAsked, setAsked] = useState(asks ? undefined : false);
  useEffect(() => {
    if (asks) void session.writing(`${step.id}--heard`).then((kept) => setAsked(!kept));
  }, []);
  const goOn = (): void => {
    setAsked(false);
    // By then it is there.
    queueMicrotask(() => box.current?.querySelector('h3')?.focus());
  };
  if (!last) return null;
  return (
    <div ref={box} className="debrief">
      <h2>{say('debrief.title')}</h2>
      {last.ended && (
        <p id={besideId} className={`outcome ${last.ended.outcome}`}>
          {say(`debrief.${last.ended.outcome}`)}
        </p>
      )}
      {asks && <Note scenes={scenes} about="heard" />}
      {isAsked && (
        <button type="button" className="go" onClick={goOn}>
          {say('debrief.ask-on')}
        </button>
      )}
      {isAsked === false && <Explained {...rest} {...{ inHand, last, lines }} />}
    </div>
  );
}

interface Explaining extends Omit<Props, 'besideId' | 'step'> {
  last: LoggedPlay;
  lines: HeardLine[];
}

function Explained({ inHand, last, lines, session, script, outline, scenes, speaker }: Explaining) {
  const rows = objectiveRows(last, script, outline);
  const [weakest] = rows;
  return (
    <>
      {lines.length > 0 && (
        <>
          <h3 tabIndex={-1}>{say('debrief.as-heard', { speaker })}</h3>
          <ol className="as-heard">
            {lines.map(({ choice, heard }, place) => (
              <li key={place}>
                <span dangerouslySetInnerHTML={{ __html: choice.html }} />
                {heard.map((html) => (
                  <Html key={html} html={html} />
                ))}
              </li>
            ))}
          </ol>
          <Note scenes={scenes} about="reason" />
        </>
      )}
      <h3 tabIndex={-1}>{say('debrief.objectives')}</h3>
      <ul className="objectives">
        {rows.map((row) => (
          <ObjectiveRow key={row.objective.id} row={row} />
        ))}
      </ul>
      {weakest && weakest.missed > 0 && (
        <p className="next">
          <mark>{say('debrief.next', { rule: weakest.objective.rule })}</mark>
        </p>
      )}
      {last.hints > 0 && (
        <p className="quiet">{say(last.hints === 1 ? 'debrief.hint' : 'debrief.hints', { count: last.hints })}</p>
      )}
      <Scores {...{ inHand, session, outline }} />
      <p className="ways">
        <button type="button" className="go quieter" onClick={inHand.again}>
          {say('debrief.again')}
        </button>
        <button type="button" className="link" onClick={() => print()}>
          {say('debrief.print')}
        </button>
        <button type="button" className="link" onClick={() => saveTranscript(scenes)}>
          {say('debrief.save')}
        </button>
      </p>
    </>
  );
}

function saveTranscript(scenes: Element): void {
  const log = scenes.parentElement?.querySelector<HTMLElement>('[role="log"]');
  saveFile('transcript.txt', 'text/plain', log?.innerText ?? '');
}

/** A box to write in, which the page has beside the scenes; it is kept as any other. */
function Note({ scenes, about }: { scenes: Element; about: string }) {
  const [put] = useState(() => {
    const box = scenes.parentElement?.querySelector(`[data-note="${about}"]`) ?? '';
    return (place: HTMLElement | null) => {
      place?.append(box);
      return () => scenes.before(box);
    };
  });
  return <div ref={put} />;
}

function Scores({ inHand: { plays }, session, outline }: Pick<Props, 'inHand' | 'session' | 'outline'>) {
  const scores = plays.flatMap(({ ended }) => (ended ? [ended.score] : []));
  const score = scores.at(-1);
  if (score === undefined) return null;
  const passed = session.standing().success === 'passed';
  const counts = plays.at(-1)?.step.counts && session.mastery !== 'none';
  const asks = outline.activities.some(({ kind }) => kind === 'question');
  return (
    <p className="score">
      {scores.length > 1
        ? say('debrief.scores', { first: scores[0] ?? '', best: Math.max(...scores), score })
        : say('debrief.score', { score })}{' '}
      {counts && !passed && say('debrief.bar', { mastery: session.mastery })}{' '}
      {counts && !passed && asks && say('debrief.question')}
      {passed && say('debrief.passed')}
    </p>
  );
}

function ObjectiveRow({ row }: { row: Row }) {
  const { objective, taken, missed, wasOffered, line } = row;
  const parts = [
    ...(taken > 0 ? [say('debrief.taken', { count: taken })] : []),
    ...(missed > 0 ? [say('debrief.missed', { count: missed })] : []),
  ];
  const none = say(wasOffered ? 'debrief.offered' : 'debrief.no-chance');
  return (
    <li className={parts.length === 0 ? 'no-chance' : missed > 0 ? 'missed' : 'taken'}>
      <p>
        <strong>{objective.name}</strong> <span className="rule">{objective.rule}</span>
      </p>
      <p className="quiet">{parts.join(' · ') || none}</p>
      {line && (
        <div className="quote">
          <p>{say(quoted(line), { line: line.text })}</p>
          {line.choice.coach.map(({ html }) => (
            <Html key={html} html={html} />
          ))}
        </div>
      )}
    </li>
  );
}
