import { Dexie, type Table } from 'dexie';
import type { Attempt, LogEvent } from '../course/index.ts';
import { encodeEvent } from './event-codec.ts';
import { recordOf, StrandTakenError, type KeptAttempt, type Owner, type Place, type Store } from './store.ts';

const NAME = 'inside-line';

interface AttemptRow {
  owner: string;
  attempt: string;
  touched: number;
  told: number;
}

interface StrandRow {
  owner: string;
  attempt: string;
  strand: string;
  parent: string | undefined;
  parentCount: number;
  own: boolean;
}

interface EventRow {
  owner: string;
  attempt: string;
  strand: string;
  n: number;
  event: LogEvent;
}

interface WritingRow {
  owner: string;
  activity: string;
  text: string;
  touched: number;
}

interface SettingRow {
  record: string;
  name: string;
  value: string;
}

/**
 * The database. Version 1: append-only events under strands under attempts, and what the learner wrote. Version 2: the
 * course record.
 */
class Database extends Dexie {
  declare attempts: Table<AttemptRow, unknown[]>;
  declare strands: Table<StrandRow, unknown[]>;
  declare events: Table<EventRow, unknown[]>;
  declare writings: Table<WritingRow, unknown[]>;
  declare settings: Table<SettingRow, unknown[]>;

  constructor(factory: IDBFactory, keyRange: typeof IDBKeyRange) {
    super(NAME, { indexedDB: factory, IDBKeyRange: keyRange, cache: 'disabled' });
    this.version(1).stores({
      attempts: '[owner+attempt], owner',
      strands: '[owner+attempt+strand], owner',
      events: '[owner+attempt+strand+n], owner',
      writings: '[owner+activity], owner',
    });
    this.version(2).stores({ settings: '[record+name], record' });
  }
}

/** Opens the store in this browser's IndexedDB; rejects when it cannot be opened, written and read. */
export async function openDeviceStore(factory: IDBFactory, keyRange: typeof IDBKeyRange): Promise<Store> {
  const database = new Database(factory, keyRange);
  const probe: WritingRow = { owner: '', activity: 'probe', text: 'written', touched: 0 };
  try {
    await database.transaction('rw', database.writings, async () => {
      await database.writings.put(probe);
      const read = await database.writings.get([probe.owner, probe.activity]);
      if (read?.text !== probe.text) throw new Error('IndexedDB does not give back what was written');
    });
  } catch (cause) {
    database.close();
    throw cause;
  }
  return new DeviceStore(database);
}

class DeviceStore implements Store {
  readonly kind = 'device';
  #db: Database;

  constructor(database: Database) {
    this.#db = database;
  }

  async attempts(owner: Owner): Promise<KeptAttempt[]> {
    const db = this.#db;
    const key = keyOf(owner);
    const [attempts, strands, events] = await db.transaction('r', db.attempts, db.strands, db.events, () =>
      Promise.all([
        db.attempts.where({ owner: key }).toArray(),
        db.strands.where({ owner: key }).toArray(),
        db.events.where({ owner: key }).sortBy('n'),
      ]),
    );
    const kept = attempts.map((row) => assemble(row, strands, events));
    return kept.sort((a, b) => b.touched - a.touched);
  }

  async append(
    owner: Owner,
    { attempt, strand, from }: Place,
    events: readonly LogEvent[],
    now: number,
  ): Promise<void> {
    const db = this.#db;
    const key = { owner: keyOf(owner), attempt };
    await db.transaction('rw', db.attempts, db.strands, db.events, async () => {
      await this.#touch(key, now);
      const { id, parent, parentCount } = strand;
      const count = await this.#count(key, id);
      if (count !== from) throw new StrandTakenError(`Strand ${id} holds ${count} events, not ${from}`);
      await db.strands.put({ ...key, strand: id, parent, parentCount, own: true });
      await db.events.bulkAdd(events.map((event, i) => ({ ...key, strand: id, n: from + i, event })));
    });
  }

  async keep(owner: Owner, attempt: Attempt, now: number): Promise<void> {
    const db = this.#db;
    const key = { owner: keyOf(owner), attempt: attempt.id };
    await db.transaction('rw', db.attempts, db.strands, db.events, async () => {
      await this.#touch(key, now);
      for (const { id, parent, parentCount, events } of attempt.strands) {
        const known = await db.strands.get([key.owner, key.attempt, id]);
        await db.strands.put({ ...key, strand: id, parent, parentCount, own: known?.own ?? false });
        const count = await this.#keptOf(key, id, events);
        await db.events.bulkAdd(events.slice(count).map((event, i) => ({ ...key, strand: id, n: count + i, event })));
      }
    });
  }

  async noteTold(owner: Owner, attempt: string, told: number): Promise<void> {
    await this.#db.attempts.update([keyOf(owner), attempt], { told });
  }

  async writing(owner: Owner, activity: string): Promise<string | undefined> {
    return (await this.#db.writings.get([keyOf(owner), activity]))?.text;
  }

  async write(owner: Owner, activity: string, text: string, now: number): Promise<void> {
    await this.#db.writings.put({ owner: keyOf(owner), activity, text, touched: now });
  }

  async settings(owner: Owner): Promise<Record<string, string>> {
    const rows = await this.#db.settings.where({ record: recordOf(owner) }).toArray();
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  }

  async set(owner: Owner, name: string, value: string): Promise<void> {
    await this.#db.settings.put({ record: recordOf(owner), name, value });
  }

  close(): void {
    this.#db.close();
  }

  /** How many of these events the strand begins with here; one that begins otherwise makes room for them. */
  async #keptOf(key: { owner: string; attempt: string }, strand: string, events: readonly LogEvent[]): Promise<number> {
    const rows = this.#db.events.where('[owner+attempt+strand+n]').between(...span(key, strand));
    const known = await rows.sortBy('n');
    const isSame = known.slice(0, events.length).every(({ event }, i) => isSameEvent(event, events[i]));
    if (isSame) return known.length;
    await rows.delete();
    return 0;
  }

  #count(key: { owner: string; attempt: string }, strand: string): PromiseLike<number> {
    return this.#db.events
      .where('[owner+attempt+strand+n]')
      .between(...span(key, strand))
      .count();
  }

  async #touch(key: { owner: string; attempt: string }, now: number): Promise<void> {
    const known = await this.#db.attempts.get([key.owner, key.attempt]);
    await this.#db.attempts.put({ ...key, touched: Math.max(now, known?.touched ?? 0), told: known?.told ?? 0 });
  }
}

function span({ owner, attempt }: { owner: string; attempt: string }, strand: string): [unknown[], unknown[]] {
  return [
    [owner, attempt, strand, Dexie.minKey],
    [owner, attempt, strand, Dexie.maxKey],
  ];
}

/** But for the time, which suspend data do not have. */
function isSameEvent(a: LogEvent, b: LogEvent | undefined): boolean {
  return b !== undefined && encodeEvent(a) === encodeEvent(b);
}

function keyOf({ course, module, learner }: Owner): string {
  return JSON.stringify([course, module, learner]);
}

function assemble(row: AttemptRow, strands: StrandRow[], events: EventRow[]): KeptAttempt {
  const mine = strands.filter(({ attempt }) => attempt === row.attempt);
  return {
    touched: row.touched,
    told: row.told,
    own: mine.filter(({ own }) => own).map(({ strand }) => strand),
    attempt: {
      id: row.attempt,
      strands: mine.map(({ strand, parent, parentCount }) => ({
        id: strand,
        parent,
        parentCount,
        events: events.filter((e) => e.attempt === row.attempt && e.strand === strand).map(({ event }) => event),
      })),
    },
  };
}
