import { openDeviceStore } from './device-store.ts';
import { openMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

/** What a browser offers; `indexedDB` may be absent, throw, fail late or never answer. */
export interface Browser {
  indexedDB(): IDBFactory;
  keyRange(): typeof IDBKeyRange;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}

/** Longest wait for a database, in milliseconds: a frame without storage rights may leave the request hanging for ever. */
export const PATIENCE = 2000;

/** The device's store if it opens, writes and reads back within `PATIENCE`, else memory. */
export async function openStore(browser: Browser): Promise<Store> {
  const opened = openOnDevice(browser);
  const late = browser.wait(PATIENCE).then(() => undefined);
  const store = await Promise.race([opened, late]);
  if (store) return store;
  void opened.then((tooLate) => tooLate?.close());
  return openMemoryStore();
}

async function openOnDevice(browser: Browser): Promise<Store | undefined> {
  try {
    return await openDeviceStore(browser.indexedDB(), browser.keyRange());
  } catch (cause) {
    console.info('This browser keeps nothing for this page; running from memory.', cause);
    return undefined;
  }
}
