import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore, PATIENCE, type Browser, type Store } from '../../src/progress/index.ts';
import { HandClock } from '../session/hand-clock.ts';
import { chose, place, sam } from './stores.ts';

/** Opens a store in a browser, unless `rest` says otherwise, as time stands still. */
function open(rest: Partial<Browser>, clock = new HandClock()): Promise<Store> {
  return openStore({ indexedDB: () => new IDBFactory(), keyRange: () => IDBKeyRange, locks: refuse, ...rest }, clock);
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
  const store = await open({});
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
  const store = await open(rest);
  expect(store.kind).toBe('memory');
  expect(console.info).toHaveBeenCalledOnce();
  await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1')], 1);
});

test('memory takes over where IndexedDB never answers, after two seconds', async () => {
  const clock = new HandClock();
  const opening = open({ indexedDB: () => factoryWhere(() => undefined) }, clock);
  expect(clock.waiting()).toEqual([PATIENCE]);
  clock.pass(PATIENCE);
  expect((await opening).kind).toBe('memory');
  expect(PATIENCE).toBe(2000);
});

test('memory takes over where the database does not give back what was written', async () => {
  const real = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    return real.call(this, { ...value, text: 'something else' }, key);
  });
  expect((await open({})).kind).toBe('memory');
});

test('memory takes over where the database loses what was written', async () => {
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore) {
    return get.call(this, ['nobody', 'nothing']);
  });
  expect((await open({})).kind).toBe('memory');
});

test('memory takes over where the database refuses to be written', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  expect((await open({})).kind).toBe('memory');
});

test('a database that opens too late is closed, and the page stays with memory', async () => {
  const close = vi.spyOn(IDBDatabase.prototype, 'close');
  const clock = new HandClock();
  const opening = open({}, clock);
  clock.pass(PATIENCE);
  expect((await opening).kind).toBe('memory');
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});
