import type { Graph } from '../graph.ts';
import type { Scenario, Scene } from '../model.ts';
import { openChoices, type Play } from '../play.ts';
import type { PlayFindings } from './plays-file.ts';

/** What the plays of a scenario are run on. */
export interface Stage {
  scenario: Scenario;
  graph: Graph;
  scenes: ReadonlyMap<string, Scene>;
  findings: PlayFindings;
}

/** How far a scripted play has come. */
export interface Run {
  play: Play;
  /** The scenes that it came to since its last move; it stands in the last. */
  come: readonly string[];
}

export function titleOf(id: string, { scenes }: Stage): string {
  return scenes.get(id)?.title ?? id;
}

/** Where a play stands, and the words of the choices on offer there. */
export function standingOf(play: Play, stage: Stage): { scene: string; offer: string[] } {
  const choices = stage.scenes.get(play.scene)?.choices ?? [];
  const open = openChoices(play).map(({ key }) => key);
  const offer = choices.filter(({ key }) => open.includes(key)).map(({ text }) => text);
  return { scene: titleOf(play.scene, stage), offer };
}
