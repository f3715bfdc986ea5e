import {
  playsIn,
  type Interaction,
  type LogEvent,
  type Outline,
  type OutlineStep,
  type Result,
} from '../course/index.ts';
import type { Graph, GraphChoice } from './graph.ts';
import { advance, begin, type Ending, type Play } from './play.ts';
import { interactionId } from './interaction-id.ts';

/** One play as the log tells it, replayed with today's graph. */
export interface LoggedPlay {
  step: OutlineStep;
  /** Counts the plays of its step from 1. */
  number: number;
  play: Play;
  /** The stored end, if it was reached. */
  ended: Ending | undefined;
  /** Whether some recorded steps no longer fit today's scenario. */
  changed: boolean;
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
    const { play, fits } = follow(found.graph, events);
    const ended = events.find((event) => event.kind === 'ended');
    const hints = events.filter(({ kind }) => kind === 'hinted').length;
    return [{ step: found.step, number, play, ended, changed: !fits, hints }];
  });
}

/**
 * The interactions of a log: the first answer to each decision of each scenario step, over all its plays, in order
 * (`standards.md` §4.4). Later plays and going back add none.
 */
export function interactionsOf(outline: Outline, graphs: Graphs, log: readonly LogEvent[]): Interaction[] {
  const told = new Map<string, Interaction>();
  for (const events of playsIn(log)) {
    const found = findGraph(outline, graphs, events);
    if (!found) continue;
    follow(found.graph, events, (play, choice, event, before) => {
      const id = interactionId(found.step.id, play.scene);
      if (!told.has(id)) told.set(id, interactionOf(id, play, choice, event.at, before?.at));
    });
  }
  return [...told.values()];
}

function findGraph(
  outline: Outline,
  graphs: Graphs,
  [began]: LogEvent[],
): { step: OutlineStep; graph: Graph } | undefined {
  if (began?.kind !== 'began') return undefined;
  const step = outline.steps.find(({ code }) => code === began.step);
  const graph = graphs[step?.scenario ?? ''];
  return step && graph ? { step, graph } : undefined;
}

type OnChoice = (play: Play, choice: GraphChoice, event: LogEvent, before: LogEvent | undefined) => void;

function follow(graph: Graph, events: LogEvent[], onChoice?: OnChoice): { play: Play; fits: boolean } {
  let play = begin(graph);
  for (const [i, event] of events.entries()) {
    if (event.kind === 'began') continue;
    if (event.kind === 'ended') break;
    const next = advance(play, event);
    if (!next) return { play, fits: false };
    const via = next.turns.at(-1)?.via;
    const key = event.kind === 'chose' && via?.kind === 'chose' ? via.key : undefined;
    const choice = graph.scenes[play.scene]?.choices.find((candidate) => candidate.key === key);
    if (choice) onChoice?.(play, choice, event, events[i - 1]);
    play = next;
  }
  return { play, fits: true };
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
  if (at !== undefined && before !== undefined) interaction.latency = Math.max(0, (at - before) / 1000);
  return interaction;
}

/** Good shows and misses nothing, poor misses and shows nothing, the rest is neutral. */
export function worth(choice: Pick<GraphChoice, 'shows' | 'misses'>): Result {
  if (choice.misses.length === 0) return choice.shows.length > 0 ? 'good' : 'neutral';
  return choice.shows.length === 0 ? 'poor' : 'neutral';
}
