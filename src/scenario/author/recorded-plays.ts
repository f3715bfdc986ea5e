import { withoutMark } from '../../course/author.ts';
import type { Graph } from '../graph.ts';
import type { Scenario } from '../model.ts';
import type { Play } from '../play.ts';
import { beginRun, move } from './play-moves.ts';
import type { Stage } from './play-stage.ts';
import { readPlaysFile, type ScriptedPlay } from './plays-file.ts';
import { scenesById } from './ways.ts';

/** The plays of a file that come to an ending, in order, with the way that each took; what is wrong with others `checkPlays` says. */
export function recordedPlays(source: string, scenario: Scenario, graph: Graph): Play[] {
  const { plays, findings } = readPlaysFile(withoutMark(source), scenario.file);
  const stage: Stage = { scenario, graph, scenes: scenesById(scenario), findings };
  return plays.flatMap((play) => run(play, stage) ?? []);
}

function run({ steps }: ScriptedPlay, stage: Stage): Play | undefined {
  let state = beginRun(stage);
  for (const step of steps) {
    if (step.kind === 'unread') return undefined;
    if (step.kind !== 'choose' && step.kind !== 'back to' && step.kind !== 'wait') continue;
    const next = move(step, state, stage);
    if (!next) return undefined;
    state = next;
  }
  return state.play.status === 'ended' ? state.play : undefined;
}
