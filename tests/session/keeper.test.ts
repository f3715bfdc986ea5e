import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LogEvent } from '../../src/course/index.ts';
import { openDeviceStore } from '../../src/progress/device-store.ts';
import { linesOf, type Owner, type Store } from '../../src/progress/index.ts';
import { Keeper } from '../../src/session/keeper.ts';
import { takeUp } from '../../src/session/strand-in-hand.ts';
import { chose, strand } from '../progress/stores.ts';
import { HandClock } from './hand-clock.ts';

const owner: Owner = { course: 'course', module: 'module', learner: 'sam' };
let factory: IDBFactory;

beforeEach(() => {
  factory = new IDBFactory();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const open = (): Promise<Store> => openDeviceStore(factory, IDBKeyRange);

let minted = 0;
const mint = (): string => `id${String(minted++).padStart(2, '0')}`;

/** A tab on the attempt as the device has it now. */
async function tab(store: Store): Promise<Keeper> {
  const [found] = await store.attempts(owner);
  const attempt = found?.attempt ?? { id: 'Ab3d', strands: [] };
  return new Keeper({
    store,
    owner,
    told: 0,
    hand: takeUp(attempt, found?.own ?? [], mint),
    clock: new HandClock(1),
    mint,
  });
}

async function onDevice(): Promise<LogEvent[][]> {
  const [found] = await (await open()).attempts(owner);
  const { line, others } = linesOf(found!.attempt);
  return [line, ...others];
}

test('two tabs that write in turns keep every event of both, each in its own order', async () => {
  const first = await tab(await open());
  await first.add([chose('a1')]);
  const second = await tab(await open());
  await first.add([chose('a2')]);
  await second.add([chose('b1')]);
  await first.add([chose('a3')]);
  await second.add([chose('b2'), chose('b3')]);
  const lines = await onDevice();
  expect(lines).toContainEqual([chose('a1'), chose('a2'), chose('a3')]);
  expect(lines).toContainEqual([chose('a1'), chose('b1'), chose('b2'), chose('b3')]);
  expect([first.refused, second.refused, first.pending, second.pending]).toEqual([false, false, 0, 0]);
});

test('what the device refused is kept with the next event, once it can', async () => {
  const store = await open();
  const keeper = await tab(store);
  const refuse = vi.spyOn(store, 'append').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await keeper.add([chose('a1')]);
  expect([keeper.refused, keeper.pending]).toEqual([true, 1]);
  refuse.mockRestore();
  await keeper.add([chose('a2')]);
  expect([keeper.refused, keeper.pending]).toEqual([false, 0]);
  expect(await onDevice()).toEqual([[chose('a1'), chose('a2')]]);
});

test('an attempt that could not be kept as it was found is kept whole with the next event', async () => {
  const store = await open();
  const found = strand('bbbb', [chose('b1'), chose('b2')]);
  const keeper = new Keeper({
    store,
    owner,
    told: 0,
    hand: takeUp({ id: 'Ab3d', strands: [found] }, [], mint),
    clock: new HandClock(1),
    mint,
  });
  const refuse = vi.spyOn(store, 'keep').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  await keeper.add([chose('a1')]);
  expect(keeper.refused).toBe(true);
  await keeper.add([chose('a2')]);
  expect(refuse).toHaveBeenCalledTimes(2);
  expect([keeper.refused, keeper.pending]).toEqual([false, 0]);
  expect(await onDevice()).toEqual([[chose('b1'), chose('b2'), chose('a1'), chose('a2')]]);
});

test('a strand that could not be kept at first is this device’s own all the same: the next launch goes on with it', async () => {
  const store = await open();
  vi.spyOn(store, 'keep').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  const keeper = await tab(store);
  await keeper.add([chose('a1')]);
  await keeper.add([chose('a2')]);
  const next = await tab(await open());
  await next.add([chose('a3')]);
  const [found] = await (await open()).attempts(owner);
  expect(found?.attempt.strands.map(({ events }) => events)).toEqual([[chose('a1'), chose('a2'), chose('a3')]]);
});

describe('a device that does not answer', () => {
  /** A store that answers `append` only when told to. */
  async function slow(): Promise<{ keeper: Keeper; clock: HandClock; answer(): Promise<void> }> {
    const store = await open();
    const clock = new HandClock(1);
    const keeper = new Keeper({
      store,
      owner,
      told: 0,
      hand: takeUp({ id: 'Ab3d', strands: [] }, [], mint),
      clock,
      mint,
    });
    await keeper.add([]);
    const append = store.append.bind(store);
    let answer = (): void => undefined;
    const told = new Promise<void>((resolve) => (answer = resolve));
    vi.spyOn(store, 'append').mockImplementationOnce(async (...given) => {
      await told;
      return append(...given);
    });
    return {
      keeper,
      clock,
      answer: async () => {
        answer();
        await vi.waitFor(() => expect(keeper.pending).toBe(0));
        await keeper.add([]);
      },
    };
  }

  test('is given up on after two seconds, and nothing waits for it any longer', async () => {
    const { keeper, clock } = await slow();
    const kept = keeper.add([chose('a1')]);
    await vi.waitFor(() => expect(clock.waiting()).toHaveLength(1));
    clock.pass(2000);
    await kept;
    expect([keeper.refused, keeper.pending]).toEqual([true, 1]);
    await keeper.add([chose('a2')]);
    expect([keeper.refused, keeper.pending, clock.waiting()]).toEqual([true, 2, []]);
  });

  test('and then does has every event once, those of the meantime too', async () => {
    const { keeper, clock, answer } = await slow();
    const kept = keeper.add([chose('a1')]);
    await vi.waitFor(() => expect(clock.waiting()).toHaveLength(1));
    clock.pass(2000);
    await kept;
    await keeper.add([chose('a2')]);
    await answer();
    expect(keeper.refused).toBe(false);
    await keeper.add([chose('a3')]);
    expect(await onDevice()).toEqual([[chose('a1'), chose('a2'), chose('a3')]]);
  });
});

test('a tab whose new strand the device refuses at first loses nothing', async () => {
  const first = await tab(await open());
  await first.add([chose('a1')]);
  const store = await open();
  const second = await tab(store);
  await first.add([chose('a2')]);
  const append = store.append.bind(store);
  const refuse = vi.spyOn(store, 'append').mockImplementation((...given) => {
    const isNew = given[1].from === 0;
    return isNew ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : append(...given);
  });
  await second.add([chose('b1')]);
  expect([second.refused, second.pending]).toEqual([true, 1]);
  refuse.mockRestore();
  await second.add([chose('b2')]);
  expect([second.refused, second.pending]).toEqual([false, 0]);
  expect(await onDevice()).toContainEqual([chose('a1'), chose('b1'), chose('b2')]);
});
