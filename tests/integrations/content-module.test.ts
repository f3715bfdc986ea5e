import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentModule, type PageContent } from '../../src/integrations/content-module.ts';

const ID = '\0virtual:course-content';
const SCENARIO = 'content/scenarios/sue-calls.mdx';
const LESSON = 'content/lessons/after-the-call.mdx';

type Hooks = Record<'load' | 'hotUpdate', (this: object, given: unknown) => unknown>;

let root: string;
let hooks: Hooks;
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'inside-line-'))}/`;
  for (const place of ['content', 'modules']) cpSync(place, join(root, place), { recursive: true });
  hooks = contentModule(root) as unknown as Hooks;
});
afterEach(() => rmSync(root, { recursive: true }));

/** What pages read. */
async function pageContent(): Promise<PageContent> {
  const code = hooks.load.call({}, ID) as string;
  const module: { default: PageContent } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module.default;
}

function edit(file: string, from: RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(root, file), text.replace(from, to));
}

/** The files whose pages are made anew after a save; lessons and the content are in use. */
function renewed(file: string, type = 'update'): unknown {
  const known = [{ id: ID }, { file: `${root}${LESSON}` }, { file: `${root}src/pages/index.astro` }];
  const moduleGraph = { getModuleById: () => known[0], idToModuleMap: new Map(known.entries()) };
  return hooks.hotUpdate.call({ environment: { moduleGraph } }, { type, file: `${root}${file}`, modules: [] });
}

test('pages get what is sound, and what is wrong with the rest as text', async () => {
  const sound = await pageContent();
  expect(sound.findings).toBe('');
  expect(sound.scenarios.map(({ scenario }) => scenario.id)).toContain('sue-calls');
  edit(SCENARIO, /\]\(#she-stiffens\)/, '](#nowhere)');
  edit('modules/course.yaml', /^title:.*/m, 'title: [');
  const broken = await pageContent();
  expect(broken.findings).toContain('#nowhere');
  expect(broken.scenarios.map(({ scenario }) => scenario.id)).not.toContain('sue-calls');
  expect(broken.course.modules).toEqual([]);
  expect(broken.modules).toEqual(sound.modules);
});

test('a save that changes the content renews the pages; one that changes nothing does not', async () => {
  await pageContent();
  expect(renewed('content/scenarios/.sue-calls.mdx.swp', 'create')).toBeUndefined();
  expect(renewed(SCENARIO)).toBeUndefined();
  edit(SCENARIO, /Hiya/, 'Hello');
  expect(renewed('src/pages/index.astro')).toBeUndefined();
  expect(renewed(SCENARIO)).toEqual([{ id: ID }]);
  await pageContent();
  expect(renewed(SCENARIO)).toBeUndefined();
});

test('lessons that have looked for a file in vain look again when one is added', async () => {
  writeFileSync(join(root, LESSON), `${readFileSync(join(root, LESSON), 'utf8')}\n![A desk](desk.png)\n`);
  expect((await pageContent()).findings).toContain('desk.png');
  writeFileSync(join(root, 'content/lessons/desk.png'), '');
  expect(renewed('content/lessons/desk.png', 'create')).toEqual([{ file: `${root}${LESSON}` }, { id: ID }]);
});
