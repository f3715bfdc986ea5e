import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { chosenPseudo, pageInPseudo, VARIABLE } from '../../src/integrations/pseudo-site.ts';
import { copyProject, type CopiedProject } from '../copied-project.ts';

const BUILD = 120_000;

describe('built in words that only layouts are seen in', () => {
  let project: CopiedProject;
  beforeAll(() => (project = copyProject()));
  afterAll(() => project.delete());

  it('pages say so and run that way, and all that is read is in them', { timeout: BUILD }, () => {
    const built = build('mirrored');
    expect(built.output).toContain('Complete!');
    expect(existsSync(join(project.root, 'dist/site'))).toBe(false);
    const home = project.read('dist/mirrored/index.html');
    expect(home).toMatch(/^<!DOCTYPE html><html lang="ar-XB" dir="rtl"/i);
    expect(home).toContain('\u202eSheets to print\u202c');
    const call = project.read('dist/mirrored/the-sue-call.html');
    expect(call).toContain('"call.was":"\u202ewas: \u2068{mood}\u2069\u202c"');
    expect(call).toMatch(/"title":"\u202eBefore the call\u202c"/);
    expect(call).toMatch(/data-words><p>\u202e/);
    expect(project.read('dist/mirrored/checker.html')).toMatch(
      /<main id="main" lang="en-GB" dir="ltr"[^\u202e]*<\/main>/,
    );
  });

  it('packages are made of the words that are spoken all the same', { timeout: BUILD }, () => {
    const args = ['src/cli/package.ts', 'the-sue-call', '--format', 'scorm-1.2', '--out', join(project.root, 'out')];
    const { status, stderr } = run(process.execPath, args, 'longer');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(project.read('dist/site/the-sue-call.html')).toMatch(/<html lang="en-GB" dir="ltr"/);
    expect(existsSync(join(project.root, 'out/the-sue-call.scorm-1.2.zip'))).toBe(true);
    expect(existsSync(join(project.root, 'dist/longer'))).toBe(false);
  });

  function build(words: string): { output: string } {
    const [file, args] = project.astro('build');
    const { stdout, stderr } = run(file, args, words);
    return { output: stdout + stderr };
  }

  function run(file: string, args: string[], words: string) {
    const [, , { cwd, env }] = project.astro('build');
    return spawnSync(file, args, { cwd, env: { ...env, [VARIABLE]: words }, encoding: 'utf8' });
  }
});

test('a build is asked for one of the two, or for none', () => {
  expect(chosenPseudo({ [VARIABLE]: 'longer' })).toBe('longer');
  expect(chosenPseudo({ [VARIABLE]: '' })).toBeUndefined();
  expect(chosenPseudo({})).toBeUndefined();
  expect(() => chosenPseudo({ [VARIABLE]: 'long' })).toThrow('INSIDE_LINE_WORDS is "long". Use longer or mirrored.');
});

describe('a page', () => {
  const put = (html: string): string => pageInPseudo(html, 'longer');

  it('has its texts and what is read aloud in longer words, and nothing else', () => {
    expect(
      put(
        '<!DOCTYPE html><title>Go</title><p class="go" aria-label="Go" data-when="[&#34;a>1&#34;]">Go <b>on</b>.</p>',
      ),
    ).toBe(
      '<!DOCTYPE html><title>⟦Ĝö⟧</title><p class="go" aria-label="⟦Ĝö⟧" data-when="[&#34;a>1&#34;]">⟦Ĝö⟧ <b>⟦öñ⟧</b>.</p>',
    );
  });

  it.each([
    '<script type="application/json" id="words">{"a.go":"go on"}</script>',
    '<script>go("on")</script>',
    '<style>a{color:red}</style>',
    '<p><code>npm run check</code></p>',
    '<symbol><text x="2">M</text></symbol>',
    '<p>⟦Ĝöö⟧ 12 · </p>',
  ])('leaves %s', (html) => {
    expect(put(html)).toBe(html);
  });
});
