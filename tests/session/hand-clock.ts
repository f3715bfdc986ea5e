import type { Clock } from '../../src/session/index.ts';

/** A clock that stands still until it is moved by hand; what is due is called on the way, in order. */
export class HandClock implements Clock {
  #now: number;
  #due: { at: number; then: () => void }[] = [];

  constructor(now = 1_000_000) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, then: () => void): () => void {
    const timer = { at: this.#now + milliseconds, then };
    this.#due.push(timer);
    return () => void (this.#due = this.#due.filter((other) => other !== timer));
  }

  /** Moves on by so many milliseconds. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#due = this.#due.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.then();
    }
    this.#now = end;
  }

  /** Sets the time, as a device does whose clock was wrong: what is due stays as far away as it was. */
  set(now: number): void {
    const step = now - this.#now;
    for (const timer of this.#due) timer.at += step;
    this.#now = now;
  }

  /** How long until each thing that is due, in milliseconds. */
  waiting(): number[] {
    return this.#due.map(({ at }) => at - this.#now);
  }
}
