import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openScorm12 } from '../../src/reporting/index.ts';
import { answered } from '../course/outline.ts';
import { TestLms } from '../reporting/test-lms.ts';
import { act, Device, done, go, goodCall, lonely, ownerOf, settled, standAlone, untimed, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const steps = [go('intro'), answered('q-teach', 'good'), done('intro'), ...goodCall];

/** A first session that went well, and what it left. */
async function firstSession(): Promise<{ attempt: string; log: readonly object[]; standing: object }> {
  const session = await world.launch();
  await act(world, session, steps);
  await session.finish();
  return { attempt: session.attempt, log: session.log(), standing: session.standing() };
}

const suspendData = (): string => world.lms.report().values['cmi.suspend_data'] ?? '';

describe('a later launch', () => {
  test('on the same device goes on with the same log, times and strand', async () => {
    const first = await firstSession();
    const session = await world.launch();
    expect(session.attempt).toBe(first.attempt);
    expect(session.log()).toEqual(first.log);
    expect(session.standing()).toEqual(first.standing);
    await act(world, session, [go('after')]);
    const [kept] = await (await world.device.open()).attempts(ownerOf('sue'));
    expect(kept?.attempt.strands.filter(({ events }) => events.length > 0)).toHaveLength(1);
    expect(kept?.attempt.strands[0]?.events).toEqual(session.log());
    expect(world.asked).toEqual([]);
  });

  test('on another device goes on from suspend data alone: the same log but for the times', async () => {
    const first = await firstSession();
    const device = new Device();
    const session = await world.launch({ device });
    expect(session.attempt).toBe(first.attempt);
    expect(session.log()).toEqual(untimed(first.log as never));
    expect(session.standing()).toEqual(first.standing);
    await act(world, session, [go('after')]);
    const [kept] = await (await device.open()).attempts(ownerOf('sue'));
    expect(kept?.attempt.strands.map(({ events }) => events.length).sort()).toEqual([1, steps.length]);
    expect(kept?.own).toHaveLength(1);
  });

  test.each([
    ['the same device', false],
    ['another device', true],
  ])('on %s tells nothing again that was told, and counts its own time', async (_, elsewhere) => {
    await firstSession();
    const device = elsewhere ? new Device() : world.device;
    const session = await world.launch({ device });
    await act(world, session, [go('after')]);
    expect(world.lms.names('cmi.interactions')).toEqual([]);
    const told = world.lms.report().interactions.map(({ id }) => id);
    expect(told).toEqual(['question__q_teach', 'call__hello', 'call__asked']);
    expect(world.lms.report().values['cmi.core.session_time']).toBe('00:00:03');
    expect(world.lms.refused()).toEqual([]);
  });

  test.each([
    ['lost', () => ''],
    ['cut', (data: string) => data.slice(0, 30)],
    ['escaped', (data: string) => data.replaceAll('|', '%7C')],
    ['from something else', () => 'page=3;done=1'],
  ])('with suspend data %s goes on from the device, and gives the LMS the data again', async (_, change) => {
    const first = await firstSession();
    const session = await world.launch({ values: { 'cmi.suspend_data': change(suspendData()) } });
    expect(session.log()).toEqual(first.log);
    expect(world.asked).toEqual([]);
    expect(world.lms.report().values['cmi.suspend_data']).toContain(first.attempt);
  });

  test('with suspend data cut, on another device, begins anew without harm', async () => {
    const first = await firstSession();
    const values = { 'cmi.suspend_data': suspendData().slice(0, 30) };
    const session = await world.launch({ device: new Device(), values });
    expect(session.log()).toEqual([]);
    // Under its old name, so that the device that has the rest can join it.
    expect(session.attempt).toBe(first.attempt);
    expect((await world.launch()).log()).toEqual(first.log);
  });

  test('never lowers what the LMS has, even when everything else is lost', async () => {
    const session = await world.launch();
    await act(world, session, [...steps, answered('q-courtesy', 'good'), done('after')]);
    await session.finish();
    expect(world.lms.report().values).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
    });
    const anew = await world.launch({ device: new Device(), values: { 'cmi.suspend_data': '' } });
    await act(world, anew, goodCall);
    expect(world.lms.report().values).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
    });
  });
});

describe('an LMS that knows of nothing, while this device does', () => {
  /** The LMS was gone from the start of the first session; then it has forgotten the launch. */
  async function forgotten(): Promise<void> {
    const session = await world.launch();
    world.lms.gone = true;
    await act(world, session, [go('intro'), done('intro'), go('after')]);
    session.close();
    world.lms = new TestLms();
  }

  test('asks once whether to go on, with the number of steps, and goes on', async () => {
    await forgotten();
    const session = await world.launch();
    expect(world.asked).toEqual([3]);
    expect(session.log()).toHaveLength(3);
    expect(session.whereabouts().line).toBe('lms');
    session.close();
    await world.launch();
    expect(world.asked).toEqual([3]);
  });

  test('starts anew when the learner says so, and takes nothing from the device', async () => {
    await forgotten();
    const session = await world.launch({ ask: async () => false });
    expect(session.log()).toEqual([]);
    const kept = await (await world.device.open()).attempts(ownerOf('sue'));
    expect(kept.map(({ attempt }) => attempt.strands.flatMap(({ events }) => events).length).sort()).toEqual([0, 3]);
  });

  test('does not ask when an LMS was found to have everything', async () => {
    await firstSession();
    (await world.launch()).close();
    world.lms = new TestLms();
    expect((await world.launch()).log()).toEqual([]);
    expect(world.asked).toEqual([]);
  });

  test('asks when the LMS only said that it had kept everything', async () => {
    const { log } = await firstSession();
    world.lms = new TestLms();
    expect((await world.launch()).log()).toEqual(log);
    expect(world.asked).toEqual([log.length]);
  });
});

describe('another learner on the same device', () => {
  test('sees nothing of the first, and takes nothing from them', async () => {
    const first = await firstSession();
    await (await world.launch()).write('note', 'Of the first');
    world.lms = new TestLms();
    const session = await world.launch({ values: { 'cmi.core.student_id': 'sam', 'cmi.core.entry': 'resume' } });
    expect(session.log()).toEqual([]);
    expect(await session.writing('note')).toBeUndefined();
    await act(world, session, [go('intro')]);
    const store = await world.device.open();
    expect((await store.attempts(ownerOf('sam'))).map(({ attempt }) => attempt.id)).toEqual([session.attempt]);
    world.lms = new TestLms();
    expect((await world.launch({ values: { 'cmi.core.entry': 'resume' } })).log()).toEqual(first.log);
  });

  test('without a name is kept apart by the attempt', async () => {
    const values = { 'cmi.core.student_id': '' };
    const nameless = await world.launch({ values });
    await act(world, nameless, steps);
    nameless.close();
    const again = await world.launch({ values });
    expect(again.attempt).toBe(nameless.attempt);
    expect(again.log()).toEqual(nameless.log());
    const stranger = await world.launch({ values: { ...values, 'cmi.suspend_data': '' } });
    expect(stranger.log()).toEqual([]);
    expect(stranger.attempt).not.toBe(nameless.attempt);
  });

  test('without a name is not said to have anything on a device that cannot be asked for it', async () => {
    const nameless = await world.launch({ values: { 'cmi.core.student_id': '' } });
    expect(nameless.whereabouts().line).toBe('lms');
    const lost = new World();
    lost.lms.keeps = false;
    const session = await lost.launch({ values: { 'cmi.core.student_id': '' } });
    await act(lost, session, steps);
    expect(session.whereabouts()).toMatchObject({ line: 'unsaved', store: 'memory' });
    lost.lms.keeps = true;
    await act(lost, session, [go('intro')]);
    lost.clock.pass(60_000);
    expect(session.whereabouts()).toMatchObject({ line: 'lms', store: 'device' });
  });

  test('and the device alone do not mix', async () => {
    await firstSession();
    const alone = await settled(world, await world.launch({ edition: lonely }));
    expect(alone.log()).toEqual([]);
    const site = await world.launch({ edition: standAlone });
    expect(site.log()).toEqual([]);
  });
});

describe('without an LMS', () => {
  test.each([
    ['where one was expected, the device goes on alone and it says so', lonely, 'not-connected'],
    ['on the stand-alone site, the device is all there is', standAlone, 'device'],
  ])('%s', async (_, edition, line) => {
    const session = await settled(world, await world.launch({ edition }));
    await act(world, session, goodCall);
    expect(session.whereabouts().line).toBe(line);
    expect(world.lms.calls).toEqual([]);
    session.close();
    const again = await settled(world, await world.launch({ edition }));
    expect(again.attempt).toBe(session.attempt);
    expect(again.log()).toEqual(session.log());
    expect(world.asked).toEqual([]);
  });

  test('that will not initialise, the device goes on alone', async () => {
    const session = await world.launch({
      edition: { expectsLms: true, connect: async () => openScorm12({ LMSInitialize: () => 'false' }) ?? false },
    });
    expect(session.whereabouts()).toMatchObject({ line: 'not-connected', lms: 'missing' });
  });
});
