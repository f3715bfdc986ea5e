import type { Attempt } from '../course/index.ts';
import { Database, keyOf, recordOf } from './device-store.ts';
import { mergeAttempts } from './merge.ts';
import type { Browser } from './open-store.ts';
import type { KeptAttempt } from './store.ts';
import { within, type Timer } from './within.ts';

/** Whose record: all modules of one course, and one learner. */
export interface RecordScope {
  course: string;
  learner: string;
  modules: readonly string[];
}

/** What is kept of a module. */
export interface ModuleRecord {
  /** The newest first. */
  attempts: KeptAttempt[];
  /** What the learner wrote, by activity. */
  writings: Record<string, string>;
}

/** All that this device keeps of a course for one learner. */
export interface DeviceRecord {
  settings: Record<string, string>;
  /** By module; those with nothing are missing. */
  modules: Record<string, ModuleRecord>;
}

/** The record as a whole: to be read, given away, taken in and erased. All methods reject when the device refuses. */
export interface RecordStore {
  read(): Promise<DeviceRecord>;
  /** Joins another record to this one: attempts are merged, of two texts both are kept, what is set here stays. */
  join(other: DeviceRecord, now: number): Promise<void>;
  erase(): Promise<void>;
}

/** Opens the record in this browser's IndexedDB; `undefined` when there is none to be had. */
export async function openRecord(browser: Browser, timer: Timer, scope: RecordScope): Promise<RecordStore | undefined> {
  try {
    const database = new Database(browser.indexedDB(), browser.keyRange());
    await within(timer, Promise.resolve(database.open()));
    return recordStore(database, scope);
  } catch (cause) {
    console.info('This browser keeps nothing', cause);
    return undefined;
  }
}

/** Makes sense of the rows of one learner and course. */
function readerOf({ logs, texts }: Database, scope: RecordScope) {
  const ownerOf = (module: string): string => keyOf({ ...scope, module });
  const course = recordOf({ ...scope, module: '' });
  const textsOf = async (owner: string): Promise<Record<string, string>> => {
    const rows = await texts.where({ owner }).toArray();
    return Object.fromEntries(rows.map(({ name, text }) => [name, text]));
  };
  const readModule = async (module: string): Promise<ModuleRecord> => {
    const owner = ownerOf(module);
    const rows = await logs.where({ owner }).toArray();
    rows.sort((a, b) => b.touched - a.touched);
    const attempts = rows.map(({ attempt, touched, own, told }) => ({ attempt, touched, own, told }));
    return { attempts, writings: await textsOf(owner) };
  };
  const read = async (): Promise<DeviceRecord> => {
    const modules: DeviceRecord['modules'] = {};
    for (const module of scope.modules) {
      const kept = await readModule(module);
      if (kept.attempts.length > 0 || Object.keys(kept.writings).length > 0) modules[module] = kept;
    }
    return { settings: await textsOf(course), modules };
  };
  return { ownerOf, course, read };
}

function recordStore(database: Database, scope: RecordScope): RecordStore {
  const { logs, texts } = database;
  const { ownerOf, course, read } = readerOf(database, scope);
  const joinAttempt = async (owner: string, attempt: Attempt, touched: number): Promise<void> => {
    const { id } = attempt;
    const known = await logs.get([owner, id]);
    const fresh = { owner, id, attempt: { id, strands: [] }, own: [], told: 0, touched };
    const row = known ?? fresh;
    await logs.put({ ...row, attempt: mergeAttempts(row.attempt, attempt) });
  };
  return {
    read,
    join: async (other, now) => {
      await database.transaction('rw', logs, texts, async () => {
        const here = await read();
        for (const [name, text] of Object.entries(other.settings)) {
          if (!here.settings[name]) await texts.put({ owner: course, name, text });
        }
        for (const [module, { attempts, writings }] of Object.entries(other.modules)) {
          const owner = ownerOf(module);
          for (const { attempt, touched } of attempts) await joinAttempt(owner, attempt, Math.min(touched, now));
          for (const [name, text] of Object.entries(writings)) {
            const own = here.modules[module]?.writings[name] ?? '';
            await texts.put({ owner, name, text: joined(own, text) });
          }
        }
      });
    },
    erase: async () => {
      await database.transaction('rw', logs, texts, async () => {
        for (const owner of [course, ...scope.modules.map(ownerOf)]) {
          await logs.where({ owner }).delete();
          await texts.where({ owner }).delete();
        }
      });
    },
  };
}

/** Both, unless one has the other in it. What an activity keeps in a form of its own cannot be put together: ours stays. */
function joined(own: string, other: string): string {
  if (own.includes(other) || /^[[{]/.test(own)) return own;
  return own === '' || other.includes(own) ? other : `${own}\n\n${other}`;
}
