import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from '../../src/integrations/content.ts';
import { courseStyle } from '../../src/integrations/course-style.ts';

const PAGE = '\0virtual:course-style/page.css';

type Hooks = Record<'resolveId' | 'load' | 'hotUpdate', (this: object, given: unknown) => unknown>;

let root: string;
let hooks: Hooks;
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'inside-line-'))}/`;
  for (const place of ['content', 'modules']) cpSync(place, join(root, place), { recursive: true });
  hooks = courseStyle(root) as unknown as Hooks;
});
afterEach(() => rmSync(root, { recursive: true }));

function add(line: string): void {
  const file = join(root, 'modules/course.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${line}\n`);
}

/** The style sheets that are made anew after a save. */
function renewed(file: string): unknown {
  const idToModuleMap = new Map([PAGE, '/src/styles/tokens.css'].map((id) => [id, { id }]));
  const environment = { moduleGraph: { idToModuleMap } };
  return hooks.hotUpdate.call({ environment }, { file: `${root}${file}`, modules: [] });
}

const faults = (): string[] =>
  loadContent(root).diagnostics.flatMap(({ code, severity, message }) =>
    severity === 'error' ? [`${code} ${message}`] : [],
  );

test('pages and sheets get a style without rules, until the course has a colour', () => {
  expect(hooks.resolveId.call({}, PAGE.slice(1))).toBe(PAGE);
  expect(hooks.resolveId.call({}, 'virtual:course-style/other.css')).toBeUndefined();
  expect(hooks.load.call({}, PAGE)).toBe('');
  expect(renewed('modules/course.yaml')).toBeUndefined();
  add("colour: { light: '#A0148C', dark: '#ff9df0' }");
  expect(renewed('content/cast.yaml')).toBeUndefined();
  expect(renewed('modules/course.yaml')).toEqual([{ id: PAGE }]);
  const style = hooks.load.call({}, '\0virtual:course-style/sheet.css');
  expect(style).toContain('--line: light-dark(#a0148c, #ff9df0);');
  expect(renewed('modules/course.yaml')).toBeUndefined();
});

test('a colour that is refused reaches no page', () => {
  add("colour: { light: '#ffb000', dark: '#ffb000' }");
  expect(hooks.load.call({}, PAGE)).toBe('');
});

test('a logo is a file beside the course', () => {
  add('logo: logo.svg');
  expect(faults()).toEqual([expect.stringMatching(/^M016 There is no file `logo\.svg`/)]);
  writeFileSync(join(root, 'modules/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  expect(faults()).toEqual([expect.stringMatching(/^M016 `logo\.svg` cannot be made smaller/)]);
  writeFileSync(join(root, 'modules/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"></svg>');
  expect(faults()).toEqual([]);
});
