import type { Store } from './store.ts';

/**
 * A store that lasts as long as the page and its one learner: for a browser that refuses storage, and for reviewing. The
 * session itself has the attempt and what was set, so they are not kept a second time.
 */
export function openMemoryStore(): Store {
  const writings = new Map<string, string>();
  const nothing = async (): Promise<undefined> => undefined;
  return {
    kind: 'memory',
    attempts: async () => [],
    append: nothing,
    keep: nothing,
    writing: async (_, activity) => writings.get(activity),
    write: async (_, activity, text) => void writings.set(activity, text),
    settings: async () => ({}),
    set: nothing,
    close: nothing,
  };
}
