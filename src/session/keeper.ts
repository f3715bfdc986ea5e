import type { Attempt, LogEvent } from '../course/index.ts';
import { StrandTakenError, within, type Owner, type Store } from '../progress/index.ts';
import type { Clock } from './delivery.ts';
import { extend, fork, type Hand } from './strand-in-hand.ts';

/** What the keeper works with. */
export interface KeeperParts {
  store: Store;
  owner: Owner;
  hand: Hand;
  /** How many events an LMS was found to hold. */
  told: number;
  clock: Clock;
  /** Makes the id of a strand. */
  mint(): string;
}

/**
 * Holds the attempt and gets it onto the device, one write after the other: first as it was found, then what is added. What
 * was refused is tried again with the next event; where another tab has written to the strand, this page goes on in a
 * strand of its own.
 */
export class Keeper {
  /** Whether the device refused the last time. */
  refused = false;
  #parts: KeeperParts;
  #hand: Hand;
  /** The attempt as it was found, until the device has it. */
  #found: Attempt | undefined;
  #had: number;
  /** How many events of the own strand are on the device. */
  #stored: number;
  /** The write that the device has yet to answer. */
  #writing: Promise<void> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#hand = parts.hand;
    this.#found = parts.hand.attempt;
    this.#had = this.#stored = parts.hand.own.events.length;
  }

  get attempt(): Attempt {
    return this.#hand.attempt;
  }

  /** What was added here. */
  get added(): readonly LogEvent[] {
    return this.#hand.own.events.slice(this.#had);
  }

  /** Events of the own strand that are not on the device. */
  get pending(): number {
    return this.#hand.own.events.length - this.#stored;
  }

  /** Adds events at once; resolves when the device has kept or refused them, and all that it had refused before. */
  add(events: readonly LogEvent[]): Promise<void> {
    if (events.length > 0) this.#hand = extend(this.#hand, events);
    this.#queue = this.#queue.then(() => this.#persist());
    return this.#queue;
  }

  async #persist(): Promise<void> {
    // A write that has not answered in time may still be done: what it holds must not be written twice.
    if (this.#writing) return;
    let isLate = false;
    this.#writing = this.#write().finally(() => {
      this.#writing = undefined;
      if (isLate) void this.add([]);
    });
    try {
      await within(this.#parts.clock, this.#writing);
      this.refused = false;
    } catch (cause) {
      isLate = this.#writing !== undefined;
      this.refused = true;
      console.warn('This device did not keep a step', cause);
    }
  }

  async #write(): Promise<void> {
    const { store, owner, clock, mint, told } = this.#parts;
    if (this.#found) await store.keep(owner, this.#found, clock.now(), told);
    this.#found = undefined;
    if (this.pending === 0) return;
    try {
      await this.#append();
    } catch (cause) {
      if (!(cause instanceof StrandTakenError)) throw cause;
      this.#hand = fork(this.#hand, this.#stored, mint());
      this.#stored = 0;
      await this.#append();
    }
  }

  async #append(): Promise<void> {
    const { store, owner, clock } = this.#parts;
    const { attempt, own } = this.#hand;
    const from = this.#stored;
    await store.append(owner, { attempt: attempt.id, strand: own, from }, own.events.slice(from), clock.now());
    this.#stored = own.events.length;
  }
}
