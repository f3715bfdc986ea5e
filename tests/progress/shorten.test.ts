import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CourseContent } from '../../src/components/course.ts';
import { outlineOf } from '../../src/components/outline.ts';
import {
  bookmarkOf,
  codeOf,
  standingOf,
  type Attempt,
  type Happening,
  type LogEvent,
  type Outline,
} from '../../src/course/index.ts';
import { loadContent } from '../../src/integrations/content.ts';
import {
  decodeAttempt,
  encodeAttempt,
  encodeWithin,
  lengthOf,
  linesOf,
  mergeAttempts,
  type FirstAnswers,
} from '../../src/progress/index.ts';
import { shorten } from '../../src/progress/shorten.ts';
import { endingOf, interactionsOf, readPlays, type Graphs } from '../../src/scenario/index.ts';
import { activities, outlineOf as smallOutline } from '../course/outline.ts';
import { picks, playAtRandom } from '../scenario/random-play.ts';
import { smallCall } from '../scenario/small-call.ts';
import { threeCopies } from './arbitraries.ts';
import { chose, sam, strand } from './stores.ts';

interface Given {
  outline: Outline;
  graphs: Graphs;
}

const small: Given = { outline: smallOutline({ activities }), graphs: { 'small-call': smallCall } };
const written = loadContent(process.cwd());
const modules: [string, Given][] = [
  ['the small call', small],
  ...written.modules.map((module): [string, Given] => [
    module.id,
    {
      outline: outlineOf(module, { ...written, findings: '' } as CourseContent, written.scenarios),
      graphs: Object.fromEntries(written.scenarios.map(({ graph }) => [graph.id, graph])),
    },
  ]),
];

const firstAnswers =
  ({ outline, graphs }: Given): FirstAnswers =>
  (log) => {
    const first = new Set<LogEvent>();
    interactionsOf(outline, graphs, log, (event) => first.add(event));
    return first;
  };

/** One thing that a learner does, how far they get with it, and whether it is on another device, which may be behind. */
const stretch = fc.record({
  which: fc.nat(20),
  pick: picks,
  most: fc.integer({ min: 1, max: 60 }),
  elsewhere: fc.constantFrom(false, false, false, true),
  behind: fc.constantFrom(0, 0, 0, 3),
});

type Stretch = typeof stretch extends fc.Arbitrary<infer T> ? T : never;

function happeningsOf({ which, pick, most }: Stretch, { outline, graphs }: Given): Happening[] {
  const step = outline.steps[which % outline.steps.length]!;
  const went: Happening = { kind: 'went', step: step.code };
  const question = outline.activities.find((activity) => activity.kind === 'question' && activity.step === step.id);
  if (step.kind === 'lesson') {
    const answer = { kind: 'answered', activity: question?.code ?? '', response: 'a', result: 'good' } as const;
    return [went, ...(question ? [answer] : []), { kind: 'did', step: step.code }];
  }
  const { play, log } = playAtRandom(graphs[step.scenario!]!, pick);
  const ending = log.length <= most && play.status === 'ended' ? endingOf(play) : undefined;
  const began: Happening = { kind: 'began', step: step.code, shape: step.shape! };
  return [went, began, ...log.slice(0, most), ...(ending ? [ending] : [])];
}

/** An attempt as it comes about over devices: a new strand for each change, sometimes beside the one that went further. */
function attemptOf(stretches: readonly Stretch[], given: Given): Attempt {
  const strands = [strand('st00', [])];
  let at = 0;
  for (const part of stretches) {
    const last = strands.at(-1)!;
    if (part.elsewhere) {
      const id = `st${String(strands.length).padStart(2, '0')}`;
      strands.push(strand(id, [], last.id, Math.max(0, last.events.length - part.behind)));
    }
    const own = strands.at(-1)!;
    const events = happeningsOf(part, given).map((happening): LogEvent => ({ ...happening, at: (at += 1000) }));
    strands.splice(-1, 1, { ...own, events: [...own.events, ...events] });
  }
  return { id: 'Ab3d', strands };
}

const history = (most: number): fc.Arbitrary<Stretch[]> => fc.array(stretch, { minLength: 1, maxLength: most });
const without = (lines: readonly (readonly LogEvent[])[]): number[] => lines.map(lengthOf);

describe.each(modules)('an attempt at %s that is shortened', (_, given) => {
  const { outline, graphs } = given;

  test('stands where it stood, in the same place, with the same first answers and the play in hand', () => {
    fc.assert(
      fc.property(history(14), (stretches) => {
        const attempt = attemptOf(stretches, given);
        const before = linesOf(attempt);
        const after = linesOf(shorten(attempt, firstAnswers(given)));
        expect(standingOf(outline, after.line, after.others)).toEqual(standingOf(outline, before.line, before.others));
        expect(bookmarkOf(outline, after.line)).toEqual(bookmarkOf(outline, before.line));
        expect(without([after.line, ...after.others])).toEqual(without([before.line, ...before.others]));
        for (const [n, log] of [before.line, ...before.others].entries()) {
          const short = [after.line, ...after.others][n]!;
          expect(interactionsOf(outline, graphs, short)).toEqual(interactionsOf(outline, graphs, log));
          const plays = readPlays(outline, graphs, log);
          const shortened = readPlays(outline, graphs, short);
          expect(shortened.map(({ step, number }) => [step.id, number])).toEqual(
            plays.map(({ step, number }) => [step.id, number]),
          );
          for (const { id } of outline.steps) {
            const last = plays.findLast(({ step }) => step.id === id);
            expect(shortened.findLast(({ step }) => step.id === id)).toEqual(last);
            const scores = (all: typeof plays): number[] =>
              all.flatMap(({ step, ended }) => (step.id === id && ended ? [ended.score] : []));
            expect(scores(shortened)[0]).toBe(scores(plays)[0]);
            expect(Math.max(...scores(shortened))).toBe(Math.max(...scores(plays)));
          }
        }
      }),
      { seed: 31, numRuns: 60 },
    );
  });

  test('is itself again when it meets itself, and does not get shorter twice', () => {
    fc.assert(
      fc.property(history(14), (stretches) => {
        const attempt = attemptOf(stretches, given);
        const short = shorten(attempt, firstAnswers(given));
        expect(mergeAttempts(attempt, short)).toEqual(attempt);
        expect(mergeAttempts(short, attempt)).toEqual(attempt);
        expect(shorten(short, firstAnswers(given))).toEqual(short);
        const told = decodeAttempt(encodeAttempt(short, sam), sam);
        expect(told).toMatchObject({ attempt: { id: 'Ab3d' } });
        if ('attempt' in told) expect(mergeAttempts(told.attempt, attempt)).toEqual(attempt);
      }),
      { seed: 32, numRuns: 60 },
    );
  });

  test('of a hundred plays fits where SCORM 1.2 keeps it, whole', () => {
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 100, maxLength: 100 }), (stretches) => {
        const call = Math.max(
          0,
          outline.steps.findIndex(({ kind }) => kind === 'scenario'),
        );
        const plays = stretches.map((part, n) => ({ ...part, which: call, most: 200, elsewhere: n % 10 === 9 }));
        const { text, whole } = encodeWithin(attemptOf(plays, given), sam, 4000, firstAnswers(given));
        expect(text.length).toBeLessThanOrEqual(4000);
        expect(whole).toBe(true);
      }),
      { seed: 33, numRuns: 20 },
    );
  });
});

describe('what is left out', () => {
  const call = codeOf('call');
  const began: LogEvent = { kind: 'began', step: call, shape: 'aa' };
  const ended = (score: number, taken: number, missed: number): LogEvent => ({
    kind: 'ended',
    outcome: 'good',
    score,
    objectives: { q1: { taken, missed } },
  });
  const shortened = (events: LogEvent[], ...firsts: LogEvent[]): readonly LogEvent[] | undefined =>
    shorten({ id: 'Ab3d', strands: [strand('aaaa', events)] }, () => new Set(firsts)).strands[0]?.events;
  const gap = (count: number): LogEvent => ({ kind: 'left-out', count });
  const [a1, a2, b1, b2] = ['a1', 'a2', 'b1', 'b2'].map((choice) => chose(choice)) as [
    LogEvent,
    LogEvent,
    LogEvent,
    LogEvent,
  ];

  test('is what a play that is over did after its last first answer; not its beginning and its end', () => {
    const first = [began, a1, a2, { kind: 'continued' } as const, ended(50, 1, 1)];
    expect(shortened([...first, began, b1], a1)).toEqual([began, a1, gap(2), ended(50, 1, 1), began, b1]);
  });

  test('is nothing of the play in hand, finished or not', () => {
    const last = [began, a1, b1, ended(50, 1, 1)];
    expect(shortened(last)).toEqual(last);
    expect(shortened([...last, began, a2, b2])?.slice(-3)).toEqual([began, a2, b2]);
  });

  test('is an end that an earlier one is as good as in everything, and no other', () => {
    const best = ended(80, 4, 1);
    const worse = [ended(80, 4, 1), ended(50, 2, 2), ended(80, 3, 1)];
    for (const end of worse) {
      expect(shortened([began, best, began, end, began])).toEqual([began, best, began, gap(1), began]);
    }
    const poor: LogEvent = { kind: 'ended', outcome: 'poor', score: 90, objectives: { q1: { taken: 9, missed: 0 } } };
    const other: LogEvent = { kind: 'ended', outcome: 'good', score: 80, objectives: { q2: { taken: 1, missed: 0 } } };
    for (const end of [ended(90, 4, 1), ended(80, 5, 1), ended(80, 4, 0), other]) {
      expect(shortened([began, best, began, end, began])).toContainEqual(end);
      expect(shortened([began, poor, began, end, began])).toContainEqual(end);
    }
  });

  test('is nothing that was learned, written, read or where the learner went', () => {
    const others: LogEvent[] = [
      { kind: 'went', step: call },
      { kind: 'did', step: '0a' },
      { kind: 'wrote', activity: 'zz' },
      { kind: 'answered', activity: 'xy', response: 'b', result: 'good' },
    ];
    expect(shortened([began, b1, ...others, b2, began])).toEqual([began, gap(1), ...others, gap(1), began]);
  });

  test('is nothing that another device still needs, which had not come so far', () => {
    const first = strand('aaaa', [began, a1, b1, ended(50, 1, 1), began, b2]);
    const second = strand('bbbb', [a2], 'aaaa', 3);
    const short = shorten({ id: 'Ab3d', strands: [first, second] }, () => new Set());
    expect(short.strands).toEqual([first, second]);
  });
});

test('whatever happened, there is something that fits; the rest is said to be missing, and comes back on meeting it', () => {
  fc.assert(
    fc.property(threeCopies, fc.integer({ min: 20, max: 400 }), ([attempt], limit) => {
      const { text, whole } = encodeWithin(attempt, sam, limit, () => new Set());
      expect(text.length).toBeLessThanOrEqual(limit);
      const told = decodeAttempt(text, sam);
      if (!('attempt' in told)) throw new Error(told.fault);
      const joined = mergeAttempts(told.attempt, attempt);
      expect(joined).toEqual(mergeAttempts(attempt, attempt));
      const lengths = ({ strands }: Attempt): number => lengthOf(strands.flatMap(({ events }) => events));
      expect(lengths(told.attempt) === lengths(attempt)).toBe(whole || lengths(attempt) === 0);
    }),
    { seed: 34, numRuns: 1000 },
  );
});
