import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attempt, Happening, LogEvent } from '../../src/course/index.ts';
import { decodeAttempt, encodeAttempt, mergeAttempts } from '../../src/progress/index.ts';
import type { Session } from '../../src/session/index.ts';
import { answered } from '../course/outline.ts';
import { strand } from '../progress/stores.ts';
import { act, call, Device, done, go, goodCall, ownerOf, pick, poorCall, untimed, World } from './world.ts';

let world: World;
beforeEach(() => {
  world = new World();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

describe('a learner who changes devices', () => {
  test('finds everything on each, and one line goes on', async () => {
    const phone = new Device();
    const one = await world.launch();
    await act(world, one, [go('intro'), done('intro')]);
    one.close();
    const two = await world.launch({ device: phone });
    await act(world, two, goodCall);
    two.close();
    const three = await world.launch();
    expect(untimed(three.log())).toEqual(untimed(two.log()));
    // What this device did itself keeps its times.
    expect(three.log().slice(0, 2)).toEqual(one.log());
    await act(world, three, [go('after'), done('after')]);
    three.close();
    const four = await world.launch({ device: phone });
    expect(untimed(four.log())).toEqual(untimed(three.log()));
    expect(four.standing()).toEqual(three.standing());
    expect(world.lms.report().interactions).toHaveLength(2);
    expect(world.asked).toEqual([]);
  });

  test('loses nothing of what one device did while the LMS was gone', async () => {
    const phone = new Device();
    const one = await world.launch();
    await act(world, one, [go('intro')]);
    world.lms.gone = true;
    await act(world, one, [done('intro'), ...goodCall]);
    one.close();
    world.lms.gone = false;
    const two = await world.launch({ device: phone });
    expect(two.log()).toEqual(untimed([{ ...go('intro') }]));
    await act(world, two, [go('after'), done('after')]);
    two.close();
    const three = await world.launch();
    expect(three.log()).toEqual(one.log());
    expect(three.standing().done).toEqual(['intro', 'call', 'after']);
    expect(world.lms.report().interactions).toHaveLength(2);
    three.close();
    const kept = await (await world.device.open()).attempts(ownerOf('sue'));
    expect(kept[0]?.attempt.strands.flatMap(({ events }) => events)).toHaveLength(1 + 1 + goodCall.length + 2);
  });
});

describe('what was done on one device', () => {
  test('counts once when the learner goes on with another', async () => {
    const one = await world.launch();
    await act(world, one, goodCall);
    one.close();
    const phone = new Device();
    for (let n = 0; n < 3; n++) {
      const next = await world.launch({ device: n % 2 === 0 ? phone : world.device });
      await act(world, next, [go('intro'), go('after')]);
      expect(next.log().filter(({ kind }) => kind === 'ended')).toHaveLength(1);
      next.close();
    }
  });

  test('is told in its order, when the LMS has lost it and two devices share it', async () => {
    const first = strand('aaaa', goodCall.slice(0, 3));
    const attempt = { id: 'Ab3d', strands: [first, strand('bbbb', goodCall.slice(3), 'aaaa', 3)] };
    await (await world.device.open()).keep(ownerOf('sue'), attempt, 1);
    await world.launch({ values: { 'cmi.core.entry': 'resume' } });
    expect(world.lms.report().interactions.map(({ id }) => id)).toEqual(['call__hello', 'call__asked']);
  });
});

test('a launch in which nothing happens leaves suspend data as long as they were', async () => {
  const session = await world.launch();
  await act(world, session, goodCall);
  session.close();
  const before = world.lms.report().values['cmi.suspend_data'];
  for (let n = 0; n < 3; n++) (await world.launch({ device: new Device() })).close();
  expect(world.lms.report().values['cmi.suspend_data']).toHaveLength(before?.length ?? 0);
});

/** Two strands with a common beginning: this device's own, and a longer one of another device, which the LMS has. */
function fork(common: Happening[], own: Happening[], other: Happening[]): { here: Attempt; there: Attempt } {
  const ours = strand('aaaa', [...common, ...own]);
  const theirs = strand('bbbb', other, 'aaaa', common.length);
  return {
    here: { id: 'Ab3d', strands: [ours] },
    there: { id: 'Ab3d', strands: [{ ...ours, events: common }, theirs] },
  };
}

async function launchWith(here: Attempt, inLms: Attempt, values: Record<string, string> = {}): Promise<Session> {
  const store = await world.device.open();
  for (const { id, parent, parentCount, events } of here.strands) {
    await store.append(ownerOf('sue'), { attempt: here.id, strand: { id, parent, parentCount }, from: 0 }, events, 1);
  }
  return world.launch({ values: { 'cmi.suspend_data': encodeAttempt(inLms, ownerOf('sue')), ...values } });
}

/** As many steps as needed to make a line the longer one. */
const strolling: LogEvent[] = [go('intro'), go('after'), go('intro'), go('after'), go('intro'), go('after')];

describe('two devices that went on from one place', () => {
  test('go on with the longer line, and the other is kept and told', async () => {
    const { here, there } = fork([go('intro')], [done('intro')], [...strolling]);
    const session = await launchWith(here, there);
    expect(session.log()).toEqual([go('intro'), ...strolling]);
    expect(session.standing().done).toEqual(['intro']);
    const told = decodeAttempt(world.lms.report().values['cmi.suspend_data'] ?? '', ownerOf('sue'));
    const strands = 'attempt' in told ? told.attempt.strands.filter(({ events }) => events.length > 0) : [];
    expect(strands).toEqual(mergeAttempts(here, there).strands);
  });

  test('keep a play that ended on the other line, for the step that it belongs to', async () => {
    const common = goodCall.slice(0, 3);
    const { here, there } = fork(common, goodCall.slice(3), [...strolling]);
    const session = await launchWith(here, there);
    expect(session.log()).toEqual([...common, ...strolling]);
    expect(session.standing()).toMatchObject({ done: ['call'], score: 60 });
    await act(world, session, [go('intro')]);
    expect(session.standing()).toMatchObject({ done: ['call'], score: 60 });
  });

  test('keep the better of two first answers, whichever line it is on', async () => {
    const first = fork([], [answered('q-teach', 'good')], [answered('q-teach', 'poor'), ...strolling]);
    const teach = { id: 'teach', score: 100 };
    expect((await launchWith(first.here, first.there)).standing().objectives).toContainEqual(teach);
    world = new World();
    const second = fork([], [answered('q-teach', 'poor')], [answered('q-teach', 'good'), ...strolling]);
    expect((await launchWith(second.here, second.there)).standing().objectives).toContainEqual(teach);
  });

  test('have the first answers of both lines told, each decision once', async () => {
    const { here, there } = fork(goodCall.slice(0, 3), goodCall.slice(3), [...strolling]);
    // The LMS had the common beginning.
    await launchWith(here, there, { 'cmi.interactions.0.id': 'call__hello' });
    expect(world.lms.report().interactions.map(({ id }) => id)).toEqual(['call__hello', 'call__asked']);
  });

  test('have no decision told again that the other line had told', async () => {
    const { here, there } = fork(goodCall.slice(0, 3), goodCall.slice(3), [...strolling]);
    const session = await launchWith(here, mergeAttempts(here, there), {
      'cmi.interactions.0.id': 'call__hello',
      'cmi.interactions.1.id': 'call__asked',
    });
    await act(world, session, [go('call'), pick('asked', 'told')]);
    expect(world.lms.names('cmi.interactions')).toEqual([]);
  });

  test('have the better play count, whichever line it is on', async () => {
    const first = fork([], goodCall, [...poorCall, ...strolling]);
    expect((await launchWith(first.here, first.there)).standing().score).toBe(60);
    world = new World();
    const second = fork([], poorCall, [...goodCall, ...strolling]);
    expect((await launchWith(second.here, second.there)).standing().score).toBe(60);
  });

  test('go on alike on each of them', async () => {
    const { here, there } = fork([go('intro')], call('call', pick('hello', 'asked')), [...strolling]);
    const one = await launchWith(here, there);
    const other = await world.launch({ device: new Device() });
    expect(other.log()).toEqual(one.log());
    expect(other.standing()).toEqual(one.standing());
  });
});
