import fc from 'fast-check';
import type { Happening } from '../../src/course/index.ts';
import { advance, begin, decisions, openChoices, type Graph, type Play } from '../../src/scenario/index.ts';

/** Longest random run; a scenario of the repository ends well before. */
const LONGEST = 200;

/** Plays at random to an ending or to `LONGEST` events; `pick` gives numbers from 0 up to, not including, its argument. */
export function playAtRandom(graph: Graph, pick: (below: number) => number): { play: Play; log: Happening[] } {
  const log: Happening[] = [];
  let play = begin(graph);
  while (play.status !== 'ended' && log.length < LONGEST) {
    const happening = randomStep(play, pick);
    const next = advance(play, happening);
    if (!next) throw new Error(`${happening.kind} was not possible in ${play.scene}`);
    play = next;
    log.push(happening);
  }
  return { play, log };
}

function randomStep(play: Play, pick: (below: number) => number): Happening {
  const moments = Math.min(63, decisions(play.turns).length);
  if (moments > 0 && pick(10) === 0) return { kind: 'went-back', to: pick(moments) };
  if (pick(12) === 0) return { kind: 'hinted', hint: 'coach' };
  if (play.status === 'passing') return { kind: 'continued' };
  if (play.graph.scenes[play.scene]?.timer && pick(6) === 0) return { kind: 'timed-out' };
  const choices = openChoices(play);
  return { kind: 'chose', choice: choices[pick(choices.length)]?.code ?? '' };
}

/** Numbers that choose, as fast-check draws and shrinks them; after the last one the first open choice is taken. */
export const picks = fc.array(fc.nat(1000), { maxLength: 400 }).map((numbers) => {
  let at = 0;
  return (below: number): number => (numbers[at++] ?? 999) % below;
});
