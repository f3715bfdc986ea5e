/** A longer time without any sign of the learner was an interruption: in milliseconds. */
const INTERRUPTION = 3_600_000;

/**
 * How long the learner has been at it. From one sign of them to the next is counted, unless it took longer than an hour:
 * then the device slept, or they were away. A clock that was set back takes nothing away.
 */
export class SessionTime {
  #now: () => number;
  #seen: number;
  #spent = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.#seen = now();
  }

  /** The learner did something, or came or went. */
  mark(): void {
    this.#spent = this.seconds() * 1000;
    this.#seen = this.#now();
  }

  seconds(): number {
    const since = this.#now() - this.#seen;
    return (this.#spent + (since > 0 && since <= INTERRUPTION ? since : 0)) / 1000;
  }
}
