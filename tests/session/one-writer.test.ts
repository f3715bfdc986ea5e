import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LogEvent } from '../../src/course/index.ts';
import { linesOf } from '../../src/progress/index.ts';
import { openScorm12 } from '../../src/reporting/index.ts';
import type { Session } from '../../src/session/index.ts';
import { BrowserLocks, type LockingPage } from './browser-locks.ts';
import {
  act,
  Device,
  done,
  go,
  goodCall,
  lonely,
  ownerOf,
  refuseLogs,
  settled,
  standAlone,
  untimed,
  World,
  type Launch,
} from './world.ts';

let world: World;
let browser: BrowserLocks;
beforeEach(() => {
  world = new World();
  browser = new BrowserLocks();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const launch = (rest: Launch = {}): Promise<Session> => world.launch({ page: browser.page(), ...rest });
const state = (session: Session): string => session.whereabouts().lms;
const lost = (session: Session): Promise<void> => vi.waitFor(() => expect(state(session)).toBe('elsewhere'));

async function onDevice(learner = 'sue'): Promise<LogEvent[][]> {
  const [newest] = await (await world.device.open()).attempts(ownerOf(learner));
  if (!newest) return [];
  const { line, others } = linesOf(newest.attempt);
  return [line, ...others];
}

describe.each<[string, Launch, string]>([
  ['in the LMS', {}, 'recording'],
  ['on the stand-alone site', { edition: standAlone }, 'not-needed'],
])('a second window of the same module and learner, %s', (_, how, writing) => {
  test('shows the same place and is read-only; the first goes on', async () => {
    const first = await launch(how);
    await act(world, first, goodCall.slice(0, 3));
    const second = await launch(how);
    expect([state(first), state(second)]).toEqual([writing, 'elsewhere']);
    expect(second.attempt).toBe(first.attempt);
    expect(second.log()).toEqual(first.log());
    await act(world, second, [go('after'), done('after')]);
    expect(second.log()).toEqual(first.log());
    expect(second.whereabouts().line).toBe('elsewhere');
    await act(world, first, goodCall.slice(3));
    expect(first.log()).toHaveLength(goodCall.length);
  });

  test('takes over when it is told to, with all that the first has done since; that one is read-only then', async () => {
    const first = await launch(how);
    await act(world, first, goodCall.slice(0, 3));
    const second = await launch(how);
    await act(world, first, goodCall.slice(3));
    await second.takeOver();
    await lost(first);
    expect([state(second), second.moves]).toEqual([writing, 1]);
    expect(second.log()).toEqual(first.log());
    await act(world, first, [go('intro')]);
    await act(world, second, [go('after'), done('after')]);
    expect(first.log()).toHaveLength(goodCall.length);
    expect(second.log()).toHaveLength(goodCall.length + 2);
  });

  test('gives it back to the first in the same way', async () => {
    const first = await launch(how);
    await act(world, first, goodCall.slice(0, 3));
    const second = await launch(how);
    await second.takeOver();
    await lost(first);
    await act(world, second, goodCall.slice(3));
    await first.takeOver();
    await lost(second);
    await act(world, first, [go('after')]);
    expect(untimed(first.log())).toEqual([...goodCall, go('after')]);
    expect(state(first)).toBe(writing);
  });

  test('has it at once when the first has crashed, was closed or has finished', async () => {
    const page = browser.page();
    await launch({ ...how, page });
    page.crash();
    const second = await launch(how);
    expect(state(second)).toBe(writing);
    second.close();
    const third = await launch(how);
    expect(state(third)).toBe(writing);
    await third.finish();
    expect(state(await launch(how))).toBe(writing);
  });
});

test('of two windows in the LMS the one that is read-only says nothing to it, not even that it ends', async () => {
  const first = await launch();
  await act(world, first, goodCall);
  const second = await launch();
  await act(world, second, [go('after')]);
  second.hidden();
  await second.finish();
  const said = world.lms.calls.map(({ name }) => name);
  expect(said.filter((name) => /SetValue|Commit|Finish/.test(name))).toEqual([]);
  expect(first.whereabouts().lms).toBe('recording');
});

test('the window that was taken over from leaves the LMS to the other, whose suspend data have everything', async () => {
  const first = await launch();
  await act(world, first, goodCall.slice(0, 3));
  const second = await launch();
  world.lms.gone = true;
  await act(world, first, goodCall.slice(3));
  world.lms.gone = false;
  await second.takeOver();
  await lost(first);
  await act(world, second, [go('after')]);
  world.lms.calls = [];
  first.hidden();
  world.clock.pass(600_000);
  first.close();
  expect(world.lms.times('LMSFinish')).toBe(0);
  second.close();
  const elsewhere = await world.launch({ device: new Device() });
  expect(untimed(elsewhere.log())).toEqual([...goodCall, go('after')]);
  expect(world.lms.report().interactions.map(({ id }) => id)).toEqual(['call__hello', 'call__asked']);
});

test('what the device had refused is not lost when the window is taken over from, nor mixed with what the other does', async () => {
  const first = await launch();
  await act(world, first, [go('intro')]);
  const second = await launch();
  const allow = refuseLogs();
  await act(world, first, [done('intro')]);
  allow();
  await second.takeOver();
  await lost(first);
  await act(world, second, [go('after'), go('intro')]);
  await first.takeOver();
  await act(world, first, [done('after')]);
  const lines = (await onDevice()).map(untimed);
  expect(lines).toContainEqual([go('intro'), go('after'), go('intro'), done('after')]);
  expect(lines).toContainEqual([go('intro'), done('intro')]);
  expect(first.standing().done).toEqual(['intro', 'after']);
});

test('another learner, another module and no LMS are no second window', async () => {
  const first = await launch();
  const sam = await launch({ values: { 'cmi.core.student_id': 'sam', 'cmi.suspend_data': '' } });
  const alone = await settled(world, await launch({ edition: lonely }));
  expect([first, sam, alone].map(state)).toEqual(['recording', 'recording', 'missing']);
});

test('a learner without a name is known by the attempt', async () => {
  const values = { 'cmi.core.student_id': '' };
  const first = await launch({ values });
  await act(world, first, [go('intro')]);
  expect(state(await launch({ values }))).toBe('elsewhere');
  expect(state(await launch({ values: { ...values, 'cmi.suspend_data': '' } }))).toBe('recording');
});

test('a window that the LMS opens no second session for shows the place of the first, and can go on with the device', async () => {
  const first = await launch();
  await act(world, first, goodCall.slice(0, 3));
  const refuses = { expectsLms: true, connect: async () => openScorm12({ LMSInitialize: () => 'false' }) ?? false };
  const second = await launch({ edition: refuses });
  expect(state(second)).toBe('elsewhere');
  expect(second.log()).toEqual(first.log());
  await second.takeOver();
  await lost(first);
  await act(world, second, goodCall.slice(3));
  expect(second.whereabouts()).toMatchObject({ lms: 'ended', line: 'ended' });
  second.close();
  expect(untimed((await launch()).log())).toEqual(goodCall);
});

describe('a browser whose windows cannot tell of one another', () => {
  const pages: [string, Partial<LockingPage>][] = [
    ['has no locks', { locks: () => undefined as unknown as LockManager }],
    [
      'refuses them',
      {
        locks: () =>
          ({ request: () => Promise.reject(new DOMException('no', 'SecurityError')) }) as unknown as LockManager,
      },
    ],
  ];

  test.each(pages)('because it %s lets both record, each in a strand of its own', async (_, page) => {
    const before = await launch({ page });
    await act(world, before, [go('intro')]);
    before.close();
    const first = await launch({ page });
    const second = await launch({ page });
    expect([state(first), state(second)]).toEqual(['recording', 'recording']);
    await act(world, first, [done('intro')]);
    await act(world, second, [go('after'), done('after')]);
    const lines = (await onDevice()).map(untimed);
    expect(lines).toContainEqual([go('intro'), done('intro')]);
    expect(lines).toContainEqual([go('intro'), go('after'), done('after')]);
  });

  test('because it never answers is not waited for longer than two seconds', async () => {
    const request = vi.fn(() => new Promise(() => undefined));
    const opening = launch({ page: { locks: () => ({ request }) as unknown as LockManager } });
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    world.clock.pass(2000);
    expect(state(await opening)).toBe('recording');
  });
});
