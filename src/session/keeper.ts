import type { LogEvent } from '../course/index.ts';
import { StrandTakenError, type Owner, type Store } from '../progress/index.ts';
import type { Clock } from './delivery.ts';
import { extend, fork, placeOf, type Hand } from './strand-in-hand.ts';
import { within } from './within.ts';

/** What the keeper works with. */
export interface KeeperParts {
  store: Store;
  owner: Owner;
  hand: Hand;
  /** Whether the store holds the attempt as it was found. */
  kept: boolean;
  clock: Clock;
  mint(): string;
}

/**
 * Holds the attempt and gets it onto the device, one transaction after the other. What was refused is tried again with
 * the next event; where another tab has written to the strand, this page goes on in a strand of its own.
 */
export class Keeper {
  /** Whether the device refused the last time. */
  refused: boolean;
  #parts: KeeperParts;
  #hand: Hand;
  /** How many events of the own strand the store holds. */
  #stored: number;
  #kept: boolean;
  #queue: Promise<void> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#hand = parts.hand;
    this.#kept = parts.kept;
    this.refused = !parts.kept;
    this.#stored = parts.kept ? parts.hand.own.events.length : 0;
  }

  get attempt(): Hand['attempt'] {
    return this.#hand.attempt;
  }

  /** Events of the own strand that are not on the device. */
  get pending(): number {
    return this.#hand.own.events.length - this.#stored;
  }

  /** Adds events at once; resolves when the device has kept or refused them. */
  add(events: readonly LogEvent[]): Promise<void> {
    this.#hand = extend(this.#hand, events);
    this.#queue = this.#queue.then(() => this.#persist());
    return this.#queue;
  }

  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void> {
    return this.#queue;
  }

  async #persist(): Promise<void> {
    try {
      if (!this.#kept) await this.#keepAll();
      else if (this.pending > 0) await this.#append();
      this.refused = false;
    } catch (cause) {
      this.refused = true;
      console.warn('This device did not keep a step; it stays in this page and goes to the LMS.', cause);
    }
  }

  async #keepAll(): Promise<void> {
    const { attempt, own } = this.#hand;
    const { store, owner, clock } = this.#parts;
    await within(clock, store.keep(owner, attempt, clock.now()));
    this.#kept = true;
    this.#stored = own.events.length;
  }

  async #append(): Promise<void> {
    const { mint } = this.#parts;
    const events = this.#hand.own.events.slice(this.#stored);
    try {
      await this.#write(this.#stored, events);
      this.#stored += events.length;
    } catch (cause) {
      if (!(cause instanceof StrandTakenError)) throw cause;
      this.#hand = fork(this.#hand, this.#stored, mint());
      this.#stored = 0;
      const own = this.#hand.own.events;
      await this.#write(0, own);
      this.#stored = own.length;
    }
  }

  #write(from: number, events: readonly LogEvent[]): Promise<void> {
    const { store, owner, clock } = this.#parts;
    return within(clock, store.append(owner, placeOf(this.#hand, from), events, clock.now()));
  }
}
