import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { act, Device, done, go, goodCall, ownerOf, untimed, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const review = { 'cmi.core.lesson_mode': 'review', 'cmi.core.credit': 'no-credit' };
const WRITES = ['LMSSetValue', 'LMSCommit'];

describe.each([
  ['review', review],
  ['browse', { 'cmi.core.lesson_mode': 'browse' }],
  ['without credit', { 'cmi.core.credit': 'no-credit' }],
])('a launch in %s', (_, values) => {
  test.each([
    ['on the same device', false],
    ['on another device', true],
  ])('shows the log %s, and writes nothing to the LMS and nothing to the device', async (_, elsewhere) => {
    const first = await world.launch();
    await act(world, first, goodCall);
    await first.finish();
    const device = elsewhere ? new Device() : world.device;
    const before = [await (await device.open()).attempts(ownerOf('sue')), world.lms.record];
    const session = await world.launch({ values, device });
    expect(untimed(session.log())).toEqual(untimed(first.log()));
    expect(session.whereabouts().lms).toBe('read-only');
    expect(session.whereabouts().line).toBe('review');
    await act(world, session, [go('after'), done('after')]);
    await session.write('note', 'Only a look');
    session.hidden();
    world.clock.pass(600_000);
    const receipt = await session.finish();
    expect(receipt.saved).toBe('review');
    expect(world.lms.calls.filter(({ name }) => WRITES.includes(name))).toEqual([]);
    expect(world.lms.times('LMSFinish')).toBe(1);
    const store = await device.open();
    expect([await store.attempts(ownerOf('sue')), world.lms.record]).toEqual(before);
    expect(await store.writing(ownerOf('sue'), 'note')).toBeUndefined();
  });
});

test('what is tried in review lasts as long as the page', async () => {
  const session = await world.launch({ values: review });
  await act(world, session, goodCall);
  await session.write('note', 'Only a look');
  expect(session.log()).toHaveLength(goodCall.length);
  expect(session.standing().score).toBe(60);
  expect(await session.writing('note')).toBe('Only a look');
  session.close();
  expect((await world.launch({ values: review })).log()).toEqual([]);
});

test('a normal launch after a review goes on where the learner was', async () => {
  const first = await world.launch();
  await act(world, first, goodCall);
  await first.finish();
  const look = await world.launch({ values: review });
  await act(world, look, [go('after')]);
  await look.finish();
  expect((await world.launch()).log()).toEqual(first.log());
});
