import type { Lesson } from '../course/author.ts';
import { codeOf, type LessonStep, type LogEvent, type ScenarioStep, type Step } from '../course/index.ts';
import { encodeAttempt } from '../progress/author.ts';
import { longestRun, type Graph } from '../scenario/author.ts';

/** What the steps of a module name. */
export interface Pieces {
  lessons: Readonly<Record<string, Lesson>>;
  graphs: ReadonlyMap<string, Graph>;
}

/** How often every role-play is taken to be played. */
const PLAYS = 3;

/**
 * The characters of suspend data that an attempt needs in which every lesson is done with all that there is to do in it,
 * and every role-play is played three times by its longest run (`longestRun`); without hints and going back.
 */
export function suspendSize(steps: readonly Step[], pieces: Pieces): number {
  const events = steps.flatMap((step) => [
    { kind: 'went', step: codeOf(step.id) } as const,
    ...(step.kind === 'lesson' ? doing(step, pieces) : playing(step, pieces)),
  ]);
  const strands = [{ id: '0000', parent: undefined, parentCount: 0, events }];
  return encodeAttempt({ id: '0000', strands }, { course: '', module: '' }).length;
}

function doing({ id, lesson }: LessonStep, { lessons }: Pieces): LogEvent[] {
  const done = (lessons[lesson]?.activities ?? []).map((activity): LogEvent => {
    const code = codeOf(activity.id);
    if (activity.kind === 'reflect') return { kind: 'wrote', activity: code };
    return { kind: 'answered', activity: code, response: 'a', result: 'good' };
  });
  return [...done, { kind: 'did', step: codeOf(id) }];
}

function playing({ id, scenario }: ScenarioStep, { graphs }: Pieces): LogEvent[] {
  const graph = graphs.get(scenario);
  if (!graph) return [];
  const choices = Object.values(graph.scenes).flatMap((scene) => scene.choices);
  const objectives = choices.flatMap(({ shows, misses }) => [...shows, ...misses]);
  const tallies = Object.fromEntries(objectives.map((name) => [codeOf(name), { taken: 1, missed: 1 }]));
  const play: LogEvent[] = [
    { kind: 'began', step: codeOf(id), shape: graph.shape },
    ...longestRun(graph).map((left): LogEvent => {
      const choice = graph.scenes[left]?.choices[0];
      return choice ? { kind: 'chose', choice: choice.code } : { kind: 'continued' };
    }),
    { kind: 'ended', outcome: 'good', score: 100, objectives: tallies },
  ];
  return Array.from({ length: PLAYS }, () => play).flat();
}
