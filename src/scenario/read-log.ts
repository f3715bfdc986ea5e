import {
  playsIn,
  type Interaction,
  type LogEvent,
  type Outline,
  type OutlineStep,
  type Result,
} from '../course/index.ts';
import type { Graph, GraphChoice } from './graph.ts';
import { choiceAt, replay, type Ending, type Play } from './play.ts';
import { interactionId } from './interaction-id.ts';

/** In seconds: a longer one was an interruption, not thinking. */
const LONGEST_LATENCY = 3600;

/** One play as the log tells it, replayed with today's graph. */
export interface LoggedPlay {
  step: OutlineStep;
  /** Counts the plays of its step from 1. */
  number: number;
  play: Play;
  /** The stored end, if it was reached. */
  ended: Ending | undefined;
  /** The events that still fit today's scenario, in order, without the beginning and the end. */
  kept: readonly LogEvent[];
  /** Whether some recorded steps do not. */
  changed: boolean;
  /** Whether the scenario leads differently than when the play began; all recorded steps may still fit. */
  edited: boolean;
  hints: number;
}

export type Graphs = Readonly<Record<string, Graph>>;

/** All plays of a log, oldest first. A step or scenario that is no more is left out. */
export function readPlays(outline: Outline, graphs: Graphs, log: readonly LogEvent[]): LoggedPlay[] {
  const numbers = new Map<string, number>();
  return playsIn(log).flatMap((events) => {
    const found = findGraph(outline, graphs, events);
    if (!found) return [];
    const number = (numbers.get(found.step.id) ?? 0) + 1;
    numbers.set(found.step.id, number);
    const steps = stepsOf(events);
    const { play, kept } = replay(found.graph, steps);
    const ended = events.find((event) => event.kind === 'ended');
    const hints = events.filter(({ kind }) => kind === 'hinted').length;
    const changed = kept < steps.length;
    const edited = found.shape !== found.graph.shape;
    return [{ step: found.step, number, play, ended, kept: steps.slice(0, kept), changed, edited, hints }];
  });
}

/**
 * The interactions of a log: the first answer to each decision of each scenario step, over all its plays, in order
 * (`standards.md` §4.4). Later plays and going back add none. `first` is told the event of each.
 */
export function interactionsOf(
  outline: Outline,
  graphs: Graphs,
  log: readonly LogEvent[],
  first?: (event: LogEvent) => void,
): Interaction[] {
  const told = new Map<string, Interaction>();
  for (const events of playsIn(log)) {
    const found = findGraph(outline, graphs, events);
    if (!found) continue;
    const steps = stepsOf(events);
    replay(found.graph, steps, (before, place, after) => {
      const event = steps[place];
      const choice = event?.kind === 'chose' ? taken(before, after) : undefined;
      const id = interactionId(found.step.id, before.scene);
      if (!event || !choice || told.has(id)) return;
      // The event before the first step is the beginning.
      told.set(id, interactionOf(id, before, choice, event.at, events[place]?.at));
      first?.(event);
    });
  }
  return [...told.values()];
}

function findGraph(
  outline: Outline,
  graphs: Graphs,
  [began]: LogEvent[],
): { step: OutlineStep; graph: Graph; shape: string } | undefined {
  if (began?.kind !== 'began') return undefined;
  const step = outline.steps.find(({ code }) => code === began.step);
  const graph = graphs[step?.scenario ?? ''];
  return step && graph ? { step, graph, shape: began.shape } : undefined;
}

/** The events of a play between its beginning and its end. */
function stepsOf(events: LogEvent[]): LogEvent[] {
  const end = events.findIndex(({ kind }) => kind === 'ended');
  return events.slice(1, end < 0 ? undefined : end);
}

function taken(before: Play, after: Play): GraphChoice | undefined {
  const turn = after.turns.at(-1);
  return turn && choiceAt(before.graph, turn);
}

function interactionOf(
  id: string,
  play: Play,
  choice: GraphChoice,
  at: number | undefined,
  before: number | undefined,
): Interaction {
  const interaction: Interaction = {
    id,
    response: choice.key,
    letter: choice.letter,
    result: worth(choice),
    objectives: [...choice.shows, ...choice.misses],
    description: play.graph.scenes[play.scene]?.asks ?? '',
  };
  if (at !== undefined) interaction.at = at;
  const latency = at !== undefined && before !== undefined ? Math.max(0, (at - before) / 1000) : undefined;
  if (latency !== undefined && latency <= LONGEST_LATENCY) interaction.latency = latency;
  return interaction;
}

/** Good shows and misses nothing, poor misses and shows nothing, the rest is neutral. */
export function worth(choice: Pick<GraphChoice, 'shows' | 'misses'>): Result {
  if (choice.misses.length === 0) return choice.shows.length > 0 ? 'good' : 'neutral';
  return choice.shows.length === 0 ? 'poor' : 'neutral';
}
