import { expect, it } from 'vitest';
import { explore, readScenario, runTo, toGraph, type Graph, type Step } from '../../../src/scenario/author.ts';
import { advance, begin, openChoices, type Play } from '../../../src/scenario/index.ts';
import type { Happening } from '../../../src/course/index.ts';
import { AROUND, SOUND } from '../../../src/scenario/examples/sound.ts';

const { scenario } = readScenario(SOUND, AROUND);
if (!scenario) throw new Error('The sound scenario has errors');
const graph = toGraph(scenario);
const exploration = explore(graph);

function happeningOf(play: Play, step: Step): Happening {
  if (step.kind !== 'chose') return { kind: step.kind };
  const choice = openChoices(play).find(({ key }) => key === step.key);
  return { kind: 'chose', choice: choice?.code ?? '' };
}

it('every run that it finds can be played, and comes to that scene with these values', () => {
  expect(exploration.situations.length).toBeGreaterThan(10);
  for (const [place, { scene, values }] of exploration.situations.entries()) {
    let play: Play | undefined = begin(graph);
    for (const { scene: at, step } of runTo(place, exploration)) {
      expect(play?.scene).toBe(at);
      play = play && advance(play, happeningOf(play, step));
    }
    expect(play?.scene).toBe(scene);
    expect(play?.values).toMatchObject(values);
  }
});

it('it finds every situation that playing at random comes to', () => {
  const found = new Set(exploration.situations.map(({ scene, values }) => `${scene} ${JSON.stringify(values)}`));
  let seed = 7;
  const random = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below;
  for (let run = 0; run < 300; run++) {
    let play: Play | undefined = begin(graph);
    for (let moves = 0; play && moves < 30; moves++) {
      expect(found).toContain(`${play.scene} ${JSON.stringify(play.values)}`);
      const open = openChoices(play);
      const choice = open[random(Math.max(1, open.length))];
      play = advance(play, choice ? { kind: 'chose', choice: choice.code } : { kind: 'continued' });
    }
  }
});

it('only variables that something asks for tell situations apart', () => {
  const more: Graph = {
    ...structuredClone(graph),
    variables: { ...graph.variables, calm: { label: 'Calm', start: 0, min: 0, max: 9 } },
  };
  for (const { choices } of Object.values(more.scenes))
    for (const choice of choices) Object.assign(choice.effects, { calm: ['+', 1] });
  expect(explore(more).situations).toHaveLength(exploration.situations.length);
  expect(explore(more, { texts: [[['calm', '>', 3]]] }).situations.length).toBeGreaterThan(
    exploration.situations.length,
  );
});

it('what takes a timer comes last and is marked', () => {
  const timed: Graph = structuredClone(graph);
  const lost = { choices: [], routes: [], ending: 'poor', asks: '' } as const;
  Object.assign(timed.scenes, { lost });
  Object.assign(timed.scenes['the-phone-rings'] ?? {}, { timer: { seconds: 5, to: 'lost' } });
  const { situations } = explore(timed);
  expect(situations.filter(({ timed: needsTimer }) => needsTimer).map(({ scene }) => scene)).toEqual(['lost']);
  expect(situations.at(-1)?.scene).toBe('lost');
});

it('a run of 100,000 scenes does not exhaust the stack, and a bound ends the search', () => {
  const count = 100_000;
  const scenes = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `s${i}`,
      i === count - 1
        ? { choices: [], routes: [], ending: 'good' as const, asks: '' }
        : { choices: [], routes: [{ to: `s${i + 1}`, when: [] }], asks: '' },
    ]),
  );
  const long: Graph = { ...graph, start: 's0', scenes };
  expect(explore(long)).toMatchObject({ complete: true, situations: { length: count } });
  expect(explore(long, { limit: 1000 }).complete).toBe(false);
  expect(runTo(count - 1, explore(long))).toHaveLength(count - 1);
});
