import { codeOf, say, type Outline, type OutlineObjective, type Tally, type Words } from '../../course/index.ts';
import type { Script } from './script.ts';
import type { PlayInHand } from './use-play.ts';

interface Props {
  inHand: PlayInHand;
  script: Script;
  outline: Outline;
  words: Words;
}

interface Row {
  objective: OutlineObjective;
  tally: Tally;
  /** A line of the learner's that showed it, else one that missed it. */
  taken: string | undefined;
  missed: string | undefined;
}

/** How the call went: the end, each objective in the learner's own words, and last the score. */
export function Debrief({ inHand, script, outline, words }: Props) {
  const { plays, again } = inHand;
  const last = plays.at(-1);
  if (!last?.ended) return null;
  const { outcome, score } = last.ended;
  const scores = plays.flatMap(({ ended }) => (ended ? [ended.score] : []));
  return (
    <div className="debrief">
      <h2>{say(words, 'debrief.title')}</h2>
      <p className={`outcome ${outcome}`}>{say(words, `debrief.${outcome}`)}</p>
      <h3>{say(words, 'debrief.objectives')}</h3>
      <ul className="objectives">
        {rowsOf(inHand, script, outline).map((row) => (
          <ObjectiveRow key={row.objective.id} row={row} words={words} />
        ))}
      </ul>
      {last.hints > 0 && <p className="quiet">{say(words, 'debrief.hints', { count: last.hints })}</p>}
      <p className="score">
        {scores.length > 1
          ? say(words, 'debrief.scores', { first: scores[0] ?? '', best: Math.max(...scores), score })
          : say(words, 'debrief.score', { score })}{' '}
        {last.step.counts && outline.mastery !== 'none' && say(words, 'debrief.bar', { mastery: outline.mastery })}
      </p>
      <p className="ways">
        <button type="button" className="go quieter" onClick={again}>
          {say(words, 'debrief.again')}
        </button>
        <button type="button" className="link" onClick={() => print()}>
          {say(words, 'debrief.print')}
        </button>
      </p>
    </div>
  );
}

function ObjectiveRow({ row: { objective, tally, taken, missed }, words }: { row: Row; words: Words }) {
  const parts = [
    ...(tally.taken > 0 ? [say(words, 'debrief.taken', { count: tally.taken })] : []),
    ...(tally.missed > 0 ? [say(words, 'debrief.missed', { count: tally.missed })] : []),
  ];
  return (
    <li className={parts.length === 0 ? 'no-chance' : tally.missed > 0 ? 'missed' : 'taken'}>
      <p>
        <strong>{objective.name}</strong> <span className="rule">{objective.rule}</span>
      </p>
      <p className="quiet">{parts.join(', ') || say(words, 'debrief.no-chance')}</p>
      {taken && <p className="quote">{say(words, 'debrief.best', { line: taken })}</p>}
      {!taken && missed && <p className="quote">{say(words, 'debrief.other', { line: missed })}</p>}
    </li>
  );
}

/** The objectives that this scenario can show, with what this play did about them. */
function rowsOf({ play, plays }: PlayInHand, script: Script, outline: Outline): Row[] {
  const choices = Object.entries(play.graph.scenes).flatMap(([scene, { choices }]) =>
    choices.map((choice) => ({ scene, choice })),
  );
  const asked = new Set(choices.flatMap(({ choice }) => [...choice.shows, ...choice.misses]));
  const firsts = choices.filter(({ scene, choice }) => play.firsts[scene] === choice.key);
  const lineOf = (id: string, side: 'shows' | 'misses'): string | undefined => {
    const found = firsts.find(({ choice }) => choice[side].includes(id));
    return found && script.get(found.scene)?.choices.get(found.choice.key)?.text;
  };
  const tallies = plays.at(-1)?.ended?.objectives ?? {};
  return outline.objectives
    .filter(({ id }) => asked.has(id))
    .map((objective) => ({
      objective,
      tally: tallies[codeOf(objective.id)] ?? { taken: 0, missed: 0 },
      taken: lineOf(objective.id, 'shows'),
      missed: lineOf(objective.id, 'misses'),
    }));
}
