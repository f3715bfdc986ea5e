import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { linesOf } from '../../src/progress/index.ts';
import { answered } from '../course/outline.ts';
import { act, Device, done, go, goodCall, lonely, ownerOf, standAlone, untimed, World, type Launch } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

async function keptLog(): Promise<object[]> {
  const [newest] = await (await world.device.open()).attempts(ownerOf('sue'));
  return newest ? linesOf(newest.attempt).line : [];
}

describe('finishing', () => {
  test('waits for the device, sends everything and ends the LMS’s session once', async () => {
    const session = await world.launch();
    await act(world, session, goodCall);
    void session.record(go('after'));
    void session.record(done('after'));
    world.lms.calls = [];
    const receipt = await session.finish();
    expect(receipt).toEqual({ saved: 'lms', at: world.clock.now(), standing: session.standing() });
    expect(receipt.standing.done).toEqual(['call', 'after']);
    expect(world.lms.calls.at(-1)?.name).toBe('LMSFinish');
    expect(world.lms.times('LMSFinish')).toBe(1);
    expect(world.lms.report()).toMatchObject({ exit: 'suspend', entry: 'resume', sessions: [{ finished: true }] });
    expect(await keptLog()).toEqual(session.log());
    expect(session.whereabouts()).toMatchObject({ line: 'closed', closed: true });
    expect((await world.launch()).log()).toEqual(session.log());
  });

  test('waits for the device before it says where the work is', async () => {
    const session = await world.launch();
    world.lms.gone = true;
    void session.record(go('intro'));
    expect((await session.finish()).saved).toBe('offline');
  });

  test('tells the learner that the module is passed', async () => {
    const session = await world.launch();
    const answers = [answered('q-teach', 'good'), answered('q-courtesy', 'good')];
    await act(world, session, [...goodCall, ...answers, done('intro'), done('after')]);
    const { standing } = await session.finish();
    expect(standing).toMatchObject({ completion: 'completed', success: 'passed', score: 100 });
    expect(world.lms.report().values['cmi.core.lesson_status']).toBe('passed');
  });

  test.each<[string, Launch, () => void, string]>([
    ['with the LMS', {}, () => undefined, 'lms'],
    ['on the device, while the LMS is gone', {}, () => void (world.lms.gone = true), 'offline'],
    ['on the device, while the LMS throws', {}, () => void (world.lms.gone = 'throws'), 'offline'],
    ['on the device, while the LMS keeps nothing', {}, () => void (world.lms.keeps = false), 'offline'],
    ['nowhere but here, without an LMS', { edition: lonely }, () => undefined, 'not-connected'],
    ['on the device, on the stand-alone site', { edition: standAlone }, () => undefined, 'device'],
  ])('says where the work is: %s', async (_, how, happens, saved) => {
    const session = await world.launch(how);
    happens();
    await act(world, session, goodCall);
    expect((await session.finish()).saved).toBe(saved);
  });

  test('while neither the device nor the LMS has the last steps does not end, and ends once the LMS has them', async () => {
    const device = new Device();
    device.browser = {
      indexedDB: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const session = await world.launch({ device });
    world.lms.gone = true;
    await act(world, session, [go('intro')]);
    expect((await session.finish()).saved).toBe('unsaved');
    world.lms.gone = false;
    expect(world.lms.times('LMSFinish')).toBe(0);
    expect((await session.finish()).saved).toBe('lms');
    expect(world.lms.times('LMSFinish')).toBe(1);
  });

  test('twice ends once, and says the same', async () => {
    const session = await world.launch();
    await act(world, session, [go('intro')]);
    const first = await session.finish();
    const again = await session.finish();
    session.close();
    expect(again).toEqual(first);
    expect(world.lms.times('LMSFinish')).toBe(1);
  });
});

describe('a page that goes away', () => {
  test('only ends the LMS’s session: what is waiting is not sent any more', async () => {
    const session = await world.launch();
    world.clock.pass(5000);
    await session.record(go('intro'));
    await session.record(done('intro'));
    world.lms.calls = [];
    session.close();
    session.close();
    session.hidden();
    expect(world.clock.waiting()).toEqual([]);
    world.clock.pass(600_000);
    expect(world.lms.calls.map(({ name }) => name)).toEqual(['LMSFinish']);
    // The values were handed over with the last step, and Finish has them kept.
    expect((await world.launch()).log()).toEqual(session.log());
  });

  test('in the middle of a step still has it on the device', async () => {
    const session = await world.launch();
    const kept = session.record(go('intro'));
    session.close();
    await kept;
    expect(await keptLog()).toEqual(session.log());
    expect(world.lms.calls.at(-1)?.name).toBe('LMSFinish');
  });
});

describe('a page that comes back after it was closed', () => {
  test('keeps what happens on the device, and calls the LMS no more', async () => {
    const session = await world.launch();
    await act(world, session, [go('intro')]);
    session.close();
    world.lms.calls = [];
    await act(world, session, [done('intro'), ...goodCall]);
    expect(session.log()).toHaveLength(2 + goodCall.length);
    expect(await keptLog()).toEqual(session.log());
    expect(world.lms.calls).toEqual([]);
    expect(session.whereabouts()).toMatchObject({ line: 'ended', events: 8, told: 1 });
  });

  test('has that told at the next launch', async () => {
    const session = await world.launch();
    session.close();
    await act(world, session, goodCall);
    const again = await world.launch();
    expect(again.log()).toEqual(session.log());
    expect(world.lms.report().interactions).toHaveLength(2);
    expect(untimed(again.log())).toEqual(untimed(session.log()));
  });
});
