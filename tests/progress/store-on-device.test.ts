import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { decodeAttempt, encodeAttempt } from '../../src/progress/index.ts';
import { chose, device, place, sam, strand } from './stores.ts';

test('what the device keeps is there after closing and opening again', async () => {
  const { open } = device();
  const first = await open();
  await first.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1', 5)], 10);
  await first.keep(sam, { id: 'Ab3d', strands: [strand('bbbb', [chose('b1')], 'aaaa', 1)] }, 20, 1);
  await first.write(sam, 'note', 'kept');
  await first.set(sam, 'team', 'it');
  const before = await first.attempts(sam);
  first.close();
  const again = await open();
  expect(await again.attempts(sam)).toEqual(before);
  expect(before).toMatchObject([{ told: 1, own: ['aaaa'], touched: 20 }]);
  expect(await again.writing(sam, 'note')).toBe('kept');
  expect(await again.settings(sam)).toEqual({ team: 'it' });
  await again.append(sam, place('Ab3d', 'aaaa', 1), [chose('a2', 6)], 40);
  expect((await again.attempts(sam))[0]?.attempt.strands[0]?.events).toEqual([chose('a1', 5), chose('a2', 6)]);
  again.close();
});

test('a closed store refuses', async () => {
  const store = await device().open();
  store.close();
  await expect(store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1')], 1)).rejects.toThrow();
  await expect(store.attempts(sam)).rejects.toThrow();
});

test('two tabs share what the device keeps, and only one goes on with a strand', async () => {
  const { open } = device();
  const [one, other] = [await open(), await open()];
  await one.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1', 1)], 1);
  expect(await other.attempts(sam)).toEqual(await one.attempts(sam));
  await one.append(sam, place('Ab3d', 'aaaa', 1), [chose('a2', 2)], 2);
  await expect(other.append(sam, place('Ab3d', 'aaaa', 1), [chose('b2', 3), chose('b3', 3)], 3)).rejects.toThrow();
  expect(await other.attempts(sam)).toMatchObject([
    { touched: 2, attempt: { strands: [{ events: [chose('a1', 1), chose('a2', 2)] }] } },
  ]);
  one.close();
  other.close();
});

test('two devices know nothing of each other', async () => {
  const [one, other] = [await device().open(), await device().open()];
  await one.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1')], 1);
  expect(await other.attempts(sam)).toEqual([]);
  one.close();
  other.close();
});

test('keeping a longer copy of a strand from suspend data leaves the times of what the device has', async () => {
  const store = await device().open();
  const tallies = { zz: { taken: 1, missed: 0 }, aa: { taken: 0, missed: 1 } };
  const ended = { kind: 'ended', outcome: 'good', score: 50, objectives: tallies, at: 7 } as const;
  await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1', 5), ended], 10);
  const told = decodeAttempt(
    encodeAttempt({ id: 'Ab3d', strands: [strand('aaaa', [chose('a1'), ended, chose('a3')])] }, sam),
    sam,
  );
  if ('attempt' in told) await store.keep(sam, told.attempt, 20);
  const [kept] = await store.attempts(sam);
  expect(kept?.attempt.strands).toEqual([strand('aaaa', [chose('a1', 5), ended, chose('a3')])]);
  store.close();
});

/** The database as version 3 of it holds it. What is written here is never edited. */
async function leaveVersion3(factory: IDBFactory): Promise<void> {
  const old = new Dexie('inside-line', { indexedDB: factory, IDBKeyRange });
  old.version(3).stores({ logs: '[owner+id], owner', texts: '[owner+name], owner' });
  const owner = '["inside-line","the-sue-call","sam"]';
  const events = [{ kind: 'chose', choice: 'a1', at: 5 }];
  const strands = [{ id: 'aaaa', parent: undefined, parentCount: 0, events }];
  await old
    .table('logs')
    .add({ owner, id: 'Ab3d', attempt: { id: 'Ab3d', strands }, touched: 10, told: 1, own: ['aaaa'] });
  await old.table('texts').add({ owner, name: 'note', text: 'kept' });
  await old.table('texts').add({ owner: '["inside-line","sam"]', name: 'team', text: 'it' });
  old.close();
}

test('what version 3 kept is all there, and goes on', async () => {
  const { factory, open } = device();
  await leaveVersion3(factory);
  const store = await open();
  expect(await store.attempts(sam)).toEqual([
    { attempt: { id: 'Ab3d', strands: [strand('aaaa', [chose('a1', 5)])] }, touched: 10, own: ['aaaa'], told: 1 },
  ]);
  expect(await store.writing(sam, 'note')).toBe('kept');
  expect(await store.settings(sam)).toEqual({ team: 'it' });
  await store.append(sam, place('Ab3d', 'aaaa', 1), [chose('a2', 6)], 40);
  store.close();
  const again = await open();
  expect((await again.attempts(sam))[0]?.attempt.strands[0]?.events).toHaveLength(2);
  again.close();
});
