import type { Timer } from '../progress/index.ts';

/** The page is left alone at least so long between commits, in milliseconds, and twice as long as one takes: it freezes meanwhile. */
const SPACING = 2000;
/** First wait after a refusal, in milliseconds; doubles up to `LONGEST_WAIT`. */
const FIRST_WAIT = 4000;
const LONGEST_WAIT = 60_000;

/** Timers and the clock, passed in. Times in milliseconds. */
export interface Clock extends Timer {
  now(): number;
}

/** How the latest state gets to an LMS; both return whether it said yes. */
export interface Sender {
  /** Hands over whatever has changed. Cheap: an LMS keeps it in the page. */
  tell(): boolean;
  /** Has it kept. */
  commit(): boolean;
}

/**
 * Decides when the latest state is sent. Values are told at once, so that they are with the LMS's page when this one goes;
 * they are committed with a pause between, the trailing commit never lost, and again with growing waits while the LMS
 * refuses.
 */
export class Delivery {
  failures = 0;
  #sender: Sender;
  #clock: Clock;
  #told = false;
  #last = -Infinity;
  #spacing = SPACING;
  #cancel: (() => void) | undefined;

  constructor(sender: Sender, clock: Clock) {
    this.#sender = sender;
    this.#clock = clock;
  }

  /** Something changed. */
  request(): void {
    this.#told = this.#sender.tell();
    // A clock that was set back must not hold anything up.
    const wait = Math.min(this.#spacing, this.#last + this.#spacing - this.#clock.now());
    if (wait <= 0) this.#commit();
    else this.#schedule(wait, () => this.#commit());
  }

  /** Sends now, whatever the spacing: the page may be about to go. */
  flush(): boolean {
    this.#told = this.#sender.tell();
    return this.#commit();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #commit(): boolean {
    this.stop();
    const begun = this.#clock.now();
    const done = this.#sender.commit() && this.#told;
    this.#last = this.#clock.now();
    this.#spacing = Math.min(LONGEST_WAIT, Math.max(SPACING, 2 * (this.#last - begun)));
    this.failures = done ? 0 : this.failures + 1;
    if (!done) this.#schedule(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.failures - 1)), () => this.flush());
    return done;
  }

  #schedule(wait: number, then: () => void): void {
    this.stop();
    this.#cancel = this.#clock.after(wait, () => {
      this.#cancel = undefined;
      then();
    });
  }
}
