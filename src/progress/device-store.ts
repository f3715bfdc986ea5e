import { Dexie, type Table } from 'dexie';
import { mergeAttempts } from './merge.ts';
import { StrandTakenError, type KeptAttempt, type Owner, type Store } from './store.ts';

const NAME = 'inside-line';

/** One attempt with all its strands: written as a whole, so that nothing of it is ever half there. */
export interface LogRow extends KeptAttempt {
  owner: string;
  id: string;
}

/** What a learner wrote in a module, or set in a course. */
interface TextRow {
  owner: string;
  name: string;
  text: string;
}

export class Database extends Dexie {
  declare logs: Table<LogRow, unknown[]>;
  declare texts: Table<TextRow, unknown[]>;

  constructor(factory: IDBFactory, keyRange: typeof IDBKeyRange) {
    super(NAME, { indexedDB: factory, IDBKeyRange: keyRange, cache: 'disabled' });
    // 1 and 2 were before the first release.
    this.version(3).stores({ logs: '[owner+id], owner', texts: '[owner+name], owner' });
  }
}

/** Opens the store in this browser's IndexedDB; rejects when it cannot be opened, written and read. */
export async function openDeviceStore(factory: IDBFactory, keyRange: typeof IDBKeyRange): Promise<Store> {
  const database = new Database(factory, keyRange);
  const { texts } = database;
  const probe: TextRow = { owner: '', name: 'probe', text: 'written' };
  try {
    await database.transaction('rw', texts, async () => {
      await texts.put(probe);
      const read = await texts.get([probe.owner, probe.name]);
      if (read?.text !== probe.text) throw new Error('IndexedDB does not give back what it was given');
    });
  } catch (cause) {
    database.close();
    throw cause;
  }
  return deviceStore(database);
}

function deviceStore(database: Database): Store {
  const { logs, texts } = database;
  /** Changes what is kept of an attempt, in one transaction; it is the newest then, also after the clock was set back. */
  const change = (of: Owner, id: string, now: number, how: (kept: KeptAttempt) => KeptAttempt): PromiseLike<void> =>
    database.transaction('rw', logs, async () => {
      const owner = keyOf(of);
      const rows = await logs.where({ owner }).toArray();
      const known = rows.find((row) => row.id === id);
      const touched = Math.max(now, ...rows.map((row) => (row === known ? row.touched : row.touched + 1)));
      const kept = how(known ?? { attempt: { id, strands: [] }, own: [], told: 0, touched });
      await logs.put({ ...kept, owner, id, touched });
    });
  const put = async (owner: string, name: string, text: string): Promise<void> =>
    void (await texts.put({ owner, name, text }));
  return {
    kind: 'device',
    attempts: async (owner) => {
      const rows = await logs.where({ owner: keyOf(owner) }).toArray();
      rows.sort((a, b) => b.touched - a.touched);
      return rows.map(({ attempt, touched, own, told }) => ({ attempt, touched, own, told }));
    },
    append: async (owner, { attempt: id, strand, from }, events, now) =>
      change(owner, id, now, (kept) => {
        const { strands } = kept.attempt;
        const before = strands.find((one) => one.id === strand.id)?.events ?? [];
        if (before.length !== from) throw new StrandTakenError(`Strand ${strand.id} has ${before.length}, not ${from}`);
        const grown = new Map(strands.map((one) => [one.id, one])).set(strand.id, {
          ...strand,
          events: [...before, ...events],
        });
        return { ...kept, own: [...new Set([...kept.own, strand.id])], attempt: { id, strands: [...grown.values()] } };
      }),
    keep: async (owner, attempt, now, told) =>
      change(owner, attempt.id, now, (kept) => ({
        ...kept,
        told: told ?? kept.told,
        attempt: mergeAttempts(kept.attempt, attempt),
      })),
    writing: async (owner, activity) => (await texts.get([keyOf(owner), activity]))?.text,
    write: (owner, activity, text) => put(keyOf(owner), activity, text),
    settings: async (owner) => {
      const rows = await texts.where({ owner: recordOf(owner) }).toArray();
      return Object.fromEntries(rows.map(({ name, text }) => [name, text]));
    },
    set: (owner, name, value) => put(recordOf(owner), name, value),
    close: () => database.close(),
  };
}

export function keyOf({ course, module, learner }: Owner): string {
  return JSON.stringify([course, module, learner]);
}

/** The key of a course record: it is one for all modules. */
export function recordOf({ course, learner }: Owner): string {
  return JSON.stringify([course, learner]);
}
