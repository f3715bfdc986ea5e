import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore, PATIENCE, type Browser } from '../../src/progress/index.ts';
import { chose, place, sam } from './stores.ts';

const never = (): Promise<void> => new Promise(() => undefined);

/** A browser whose time stands still, unless `rest` says otherwise. */
function browser(rest: Partial<Browser>): Browser {
  return { indexedDB: () => new IDBFactory(), keyRange: () => IDBKeyRange, wait: never, ...rest };
}

/** A factory whose every request to open ends as `answer` makes it end, or never. */
function factoryWhere(answer: (request: IDBOpenDBRequest) => void): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => {
    const request = { onerror: null, onsuccess: null, onblocked: null, onupgradeneeded: null, result: null };
    answer(request as unknown as IDBOpenDBRequest);
    return request as unknown as ReturnType<IDBFactory['open']>;
  };
  return factory;
}

function failLate(request: IDBOpenDBRequest): void {
  const error = new DOMException('This frame may not keep anything.', 'InvalidStateError');
  const event = { type: 'error', target: Object.assign(request, { error }), preventDefault() {}, stopPropagation() {} };
  queueMicrotask(() => request.onerror?.(event as unknown as Event));
}

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

test('a browser that keeps things gives the device store', async () => {
  const store = await openStore(browser({}));
  expect(store.kind).toBe('device');
  await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1')], 1);
  expect(await store.attempts(sam)).toHaveLength(1);
  store.close();
});

test.each<[string, Partial<Browser>]>([
  ['throws when it is asked for', { indexedDB: refuse }],
  ['is not there', { indexedDB: () => undefined as unknown as IDBFactory }],
  ['has no key ranges', { keyRange: refuse }],
  ['throws when it is opened', { indexedDB: () => factoryWhere(refuse) }],
  ['fails to open, later', { indexedDB: () => factoryWhere(failLate) }],
])('memory takes over where IndexedDB %s', async (_, rest) => {
  const store = await openStore(browser(rest));
  expect(store.kind).toBe('memory');
  expect(console.info).toHaveBeenCalledOnce();
  await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1')], 1);
  expect(await store.attempts(sam)).toHaveLength(1);
});

test('memory takes over where IndexedDB never answers, after two seconds', async () => {
  const waits: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
  const store = await openStore(browser({ indexedDB: () => factoryWhere(() => undefined), wait }));
  expect(store.kind).toBe('memory');
  expect(waits).toEqual([PATIENCE]);
  expect(PATIENCE).toBe(2000);
});

test('memory takes over where the database does not give back what was written', async () => {
  const real = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    return real.call(this, { ...value, text: 'something else' }, key);
  });
  expect((await openStore(browser({}))).kind).toBe('memory');
});

test('memory takes over where the database loses what was written', async () => {
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore) {
    return get.call(this, ['nobody', 'nothing']);
  });
  expect((await openStore(browser({}))).kind).toBe('memory');
});

test('memory takes over where the database refuses to be written', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  expect((await openStore(browser({}))).kind).toBe('memory');
});

test('a database that opens too late is closed, and the page stays with memory', async () => {
  const close = vi.spyOn(IDBDatabase.prototype, 'close');
  const store = await openStore(browser({ wait: async () => undefined }));
  expect(store.kind).toBe('memory');
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});
