import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mergeAttempts, StrandTakenError, type KeptAttempt, type Owner, type Store } from '../../src/progress/index.ts';
import { chose, device, place, sam, strand } from './stores.ts';

/** Everything of an owner, strands in the order of their ids. */
async function kept(store: Store, owner: Owner = sam): Promise<KeptAttempt[]> {
  const found = await store.attempts(owner);
  return found.map((one) => ({ ...one, attempt: mergeAttempts(one.attempt, one.attempt), own: [...one.own].sort() }));
}

describe('the store on the device', () => {
  let store: Store;
  beforeEach(async () => void (store = await device().open()));
  afterEach(() => store.close());

  test('says where it keeps things', () => {
    expect(store.kind).toBe('device');
  });

  test('knows of nothing at first', async () => {
    expect(await kept(store)).toEqual([]);
    expect(await store.writing(sam, 'note')).toBeUndefined();
  });

  test('gives back what was added, in order and with its times', async () => {
    await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1', 5), chose('a2', 6)], 100);
    await store.append(sam, place('Ab3d', 'aaaa', 2), [chose('a3', 7)], 200);
    expect(await kept(store)).toEqual([
      {
        attempt: { id: 'Ab3d', strands: [strand('aaaa', [chose('a1', 5), chose('a2', 6), chose('a3', 7)])] },
        touched: 200,
        own: ['aaaa'],
        told: 0,
      },
    ]);
  });

  test('keeps more than ten events in the order they were added', async () => {
    const events = Array.from({ length: 25 }, (_, n) => chose(`c${n}`, n));
    for (const [n, event] of events.entries()) await store.append(sam, place('Ab3d', 'aaaa', n), [event], n);
    expect((await kept(store))[0]?.attempt.strands[0]?.events).toEqual(events);
  });

  test('knows from where a strand goes on', async () => {
    await store.keep(sam, { id: 'Ab3d', strands: [strand('aaaa', [chose('a1')])] }, 1);
    await store.append(sam, place('Ab3d', 'bbbb', 0, 'aaaa', 1), [chose('b1', 3)], 2);
    const [found] = await kept(store);
    expect(found?.attempt.strands).toEqual([
      strand('aaaa', [chose('a1')]),
      strand('bbbb', [chose('b1', 3)], 'aaaa', 1),
    ]);
    expect(found?.own).toEqual(['bbbb']);
  });

  test('keeps every kind of event as it is', async () => {
    const events = [
      { kind: 'ended', outcome: 'fair', score: 55, objectives: { q1: { taken: 1, missed: 2 } }, at: 9 },
      { kind: 'answered', activity: 'xy', response: 'b', result: 'neutral' },
      { kind: 'went-back', to: 0, at: 11 },
    ] as const;
    await store.append(sam, place('Ab3d', 'aaaa', 0), events, 1);
    expect((await kept(store))[0]?.attempt.strands[0]?.events).toEqual(events);
  });

  test('has the newest attempt first', async () => {
    await store.append(sam, place('old1', 'aaaa', 0), [chose('a1')], 10);
    await store.append(sam, place('new1', 'bbbb', 0), [chose('b1')], 20);
    expect((await kept(store)).map(({ attempt }) => attempt.id)).toEqual(['new1', 'old1']);
    await store.keep(sam, { id: 'old1', strands: [] }, 30);
    expect((await kept(store)).map(({ attempt }) => attempt.id)).toEqual(['old1', 'new1']);
    await store.append(sam, place('new1', 'bbbb', 1), [chose('b2')], 40);
    expect((await kept(store)).map(({ attempt, touched }) => [attempt.id, touched])).toEqual([
      ['new1', 40],
      ['old1', 30],
    ]);
  });

  test('has the attempt that was written to last first, also when the clock was set back in between', async () => {
    await store.append(sam, place('old1', 'aaaa', 0), [chose('a1')], 1000);
    await store.append(sam, place('new1', 'bbbb', 0), [chose('b1')], 20);
    expect((await kept(store)).map(({ attempt }) => attempt.id)).toEqual(['new1', 'old1']);
    await store.append(sam, place('old1', 'aaaa', 1), [chose('a2')], 30);
    expect((await kept(store)).map(({ attempt }) => attempt.id)).toEqual(['old1', 'new1']);
  });

  test('keeps attempts apart that have strands of the same name', async () => {
    await store.append(sam, place('old1', 'aaaa', 0), [chose('a1')], 10);
    await store.append(sam, place('new1', 'aaaa', 0), [chose('b1'), chose('b2')], 20);
    expect((await kept(store)).map(({ attempt }) => attempt)).toEqual([
      { id: 'new1', strands: [strand('aaaa', [chose('b1'), chose('b2')])] },
      { id: 'old1', strands: [strand('aaaa', [chose('a1')])] },
    ]);
  });

  test.each<[string, Owner]>([
    ['learner', { ...sam, learner: 'sue' }],
    ['module', { ...sam, module: 'keep-in-loop' }],
    ['course', { ...sam, course: 'another' }],
  ])('shows nothing to another %s, and mixes nothing up', async (_, other) => {
    await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1')], 1);
    await store.write(sam, 'note', 'mine');
    expect(await kept(store, other)).toEqual([]);
    expect(await store.writing(other, 'note')).toBeUndefined();
    await store.append(other, place('Ab3d', 'aaaa', 0), [chose('z1'), chose('z2')], 2);
    await store.keep(other, { id: 'Ab3d', strands: [] }, 2, 2);
    await store.write(other, 'note', 'theirs');
    expect(await kept(store)).toMatchObject([
      { told: 0, touched: 1, attempt: { strands: [{ events: [chose('a1')] }] } },
    ]);
    expect(await store.writing(sam, 'note')).toBe('mine');
  });

  test('does not take a part of one name for that of another', async () => {
    await store.append({ course: 'a', module: 'b","c', learner: 'd' }, place('Ab3d', 'aaaa', 0), [chose('a1')], 1);
    expect(await kept(store, { course: 'a', module: 'b', learner: 'c","d' })).toEqual([]);
  });

  describe('where another tab has written to the same strand', () => {
    beforeEach(() => store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1', 1), chose('a2', 2)], 10));

    test.each([
      ['from the same place', 0],
      ['over its end', 1],
      // A strand with a hole would be another story than the one that happened.
      ['beyond its end', 3],
    ])('refuses events %s, and half-writes nothing', async (_, from) => {
      const before = await kept(store);
      const events = [chose('b1', 3), chose('b2', 3), chose('b3', 3)];
      await expect(store.append(sam, place('Ab3d', 'aaaa', from), events, 99)).rejects.toThrow(StrandTakenError);
      expect(await kept(store)).toEqual(before);
    });

    test('begins no attempt and no strand beyond its end', async () => {
      await expect(store.append(sam, place('new1', 'bbbb', 1), [chose('b1')], 99)).rejects.toThrow(StrandTakenError);
      expect(await kept(store)).toHaveLength(1);
    });

    test('goes on taking what goes at the end', async () => {
      await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('b1')], 99).catch(() => undefined);
      await store.append(sam, place('Ab3d', 'aaaa', 2), [chose('a3', 3)], 100);
      expect((await kept(store))[0]?.attempt.strands[0]?.events).toEqual([
        chose('a1', 1),
        chose('a2', 2),
        chose('a3', 3),
      ]);
    });

    test('keeps the event of one tab when two write at once', async () => {
      const results = await Promise.allSettled([
        store.append(sam, place('Ab3d', 'aaaa', 2), [chose('b1', 3)], 20),
        store.append(sam, place('Ab3d', 'aaaa', 2), [chose('c1', 3)], 21),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await kept(store))[0]?.attempt.strands[0]?.events).toHaveLength(3);
    });
  });

  describe('keeping an attempt from elsewhere', () => {
    const own = [chose('a1', 1), chose('a2', 2)];
    beforeEach(() => store.append(sam, place('Ab3d', 'aaaa', 0), own, 10));

    test('adds what is new and leaves it as not written here', async () => {
      const other = strand('bbbb', [chose('b1')], 'aaaa', 1);
      await store.keep(sam, { id: 'Ab3d', strands: [strand('aaaa', own), other] }, 20);
      expect(await kept(store)).toEqual([
        { attempt: { id: 'Ab3d', strands: [strand('aaaa', own), other] }, touched: 20, own: ['aaaa'], told: 0 },
      ]);
    });

    test.each([
      ['fewer events', [chose('a1')]],
      ['no events', []],
      ['the same events without their times', [chose('a1'), chose('a2')]],
    ])('takes nothing away when it has %s', async (_, events) => {
      await store.keep(sam, { id: 'Ab3d', strands: [strand('aaaa', events)] }, 20);
      expect((await kept(store))[0]?.attempt.strands).toEqual([strand('aaaa', own)]);
    });

    test('takes no strand away that it lacks', async () => {
      await store.keep(sam, { id: 'Ab3d', strands: [] }, 20);
      expect((await kept(store))[0]?.attempt.strands).toEqual([strand('aaaa', own)]);
    });

    test('adds the events that are missing at the end', async () => {
      await store.keep(sam, { id: 'Ab3d', strands: [strand('aaaa', [...own, chose('a3', 3)])] }, 20);
      await store.append(sam, place('Ab3d', 'aaaa', 3), [chose('a4', 4)], 30);
      const [found] = await kept(store);
      expect(found?.attempt.strands).toEqual([strand('aaaa', [...own, chose('a3', 3), chose('a4', 4)])]);
      expect(found?.own).toEqual(['aaaa']);
    });

    test('forgets nothing that it knows when what comes was shortened, and keeps what is new in that', async () => {
      const gap = { kind: 'left-out', count: 2 } as const;
      await store.keep(sam, { id: 'Ab3d', strands: [strand('aaaa', [gap, chose('a3'), gap, chose('a6')])] }, 20);
      const events = [...own, chose('a3'), gap, chose('a6')];
      expect((await kept(store))[0]?.attempt.strands).toEqual([strand('aaaa', events)]);
      await store.append(sam, place('Ab3d', 'aaaa', events.length), [chose('a7', 7)], 30);
      expect((await kept(store))[0]?.attempt.strands).toEqual([strand('aaaa', [...events, chose('a7', 7)])]);
    });

    test('doubles nothing when it comes twice', async () => {
      const attempt = { id: 'Ab3d', strands: [strand('aaaa', own), strand('bbbb', [chose('b1'), chose('b2')])] };
      await store.keep(sam, attempt, 20);
      await store.keep(sam, attempt, 20);
      expect((await kept(store))[0]?.attempt).toEqual(attempt);
    });

    test('keeps one that has no events yet', async () => {
      await store.keep(sam, { id: 'new1', strands: [] }, 20);
      expect(await kept(store)).toMatchObject([{ attempt: { id: 'new1', strands: [] }, own: [], told: 0 }, {}]);
    });
  });

  test('notes what an LMS was found to hold, and keeps the note as events are added and kept', async () => {
    await store.append(sam, place('Ab3d', 'aaaa', 0), [chose('a1'), chose('a2')], 1);
    await store.keep(sam, { id: 'Ab3d', strands: [] }, 2, 2);
    await store.append(sam, place('Ab3d', 'aaaa', 2), [chose('a3')], 2);
    await store.keep(sam, { id: 'Ab3d', strands: [strand('bbbb', [chose('b1')])] }, 3);
    expect(await kept(store)).toMatchObject([{ told: 2, attempt: { id: 'Ab3d' } }]);
  });

  test('keeps the latest of what was written, whatever it says', async () => {
    await store.write(sam, 'note', 'first');
    await store.write(sam, 'note', 'Grüße,\n"Sue" 🙂');
    await store.write(sam, 'other', '');
    expect(await store.writing(sam, 'note')).toBe('Grüße,\n"Sue" 🙂');
    expect(await store.writing(sam, 'other')).toBe('');
    expect(await kept(store)).toEqual([]);
  });

  test('has one course record for all modules of a course, and keeps the latest', async () => {
    expect(await store.settings(sam)).toEqual({});
    await store.set(sam, 'team', 'it');
    await store.set({ ...sam, module: 'keep-in-loop' }, 'team', 'payroll');
    await store.set(sam, 'timers', 'on');
    expect(await store.settings({ ...sam, module: 'best-practices' })).toEqual({ team: 'payroll', timers: 'on' });
    expect(await kept(store)).toEqual([]);
  });

  test('shows the course record to no other learner and in no other course', async () => {
    await store.set(sam, 'team', 'it');
    expect(await store.settings({ ...sam, learner: 'sue' })).toEqual({});
    expect(await store.settings({ ...sam, course: 'another' })).toEqual({});
  });
});
