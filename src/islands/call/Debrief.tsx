import { say, type Outline, type Words } from '../../course/index.ts';
import type { Session } from '../../session/index.ts';
import { objectiveRows, quoted, type Row } from './debrief-rows.ts';
import { Html } from './Log.tsx';
import type { Script } from './script.ts';
import type { PlayInHand } from './use-play.ts';

interface Props {
  inHand: PlayInHand;
  session: Session;
  script: Script;
  outline: Outline;
  words: Words;
  /** Id that the line of the outcome gets, so that it is read with the last turn. */
  outcomeId: string;
}

/** How the call went: the end, each objective in the learner's own words with why and how it landed, and last the score. */
export function Debrief({ inHand, session, script, outline, words, outcomeId }: Props) {
  const last = inHand.plays.at(-1);
  if (!last) return null;
  return (
    <div className="debrief">
      <h2>{say(words, 'debrief.title')}</h2>
      {last.ended && (
        <p id={outcomeId} className={`outcome ${last.ended.outcome}`}>
          {say(words, `debrief.${last.ended.outcome}`)}
        </p>
      )}
      <h3>{say(words, 'debrief.objectives')}</h3>
      <ul className="objectives">
        {objectiveRows(last, script, outline).map((row) => (
          <ObjectiveRow key={row.objective.id} row={row} words={words} />
        ))}
      </ul>
      {last.hints > 0 && (
        <p className="quiet">
          {say(words, last.hints === 1 ? 'debrief.hint' : 'debrief.hints', { count: last.hints })}
        </p>
      )}
      <Scores {...{ inHand, session, outline, words }} />
      <p className="ways">
        <button type="button" className="go quieter" onClick={inHand.again}>
          {say(words, 'debrief.again')}
        </button>
        <button type="button" className="link" onClick={() => print()}>
          {say(words, 'debrief.print')}
        </button>
      </p>
    </div>
  );
}

function Scores({
  inHand: { plays },
  session,
  outline,
  words,
}: Pick<Props, 'inHand' | 'session' | 'outline' | 'words'>) {
  const scores = plays.flatMap(({ ended }) => (ended ? [ended.score] : []));
  const score = scores.at(-1);
  if (score === undefined) return null;
  const passed = session.standing().success === 'passed';
  const counts = plays.at(-1)?.step.counts && session.mastery !== 'none';
  const asks = outline.activities.some(({ kind }) => kind === 'question');
  return (
    <p className="score">
      {scores.length > 1
        ? say(words, 'debrief.scores', { first: scores[0] ?? '', best: Math.max(...scores), score })
        : say(words, 'debrief.score', { score })}{' '}
      {counts && !passed && say(words, 'debrief.bar', { mastery: session.mastery })}{' '}
      {counts && !passed && asks && say(words, 'debrief.question')}
      {passed && say(words, 'debrief.passed')}
    </p>
  );
}

function ObjectiveRow({ row, words }: { row: Row; words: Words }) {
  const { objective, taken, missed, wasOffered, line } = row;
  const parts = [
    ...(taken > 0 ? [say(words, 'debrief.taken', { count: taken })] : []),
    ...(missed > 0 ? [say(words, 'debrief.missed', { count: missed })] : []),
  ];
  const none = say(words, wasOffered ? 'debrief.offered' : 'debrief.no-chance');
  return (
    <li className={parts.length === 0 ? 'no-chance' : missed > 0 ? 'missed' : 'taken'}>
      <p>
        <strong>{objective.name}</strong> <span className="rule">{objective.rule}</span>
      </p>
      <p className="quiet">{parts.join(', ') || none}</p>
      {line && (
        <div className="quote">
          <p>{say(words, quoted(line), { line: line.text })}</p>
          {line.choice.coach.map(({ html }) => (
            <Html key={html} html={html} />
          ))}
          {line.choice.heard.map(({ html }) => (
            <div key={html} className="heard">
              <span className="who">{say(words, 'debrief.heard')}</span>
              <Html html={html} />
            </div>
          ))}
        </div>
      )}
    </li>
  );
}
