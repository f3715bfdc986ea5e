import { assign, setup } from 'xstate';
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

export function sceneOf(context: PlayContext): GraphScene {
  const scene = context.graph.scenes[context.scene];
  if (!scene) throw new Error(`Scene "${context.scene}" is not in scenario "${context.graph.id}"`);
  return scene;
}

/** Whether the choice of the scene at hand is on offer: its condition holds and it was not used up. */
export function isOpen(choice: GraphChoice, { scene, values, used }: PlayContext): boolean {
  return holds(choice.when, values) && !(choice.once && used.includes(`${scene}>${choice.key}`));
}

/** The open choice that a code stands for, also a code from before a scene was renamed (`aliases`). */
export function choiceFor(code: string, context: PlayContext): GraphChoice | undefined {
  const open = sceneOf(context).choices.filter((choice) => isOpen(choice, context));
  return open.find((choice) => choice.code === code) ?? open.find((choice) => wasCoded(choice, code, context));
}

function wasCoded(choice: GraphChoice, code: string, { graph, scene }: PlayContext): boolean {
  const names = (id: string): string[] => [
    id,
    ...Object.keys(graph.aliases).filter((old) => graph.aliases[old] === id),
  ];
  return names(scene).some((from) => names(choice.key).some((key) => codeOf(`${from}>${key}`) === code));
}

/** The first route whose condition holds. */
export function openRoute(context: PlayContext): GraphRoute | undefined {
  return sceneOf(context).routes.find((route) => holds(route.when, context.values));
}

/** The turns at which the learner decided, in order: what "back to moment k" counts. */
export function decisions(turns: readonly Turn[]): Turn[] {
  return turns.filter((turn) => turn.via.kind !== 'continued');
}

function leave(context: PlayContext, via: Via, to: string): Pick<PlayContext, 'scene' | 'turns'> {
  return { scene: to, turns: [...context.turns, { scene: context.scene, values: context.values, via }] };
}

/**
 * The one machine that plays every scenario: it interprets the graph in its context. Events that are not possible where
 * the play stands are ignored; ask `snapshot.can` first.
 */
export const playMachine = setup({
  types: { context: {} as PlayContext, events: {} as PlayEvent, input: {} as { graph: Graph } },
  guards: {
    atEnding: ({ context }) => sceneOf(context).ending !== undefined,
    atDecision: ({ context }) => sceneOf(context).choices.length > 0,
    isOffered: ({ context, event }) => event.type === 'chose' && choiceFor(event.choice, context) !== undefined,
    leadsOn: ({ context }) => openRoute(context) !== undefined,
    isTimed: ({ context }) => sceneOf(context).timer !== undefined,
    wasDecided: ({ context, event }) => event.type === 'went-back' && event.to < decisions(context.turns).length,
  },
  actions: {
    choose: assign(({ context, event }) => {
      const choice = event.type === 'chose' ? choiceFor(event.choice, context) : undefined;
      if (!choice) return {};
      return {
        ...leave(context, { kind: 'chose', key: choice.key }, choice.to),
        values: applyChanges(choice.effects, context.values, context.graph.variables),
        used: choice.once ? [...context.used, `${context.scene}>${choice.key}`] : context.used,
        firsts: { [context.scene]: choice.key, ...context.firsts },
      };
    }),
    goOn: assign(({ context }) => leave(context, { kind: 'continued' }, openRoute(context)?.to ?? context.scene)),
    timeOut: assign(({ context }) =>
      leave(context, { kind: 'timed-out' }, sceneOf(context).timer?.to ?? context.scene),
    ),
    goBack: assign(({ context, event }) => {
      const moment = event.type === 'went-back' ? decisions(context.turns)[event.to] : undefined;
      if (!moment) return {};
      const turns = context.turns.slice(0, context.turns.indexOf(moment));
      return { scene: moment.scene, values: moment.values, turns, used: usedOn(turns, context.graph) };
    }),
  },
}).createMachine({
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
        { guard: 'atEnding', target: 'ended' },
        { guard: 'atDecision', target: 'deciding' },
        { target: 'passing' },
      ],
    },
    deciding: {
      on: {
        chose: { guard: 'isOffered', actions: 'choose', target: 'arriving' },
        'timed-out': { guard: 'isTimed', actions: 'timeOut', target: 'arriving' },
        'went-back': { guard: 'wasDecided', actions: 'goBack', target: 'arriving' },
      },
    },
    passing: {
      on: {
        continued: { guard: 'leadsOn', actions: 'goOn', target: 'arriving' },
        'went-back': { guard: 'wasDecided', actions: 'goBack', target: 'arriving' },
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
