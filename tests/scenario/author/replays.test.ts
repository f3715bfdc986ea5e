import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Happening } from '../../../src/course/index.ts';
import { loadContent } from '../../../src/integrations/content.ts';
import { graphOf, publish } from '../../../src/scenario/author.ts';
import { replayAll } from '../../../src/scenario/author/replays.ts';
import { advance, begin, type Graph, type Play } from '../../../src/scenario/index.ts';
import { dropChoice, editChoice, editScene, renameScene } from '../edits.ts';
import { playAtRandom } from '../random-play.ts';
import { smallCall } from '../small-call.ts';

const { graph: sueCalls } = loadContent(process.cwd()).scenarios[0]!;

describe('of the runs of a scenario', () => {
  test('all come back after wording, order, an added choice or an alias', () => {
    const again = graphOf(smallCall.id, publish(smallCall, {}));
    expect(replayAll(again, smallCall)).toEqual({ broken: 0, cut: 0, worst: undefined, cause: undefined });
    const turned = editScene(smallCall, 'hello', ({ choices }) => ({ choices: [...choices].reverse() }));
    expect(replayAll(again, turned).broken).toBe(0);
    const renamed = { ...renameScene(smallCall, 'stiff', 'cold'), aliases: { stiff: 'cold' } };
    expect(replayAll(again, renamed).broken).toBe(0);
  });

  test('those that meet what is gone are cut, and it is told where they come to stand', () => {
    const { broken, cut, worst } = replayAll(smallCall, dropChoice(smallCall, 'hello', 'stiff'));
    expect(broken).toBeGreaterThan(0.2);
    expect(broken).toBeLessThan(1);
    expect(cut).toBe(broken);
    expect(worst).toBe('hello');
  });

  test('those that come to another scene count, too, though every step fits', () => {
    const { broken, cut, worst } = replayAll(smallCall, editChoice(smallCall, 'hello', 'stiff', { to: 'asked' }));
    expect(broken).toBeGreaterThan(0.2);
    expect(cut).toBeLessThan(broken);
    expect(worst).toBe('asked');
  });

  test('as many break as of runs that are played with the player’s own rules', () => {
    const edits: Graph[] = [
      dropChoice(sueCalls, sueCalls.start, sueCalls.scenes[sueCalls.start]!.choices[0]!.key),
      renameScene(sueCalls, 'on-the-bay', 'at-the-bay'),
      editChoice(sueCalls, sueCalls.start, sueCalls.scenes[sueCalls.start]!.choices[1]!.key, {
        effects: { rapport: ['=', 0] },
      }),
    ];
    const logs = fc.sample(straightRuns(sueCalls), { numRuns: 800, seed: 7 });
    for (const after of edits) {
      const whole = logs.map((log) => brokenMoments(log, sueCalls, after));
      const sampled = sum(whole.map(({ broken }) => broken)) / sum(whole.map(({ all }) => all));
      expect(Math.abs(replayAll(sueCalls, after).broken - sampled)).toBeLessThan(0.03);
    }
  });
});

/** Runs without going back, hints and timers: each open choice as likely as the others. */
function straightRuns(graph: Graph) {
  return fc.array(fc.nat(5039), { minLength: 60, maxLength: 60 }).map((numbers) => {
    let at = 0;
    // 10 and 12 ask whether to go back and to ask for a hint; 6 whether to let time run out.
    const pick = (below: number): number => ([6, 10, 12].includes(below) ? 1 : (numbers[at++] ?? 0) % below);
    return playAtRandom(graph, pick).log.slice(0, 60);
  });
}

/** Of the moments after each move of a run: how many there are, and how many do not come back as they were. */
function brokenMoments(log: readonly Happening[], before: Graph, after: Graph) {
  const count = { all: 0, broken: 0 };
  let then = begin(before);
  let now: Play | undefined = begin(after);
  for (const happening of log) {
    then = advance(then, happening) ?? then;
    now = now && advance(now, happening);
    if (then.status === 'ended') break;
    count.all += 1;
    if (now?.scene !== then.scene) count.broken += 1;
  }
  return count;
}

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
