import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, type Happening, type LogEvent, type Module } from '../../src/course/index.ts';
import { loadContent, type Content } from '../../src/integrations/content.ts';
import { SOUND_COURSE } from '../../src/integrations/sound-course.ts';
import { suspendSize } from '../../src/integrations/suspend-size.ts';
import { encodeAttempt } from '../../src/progress/index.ts';
import { endingOf, replay, type Graph } from '../../src/scenario/index.ts';

const MODULE = 'modules/the-call.yaml';
const CALL = 'content/scenarios/sue.mdx';
const LESSON = 'content/lessons/before.mdx';
const QUESTION = `
<Question id="late-pallet" objective="ask">

The pallet is late. What do you say?

- [“How late?”](#good)

  It tells you what the call is about.

- [“Tomorrow, then.”](#poor)

  You are guessing.

</Question>
`;
/** A first scene with one line to say, which costs a point. */
const BLUNDER = `## It is me again

- [“What is it now?”](#the-phone-rings)
  <Effect misses="ask" />

  > **Coach:** She hears that she is in the way.

## The phone rings`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'whole-module-'));
});
afterEach(() => rmSync(root, { recursive: true }));

type Edit = [file: string, from: string, to: string];

/** The sound course, edited, from the disk. */
function load(...edits: Edit[]): Content {
  const files: Record<string, string> = { ...SOUND_COURSE };
  for (const [file, from, to] of edits) {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
    files[file] = text.replace(from, () => to);
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return loadContent(root);
}

const found = (...edits: Edit[]): string[] =>
  load(...edits).diagnostics.map(
    ({ code, file, line, column, message }) => `${code} ${file}:${line}:${column} ${message}`,
  );
const codes = (...edits: Edit[]): string[] => load(...edits).diagnostics.map(({ code }) => code);

const blunder: Edit = [CALL, '## The phone rings', BLUNDER];
const asked: Edit = [LESSON, '<Reflect', `${QUESTION}\n<Reflect`];
const uncounted: Edit = [MODULE, 'scenario: sue', 'scenario: sue\n    counts: false'];
const bar = (mastery: number | string): Edit => [MODULE, 'mastery: 70', `mastery: ${mastery}`];

it('nothing is said of a module that can be passed and kept', () => {
  expect(found()).toEqual([]);
  expect(found(asked, bar(100))).toEqual([]);
});

describe('a mastery score out of reach', () => {
  it('is told with the best that can be reached, and not one point below it', () => {
    expect(found(blunder, bar(51))).toEqual([
      expect.stringMatching(/^S204 modules\/the-call\.yaml:6:10 .* is 50, in `sue`\.$/),
    ]);
    expect(found(blunder, bar(50))).toEqual([]);
    expect(found(blunder, bar('none'))).toEqual([]);
  });

  it('comes nearer with the good answers to questions', () => {
    expect(found(blunder, asked, bar(67))).toEqual([]);
    expect(codes(blunder, asked, bar(68))).toEqual(['S204']);
  });

  it('is that of the best role-play that counts', () => {
    const twice: Edit = [MODULE, '  - lesson: after', '  - scenario: sue\n    id: again\n  - lesson: after'];
    expect(codes(blunder, twice)).toEqual(['S204']);
    const other: Edit = ['content/scenarios/other.mdx', '', SOUND_COURSE[CALL] ?? ''];
    expect(found(blunder, other, [MODULE, '  - lesson: after', '  - scenario: other\n  - lesson: after'])).toEqual([]);
    const practice = '  - scenario: other\n    counts: false\n  - lesson: after';
    expect(codes(blunder, other, [MODULE, '  - lesson: after', practice])).toEqual(['S204']);
  });

  it('is told where nothing gives a score, also of the score that a module has when it names none', () => {
    expect(found(uncounted)).toEqual([expect.stringContaining('S204 modules/the-call.yaml:6:10 Nobody can pass')]);
    expect(found(uncounted, [MODULE, 'mastery: 70\n', ''])).toEqual([
      expect.stringContaining('S204 modules/the-call.yaml:1:1 Nobody can pass: `mastery` asks for 70'),
    ]);
    expect(found(uncounted, asked)).toEqual([]);
    expect(found(uncounted, bar('none'))).toEqual([]);
  });

  it('is not told beside a role-play that always ends poorly', () => {
    expect(codes([CALL, 'outcome="good"', 'outcome="poor"'])).toEqual(['S181']);
  });
});

describe('too much for an LMS to keep', () => {
  const long = (moments: number): Edit => {
    const scenes = Array.from(
      { length: moments },
      (_, i) => `[Go on](#m-${i})\n\n## M ${i}\n\nThe line is silent.\n\n`,
    );
    return [CALL, '<Ending outcome="good" />', `${scenes.join('')}<Ending outcome="good" />`];
  };
  const sizeOf = ({ modules, lessons, scenarios }: Content): number => {
    const graphs = new Map(scenarios.map(({ graph }) => [graph.id, graph]));
    return suspendSize(modules[0]?.steps ?? [], { lessons, graphs });
  };

  it('is told from the first character that is too much, at the step that needs most', () => {
    const fits = Math.floor((3_500 - sizeOf(load())) / 6);
    expect(sizeOf(load(long(fits)))).toBeLessThanOrEqual(3_500);
    expect(found(long(fits))).toEqual([]);
    const content = load(long(fits + 1));
    expect(content.diagnostics).toMatchObject([
      { code: 'M007', severity: 'error', file: MODULE, line: 9, column: 15, endColumn: 18 },
    ]);
    expect(content.diagnostics[0]?.message).toContain(`need ${sizeOf(content).toLocaleString('en-GB')} characters`);
    expect(content.diagnostics[0]?.hint).toMatch(/^Shorten `sue`, which needs 3,\d\d\d of them/);
  });

  it('counts what three real plays and a learner who does everything write', () => {
    const content = load(asked);
    const [module, scenario] = [content.modules[0] as Module, content.scenarios[0]?.graph as Graph];
    const play = playedBy(scenario, ['the-phone-rings>she-stiffens', 'she-stiffens>she-tells']);
    const log: LogEvent[] = [
      { kind: 'went', step: codeOf('before') },
      { kind: 'answered', activity: codeOf('late-pallet'), response: 'a', result: 'good' },
      { kind: 'wrote', activity: codeOf('first-words') },
      { kind: 'did', step: codeOf('before') },
      { kind: 'went', step: codeOf('sue') },
      ...[play, play, play].flat(),
      { kind: 'went', step: codeOf('after') },
      { kind: 'wrote', activity: codeOf('last-words') },
      { kind: 'did', step: codeOf('after') },
    ];
    const strands = [{ id: 'Zz-_', parent: undefined, parentCount: 0, events: log }];
    expect(module.steps.map(({ id }) => id)).toEqual(['before', 'sue', 'after']);
    expect(sizeOf(content)).toBe(encodeAttempt({ id: 'Ab3d', strands }, { course: 'a', module: 'b' }).length);
  });
});

it('more decisions and questions than an LMS is told one by one are told of from the 41st', () => {
  const asked = (moments: number): Edit => {
    const scenes = Array.from(
      { length: moments },
      (_, i) =>
        `- [“Go on.”](#m-${i})\n\n  > **Coach:** A short sign that you listen lets her tell it in her own order.\n\n## M ${i}\n\n**Sue**: And then.\n\n`,
    );
    return [CALL, '<Ending outcome="good" />', `${scenes.join('')}<Ending outcome="good" />`];
  };
  const first = Array.from({ length: 41 }, (_, n) => n).find((n) => found(asked(n)).length > 0) ?? 0;
  expect(found(asked(first))).toEqual([
    expect.stringMatching(/^M012 modules\/the-call\.yaml:9:15 .* takes 41 decisions/),
  ]);
  expect(found(asked(first - 1))).toEqual([]);
});

it('a module with a piece that has errors is not judged', () => {
  expect(codes(blunder, [CALL, '(#she-tells)', '(#she-tell)'])).toEqual(['S100']);
  expect(codes(blunder, [LESSON, 'title: Before the call\n', ''])).toEqual(['L015']);
});

function playedBy(graph: Graph, choices: string[]): Happening[] {
  const moves = choices.map((name): Happening => ({ kind: 'chose', choice: codeOf(name) }));
  const { play, kept } = replay(graph, moves);
  const ending = endingOf(play);
  if (!ending || kept < moves.length) throw new Error('The call does not go this way');
  return [{ kind: 'began', step: codeOf('sue'), shape: graph.shape }, ...moves, ending];
}
