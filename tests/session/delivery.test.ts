import { beforeEach, describe, expect, test } from 'vitest';
import { Delivery } from '../../src/session/delivery.ts';
import { HandClock } from './hand-clock.ts';

let clock: HandClock;
let delivery: Delivery;
/** What an LMS got, as `tell` and `commit`, with seconds since the start. */
let sent: string[];
let says: { tell: boolean; commit: boolean };

beforeEach(() => {
  clock = new HandClock();
  const start = clock.now();
  const note = (what: 'tell' | 'commit') => (): boolean => {
    sent.push(`${what} ${(clock.now() - start) / 1000}`);
    return says[what];
  };
  sent = [];
  says = { tell: true, commit: true };
  delivery = new Delivery({ tell: note('tell'), commit: note('commit') }, clock);
});

/** The seconds at which something was committed. */
const commits = (): number[] => sent.filter((what) => what.startsWith('commit')).map((what) => Number(what.slice(7)));

describe('a change', () => {
  test('is told and committed at once when there was nothing before', () => {
    delivery.request();
    expect(sent).toEqual(['tell 0', 'commit 0']);
    expect(clock.waiting()).toEqual([]);
  });

  test('within two seconds of the last commit is told at once and committed when they are over', () => {
    delivery.request();
    clock.pass(500);
    delivery.request();
    expect(sent).toEqual(['tell 0', 'commit 0', 'tell 0.5']);
    clock.pass(1499);
    expect(commits()).toEqual([0]);
    clock.pass(1);
    expect(commits()).toEqual([0, 2]);
  });

  test('after two seconds is committed at once', () => {
    delivery.request();
    clock.pass(2000);
    delivery.request();
    expect(commits()).toEqual([0, 2]);
  });

  test('of many is told each time, and committed every two seconds, the last one too', () => {
    for (let n = 0; n < 10; n++) {
      delivery.request();
      clock.pass(300);
    }
    clock.pass(10_000);
    for (let n = 0; n < 10; n++) expect(sent).toContain(`tell ${(3 * n) / 10}`);
    expect(commits()).toEqual([0, 2, 4]);
    expect(clock.waiting()).toEqual([]);
  });

  test('is not held back for longer by a clock that is set back', () => {
    delivery.request();
    clock.set(clock.now() - 3_600_000);
    delivery.request();
    expect(clock.waiting().every((wait) => wait <= 2000)).toBe(true);
    expect(commits().length + clock.waiting().length).toBe(2);
  });
});

describe('what the LMS refuses', () => {
  test.each([
    ['not taken', { tell: false, commit: true }],
    ['not kept', { tell: true, commit: false }],
    ['neither', { tell: false, commit: false }],
  ])('(%s) is sent again after 4, 8, 16, 32 seconds, and then every minute', (_, answers) => {
    says = answers;
    delivery.request();
    expect(delivery.failures).toBe(1);
    clock.pass(200_000);
    expect(commits()).toEqual([0, 4, 12, 28, 60, 120, 180]);
    expect(delivery.failures).toBe(7);
    expect(clock.waiting()).toHaveLength(1);
  });

  test('is sent no more once the LMS says yes, and the waits begin anew', () => {
    says.commit = false;
    delivery.request();
    clock.pass(4000);
    expect(delivery.failures).toBe(2);
    says.commit = true;
    clock.pass(8000);
    expect(delivery.failures).toBe(0);
    expect(clock.waiting()).toEqual([]);
    clock.pass(1_000_000);
    expect(commits()).toEqual([0, 4, 12]);
    says.commit = false;
    delivery.request();
    expect(clock.waiting()).toEqual([4000]);
  });

  test('goes with the next change, still two seconds apart', () => {
    says.commit = false;
    delivery.request();
    clock.pass(1000);
    delivery.request();
    expect(clock.waiting()).toEqual([1000]);
    clock.pass(1000);
    expect(commits()).toEqual([0, 2]);
  });

  test('never stops being sent, however often it was refused', () => {
    says.commit = false;
    delivery.failures = 5000;
    delivery.flush();
    expect(clock.waiting()).toEqual([60_000]);
  });

  test('in the page alone is not yet a failure', () => {
    delivery.request();
    says.tell = false;
    clock.pass(100);
    delivery.request();
    expect(delivery.failures).toBe(0);
  });
});

describe('sending now', () => {
  test('does not wait for the two seconds, and takes the waiting commit with it', () => {
    delivery.request();
    clock.pass(100);
    delivery.request();
    expect(delivery.flush()).toBe(true);
    expect(commits()).toEqual([0, 0.1]);
    clock.pass(60_000);
    expect(commits()).toEqual([0, 0.1]);
  });

  test('commits also what was not taken: the rest may be', () => {
    says.tell = false;
    expect(delivery.flush()).toBe(false);
    expect(sent).toEqual(['tell 0', 'commit 0']);
  });

  test('starts the two seconds', () => {
    delivery.flush();
    clock.pass(1999);
    delivery.request();
    expect(clock.waiting()).toEqual([1]);
  });
});

describe('stopping', () => {
  test('ends the waiting commit', () => {
    delivery.request();
    delivery.request();
    delivery.stop();
    clock.pass(60_000);
    expect(commits()).toEqual([0]);
  });

  test('ends the tries after a refusal, and may come twice', () => {
    says.commit = false;
    delivery.request();
    delivery.stop();
    delivery.stop();
    clock.pass(60_000);
    expect(commits()).toEqual([0]);
  });
});
