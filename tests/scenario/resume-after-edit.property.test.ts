import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, type LogEvent, type Outline } from '../../src/course/index.ts';
import { loadContent } from '../../src/integrations/content.ts';
import { readScenario, toGraph, type Graph } from '../../src/scenario/author.ts';
import { readPlays, replay } from '../../src/scenario/index.ts';
import { picks, playAtRandom } from './random-play.ts';

const content = loadContent(process.cwd());
const roles = Object.fromEntries(Object.entries(content.cast).map(([who, { role }]) => [who, role]));
const objectives = content.objectives.map(({ id }) => id);

/** What a trainer may do to a file that has been released; the pattern says what it is done to. */
const EDITS: [name: string, pattern: RegExp, edit: (found: string) => string][] = [
  ['a sentence', /[a-z] [a-z]/, (found) => found.replace(' ', ' well ')],
  ['another target', /\]\(#[a-z-]+\)/, () => '](#TARGET)'],
  ['another id', /<Choice id="[a-z-]+"/, () => '<Choice id="renamed"'],
  ['another effect', /="[+-]1"/, () => '="=0"'],
  ['another bar', /">=\d"/, () => '">=1"'],
  ['a scene renamed', /^## .+$/m, (found) => `${found} again`],
];

/** Each edit at each place of each scenario, as far as it leaves a scenario without errors. */
function editions(): { before: Graph; after: Graph; name: string }[] {
  return content.scenarios.flatMap(({ scenario: { id, file }, graph: before }) => {
    const source = content.sources.get(file) ?? '';
    const around = { id, file, objectives, cast: roles, teams: undefined };
    const scenes = Object.keys(before.scenes);
    return EDITS.flatMap(([name, pattern, edit]) => {
      const places = [...source.matchAll(new RegExp(pattern, `g${pattern.flags}`))];
      const chosen = places.filter((_, i) => i % Math.ceil(places.length / 12) === 0);
      return chosen.flatMap(({ index, 0: found }, i) => {
        const put = edit(found).replace('TARGET', scenes[(7 * i) % scenes.length] ?? '');
        const { scenario } = readScenario(source.slice(0, index) + put + source.slice(index + found.length), around);
        return scenario ? { before, after: toGraph(scenario), name } : [];
      });
    });
  });
}

const all = editions();

test('after any edit a call resumes where it was, or says that it was edited', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThan(3);
  fc.assert(
    fc.property(fc.constantFrom(...all), picks, fc.nat(30), ({ before, after }, pick, length) => {
      const log = playAtRandom(before, pick).log.slice(0, length);
      const then = replay(before, log).play;
      const began: LogEvent = { kind: 'began', step: codeOf('call'), shape: before.shape };
      const [resumed] = readPlays(outlineOf(after), { [after.id]: after }, [began, ...log]);
      expect(after.scenes[resumed?.play.scene ?? '']).toBeDefined();
      const isThere = resumed?.play.scene === then.scene;
      expect(isThere || resumed?.changed || resumed?.edited).toBe(true);
      // What is kept is the beginning of what was done, and none of it stands for anything else.
      expect(log.slice(0, resumed?.kept.length)).toEqual(resumed?.kept);
    }),
    { seed: 11, numRuns: 1000 },
  );
});

function outlineOf({ id, shape }: Graph): Outline {
  return {
    ...{ course: 'course', id: 'module', title: 'Module', mastery: 70, activities: [], objectives: [], reported: [] },
    steps: [
      {
        ...{
          id: 'call',
          code: codeOf('call'),
          kind: 'scenario',
          title: 'Call',
          required: true,
          counts: true,
          coach: 'each',
        },
        scenario: id,
        shape,
      },
    ],
  } as Outline;
}
