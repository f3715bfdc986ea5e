import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Device, lonely, outline, ownerOf, settled, standAlone, untimed, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const another = { ...outline, id: 'another-module' };
const nameless = { 'cmi.core.student_id': '' };
const review = { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' };

test('what a learner sets holds at once, and in the next launch of any module', async () => {
  const session = await world.launch();
  expect(session.setting('team')).toBe('');
  const changes = vi.fn();
  session.subscribe(changes);
  const kept = session.set('team', 'it');
  expect(session.setting('team')).toBe('it');
  expect(changes).toHaveBeenCalled();
  await kept;
  expect((await world.launch()).setting('team')).toBe('it');
  expect((await world.launch({ outline: another })).setting('team')).toBe('it');
});

test('nothing of it is told to the LMS, and it is no event', async () => {
  const session = await world.launch();
  world.lms.calls = [];
  const log = untimed(session.log());
  await session.set('team', 'payroll');
  await session.set('timers', 'on');
  session.hidden();
  expect(untimed(session.log())).toEqual(log);
  expect(JSON.stringify([world.lms.calls, world.lms.record])).not.toMatch(/payroll|timers/);
});

test.each([
  ['the stand-alone site', standAlone],
  ['a package that finds no LMS', lonely],
])('%s has a course record of its own', async (_, edition) => {
  const session = await settled(world, await world.launch({ edition }));
  await session.set('team', 'it');
  expect((await world.launch({ edition })).setting('team')).toBe('it');
  expect((await world.launch()).setting('team')).toBe('');
});

test('a learner without a name has no course record beyond the page', async () => {
  const session = await world.launch({ values: nameless });
  await session.set('team', 'it');
  expect(session.setting('team')).toBe('it');
  expect((await world.launch({ values: nameless })).setting('team')).toBe('');
  const store = await world.device.open();
  expect(await store.settings(ownerOf(`attempt:${session.attempt}`))).toEqual({});
});

test('in review the course record is read, and what is set lasts as long as the page', async () => {
  await (await world.launch()).set('team', 'it');
  const session = await world.launch({ values: review });
  expect(session.setting('team')).toBe('it');
  await session.set('team', 'hr');
  expect(session.setting('team')).toBe('hr');
  expect((await world.launch()).setting('team')).toBe('it');
});

test('a device that keeps nothing, or gives nothing back, costs the setting and no more', async () => {
  const session = await world.launch();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  await session.set('team', 'it');
  expect(session.setting('team')).toBe('it');
  expect(console.warn).toHaveBeenCalled();
  put.mockRestore();
  vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('Nothing here.', 'UnknownError');
  });
  expect((await world.launch({ device: new Device() })).setting('team')).toBe('');
});
