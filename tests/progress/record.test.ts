import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openDeviceStore } from '../../src/progress/device-store.ts';
import { openRecord, parseRecord, printRecord, type RecordStore } from '../../src/progress/home.ts';
import type { Owner, Store } from '../../src/progress/index.ts';
import { chose, place } from './stores.ts';

const scope = { course: 'inside-line', learner: 'sam', modules: ['the-sue-call', 'make-it-stick'] };
const sue: Owner = { course: scope.course, learner: scope.learner, module: 'the-sue-call' };
const timer = { after: () => () => undefined };

interface Device {
  store: Store;
  record: RecordStore;
}

async function device(): Promise<Device> {
  const factory = new IDBFactory();
  const browser = { indexedDB: () => factory, keyRange: () => IDBKeyRange, locks: () => navigator.locks };
  const store = await openDeviceStore(factory, IDBKeyRange);
  return { store, record: (await openRecord(browser, timer, scope))! };
}

async function played(): Promise<Device> {
  const one = await device();
  await one.store.append(sue, place('aaaa', 'st00', 0), [chose('ab'), chose('cd')], 7);
  await one.store.write(sue, 'what-i-heard', 'A hurry.');
  await one.store.set(sue, 'team', 'payroll');
  return one;
}

async function moved(from: Device, to: Device): Promise<void> {
  const read = parseRecord(printRecord(await from.record.read(), scope), scope);
  if ('fault' in read) throw new Error(read.fault);
  await to.record.join(read.record, 9);
}

test('a record holds what sessions have kept, and nothing of others', async () => {
  const { store, record } = await played();
  await store.append({ ...sue, learner: 'ann' }, place('bbbb', 'st00', 0), [chose('zz')], 7);
  await store.write({ ...sue, course: 'another' }, 'what-i-heard', 'Nothing.');
  expect(await record.read()).toMatchObject({
    settings: { team: 'payroll' },
    modules: { 'the-sue-call': { attempts: [{ attempt: { id: 'aaaa' } }], writings: { 'what-i-heard': 'A hurry.' } } },
  });
  expect(Object.keys((await record.read()).modules)).toEqual(['the-sue-call']);
});

test('taken in on another device, a session goes on from there', async () => {
  const other = await device();
  await moved(await played(), other);
  const [kept] = await other.store.attempts(sue);
  expect(kept?.attempt.strands.map(({ events }) => events.length)).toEqual([2]);
  expect(await other.store.writing(sue, 'what-i-heard')).toBe('A hurry.');
  expect(await other.store.settings(sue)).toEqual({ team: 'payroll' });
});

test('taking the same in once more changes nothing', async () => {
  const [one, other] = [await played(), await device()];
  await moved(one, other);
  const before = await other.record.read();
  await moved(one, other);
  await moved(other, other);
  expect(await other.record.read()).toEqual(before);
});

test('of two texts both stay, what is set here stays, and what an activity arranged here stays', async () => {
  const other = await device();
  await other.store.write(sue, 'what-i-heard', 'A van.');
  await other.store.set(sue, 'team', 'it');
  await other.store.write(sue, 'order', '{"answer":[1,0]}');
  const one = await played();
  await one.store.write(sue, 'order', '{"answer":[0,1]}');
  await moved(one, other);
  expect(await other.store.writing(sue, 'what-i-heard')).toBe('A van.\n\nA hurry.');
  expect(await other.store.writing(sue, 'order')).toBe('{"answer":[1,0]}');
  expect(await other.store.settings(sue)).toEqual({ team: 'it' });
});

test('erased, nothing of the learner is left in the course, and all of others is', async () => {
  const { store, record } = await played();
  await store.append({ ...sue, learner: 'ann' }, place('bbbb', 'st00', 0), [chose('zz')], 7);
  await record.erase();
  expect(await record.read()).toEqual({ settings: {}, modules: {} });
  expect(await store.attempts(sue)).toEqual([]);
  expect(await store.attempts({ ...sue, learner: 'ann' })).toHaveLength(1);
});

test('a browser without a database has no record', async () => {
  const browser = {
    indexedDB: () => {
      throw new Error('blocked');
    },
    keyRange: () => IDBKeyRange,
    locks: () => navigator.locks,
  };
  expect(await openRecord(browser, timer, scope)).toBeUndefined();
});
