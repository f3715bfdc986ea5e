import { expect, it } from 'vitest';
import { refusals } from './model-house.ts';

const ISLAND = 'src/islands/play.tsx';
const TEST = 'tests/session/open.test.ts';
const SYNTAX = ['no-restricted-syntax'];

it.each([
  [ISLAND, "addEventListener('unload', close);", SYNTAX],
  [ISLAND, "addEventListener('beforeunload', close);", SYNTAX],
  [ISLAND, 'window.onbeforeunload = close;', SYNTAX],
  ['src/pages/index.astro', '<body onunload="close()"></body>', SYNTAX],
  [ISLAND, "addEventListener('pagehide', close);", []],
  [ISLAND, "localStorage.setItem('a', 'b');", SYNTAX],
  [ISLAND, 'keep(window.sessionStorage);', SYNTAX],
  ['src/islands/look.js', "localStorage.setItem('a', 'b');", []],
  ['src/islands/look.js', 'panel.innerHTML = words;', SYNTAX],
  [ISLAND, "keep(window['localStorage']);", SYNTAX],
  [ISLAND, "if (window.confirm('Really?')) go();", ['no-alert']],
  [ISLAND, 'panel.innerHTML = words;', SYNTAX],
  [ISLAND, "panel.insertAdjacentHTML('beforeend', words);", SYNTAX],
  [ISLAND, 'panel.textContent = words;', []],
  [ISLAND, 'const unused = 1;', ['@typescript-eslint/no-unused-vars']],
  [ISLAND, '// eslint-disable-next-line no-alert\ngo();', [null]],
  [ISLAND, 'setTimeout(go, 100);', []],
  [TEST, 'await new Promise((done) => setTimeout(done, 100));', SYNTAX],
  [TEST, 'await page.waitForTimeout(100);', SYNTAX],
  [TEST, "import { setTimeout } from 'node:timers/promises';\nawait setTimeout(100);", [...SYNTAX, ...SYNTAX]],
  [TEST, "it.only('opens', open);", SYNTAX],
  [TEST, "test.describe.only('opens', open);", SYNTAX],
  [TEST, "it('opens', open);", []],
  [TEST, 'it.extend({ page: async ({}, use) => use(page) });', []],
])('%s: %s', async (path, code, rules) => {
  const found = await refusals(path, `${code}\n`);
  expect(found.map((rule) => (rule.includes(' ') ? null : rule))).toEqual(rules);
});

it('a file has at most 250 lines of code', async () => {
  expect(await refusals(ISLAND, 'go();\n\n'.repeat(250))).toEqual([]);
  expect(await refusals(ISLAND, 'go();\n'.repeat(251))).toEqual(['max-lines']);
});

it('a function has at most 60 lines of code, but in tests', async () => {
  const long = `export function play() {\n${'  go();\n'.repeat(59)}}\n`;
  expect(await refusals(ISLAND, long)).toEqual(['max-lines-per-function']);
  expect(await refusals(TEST, long)).toEqual([]);
});
