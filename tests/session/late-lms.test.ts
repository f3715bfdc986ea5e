import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Happening } from '../../src/course/index.ts';
import { openScorm12, type Lms } from '../../src/reporting/index.ts';
import type { Edition, Session } from '../../src/session/index.ts';
import { answered } from '../course/outline.ts';
import { TestLms } from '../reporting/test-lms.ts';
import { act, call, Device, done, go, goodCall, lonely, ownerOf, pick, settled, untimed, World } from './world.ts';

let world: World;
/** The LMS from when it is there; `false` for one that opens no session. */
let there: Lms | false | undefined;
/** When it was looked for. */
let looks: number[];

beforeEach(() => {
  world = new World();
  there = undefined;
  looks = [];
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const late: Edition = {
  expectsLms: true,
  connect: async () => {
    looks.push(world.clock.now());
    return there;
  },
};

/** The LMS is there from now on, and the session has found it. */
async function appear(session: Session, values: Record<string, string> = {}): Promise<void> {
  there = openScorm12(world.lms.launch(values)) ?? false;
  await settled(world, session);
}

async function earlier(happenings: Happening[]): Promise<Session> {
  const session = await world.launch();
  await act(world, session, happenings);
  await session.finish();
  return session;
}

const began = goodCall[1]!;

describe('an LMS that is not there yet', () => {
  test('is looked for while the learner begins: at once, nothing claimed, nothing on the device', async () => {
    const session = await world.launch({ edition: late });
    expect(session.whereabouts()).toMatchObject({ lms: 'connecting', line: 'connecting' });
    await act(world, session, goodCall, 100);
    expect(session.standing().score).toBe(60);
    expect(session.whereabouts().line).toBe('connecting');
    const store = await world.device.open();
    expect(await store.attempts(ownerOf('no-lms'))).toEqual([]);
  });

  test('is looked for for ten seconds; then, once, it is said that there is none, and the device keeps what was done', async () => {
    const session = await world.launch({ edition: late });
    const lines: string[] = [];
    session.subscribe(() => lines.push(session.whereabouts().line));
    const start = world.clock.now();
    await session.record(go('intro'));
    const { attempt } = session;
    await settled(world, session);
    const longest = (looks.at(-1) ?? 0) - start;
    expect([longest >= 10_000, longest <= 10_500]).toEqual([true, true]);
    await vi.waitFor(() => expect(session.whereabouts()).toMatchObject({ line: 'not-connected', onDevice: 1 }));
    expect(session.attempt).toBe(attempt);
    expect([...new Set(lines)]).toEqual(['connecting', 'not-connected']);
    const seen = looks.length;
    world.clock.pass(60_000);
    expect(looks).toHaveLength(seen);
    const again = await settled(world, await world.launch({ edition: lonely }));
    expect(again.log()).toEqual(session.log());
  });

  test('is waited for no longer when the learner leaves, and the device has their work', async () => {
    const session = await world.launch({ edition: late });
    await act(world, session, goodCall, 100);
    expect((await session.finish()).saved).toBe('not-connected');
    expect((await settled(world, await world.launch({ edition: lonely }))).log()).toEqual(session.log());
  });

  test('that comes when the learner has left is told nothing, and let go', async () => {
    const session = await world.launch({ edition: late });
    await act(world, session, [go('intro')], 100);
    session.close();
    there = openScorm12(world.lms.launch()) ?? false;
    world.clock.pass(1000);
    await Promise.resolve();
    expect(world.lms.times('LMSCommit')).toBe(0);
  });

  test('and opens no session is as good as none', async () => {
    const session = await world.launch({ edition: late });
    there = false;
    await settled(world, session);
    expect(session.whereabouts().line).toBe('not-connected');
  });
});

describe('an LMS that comes late', () => {
  test('and is new has all that was done meanwhile, in the attempt that the page began', async () => {
    const session = await world.launch({ edition: late });
    await act(world, session, goodCall, 100);
    const { attempt } = session;
    await appear(session);
    await vi.waitFor(() => expect(session.whereabouts().line).toBe('lms'));
    expect(session.attempt).toBe(attempt);
    expect(untimed(session.log())).toEqual(goodCall);
    expect(world.lms.report().interactions.map(({ id }) => id)).toEqual(['call__hello', 'call__asked']);
    await act(world, session, [go('after')]);
    expect((await world.launch({ device: new Device() })).log()).toEqual(untimed(session.log()));
    expect((await world.launch()).log()).toEqual(session.log());
  });

  test('and knows the learner takes them to where they were, when they have done nothing yet', async () => {
    const first = await earlier(goodCall.slice(0, 3));
    const session = await world.launch({ edition: late });
    await act(world, session, [go('intro'), go('call'), began], 100);
    await appear(session);
    expect(session.attempt).toBe(first.attempt);
    expect(session.log()).toEqual(first.log());
    expect(session.moves).toBe(1);
    await vi.waitFor(() => expect(session.whereabouts().line).toBe('lms'));
  });

  test('and knows the learner has what they did meanwhile after what it knew, on the device too', async () => {
    const first = await earlier([go('intro'), answered('q-teach', 'good')]);
    const session = await world.launch({ edition: late });
    const meanwhile = [go('call'), began, pick('hello', 'asked')];
    await act(world, session, meanwhile, 100);
    const times = session.log().map(({ at }) => at);
    await appear(session);
    expect(untimed(session.log())).toEqual([...untimed(first.log()), ...meanwhile]);
    expect(
      session
        .log()
        .map(({ at }) => at)
        .slice(-3),
    ).toEqual(times);
    await act(world, session, goodCall.slice(3));
    expect((await world.launch()).log()).toEqual(session.log());
    const told = world.lms.report().interactions.map(({ id }) => id);
    expect(told).toEqual(['question__q_teach', 'call__hello', 'call__asked']);
  });

  test('and knows of another learner shows nothing of what this device has done without an LMS', async () => {
    const alone = await settled(world, await world.launch({ edition: lonely }));
    await act(world, alone, goodCall);
    alone.close();
    const session = await world.launch({ edition: late });
    await appear(session);
    expect(session.log()).toEqual([]);
    expect(world.asked).toEqual([]);
  });

  test('while a call that was begun without one goes on has that call from its beginning', async () => {
    const alone = await settled(world, await world.launch({ edition: lonely }));
    await act(world, alone, [go('intro'), ...goodCall.slice(0, 3)]);
    alone.close();
    const session = await world.launch({ edition: late });
    await act(world, session, goodCall.slice(3), 100);
    await appear(session);
    expect(untimed(session.log())).toEqual([...goodCall.slice(1, 3), go('call'), ...goodCall.slice(3)]);
    expect(session.standing().score).toBe(60);
  });

  test('asks once about steps that it knows nothing of, while the page goes on', async () => {
    const first = await world.launch();
    world.lms.gone = true;
    await act(world, first, [go('intro'), done('intro')]);
    first.close();
    world.lms = new TestLms();
    const session = await world.launch({ edition: late });
    await act(world, session, [done('after')], 100);
    await appear(session);
    expect(world.asked).toEqual([2]);
    expect(untimed(session.log())).toEqual([go('intro'), done('intro'), done('after')]);
  });

  test('in review changes nothing', async () => {
    await earlier(goodCall);
    const session = await world.launch({ edition: late });
    await act(world, session, [go('after')], 100);
    await appear(session, { 'cmi.core.lesson_mode': 'review' });
    expect(session.whereabouts().line).toBe('review');
    expect(world.lms.calls.filter(({ name }) => /SetValue|Commit/.test(name))).toEqual([]);
  });
});

describe('what a learner writes and sets before the LMS is there', () => {
  test('is kept under their name, not under nobody’s', async () => {
    const session = await world.launch({ edition: late });
    const wrote = session.write('note', 'My own words');
    const set = session.set('team', 'it');
    expect(session.setting('team')).toBe('it');
    await appear(session);
    await Promise.all([wrote, set]);
    const store = await world.device.open();
    expect(await store.writing(ownerOf('sue'), 'note')).toBe('My own words');
    expect(await store.settings(ownerOf('sue'))).toEqual({ team: 'it' });
    expect(await store.writing(ownerOf('no-lms'), 'note')).toBeUndefined();
    expect(await store.settings(ownerOf('no-lms'))).toEqual({});
  });

  test('before is given back when it is known whose it is', async () => {
    await (await world.launch()).write('note', 'From before');
    const session = await world.launch({ edition: late });
    const writing = session.writing('note');
    await appear(session);
    expect(await writing).toBe('From before');
  });
});

test('a page that had begun two calls and goes on with both takes both along', async () => {
  const both = [...call('call', pick('hello', 'asked')), ...call('practice', pick('hello', 'asked'))];
  const alone = await settled(world, await world.launch({ edition: lonely }));
  await act(world, alone, both);
  alone.close();
  const session = await world.launch({ edition: late });
  await act(world, session, [pick('asked', 'settled'), go('call'), pick('asked', 'settled')], 100);
  await appear(session);
  const plays = session.log().filter(({ kind }) => kind === 'began');
  expect(plays).toHaveLength(2);
  await vi.waitFor(() => expect(session.whereabouts().line).toBe('lms'));
  const told = world.lms.report().interactions.map(({ id }) => id);
  expect(told.sort()).toEqual(['call__asked', 'call__hello', 'practice__asked', 'practice__hello']);
});
