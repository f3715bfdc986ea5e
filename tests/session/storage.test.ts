import { IDBIndex } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { linesOf } from '../../src/progress/index.ts';
import { act, Device, done, go, goodCall, ownerOf, refuseLogs, standAlone, untimed, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const full = (): never => {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
};

/** A browser without storage. */
function withoutStorage(): Device {
  const device = new Device();
  device.browser = { indexedDB: full };
  return device;
}

async function keptOn(device: Device): Promise<readonly object[]> {
  const [newest] = await (await device.open()).attempts(ownerOf('sue'));
  return newest ? linesOf(newest.attempt).line : [];
}

describe('a device that refuses in the middle of a session', () => {
  test('is told of, and the LMS still gets everything', async () => {
    const session = await world.launch();
    await act(world, session, [go('intro'), done('intro')]);
    refuseLogs();
    await act(world, session, goodCall);
    expect(session.whereabouts()).toMatchObject({ refused: true, onDevice: 2, events: 8, told: 8, line: 'lms' });
    expect(console.warn).toHaveBeenCalled();
    expect((await world.launch({ device: new Device() })).log()).toEqual(untimed(session.log()));
    expect(world.lms.report().interactions).toHaveLength(2);
  });

  test('is never said to have it, when the LMS is gone too', async () => {
    const session = await world.launch();
    refuseLogs();
    world.lms.gone = true;
    await act(world, session, [go('intro')]);
    expect(session.whereabouts().line).toBe('unsaved');
  });

  test('is never said to have it on the stand-alone site', async () => {
    const session = await world.launch({ edition: standAlone });
    await act(world, session, [go('intro')]);
    expect(session.whereabouts().line).toBe('device');
    refuseLogs();
    await act(world, session, [done('intro')]);
    expect(session.whereabouts().line).toBe('memory');
  });

  test('holds the beginning of what happened and no log with a hole, once it takes something again', async () => {
    const session = await world.launch();
    await act(world, session, [go('intro')]);
    const allow = refuseLogs();
    await act(world, session, [done('intro')]);
    allow();
    await act(world, session, goodCall);
    const kept = await keptOn(world.device);
    expect(kept).toEqual(session.log().slice(0, kept.length));
    expect(session.whereabouts().onDevice).toBeLessThanOrEqual(kept.length);
  });

  test('has everything again after the next launch, from the LMS', async () => {
    const session = await world.launch();
    const allow = refuseLogs();
    await act(world, session, [go('intro')]);
    allow();
    await act(world, session, [done('intro'), ...goodCall]);
    session.close();
    const again = await world.launch();
    expect(untimed(again.log())).toEqual(untimed(session.log()));
    await act(world, again, [go('after')]);
    expect(again.whereabouts().refused).toBe(false);
    expect(untimed((await keptOn(world.device)) as never)).toEqual(untimed(again.log()));
  });

  test('keeps a line that makes sense where there is no LMS to get it from', async () => {
    const session = await world.launch({ edition: standAlone });
    await act(world, session, [go('call')]);
    const allow = refuseLogs();
    await act(world, session, goodCall.slice(1, 3));
    allow();
    await act(world, session, goodCall.slice(3));
    session.close();
    const again = await world.launch({ edition: standAlone });
    expect(again.log()).toEqual(session.log().slice(0, again.log().length));
    await act(world, again, [go('after')]);
    expect(again.whereabouts().line).toBe('device');
  });
});

describe('two tabs on the same strand', () => {
  test('each keep their own story: the first tab’s is whole, and the second is not said to be kept when it is not', async () => {
    const before = await world.launch();
    await act(world, before, [go('intro')]);
    before.close();
    const one = await world.launch();
    const other = await world.launch();
    await act(world, one, [done('intro'), go('after')]);
    await act(world, other, goodCall);
    await act(world, one, [done('after')]);
    const [kept] = await (await world.device.open()).attempts(ownerOf('sue'));
    const stories = kept?.attempt.strands.map(({ events }) => events) ?? [];
    expect(stories).toContainEqual(one.log());
    expect(stories.flat()).toHaveLength(4 + goodCall.length);
    expect(one.whereabouts()).toMatchObject({ refused: false, onDevice: 4 });
    if (!other.whereabouts().refused) expect(linesOf(kept!.attempt).line).toEqual(other.log());
  });
});

describe('a device that refuses at launch', () => {
  test('when it is to keep what the LMS has: the log is there, and the device is not said to have it', async () => {
    const session = await world.launch();
    await act(world, session, goodCall);
    session.close();
    refuseLogs();
    const again = await world.launch({ device: new Device() });
    expect(again.log()).toEqual(untimed(session.log()));
    expect(again.whereabouts()).toMatchObject({ refused: true, line: 'lms' });
    world.lms.gone = true;
    await act(world, again, [go('after')]);
    expect(again.whereabouts().line).toBe('unsaved');
  });

  test('when it is to keep what the LMS has, has all of it with the next step that it takes', async () => {
    const session = await world.launch();
    await act(world, session, goodCall);
    session.close();
    const allow = refuseLogs();
    const device = new Device();
    const again = await world.launch({ device });
    allow();
    await act(world, again, [go('after')]);
    expect(again.whereabouts().refused).toBe(false);
    expect(await keptOn(device)).toEqual(again.log());
    expect(await keptOn(device)).toHaveLength(goodCall.length + 1);
  });

  test('when it is to give back what it kept: the LMS’s suspend data go on', async () => {
    const session = await world.launch();
    await act(world, session, goodCall);
    session.close();
    const read = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(full);
    const again = await world.launch();
    expect(read).toHaveBeenCalled();
    expect(again.log()).toEqual(untimed(session.log()));
  });
});

describe('a browser without storage', () => {
  test('has its work with the LMS, and says so', async () => {
    const session = await world.launch({ device: withoutStorage() });
    await act(world, session, goodCall);
    expect(session.whereabouts()).toMatchObject({ store: 'memory', line: 'lms' });
    expect((await world.launch({ device: withoutStorage() })).log()).toEqual(untimed(session.log()));
  });

  test('says that nothing is saved while the LMS is gone', async () => {
    const session = await world.launch({ device: withoutStorage() });
    world.lms.gone = true;
    await act(world, session, [go('intro')]);
    expect(session.whereabouts().line).toBe('unsaved');
    world.lms.gone = false;
    world.clock.pass(60_000);
    expect(session.whereabouts().line).toBe('lms');
  });

  test('says on the stand-alone site that it lasts as long as the page', async () => {
    const session = await world.launch({ device: withoutStorage(), edition: standAlone });
    await act(world, session, goodCall);
    expect(session.whereabouts().line).toBe('memory');
    expect(session.standing().score).toBe(60);
  });
});
