import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { copyProject, PICTURE, type CopiedProject } from '../copied-project.ts';
import { sueCalls } from './runs.ts';
import { expectAccessible } from './site.ts';

const SCENARIO = 'content/scenarios/sue-calls.mdx';
const LESSON = 'content/lessons/after-the-call.mdx';
const MODULE = 'modules/the-sue-call.yaml';

/** Larger than any screen. */
const PLAN = '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000"><rect width="9" height="9" /></svg>';

interface Dev {
  project: CopiedProject;
  /** The address of the dev server. */
  site: string;
}

/** A copy of the project, and `npm run dev` in it. */
const test = base.extend<{ dev: Dev }>({
  viewport: { width: 714, height: 666 },
  dev: async ({}, use) => {
    const project = copyProject();
    const [command, args, settings] = project.astro('dev', '--host', '127.0.0.1', '--port', String(await freePort()));
    const server = spawn(command, args, settings);
    const ended = once(server, 'exit');
    try {
      await use({ project, site: await addressOf(server) });
    } finally {
      server.kill('SIGKILL');
      await ended;
      project.delete();
    }
  },
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Where the server is to be found, once it says so. */
function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((found, failed) => {
    const read = (text: Buffer): void => {
      output += text.toString();
      const [, address] = output.match(/Local\s+(http:\S+\/)/) ?? [];
      if (address) found(address);
    };
    stdout?.on('data', read).on('end', () => failed(new Error(`The dev server ended:\n${output}`)));
    stderr?.on('data', read);
  });
}

/** What its author does to files of the project, and how long after each save it is seen on the page. */
function author(page: Page, project: CopiedProject) {
  const times: string[] = [];
  const sees = async (what: string, change: () => void, seen: Locator): Promise<void> => {
    const saved = performance.now();
    change();
    await seen.waitFor({ timeout: 10_000 });
    times.push(`${what}: ${Math.round(performance.now() - saved)} ms`);
  };
  return {
    times,
    sees,
    edits: (what: string, file: string, edit: (text: string) => string, seen: Locator) =>
      sees(what, () => project.write(file, edit(project.read(file))), seen),
    finding: (words: string) => page.locator('.findings').filter({ hasText: words }),
  };
}

async function choose(page: Page): Promise<void> {
  const before = await page.locator('.step:not([hidden]) .answer').getAttribute('data-place');
  await page.locator('.step:not([hidden]) .answer .choice').nth(1).click();
  await expect.poll(() => page.locator('.step:not([hidden]) .answer').getAttribute('data-place')).not.toBe(before);
}

test('an author sees every save on the page, errors included, and keeps their place', async ({ page, dev }, info) => {
  const { project, site } = dev;
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  await page.goto(`${site}the-sue-call.html#sue-calls`);
  await expect(page.locator('.step:not([hidden]) .answer .choice').first()).toBeVisible({ timeout: 20_000 });
  await choose(page);
  await choose(page);
  await expect(page.locator('[data-saved]')).toHaveText('Saved on this device');
  const place = page.locator(
    `.step:not([hidden]) .answer[data-place="${await page.locator('.step:not([hidden]) .answer').getAttribute('data-place')}"]`,
  );
  const { times, edits, sees, finding } = author(page, project);

  const scene = sueCalls.scenario.scenes[0]!;
  const said = scene.blocks.find(({ kind }) => kind === 'speech')!.text;
  const otherwise = page.locator('.step:not([hidden]) .log').getByText('It has been put otherwise.');
  await edits('a sentence', SCENARIO, (text) => text.replace(said, 'It has been put otherwise.'), otherwise);
  await expect(place).toBeVisible();

  project.write('content/scenarios/plan.svg', PLAN);
  const plan = page.locator('.step:not([hidden]) .log').getByRole('img', { name: 'A plan' });
  await edits('an image', SCENARIO, (text) => text.replace('otherwise.', 'otherwise.\n\n![A plan](plan.svg)'), plan);
  await expect(place).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  const { width, height } = (await plan.boundingBox())!;
  expect(width).toBeLessThanOrEqual(320);
  expect(height).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 714, height: 666 });

  const link = `](#${scene.choices[0]!.to})`;
  await edits('a broken link', SCENARIO, (text) => text.replace(link, '](#nowhere)'), finding('`#nowhere`'));
  await expect(page.locator('.findings')).toBeInViewport();
  await expectAccessible(page);
  await edits('mended', SCENARIO, (text) => text.replace('](#nowhere)', link), place);

  await edits('a broken module', MODULE, (text) => `${text}\nsteps: [`, finding(MODULE));
  await edits('mended', MODULE, (text) => text.replace('\nsteps: [', ''), place);

  const whole = project.read(SCENARIO);
  await sees('a role-play deleted', () => project.remove(SCENARIO), finding('There is no scenario `sue-calls`'));
  await sees('put back', () => project.write(SCENARIO, whole), place);
  await expect(page.locator('.findings')).toHaveCount(0);

  await page.locator('[data-station="after-the-call"] a').click();
  const lesson = page.locator('#after-the-call');
  const more = lesson.getByText('One more sentence.');
  const last = lesson.getByText('And a last one.');
  const image = lesson.getByRole('img', { name: 'A desk' });
  await edits('a sentence of a lesson', LESSON, (text) => `${text}\nOne more sentence.\n`, more);
  await edits('a broken tag', LESSON, (text) => `${text}\n<Marker>\n`, finding('`<Marker>` is opened here'));
  await edits('mended', LESSON, (text) => text.replace('<Marker>', 'And a last one.'), last);
  await edits('a missing image', LESSON, (text) => `${text}\n![A desk](desk.png)\n`, finding('no file `desk.png`'));
  await sees('the image', () => project.write('content/lessons/desk.png', PICTURE), image);
  await expect(image).toHaveJSProperty('naturalWidth', 2);
  await expect(page.locator('.findings')).toHaveCount(0);

  await page.locator('[data-station="sue-calls"] a').click();
  await expect(place).toBeVisible();
  await expectAccessible(page);
  expect(broken).toEqual([]);
  console.log(`From save to sight. ${times.join('; ')}`);
  await info.attach('from save to sight', { body: times.join('\n'), contentType: 'text/plain' });
});
