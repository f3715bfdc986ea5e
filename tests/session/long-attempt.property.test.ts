import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CourseContent } from '../../src/components/course.ts';
import { outlineOf } from '../../src/components/outline.ts';
import { answersOf, type Happening, type Outline } from '../../src/course/index.ts';
import { loadContent } from '../../src/integrations/content.ts';
import { endingOf, interactionsOf, type Graphs } from '../../src/scenario/index.ts';
import { answered } from '../course/outline.ts';
import { picks, playAtRandom } from '../scenario/random-play.ts';
import { smallCall } from '../scenario/small-call.ts';
import { Device, done, go, outline, untimed, World } from './world.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

interface Given {
  outline: Outline;
  graphs: Graphs;
}

/** The modules that trainers have written. */
function writtenModules(): [string, Given][] {
  const content = loadContent(process.cwd());
  const graphs = Object.fromEntries(content.scenarios.map(({ graph }) => [graph.id, graph]));
  return content.modules.map((module) => {
    return [
      module.id,
      { outline: outlineOf(module, { ...content, findings: '' } as CourseContent, content.scenarios), graphs },
    ];
  });
}

/** One stretch of an attempt: what is done, how far a play goes, how the LMS is meanwhile, and where it goes on. */
const stretch = fc.record({
  does: fc.constantFrom('play', 'play', 'read', 'answer'),
  which: fc.nat(20),
  pick: picks,
  events: fc.integer({ min: 1, max: 40 }),
  result: fc.constantFrom('good' as const, 'neutral' as const, 'poor' as const),
  lms: fc.constantFrom('well', 'well', 'gone', 'throwing', 'keeping nothing'),
  then: fc.constantFrom('on', 'on', 'again', 'elsewhere'),
});

type Stretch = typeof stretch extends fc.Arbitrary<infer T> ? T : never;

/** What is done in a stretch, of whatever module it is. */
function happeningsOf({ does, which, pick, events, result }: Stretch, { outline, graphs }: Given): Happening[] {
  const oneOf = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)];
  const question = oneOf(outline.activities.filter(({ kind }) => kind === 'question'));
  const step = oneOf(outline.steps.filter(({ kind }) => kind === (does === 'play' ? 'scenario' : 'lesson')));
  if (does === 'answer') return question ? [answered(question.id, result)] : [];
  if (!step) return [];
  const graph = graphs[step.scenario ?? ''];
  if (!graph) return [go(step.id), done(step.id)];
  const { play, log } = playAtRandom(graph, pick);
  const ending = log.length <= events && play.status === 'ended' ? endingOf(play) : undefined;
  const began: Happening = { kind: 'began', step: step.code, shape: step.shape ?? '' };
  return [go(step.id), began, ...log.slice(0, events), ...(ending ? [ending] : [])];
}

const RANKS = ['not attempted', 'incomplete', 'completed', 'passed'];

/** Status and score as the LMS has them, as numbers that may only grow. */
function reached({ lms }: World): [number, number] {
  const { values } = lms.report();
  return [RANKS.indexOf(values['cmi.core.lesson_status'] ?? ''), Number(values['cmi.core.score.raw'] ?? 0)];
}

/** Goes through an attempt, over sessions and devices, and checks after each stretch what must always be so. */
async function goThrough(given: Given, stretches: Stretch[]): Promise<void> {
  const world = new World();
  const all: Happening[] = [];
  let device = new Device();
  let session = await world.launch({ ...given, device });
  for (const part of stretches) {
    const before = reached(world);
    world.lms.gone = part.lms === 'gone' ? true : part.lms === 'throwing' ? 'throws' : false;
    world.lms.keeps = part.lms !== 'keeping nothing';
    for (const happening of happeningsOf(part, given)) {
      world.clock.pass(700);
      await session.record(happening);
      all.push(happening);
    }
    if (world.lms.gone === false) expect(world.lms.refused()).toEqual([]);
    Object.assign(world.lms, { gone: false, keeps: true, calls: [] });
    world.clock.pass(120_000);
    expect(session.whereabouts()).toMatchObject({ line: 'lms', told: all.length });
    expect(reached(world)[0]).toBeGreaterThanOrEqual(before[0]);
    expect(reached(world)[1]).toBeGreaterThanOrEqual(before[1]);
    expect(world.lms.refused()).toEqual([]);
    if (part.then === 'on') continue;
    await session.finish();
    if (part.then === 'elsewhere') device = new Device();
    session = await world.launch({ ...given, device });
    expect(untimed(session.log())).toEqual(all);
  }
  await session.finish();
  const told = world.lms.report().interactions.map(({ id }) => id);
  const firsts = [...interactionsOf(given.outline, given.graphs, all), ...answersOf(given.outline, all)];
  expect(told.sort()).toEqual(firsts.map(({ id }) => id).sort());
}

test.each<[string, Given]>([['the small call', { outline, graphs: { 'small-call': smallCall } }], ...writtenModules()])(
  'over a long attempt at %s nothing is refused, lost, lowered or told twice',
  async (_, given) => {
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 8 }), (stretches) => goThrough(given, stretches)),
      { seed: 71, numRuns: 25 },
    );
  },
);
