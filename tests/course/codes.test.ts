import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALPHABET, codeOf, fromDigits, hash32, toDigits } from '../../src/course/index.ts';

test('the alphabet has 64 different characters that need no escaping in HTML or in a URL', () => {
  expect(new Set(ALPHABET).size).toBe(64);
  expect(ALPHABET).toMatch(/^[A-Za-z0-9_-]{64}$/);
});

describe('a hash', () => {
  // Codes are in the LMS of whoever has begun a module: another hash would lose their place.
  test.each([
    ['', 2872998923],
    ['hello>asked', 1574196867],
    ['sue-calls', 2274295912],
    ['Grüße 🙂', 2625353594],
  ])('of %j never changes', (text, hash) => {
    expect(hash32(text)).toBe(hash);
  });

  test('is a whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        const hash = hash32(text);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('uses every bit: of texts that differ in their last character, each bit differs about half the time', () => {
    const ones = new Array<number>(32).fill(0);
    for (let n = 0; n < 2000; n++) {
      const changed = hash32(`step-${n}-a`) ^ hash32(`step-${n}-b`);
      for (let bit = 0; bit < 32; bit++) ones[bit]! += (changed >>> bit) & 1;
    }
    for (const count of ones) {
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });
});

describe('a code', () => {
  test('is the same two characters of the alphabet for ever', () => {
    expect(['hello>asked', 'call', 'teach'].map(codeOf)).toEqual(['Q3', 'R_', 'KP']);
  });

  test('is two characters of the alphabet for any id', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(codeOf(id)).toHaveLength(2);
        expect(fromDigits(codeOf(id))).toBe(hash32(id) & 0xfff);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});

describe('base-64 digits', () => {
  test('stand for the number they were made of', () => {
    fc.assert(
      fc.property(fc.nat(64 ** 4 - 1), (value) => {
        const digits = toDigits(value, 4);
        expect(digits).toHaveLength(4);
        expect(fromDigits(digits)).toBe(value);
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  test.each([
    [0, 1, '0'],
    [63, 1, '_'],
    [64, 2, '10'],
    [65, 3, '011'],
    [2 ** 32 - 1, 6, '3_____'],
    // Higher digits than the width holds are dropped.
    [64, 1, '0'],
  ])('of %i, %i wide, are %s: the most significant first', (value, width, digits) => {
    expect(toDigits(value, width)).toBe(digits);
  });

  test.each(['.', '1 ', 'é', '1.', '🙂', '|', '+/'])('%j is no number', (digits) => {
    expect(fromDigits(digits)).toBeUndefined();
  });
});
