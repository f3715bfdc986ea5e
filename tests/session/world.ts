import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { expect, vi } from 'vitest';
import { answersOf, codeOf, type Happening, type LogEvent, type Outline } from '../../src/course/index.ts';
import { learnerKey, openStore, type Browser, type Owner, type Store } from '../../src/progress/index.ts';
import { openScorm12 } from '../../src/reporting/index.ts';
import { openStandAlone } from '../../src/reporting/stand-alone.ts';
import { advance, begin, endingOf, interactionsOf, type Graphs } from '../../src/scenario/index.ts';
import { openSession, type Edition, type OpenParts, type Session } from '../../src/session/index.ts';
import { activities, outlineOf } from '../course/outline.ts';
import { TestLms } from '../reporting/test-lms.ts';
import { code, smallCall } from '../scenario/small-call.ts';
import { HandClock } from './hand-clock.ts';

/** The small call as a module: with a lesson before and after it, and two questions. */
export const outline = outlineOf({ activities });

/** One learner's machine: a browser with an IndexedDB of its own. */
export class Device {
  readonly factory = new IDBFactory();
  /** Laid over what the browser offers; it tells its windows apart only where it has locks. */
  browser: Partial<Browser> = {};

  /** What a page finds. */
  offers(rest: Partial<Browser> = {}): Browser {
    return {
      indexedDB: () => this.factory,
      keyRange: () => IDBKeyRange,
      locks: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      ...this.browser,
      ...rest,
    };
  }

  /** A store on what the device keeps, as another tab would open it. */
  open(): Promise<Store> {
    return openStore(this.offers(), new HandClock());
  }
}

export interface Launch {
  device?: Device;
  /** Laid over what the device's browser offers, for this page alone. */
  page?: Partial<Browser>;
  /** The key of the learner whose page it was before it was loaded again. */
  learner?: string;
  /** Laid over what the LMS has at launch. */
  values?: Record<string, string>;
  outline?: Outline;
  graphs?: Graphs;
  edition?: Edition;
  ask?: OpenParts['ask'];
}

/** One LMS, one clock, and any number of devices and launches. */
export class World {
  readonly clock = new HandClock(Date.UTC(2026, 0, 2, 3, 4, 5));
  /** Another in its place has forgotten everything. */
  lms = new TestLms();
  readonly device = new Device();
  /** Steps that learners were asked about. */
  asked: number[] = [];
  #drawn = 0;

  /** Opens the module: on the one device and the one LMS, unless told otherwise. A learner who is asked goes on. */
  launch({ device = this.device, page, values, learner, ...rest }: Launch = {}): Promise<Session> {
    const given = rest.outline ?? outline;
    const graphs = rest.graphs ?? { 'small-call': smallCall };
    return openSession({
      outline: given,
      edition: rest.edition ?? { expectsLms: true, connect: async () => openScorm12(this.lms.launch(values)) ?? false },
      browser: device.offers(page),
      readInteractions: (log, first) => [...interactionsOf(given, graphs, log, first), ...answersOf(given, log)],
      learner,
      clock: this.clock,
      // Different from draw to draw, the same in every run.
      random: (below) => (this.#drawn = (this.#drawn * 29 + 17) % 4093) % below,
      ask: rest.ask ?? (async (steps) => this.asked.push(steps) > 0),
    });
  }
}

/** A package that looks for an LMS in vain. */
export const lonely: Edition = { expectsLms: true, connect: async () => undefined };

/** Lets time pass until a session has found its LMS, or looks for it no longer. */
export async function settled(world: World, session: Session): Promise<Session> {
  await vi.waitFor(
    () => {
      world.clock.pass(250);
      expect(session.whereabouts().lms).not.toBe('connecting');
    },
    { interval: 1 },
  );
  return session;
}

/** The stand-alone site. */
export const standAlone: Edition = { expectsLms: false, connect: async (seed) => openStandAlone(seed) };

/** Where the store keeps what an LMS's learner did in the module. */
export const ownerOf = (learnerId: string): Owner => ({
  course: outline.course,
  module: outline.id,
  learner: learnerKey(learnerId),
});

export const go = (id: string): Happening => ({ kind: 'went', step: codeOf(id) });
export const done = (id: string): Happening => ({ kind: 'did', step: codeOf(id) });
export const pick = (scene: string, key: string): Happening => ({ kind: 'chose', choice: code(scene, key) });

/** A play of the small call from its beginning to its end, with the end when it is reached. */
export function call(id: string, ...picks: Happening[]): Happening[] {
  let play = begin(smallCall);
  for (const happening of picks) play = advance(play, happening) ?? play;
  const ending = play.status === 'ended' ? endingOf(play) : undefined;
  return [go(id), { kind: 'began', step: codeOf(id), shape: 'aa' }, ...picks, ...(ending ? [ending] : [])];
}

/** The whole of it: 3 of 3 and a good ending, 2 decisions. */
export const goodCall = call('call', pick('hello', 'asked'), pick('asked', 'settled'), { kind: 'continued' });

/** 0 of 2 and a poor ending, 2 decisions. */
export const poorCall = call('call', pick('hello', 'stiff'), pick('stiff', 'gone'));

/** Records one after the other, with so many milliseconds before each, and waits until the device has them. */
export async function act(
  world: World,
  session: Session,
  happenings: readonly Happening[],
  apart = 3000,
): Promise<void> {
  for (const happening of happenings) {
    world.clock.pass(apart);
    await session.record(happening);
  }
}

/** A log as suspend data tell it: without times. */
export const untimed = (log: readonly LogEvent[]): LogEvent[] => log.map(({ at: _at, ...event }) => event as LogEvent);

/** From now on the device refuses every change of a log; what ends that is returned. */
export function refuseLogs(): () => void {
  const put = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'logs') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    return put.apply(this, row);
  });
  return () => spy.mockRestore();
}
