import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent, printFindings } from '../../src/integrations/content.ts';
import { figuresTable } from '../../src/integrations/figures-table.ts';
import { insideLine } from '../../src/integrations/inside-line.ts';

let root: string;
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'inside-line-'))}/`;
  for (const place of ['content', 'modules']) cpSync(place, join(root, place), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** What Astro does when a command begins. */
async function begin(command: 'build' | 'dev'): Promise<{ updates: object[]; routes: object[] }> {
  const updates: object[] = [];
  const routes: object[] = [];
  const setup = insideLine().hooks['astro:config:setup'] as unknown as (options: object) => Promise<void>;
  await setup({
    command,
    config: { root: pathToFileURL(root) },
    updateConfig: (update: object) => updates.push(update),
    injectRoute: (route: object) => routes.push(route),
  });
  return { updates, routes };
}

function breakScenario(): void {
  const file = join(root, 'content/scenarios/sue-calls.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('(#she-stiffens)', '(#she-stifens)'));
}

test('a build with an error in its content stops, with the words of the check and nothing else', async () => {
  breakScenario();
  const { diagnostics, sources } = loadContent(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const fault: Error & { loc?: object } = await begin('build').then(
    () => expect.fail('the build went on'),
    (error: Error) => error,
  );
  expect(fault.message).toContain(printFindings(errors, sources));
  expect(fault.message).toContain('Did you mean `#she-stiffens`?');
  expect(fault.stack).toBe(fault.message);
  expect(fault.loc).toMatchObject({ file: 'content/scenarios/sue-calls.mdx' });
});

test('in dev the same error does not stop anything: an address without a page shows what is wrong', async () => {
  breakScenario();
  const { updates, routes } = await begin('dev');
  const names = ['inside-line-content', 'inside-line-style', 'inside-line-look-script', 'inside-line-criteria'];
  const plugins = names.map((name): unknown => expect.objectContaining({ name }));
  expect(updates).toEqual([{ vite: { plugins } }]);
  expect(routes).toMatchObject([{ pattern: '/404' }]);
});

test('a sound build goes on, under a base that is made relative afterwards', async () => {
  const { updates, routes } = await begin('build');
  expect(updates).toContainEqual(expect.objectContaining({ base: '/__inside-line__/' }));
  expect(routes).toEqual([]);
});

test('a build ends with the modules in figures', async () => {
  const { hooks } = insideLine();
  const told: string[] = [];
  const setup = hooks['astro:config:setup'] as unknown as (options: object) => void;
  setup({ command: 'build', config: { root: pathToFileURL(root) }, updateConfig: () => {} });
  const done = hooks['astro:build:done'] as unknown as (options: object) => Promise<void>;
  const dir = pathToFileURL(`${mkdtempSync(join(root, 'built-'))}/`);
  await done({ dir, logger: { info: (text: string) => told.push(text) } });
  expect(told.join('\n')).toContain(figuresTable(loadContent(root).figures));
});
