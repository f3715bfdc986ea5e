import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Page, type Route } from '@playwright/test';
import sirv from 'sirv';
import { expectAccessible } from './accessible.ts';

/** A built site, served from a nested folder of a server that knows nothing of it. */
export const siteOf = (built: string) =>
  base.extend<object, { site: string }>({
    viewport: { width: 714, height: 666 },
    site: [
      async ({}, use) => {
        const files = sirv(built, { dev: true });
        const server = createServer((request, response) => {
          request.url = (request.url ?? '/').replace(/^\/some\/folder/, '');
          files(request, response);
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/some/folder/`);
        server.close();
      },
      { scope: 'worker' },
    ],
  });

/** The stand-alone site. */
export const test = siteOf('dist/site');

export { expect, expectAccessible };

/** Opens the module of the Sue call and waits until its session is open. */
export async function open(page: Page, site: string, hash = ''): Promise<void> {
  await page.goto(`${site}the-sue-call.html${hash}`);
  await expect(page.locator('html[data-ready="session"]')).toBeAttached();
}

/** Holds requests for such files back until the returned function is called. */
export async function holdBack(page: Page, files: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route(files, (route) => {
    if (isOpen) return route.continue();
    held.push(route);
    return undefined;
  });
  return async () => {
    isOpen = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** All that a store of this browser's own database holds. */
function rowsOf<Row>(page: Page, store: string): Promise<Row[]> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('inside-line'));
    const rows = await done<Row[]>(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows;
  }, store);
}

/** Reloads once all that the page has begun to keep is kept: what is kept after it waits for it. */
export async function reload(page: Page): Promise<void> {
  // What is read before it is written takes its turn twice.
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate(async () => {
      const opening = indexedDB.open('inside-line');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const waiting = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite');
      await new Promise((resolve) => (waiting.oncomplete = resolve));
      opening.result.close();
    });
  }
  await page.reload();
}

/** How many decisions this browser's own database holds, of whatever module. */
export async function keptDecisions(page: Page): Promise<number> {
  const rows = await rowsOf<{ attempt: { strands: { events: { kind: string }[] }[] } }>(page, 'logs');
  const events = rows.flatMap(({ attempt }) => attempt.strands.flatMap((strand) => strand.events));
  return events.filter(({ kind }) => kind === 'chose').length;
}

/** A setting of the learner's that this browser's own database holds. */
export async function keptSetting(page: Page, setting: string): Promise<string | undefined> {
  const rows = await rowsOf<{ name: string; text: string }>(page, 'texts');
  return rows.find(({ name }) => name === setting)?.text;
}
