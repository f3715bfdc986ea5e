import { openDeviceStore } from './device-store.ts';
import { openMemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';
import { within, type Timer } from './within.ts';

/** What a browser offers; `indexedDB` and `locks` may be absent, throw, fail late or never answer. */
export interface Browser {
  indexedDB(): IDBFactory;
  keyRange(): typeof IDBKeyRange;
  locks(): LockManager;
}

/** The device's store if it opens, writes and reads back in time, else memory. */
export async function openStore(browser: Browser, timer: Timer): Promise<Store> {
  const opening = (async () => openDeviceStore(browser.indexedDB(), browser.keyRange()))();
  try {
    return await within(timer, opening);
  } catch (cause) {
    console.info('This browser keeps nothing', cause);
    opening.then(
      (tooLate) => tooLate.close(),
      () => undefined,
    );
    return openMemoryStore();
  }
}
