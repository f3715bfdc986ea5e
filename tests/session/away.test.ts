import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeAttempt, linesOf } from '../../src/progress/index.ts';
import { act, call, Device, done, go, goodCall, ownerOf, pick, poorCall, untimed, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

function logInLms(): unknown {
  const decoded = decodeAttempt(world.lms.report().values['cmi.suspend_data'] ?? '', ownerOf('sue'));
  return 'attempt' in decoded ? linesOf(decoded.attempt).line : decoded.fault;
}

describe('an LMS that goes and comes back', () => {
  test.each([
    ['answers false', () => void (world.lms.gone = true)],
    ['throws', () => void (world.lms.gone = 'throws')],
    ['takes values but keeps nothing', () => void (world.lms.keeps = false)],
  ])('(it %s) gets all of it by itself, each interaction once', async (_, leave) => {
    const session = await world.launch();
    await act(world, session, call('call', pick('hello', 'asked')));
    leave();
    await act(world, session, goodCall.slice(3));
    expect(session.whereabouts()).toMatchObject({ line: 'offline', onDevice: 6, events: 6, told: 3 });
    expect(logInLms()).toHaveLength(3);
    world.lms.gone = false;
    world.lms.keeps = true;
    world.clock.pass(60_000);
    expect(session.whereabouts()).toMatchObject({
      line: 'lms',
      told: 6,
      failures: 0,
      toldAt: expect.any(Number) as number,
    });
    expect(logInLms()).toEqual(untimed(session.log()));
    expect(world.lms.report().interactions.map(({ id }) => id)).toEqual(['call__hello', 'call__asked']);
  });

  test('is not claimed to have what it took and did not keep', async () => {
    const session = await world.launch();
    world.lms.keeps = false;
    await act(world, session, [go('intro')]);
    expect(session.whereabouts()).toMatchObject({ told: 0, failures: 1, line: 'offline' });
  });

  test('and comes back only after the learner has gone gets the rest at the next launch', async () => {
    const session = await world.launch();
    await act(world, session, [go('intro')]);
    world.lms.gone = true;
    await act(world, session, [done('intro'), ...goodCall]);
    const receipt = await session.finish();
    expect(receipt.saved).toBe('offline');
    world.lms.gone = false;
    const again = await world.launch();
    expect(again.log()).toEqual(session.log());
    expect(again.whereabouts().line).toBe('lms');
    expect(logInLms()).toEqual(untimed(session.log()));
    expect(world.lms.report().interactions).toMatchObject([{ id: 'call__hello' }, { id: 'call__asked' }]);
    expect(world.lms.report().values).toMatchObject({ 'cmi.core.score.raw': '60' });
  });

  test('before the first report has its attempt named by the device', async () => {
    world.lms.keeps = false;
    const session = await world.launch();
    await act(world, session, [go('intro')]);
    session.close();
    world.lms.keeps = true;
    const again = await world.launch();
    expect(world.asked).toEqual([1]);
    expect(again.attempt).toBe(session.attempt);
    expect(again.log()).toEqual(session.log());
  });
});

test('more than any suspend data can hold is never said to be on its way: the LMS has the beginning, the device all', async () => {
  const session = await world.launch();
  const walk = Array.from({ length: 1400 }, (_, n) => go(n % 2 === 0 ? 'intro' : 'after'));
  world.clock.pass(5000);
  await session.record(...walk);
  expect(session.whereabouts()).toMatchObject({ line: 'device', events: 1400, failures: 0 });
  expect(session.whereabouts().told).toBeLessThan(1400);
  expect(world.lms.report().values['cmi.core.lesson_location']).toBe('after');
  expect(world.lms.report().values['cmi.suspend_data']?.length).toBeLessThanOrEqual(4000);
  expect(world.lms.refused()).toEqual([]);
  session.close();
  expect((await world.launch()).log()).toEqual(session.log());
  const elsewhere = (await world.launch({ device: new Device() })).log();
  expect(elsewhere.length).toBeGreaterThan(1000);
  expect(elsewhere).toEqual(untimed(session.log()).slice(0, elsewhere.length));
});

test('a learner who plays on and on has it all with the LMS, told whole and each decision once', async () => {
  const session = await world.launch();
  for (let n = 0; n < 150; n++) {
    await session.record(...(n % 3 === 0 ? poorCall : goodCall));
    world.clock.pass(3000);
  }
  expect(session.whereabouts()).toMatchObject({ line: 'lms', failures: 0 });
  expect(world.lms.report().values['cmi.suspend_data']?.length).toBeLessThanOrEqual(4000);
  session.close();
  const elsewhere = await world.launch({ device: new Device() });
  expect(elsewhere.standing()).toEqual(session.standing());
  await act(world, elsewhere, [go('after'), ...goodCall]);
  expect(elsewhere.whereabouts().line).toBe('lms');
  expect(world.lms.names('cmi.interactions')).toEqual([]);
  expect(
    world.lms
      .report()
      .interactions.map(({ id }) => id)
      .sort(),
  ).toEqual(['call__asked', 'call__hello', 'call__stiff']);
  elsewhere.close();
  expect(untimed((await world.launch()).log())).toEqual(untimed([...session.log(), ...elsewhere.log().slice(-7)]));
});

test('a session tells nothing while nobody is there to be told, and everything that the device holds at the next launch', async () => {
  const alone = await world.launch();
  world.lms.gone = true;
  await act(world, alone, [go('intro'), done('intro')]);
  alone.hidden();
  expect(alone.whereabouts().line).toBe('offline');
  alone.close();
  world.lms.gone = false;
  expect((await world.launch()).standing().done).toEqual(['intro']);
  expect(logInLms()).toHaveLength(2);
});
