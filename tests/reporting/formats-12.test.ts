import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as strict from '../../src/lms/formats-12.ts';
import { clockTime, timespan } from '../../src/reporting/formats-12.ts';

describe('a timespan', () => {
  test.each([
    [0, '0000:00:00.00'],
    [0.004, '0000:00:00.00'],
    [0.005, '0000:00:00.01'],
    [59.994, '0000:00:59.99'],
    [59.999, '0000:01:00.00'],
    [3599.999, '0001:00:00.00'],
    [3725.5, '0001:02:05.50'],
    [360_000, '0100:00:00.00'],
    [9999 * 3600 + 3599.99, '9999:59:59.99'],
    [10_000 * 3600, '9999:59:59.99'],
    [Infinity, '9999:59:59.99'],
    [-5, '0000:00:00.00'],
  ])('of %d seconds is %s', (seconds, text) => {
    expect(timespan(seconds)).toBe(text);
  });

  test('is one that a strict LMS takes, and never longer than one with more seconds', () => {
    const seconds = fc.double({ min: -10, max: 4e7, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, (one, other) => {
        expect(strict.timespan(timespan(one))).toBe(true);
        expect(timespan(Math.min(one, other)) <= timespan(Math.max(one, other))).toBe(true);
      }),
      { seed: 31, numRuns: 500 },
    );
  });
});

test('a time of day is by the local clock, with two digits each', () => {
  expect(clockTime(new Date(2026, 0, 2, 3, 4, 5, 999).getTime())).toBe('03:04:05');
  expect(clockTime(new Date(2026, 11, 31, 23, 59, 59).getTime())).toBe('23:59:59');
  expect(clockTime(new Date(2026, 5, 1).getTime())).toBe('00:00:00');
});
