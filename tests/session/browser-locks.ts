import type { Browser } from '../../src/progress/index.ts';

/** A page that can crash. */
export interface LockingPage extends Pick<Browser, 'locks'> {
  /** What it holds is given back, as a browser does when a renderer is gone. */
  crash(): void;
}

/** The locks that the pages of one browser share: the Web Locks API itself, under names that no other test has. */
export class BrowserLocks {
  #browser = `${crypto.randomUUID()} `;

  page(): LockingPage {
    let crash = (): void => undefined;
    const crashed = new Promise<void>((resolve) => (crash = resolve));
    const named = (name: string | undefined): string => `${this.#browser}${name}`;
    const locks: Pick<LockManager, 'request' | 'query'> = {
      request: async (name: string, options: unknown, hold?: LockGrantedCallback<unknown>) =>
        navigator.locks.request(named(name), options as LockOptions, (lock) => Promise.race([hold?.(lock), crashed])),
      query: async () => {
        const { held = [] } = await navigator.locks.query();
        const ours = held.filter(({ name }) => name?.startsWith(this.#browser));
        return { held: ours.map((lock) => ({ ...lock, name: lock.name?.slice(this.#browser.length) })) };
      },
    };
    return { locks: () => locks as LockManager, crash };
  }
}
