import { useEffect, useMemo, useState } from 'react';
import { bookmarkOf, type Happening, type Outline, type OutlineStep } from '../../course/index.ts';
import {
  advance,
  begin,
  endingOf,
  readPlays,
  type Graph,
  type Graphs,
  type LoggedPlay,
  type Play,
} from '../../scenario/index.ts';
import type { Session } from '../../session/index.ts';
import { earlyChoices } from '../early-choice.ts';
import { useSession } from './use-session.ts';

export interface PlayInHand {
  /** The play on the screen. */
  play: Play;
  /** All plays of this step, finished or not, oldest first. */
  plays: LoggedPlay[];
  /** Counts from 1. */
  number: number;
  /** Where the play stands; another after every turn. */
  place: string;
  /** Whether the scenario was edited since the play began, so that not every step still fits. */
  changed: boolean;
  /** Records what the learner did, and the ending it led to. */
  happen(happening: Happening): void;
  /** Begins another play. */
  again(): void;
}

/** The play of a step, worked out from the session's log; it begins when the learner comes to the step. */
export function usePlay(
  session: Session,
  outline: Outline,
  graphs: Graphs,
  step: OutlineStep,
  scenes: Element,
): PlayInHand {
  const log = useSession(session, () => session.log());
  const plays = useMemo(
    () => readPlays(outline, graphs, log).filter((play) => play.step.id === step.id),
    [outline, graphs, log, step],
  );
  const graph = graphs[step.scenario ?? ''];
  if (!graph) throw new Error(`Scenario "${step.scenario}" is not in this document`);
  const last = plays.at(-1);
  const play = useMemo(() => last?.play ?? begin(graph), [last, graph]);
  const number = last?.number ?? 1;
  const here = bookmarkOf(outline, log)?.id === step.id;
  const start: Happening = { kind: 'began', step: step.code, shape: step.shape ?? '' };
  const [early] = useState(() => (last ? [] : earlyHappenings(graph, scenes)));
  useEffect(() => {
    if (last || !(here || early.length > 0)) return;
    const bookmark = bookmarkOf(outline, log);
    // What was chosen early must not move the learner from where they have gone since.
    const back: Happening[] = here || !bookmark ? [] : [{ kind: 'went', step: bookmark.code }];
    void session.record(start, ...early, ...back);
  });
  return {
    play,
    plays,
    number,
    place: `${number}.${play.turns.length}.${play.scene}`,
    changed: last?.changed ?? false,
    happen: (happening) => {
      const moves = withEnding(play, happening);
      // After an edit of the scenario the play goes on in a new one that holds what still fits.
      const anew = last?.changed ? [start, ...last.kept] : [];
      if (moves.length > 0) void session.record(...anew, ...moves);
    },
    again: () => void session.record(start),
  };
}

function withEnding(play: Play, happening: Happening): Happening[] {
  const next = advance(play, happening);
  const ending = next?.status === 'ended' ? endingOf(next) : undefined;
  return next ? [happening, ...(ending ? [ending] : [])] : [];
}

/** Choices that were made in the page before the player was there, as far as they are possible. */
function earlyHappenings(graph: Graph, scenes: Element): Happening[] {
  const happenings: Happening[] = [];
  let play: Play | undefined = begin(graph);
  for (const key of earlyChoices(scenes, graph)) {
    const choice = graph.scenes[play.scene]?.choices.find((candidate) => candidate.key === key);
    const happening: Happening = { kind: 'chose', choice: choice?.code ?? '' };
    const next: Play | undefined = advance(play, happening);
    if (!next) break;
    happenings.push(...withEnding(play, happening));
    play = next;
  }
  return happenings;
}
