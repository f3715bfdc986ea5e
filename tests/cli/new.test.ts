import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNew } from '../../src/cli/new.ts';
import { loadContent } from '../../src/integrations/content.ts';
import { checkPlays } from '../../src/scenario/author.ts';

const ROOT = join(import.meta.dirname, '../..');
const BEFORE = loadContent(ROOT).diagnostics;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  for (const folder of ['content', 'modules']) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('what is begun passes the check', () => {
  it.each([
    ['scenario', ['content/scenarios/the-late-form.mdx', 'content/scenarios/the-late-form.plays']],
    ['lesson', ['content/lessons/the-late-form.mdx']],
    ['module', ['modules/the-late-form.yaml', 'content/lessons/the-late-form.mdx']],
  ])('%s', (kind, written) => {
    expect(writeNew(root, [kind, 'The late form'])).toEqual({ written });
    const { diagnostics, sources } = loadContent(root);
    expect(diagnostics).toEqual(BEFORE);
    expect([...sources.keys()]).toEqual(expect.arrayContaining(written));
  });

  it.each([
    'Inside Line: the “third” call',
    `It's "on page two" – again`,
    '# 30 {codes} & <tags>',
    'Größe, café & Ærø',
    '2026',
    'null',
  ])('with the title %s', (title) => {
    for (const kind of ['scenario', 'module']) expect(writeNew(root, [kind, title])).toHaveProperty('written');
    const { diagnostics, scenarios, lessons, modules } = loadContent(root);
    expect(diagnostics).toEqual(BEFORE);
    for (const all of [scenarios.map(({ scenario }) => scenario), Object.values(lessons), modules]) {
      expect(all.map((one) => one.title)).toContain(title);
    }
  });

  it('when two lessons stand in one module', () => {
    writeNew(root, ['module', 'First']);
    writeNew(root, ['lesson', 'Second']);
    appendFileSync(join(root, 'modules/first.yaml'), '  - lesson: second\n');
    expect(loadContent(root).diagnostics).toEqual(BEFORE);
  });
});

it('a scenario to begin with has two endings, a mood, and a condition', () => {
  writeNew(root, ['scenario', 'The late form']);
  const { scenarios } = loadContent(root);
  const graph = scenarios.find(({ graph: { id } }) => id === 'the-late-form')?.graph;
  const scenes = Object.values(graph?.scenes ?? {});
  expect(scenes.flatMap(({ ending }) => ending ?? []).sort()).toEqual(['good', 'poor']);
  expect(Object.keys(graph?.moods ?? {})).toEqual(['Mina']);
  expect(scenes.flatMap(({ choices }) => choices.filter(({ when }) => when.length > 0))).toHaveLength(1);
});

it('a scenario begins with its best play, its worst, and one that recovers', () => {
  writeNew(root, ['scenario', 'The late form']);
  const file = 'content/scenarios/the-late-form.plays';
  const own = loadContent(root).scenarios.find(({ graph }) => graph.id === 'the-late-form');
  const { plays } = checkPlays(read(file), { file, ...own });
  expect(plays.map(({ outcome, score }) => [outcome, score])).toEqual([
    ['good', 100],
    ['poor', 25],
    ['good', 33],
  ]);
});

describe('nothing is written over', () => {
  it.each([
    ['scenario', 'Sue calls', 'content/scenarios/sue-calls.mdx'],
    ['lesson', 'After the call', 'content/lessons/after-the-call.mdx'],
    ['module', 'Course', 'modules/course.yaml'],
  ])('%s: %s', (kind, title, path) => {
    const before = read(path);
    const done = writeNew(root, [kind, title]);
    expect(done).toEqual({ refused: `${path} is there already, and was left as it is. Choose another title.` });
    expect(read(path)).toBe(before);
  });

  it('a scenario takes the plays that have its name', () => {
    const plays = '# None yet.\n';
    writeFileSync(join(root, 'content/scenarios/the-late-form.plays'), plays);
    expect(writeNew(root, ['scenario', 'The late form'])).toEqual({ written: ['content/scenarios/the-late-form.mdx'] });
    expect(read('content/scenarios/the-late-form.plays')).toBe(plays);
  });

  it('a module takes the lesson that has its name', () => {
    const before = read('content/lessons/after-the-call.mdx');
    expect(writeNew(root, ['module', 'After the call'])).toEqual({ written: ['modules/after-the-call.yaml'] });
    expect(read('content/lessons/after-the-call.mdx')).toBe(before);
    expect(loadContent(root).diagnostics).toEqual(BEFORE);
  });
});

it.each([
  [[], 'Say what to begin'],
  [['play', 'The late form'], '"play" cannot be begun'],
  [['lesson'], 'The lesson needs a title'],
  [['module', '  '], 'The module needs a title'],
  [['lesson', '--force', 'After the call'], 'no options'],
  [['lesson', '…'], 'needs a letter'],
  [['lesson', 'a'.repeat(81)], 'at most 80'],
])('%j is refused in plain words', (args, words) => {
  expect(writeNew(root, args)).toEqual({ refused: expect.stringContaining(words) });
});

it('a title needs no quotes, and cannot lead out of its folder', () => {
  expect(writeNew(root, ['lesson', 'The', 'late', 'form'])).toEqual({ written: ['content/lessons/the-late-form.mdx'] });
  expect(writeNew(root, ['lesson', '../../x'])).toEqual({ written: ['content/lessons/x.mdx'] });
});

it('the command says what is amiss and ends with 1', () => {
  const cli = join(ROOT, 'src/cli/new.ts');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'scenario', 'Sue calls'], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    'content/scenarios/sue-calls.mdx is there already, and was left as it is. Choose another title.',
  );
});
