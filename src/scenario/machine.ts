import { assign, createMachine } from 'xstate';
import { codeOf, type Happening } from '../course/index.ts';
import { applyChanges, holds, type Values } from './condition.ts';
import type { Graph, GraphChoice, GraphRoute, GraphScene } from './graph.ts';

/** How the learner left a scene. */
export type Via = { kind: 'chose'; key: string } | { kind: 'continued' } | { kind: 'timed-out' };

/** A scene as it was met and left on the way to where the play stands. */
export interface Turn {
  scene: string;
  /** The variables as they were on arrival. */
  values: Values;
  via: Via;
}

export interface PlayContext {
  graph: Graph;
  scene: string;
  values: Values;
  /** The once-choices that were taken, as `scene>key`. */
  used: readonly string[];
  /** The way here, without what was gone back on. */
  turns: readonly Turn[];
  /** The first answer to each decision of this play, by scene; going back does not change it. */
  firsts: Readonly<Record<string, string>>;
}

type Named<K extends Happening['kind']> = K extends unknown
  ? Omit<Extract<Happening, { kind: K }>, 'kind'> & { type: K }
  : never;

export type PlayEvent = Named<'chose' | 'continued' | 'timed-out' | 'went-back'>;

/** Where a play stands, as far as it decides what can happen next. */
export type Standpoint = Pick<PlayContext, 'graph' | 'scene' | 'values' | 'used'>;

export function sceneOf({ graph, scene: id }: Standpoint): GraphScene {
  const scene = graph.scenes[id];
  if (!scene) throw new Error(`Scene "${id}" is not in scenario "${graph.id}"`);
  return scene;
}

/** Whether the choice of the scene at hand is on offer: its condition holds and it was not used up. */
export function isOpen(choice: GraphChoice, { scene, values, used }: Standpoint): boolean {
  return holds(choice.when, values) && !(choice.once && used.includes(`${scene}>${choice.key}`));
}

/** The open choice that a code stands for, also a code from before a scene was renamed (`aliases`). */
export function choiceFor(code: string, context: Standpoint): GraphChoice | undefined {
  const open = sceneOf(context).choices.filter((choice) => isOpen(choice, context));
  return open.find((choice) => choice.code === code) ?? open.find((choice) => wasCoded(choice, code, context));
}

function wasCoded(choice: GraphChoice, code: string, { graph, scene }: Standpoint): boolean {
  const names = (id: string): string[] => [
    id,
    ...Object.keys(graph.aliases).filter((old) => graph.aliases[old] === id),
  ];
  return names(scene).some((from) => names(choice.key).some((key) => codeOf(`${from}>${key}`) === code));
}

/** The first route whose condition holds. */
export function openRoute(context: Standpoint): GraphRoute | undefined {
  return sceneOf(context).routes.find((route) => holds(route.when, context.values));
}

/** The turns at which the learner decided, in order: what "back to moment k" counts. */
export function decisions(turns: readonly Turn[]): Turn[] {
  return turns.filter((turn) => turn.via.kind !== 'continued');
}

/** Decisions from which on a call is worth asking about: what did you hear? */
const WORTH_ASKING = 3;

/** Whether the learner is asked what they heard, before the debrief explains anything. */
export function asksFirst(turns: readonly Turn[]): boolean {
  return decisions(turns).length >= WORTH_ASKING;
}

function leave(context: PlayContext, via: Via, to: string): Pick<PlayContext, 'scene' | 'turns'> {
  return { scene: to, turns: [...context.turns, { scene: context.scene, values: context.values, via }] };
}

/** What a guard or an action is told: the play before an event, and the event. */
interface Before<K extends PlayEvent['type']> {
  context: PlayContext;
  event: Named<K>;
}

function choose({ context, event }: Before<'chose'>): Partial<PlayContext> {
  const choice = choiceFor(event.choice, context);
  if (!choice) return {};
  return {
    ...leave(context, { kind: 'chose', key: choice.key }, choice.to),
    values: applyChanges(choice.effects, context.values, context.graph.variables),
    used: choice.once ? [...context.used, `${context.scene}>${choice.key}`] : context.used,
    firsts: { [context.scene]: choice.key, ...context.firsts },
  };
}

function wasDecided({ context, event }: Before<'went-back'>): boolean {
  return event.to < decisions(context.turns).length;
}

function goBack({ context, event }: Before<'went-back'>): Partial<PlayContext> {
  const moment = decisions(context.turns)[event.to];
  if (!moment) return {};
  const turns = context.turns.slice(0, context.turns.indexOf(moment));
  return { scene: moment.scene, values: moment.values, turns, used: usedOn(turns, context.graph) };
}

/**
 * The one machine that plays every scenario: it interprets the graph in its context. Events that are not possible where
 * the play stands are ignored; ask `snapshot.can` first.
 */
export const playMachine = createMachine({
  // Not by `setup`, which brings along parts of the library that nothing here needs.
  types: {} as { context: PlayContext; events: PlayEvent; input: { graph: Graph } },
  id: 'play',
  context: ({ input: { graph } }) => ({
    graph,
    scene: graph.start,
    values: Object.fromEntries(Object.entries(graph.variables).map(([name, { start }]) => [name, start])),
    used: [],
    turns: [],
    firsts: {},
  }),
  initial: 'arriving',
  states: {
    arriving: {
      always: [
        { guard: ({ context }) => sceneOf(context).ending !== undefined, target: 'ended' },
        { guard: ({ context }) => sceneOf(context).choices.length > 0, target: 'deciding' },
        { target: 'passing' },
      ],
    },
    deciding: {
      on: {
        chose: {
          guard: ({ context, event }) => choiceFor(event.choice, context) !== undefined,
          actions: assign(choose),
          target: 'arriving',
        },
        'timed-out': {
          guard: ({ context }) => sceneOf(context).timer !== undefined,
          actions: assign(({ context }) =>
            leave(context, { kind: 'timed-out' }, sceneOf(context).timer?.to ?? context.scene),
          ),
          target: 'arriving',
        },
        'went-back': { guard: wasDecided, actions: assign(goBack), target: 'arriving' },
      },
    },
    passing: {
      on: {
        continued: {
          guard: ({ context }) => openRoute(context) !== undefined,
          actions: assign(({ context }) =>
            leave(context, { kind: 'continued' }, openRoute(context)?.to ?? context.scene),
          ),
          target: 'arriving',
        },
        'went-back': { guard: wasDecided, actions: assign(goBack), target: 'arriving' },
      },
    },
    ended: { type: 'final' },
  },
});

function usedOn(turns: readonly Turn[], graph: Graph): string[] {
  return turns.flatMap(({ scene, via }) => {
    const choice = via.kind === 'chose' && graph.scenes[scene]?.choices.find(({ key }) => key === via.key);
    return choice && choice.once ? [`${scene}>${choice.key}`] : [];
  });
}
