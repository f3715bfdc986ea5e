import { expect, test } from 'vitest';
import { openMemoryStore } from '../../src/progress/index.ts';
import { chose, place, sam, strand } from './stores.ts';

test('memory says that nothing outlasts the page', () => {
  expect(openMemoryStore().kind).toBe('memory');
});

test('memory takes what happens, and has no attempts to give back: the page itself holds the one there is', async () => {
  const store = openMemoryStore();
  await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1')], 1);
  await store.keep(sam, { id: 'Ab3d', strands: [strand('aaaa', [chose('a1')])] }, 2);
  expect(await store.attempts(sam)).toEqual([]);
});

test('memory has what the learner wrote, as long as it lasts', async () => {
  const store = openMemoryStore();
  await store.write(sam, 'note', 'first');
  await store.write(sam, 'note', 'Mine');
  expect(await store.writing(sam, 'note')).toBe('Mine');
  expect(await store.writing(sam, 'other')).toBeUndefined();
  expect(await openMemoryStore().writing(sam, 'note')).toBeUndefined();
});
