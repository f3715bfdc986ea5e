import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { LogEvent, Strand } from '../../src/course/index.ts';
import { openDeviceStore } from '../../src/progress/device-store.ts';
import type { Owner, Place, Store } from '../../src/progress/index.ts';

export const chose = (choice: string, at?: number): LogEvent =>
  at === undefined ? { kind: 'chose', choice } : { kind: 'chose', choice, at };

export const sam: Owner = { course: 'inside-line', module: 'the-sue-call', learner: 'sam' };

/** The first strand of an attempt, or one that goes on from `parent` after its first `parentCount` events. */
export function place(attempt: string, strand: string, from: number, parent?: string, parentCount = 0): Place {
  return { attempt, strand: { id: strand, parent, parentCount }, from };
}

export function strand(id: string, events: LogEvent[], parent?: string, parentCount = 0): Strand {
  return { id, parent, parentCount, events };
}

/** A browser's IndexedDB with nothing in it, and stores opened on it as tabs would. */
export function device(): { factory: IDBFactory; open(): Promise<Store> } {
  const factory = new IDBFactory();
  return { factory, open: () => openDeviceStore(factory, IDBKeyRange) };
}
