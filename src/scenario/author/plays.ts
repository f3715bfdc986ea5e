import { collectFindings, nearest, withoutMark } from '../../course/author.ts';
import type { Diagnostic, Outcome } from '../../course/index.ts';
import type { Graph } from '../graph.ts';
import type { Scenario } from '../model.ts';
import { endingOf } from '../play.ts';
import { playFaults } from './faults-of-plays.ts';
import { expect } from './play-expectations.ts';
import { beginRun, move } from './play-moves.ts';
import { standingOf, type Stage } from './play-stage.ts';
import { readPlaysFile, type ScriptedPlay } from './plays-file.ts';
import { scenesById } from './ways.ts';

/** A play that was run; outcome and score when it came to an ending. */
export interface PlayedPlay {
  name: string;
  outcome?: Outcome;
  score?: number;
}

/** What a file of plays belongs to. */
export interface PlaysAround {
  /** Path from the top of the project. */
  file: string;
  /** The scenario without errors and its graph; absent when it has errors: then the plays are read and not run. */
  scenario?: Scenario;
  graph?: Graph;
}

/**
 * Reads a file of plays and runs each of them afresh, by the rules of the player. A move that is not possible ends its
 * play, with one finding; an expectation that fails does not. Never throws.
 */
export function checkPlays(
  source: string,
  { file, scenario, graph }: PlaysAround,
): { plays: PlayedPlay[]; diagnostics: Diagnostic[] } {
  const { plays, findings } = readPlaysFile(withoutMark(source), file);
  const stage = scenario && graph && { scenario, graph, scenes: scenesById(scenario), findings };
  const played = plays.map((play) => (stage ? run(play, stage) : { name: play.name }));
  return { plays: played, diagnostics: findings.all() };
}

function run({ name, nameAt, steps }: ScriptedPlay, stage: Stage): PlayedPlay {
  let state = beginRun(stage);
  for (const step of steps) {
    if (step.kind === 'choose' || step.kind === 'back to' || step.kind === 'wait') {
      const next = move(step, state, stage);
      if (!next) return { name };
      state = next;
    } else if (step.kind === 'unread') {
      return { name };
    } else {
      expect(step, state, stage);
    }
  }
  const ending = endingOf(state.play);
  if (!steps.some(({ kind }) => kind === 'ending')) {
    const at = steps.at(-1)?.at ?? nameAt;
    stage.findings.report('P003', at, { ...standingOf(state.play, stage), name, outcome: ending?.outcome });
  }
  return ending ? { name, outcome: ending.outcome, score: ending.score } : { name };
}

/** The finding of a file of plays that has no scenario beside it (P030); `ids` are those of the scenarios there. */
export function strayPlays(file: string, ids: readonly string[]): Diagnostic[] {
  const findings = collectFindings(playFaults, file);
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const id = file.slice(folder.length).replace(/\.plays$/, '');
  const near = nearest(id, ids);
  const top = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  findings.report('P030', top, { path: `${folder}${id}.mdx`, near: near && `${folder}${near}.mdx` });
  return findings.all();
}
