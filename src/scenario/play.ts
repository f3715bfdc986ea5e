import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { codeOf, hash32, type Happening, type Outcome, type Tally } from '../course/index.ts';
import type { Values } from './condition.ts';
import type { Graph, GraphChoice } from './graph.ts';
import { isOpen, playMachine, sceneOf, type PlayContext, type PlayEvent, type Turn } from './machine.ts';

/** One run of a scenario, as far as it has come. Immutable. */
export interface Play {
  graph: Graph;
  status: 'deciding' | 'passing' | 'ended';
  scene: string;
  values: Values;
  turns: readonly Turn[];
  /** The first answer to each decision, by scene. */
  firsts: Readonly<Record<string, string>>;
  snapshot: SnapshotFrom<typeof playMachine>;
}

/** What a finished play is worth; the `ended` event stores it for good. */
export type Ending = Extract<Happening, { kind: 'ended' }>;

/** A fresh play of a checked graph. */
export function begin(graph: Graph): Play {
  const [snapshot] = initialTransition(playMachine, { graph });
  return asPlay(snapshot);
}

/** The play after one event of the log, or `undefined` where the event is not possible. Hints leave it as it is. */
export function advance(play: Play, happening: Happening): Play | undefined {
  const event = asPlayEvent(happening);
  if (!event) return happening.kind === 'hinted' ? play : undefined;
  if (!play.snapshot.can(event)) return undefined;
  const [snapshot] = transition(playMachine, play.snapshot, event);
  return asPlay(snapshot);
}

/**
 * Replays the events of one play with today's graph up to its end, or to the last step that still exists; `kept` counts the
 * events that fitted. `seen` is told each step: the play before it, the event's place in the log, and the play after.
 */
export function replay(
  graph: Graph,
  log: readonly Happening[],
  seen?: (before: Play, place: number, after: Play) => void,
): { play: Play; kept: number } {
  let play = begin(graph);
  let kept = 0;
  for (const happening of log) {
    if (happening.kind === 'ended') break;
    const next = advance(play, happening);
    if (!next) break;
    seen?.(play, kept, next);
    play = next;
    kept += 1;
  }
  return { play, kept };
}

/** The choices on offer, in the order of the file. */
export function openChoices(play: Play): readonly GraphChoice[] {
  const { context } = play.snapshot;
  return sceneOf(context).choices.filter((choice) => isOpen(choice, context));
}

/**
 * The choices as this learner sees them: shuffled by attempt, number of the play, scene and key, so that nothing is
 * stored and every device shows the same; in file order when the scenario says `order: fixed`.
 */
export function shownChoices(play: Play, attempt: string, number: number): GraphChoice[] {
  const choices = [...openChoices(play)];
  if (play.graph.order === 'fixed') return choices;
  const place = new Map(
    choices.map((choice) => [choice, hash32([attempt, number, play.scene, choice.key].join('\n'))]),
  );
  return choices.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** The choice that was taken at a turn. */
export function choiceAt(graph: Graph, turn: Turn): GraphChoice | undefined {
  const { via } = turn;
  return via.kind === 'chose' ? graph.scenes[turn.scene]?.choices.find(({ key }) => key === via.key) : undefined;
}

/**
 * What a play has earned so far: 100 × taken ÷ (taken + missed) over its decisions, each counted the first time only, a
 * whole number, 0 if nothing was taken. Tallies are keyed by objective code.
 */
export function earned(play: Play): { score: number; objectives: Record<string, Tally> } {
  const objectives: Record<string, Tally> = {};
  const total: Tally = { taken: 0, missed: 0 };
  const count = (ids: readonly string[], side: keyof Tally): void => {
    for (const id of ids) {
      const tally = (objectives[codeOf(id)] ??= { taken: 0, missed: 0 });
      tally[side] += 1;
      total[side] += 1;
    }
  };
  for (const [scene, key] of Object.entries(play.firsts)) {
    const choice = play.graph.scenes[scene]?.choices.find((candidate) => candidate.key === key);
    count(choice?.shows ?? [], 'taken');
    count(choice?.misses ?? [], 'missed');
  }
  const chances = total.taken + total.missed;
  return { score: chances === 0 ? 0 : Math.round((100 * total.taken) / chances), objectives };
}

/** The `ended` event of a play that has reached an ending. */
export function endingOf(play: Play): Ending | undefined {
  const outcome: Outcome | undefined = play.graph.scenes[play.scene]?.ending;
  return outcome && { kind: 'ended', outcome, ...earned(play) };
}

function asPlay(snapshot: SnapshotFrom<typeof playMachine>): Play {
  const context: PlayContext = snapshot.context;
  const { graph, scene, values, turns, firsts } = context;
  const status = snapshot.value === 'ended' ? 'ended' : snapshot.value === 'deciding' ? 'deciding' : 'passing';
  return { graph, status, scene, values, turns, firsts, snapshot };
}

function asPlayEvent(happening: Happening): PlayEvent | undefined {
  switch (happening.kind) {
    case 'chose':
      return { type: 'chose', choice: happening.choice };
    case 'went-back':
      return { type: 'went-back', to: happening.to };
    case 'continued':
    case 'timed-out':
      return { type: happening.kind };
    default:
      return undefined;
  }
}
