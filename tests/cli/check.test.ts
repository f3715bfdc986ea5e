import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/cli/checked-files.ts';

const ROOT = join(import.meta.dirname, '../..');

const CALL = `---
title: A call
learner: Jo
---

## She rings

**Sue**: Which code?

- [“Which order is it?”](#done)
  <Effect shows="ask" />

- [“It takes 34.”](#well)
  <Effect shows="teach" />

- [“Again?”](#well)
  <Choice id="again" />
  <Effect misses="courtesy" />

  > **Coach:** She has to answer for the number of calls first.

## Well

**Sue**: Well.

- [“Sorry. What does it say?”](#done)
  <Effect shows="courtesy" />

- [“Sorry. I will stay on.”](#done)
  <Choice id="stay" />
  <Effect shows="courtesy" />

## Done

<Ending outcome="good" />
`;
const WARNED = CALL.replace('  > **Coach:** She has to answer for the number of calls first.\n', '');
const BROKEN = CALL.replace('(#done)', '(#don)');
const PLAYS = 'Play: Best\nChoose: “Which order is it?”\nEnding: good\n';
const LESSON = '---\ntitle: A lesson\nsummary: What it says.\n---\n\nAsk first.\n';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, source: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, source);
  return path;
}

function check(...args: string[]) {
  const script = join(ROOT, 'src/cli/check.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('--json', () => {
  it('prints an array of findings and nothing else, an error makes the exit code 1', () => {
    const path = write('call.mdx', BROKEN);
    const { status, stdout } = check('--json', path);
    expect(JSON.parse(stdout)).toEqual([
      {
        code: 'S100',
        severity: 'error',
        file: relative(ROOT, path).split(sep).join('/'),
        line: 10,
        column: 26,
        endLine: 10,
        endColumn: 30,
        message: 'This leads to `#don`, but no scene has that name.',
        hint: 'Did you mean `#done`? That is the scene "Done" on line 33.',
      },
    ]);
    expect(status).toBe(1);
  });

  it('prints an empty array where nothing is wrong', () => {
    expect(check('--json', write('call.mdx', CALL))).toMatchObject({ status: 0, stdout: '[]\n' });
  });

  it('keeps the array whole when a file cannot be checked', () => {
    const { status, stdout, stderr } = check('--json', 'no-such-file.mdx');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '[]\n' });
    expect(stderr).toContain('no-such-file.mdx cannot be checked.');
  });
});

it('a warning makes the exit code 1 only with --strict', () => {
  const path = write('call.mdx', WARNED);
  const told = check(path);
  expect(told).toMatchObject({ status: 0, stderr: '' });
  expect(told.stdout).toContain('[S122]');
  expect(told.stdout).toContain('0 errors, 1 warning in 1 file');
  expect(check('--strict', path).status).toBe(1);
});

it('--course prints every module in figures, with its steps', () => {
  const { stdout, status } = check('--course', write('call.mdx', CALL));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^module +stated +estimated +words +scenes +plays +decisions +reading ease$/m);
  expect(stdout).toMatch(/^the-sue-call( +[\d,]+){6}$/m);
  expect(stdout).toMatch(/^ {2}before-the-call +\d+ +\d+ +\d+$/m);
  expect(stdout).toMatch(/^ {2}\(callback-lift\)( +[\d,]+){5}$/m);
  expect(check('--json', '--course', write('call.mdx', CALL)).stdout).toBe('[]\n');
});

it('naming a scenario of the content names its plays, too, and the other way round', () => {
  const counted = ['mdx', 'plays'].map(
    (end) => checkFiles(ROOT, [join(ROOT, `content/scenarios/sue-calls.${end}`)]).files,
  );
  expect(counted).toEqual([2, 2]);
});

describe('a file from outside of the content', () => {
  const codesOf = (path: string): string[] => checkFiles(ROOT, [path]).diagnostics.map(({ code }) => code);

  it('may name the objectives and the cast of the project, and no others', () => {
    expect(codesOf(write('call.mdx', CALL))).toEqual([]);
    expect(codesOf(write('other.mdx', CALL.replace('shows="ask"', 'shows="aks"')))).toEqual(['S022']);
    expect(codesOf(write('third.mdx', CALL.replace('**Sue**: Well.', '**Seu**: Well.')))).toEqual(['S130']);
  });

  it('is a lesson in a folder called lessons', () => {
    expect(codesOf(write('lessons/one.mdx', LESSON))).toEqual([]);
    expect(codesOf(write('lessons/two.mdx', LESSON.replace('summary: What it says.\n', '')))).toEqual([
      expect.stringMatching(/^L/),
    ]);
  });

  it('is checked beside files of the content, each counted once', () => {
    const path = write('call.mdx', BROKEN);
    const { files, unread, diagnostics } = checkFiles(ROOT, [path, path, join(ROOT, 'content/lessons')]);
    const lessons = checkFiles(ROOT, [join(ROOT, 'content/lessons')]).files;
    expect({ files, unread, found: diagnostics.length }).toEqual({ files: lessons + 1, unread: [], found: 1 });
  });

  it('is checked together with the plays beside it, whichever is named', () => {
    const call = write('call.mdx', CALL);
    const plays = write('call.plays', PLAYS.replace('good', 'fair'));
    for (const named of [[call], [plays], [call, plays]]) {
      const { files, diagnostics } = checkFiles(ROOT, named);
      expect({ files, found: diagnostics.map(({ code }) => code) }).toEqual({ files: 2, found: ['P022'] });
    }
    write('call.mdx', BROKEN);
    expect(codesOf(plays)).toEqual(['S100']);
  });

  it('is told of when it is plays without a scenario', () => {
    expect(codesOf(write('call.plays', PLAYS))).toEqual(['P030']);
    write('lessons/one.mdx', LESSON);
    expect(codesOf(write('lessons/one.plays', PLAYS))).toEqual(['P030']);
  });

  it('is not checked when it is neither a scenario nor a lesson', () => {
    expect(checkFiles(ROOT, [write('notes.txt', CALL), folder]).unread).toHaveLength(2);
  });
});

describe('what is named', () => {
  it('a folder that holds the project is everything', () => {
    const all = checkFiles(ROOT, []);
    for (const path of [ROOT, join(ROOT, '..')]) expect(checkFiles(ROOT, [path]).files).toBe(all.files);
  });

  it('the current folder within the content is what stands there', () => {
    const script = join(ROOT, 'src/cli/check.ts');
    const cwd = join(ROOT, 'content/lessons');
    const { stdout } = spawnSync(process.execPath, [script, '.'], { cwd, encoding: 'utf8' });
    expect(stdout).toContain(`in ${checkFiles(ROOT, [cwd]).files} files`);
  });

  it('a folder elsewhere is every scenario, lesson and file of plays in it', () => {
    write('sue.mdx', CALL);
    write('june/bob.mdx', BROKEN);
    write('lessons/one.mdx', LESSON);
    write('node_modules/a/call.mdx', BROKEN);
    write('notes.txt', CALL);
    const { files, unread, diagnostics } = checkFiles(ROOT, [folder]);
    expect({ files, unread, codes: diagnostics.map(({ code }) => code) }).toEqual({
      ...{ files: 3, unread: [], codes: ['S100'] },
    });
  });

  it('an option that the check does not have is told with those it has', () => {
    const { status, stdout, stderr } = check('--jsn');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      'The check knows the options --strict, --json and --course, and no other.\nUse: npm run check -- [--strict] [--json] [--course] [files or folders]\n',
    );
  });
});
