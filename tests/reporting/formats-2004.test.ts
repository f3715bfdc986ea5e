import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as strict from '../../src/lms/formats-2004.ts';
import { oneLine, timespan, timestamp, weight } from '../../src/reporting/formats-2004.ts';

describe('a timespan', () => {
  test.each([
    [0, 'PT0H0M0S'],
    [0.004, 'PT0H0M0S'],
    [0.005, 'PT0H0M0.01S'],
    [3.45, 'PT0H0M3.45S'],
    [59.999, 'PT0H1M0S'],
    [3723.45, 'PT1H2M3.45S'],
    [10_000 * 3600, 'PT9999H59M59.99S'],
    [Infinity, 'PT9999H59M59.99S'],
    [-5, 'PT0H0M0S'],
  ])('of %d seconds is %s', (seconds, text) => {
    expect(timespan(seconds)).toBe(text);
  });

  test('is one that a strict LMS takes', () => {
    fc.assert(
      fc.property(fc.double({ min: -10, max: 4e7, noNaN: true }), (seconds) => {
        expect(strict.timespan(timespan(seconds))).toBe(true);
      }),
      { seed: 33, numRuns: 500 },
    );
  });
});

describe('a timestamp', () => {
  test.each([
    [Date.UTC(2026, 0, 2, 3, 4, 5, 678), '2026-01-02T03:04:05.67Z'],
    [Date.UTC(2026, 0, 2, 3, 4, 5), '2026-01-02T03:04:05.00Z'],
    [0, '1970-01-01T00:00:00.00Z'],
    [Date.UTC(2038, 11, 31, 23, 59, 59, 999), '2038-12-31T23:59:59.99Z'],
  ])('of %d is %s', (at, text) => {
    expect(timestamp(at)).toBe(text);
  });

  test.each([[Date.UTC(2039, 0, 1)], [-1], [NaN], [Infinity], [8.64e15 + 1]])('of %d is none', (at) => {
    expect(timestamp(at)).toBeUndefined();
  });

  test('is one that a strict LMS takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2039, 0, 1) - 1 }), (at) => {
        expect(strict.timestamp(timestamp(at) ?? '')).toBe(true);
      }),
      { seed: 34, numRuns: 500 },
    );
  });
});

describe('a description', () => {
  test.each([
    ['It’s me again.', 'It’s me again.'],
    ['  Two\n lines,\r\n\tone tab ', 'Two lines, one tab'],
    ['{lang=en}Hello {you}', 'lang=enHello you'],
    ['a\u2028b\u0000c', 'a b c'],
    ['half \ud83d a smile', 'half a smile'],
    ['whole \u{1f600}', 'whole \u{1f600}'],
    ['', ''],
    [' \n ', ''],
  ])('of %j is %j', (text, line) => {
    expect(oneLine(text, 1000)).toBe(line);
  });

  test('of 250 characters is whole, of more is cut and shows it', () => {
    expect(oneLine('x'.repeat(250), 1000)).toBe('x'.repeat(250));
    expect(oneLine('x'.repeat(251), 1000)).toBe(`${'x'.repeat(247)}...`);
  });

  test('has no more room than it is given, and none in too little', () => {
    expect(oneLine('x'.repeat(50), 40)).toBe(`${'x'.repeat(37)}...`);
    expect(oneLine('\u6f22'.repeat(10), 39)).toBe('\u6f22\u6f22\u6f22\u6f22...');
    expect(oneLine('a word', 3)).toBe('');
    expect(oneLine('a word', -20)).toBe('');
  });

  test('of any text is one that a strict LMS takes, and within its room', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.integer({ min: -10, max: 600 }), (given, room) => {
        const line = oneLine(given, room);
        expect(strict.line(250)(line)).toBe(true);
        expect(line.isWellFormed()).toBe(true);
        expect(weight(line)).toBeLessThanOrEqual(Math.max(0, room));
      }),
      { seed: 35, numRuns: 500 },
    );
  });
});

test('the weight of a text is what a form makes of it, and never less than JSON', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(weight(text)).toBe(new URLSearchParams([['', text]]).toString().length - 1);
      const json = new TextEncoder().encode(JSON.stringify(text)).length - 2;
      if (!/[\p{Cc}]/u.test(text)) expect(weight(text)).toBeGreaterThanOrEqual(json);
    }),
    { seed: 36, numRuns: 500 },
  );
});
