import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAttempt, encodeAttempt } from '../../src/progress/index.ts';
import { attempt } from './arbitraries.ts';

describe('suspend data', () => {
  test('round-trips any attempt', () => {
    fc.assert(
      fc.property(attempt, (given) => {
        expect(decodeAttempt(encodeAttempt(given))).toEqual({ attempt: given });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('is ASCII that no HTML escaping changes', () => {
    fc.assert(
      fc.property(attempt, (given) => {
        expect(encodeAttempt(given)).toMatch(/^[0-9A-Za-z\-_|().!@?^~*]+$/);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test('with any one character changed, cut or added is refused with a reason', () => {
    const mutation = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom('change', 'cut', 'add'),
      char: fc.string({ maxLength: 1 }),
    });
    fc.assert(
      fc.property(attempt, mutation, (given, { at, kind, char }) => {
        const text = encodeAttempt(given);
        const place = at % text.length;
        const mutated =
          text.slice(0, place) + (kind === 'cut' ? '' : char) + text.slice(kind === 'add' ? place : place + 1);
        fc.pre(mutated !== text);
        expect(decodeAttempt(mutated)).toHaveProperty('fault');
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test('of any origin never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        expect(decodeAttempt(text)).toHaveProperty('fault');
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['page=3;answers=1,2', 'foreign'],
    ['{"v":1}', 'foreign'],
    ['1Ab3d|st00....000aabb', 'damaged'],
  ])('%j is %s', (text, fault) => {
    expect(decodeAttempt(text)).toMatchObject({ fault });
  });

  test('truncated anywhere is damaged or foreign, never another attempt', () => {
    const text = readFileSync(new URL('./suspend-data.v1.txt', import.meta.url), 'utf8').trim();
    for (let length = 1; length < text.length; length++) {
      expect(decodeAttempt(text.slice(0, length))).toHaveProperty('fault');
    }
  });

  test('of version 1 is read for ever', () => {
    const text = readFileSync(new URL('./suspend-data.v1.txt', import.meta.url), 'utf8').trim();
    expect(decodeAttempt(text)).toEqual({
      attempt: {
        id: 'Ab3d',
        strands: [
          {
            id: 'aaaa',
            parent: undefined,
            parentCount: 0,
            events: [
              { kind: 'went', step: '0a' },
              { kind: 'did', step: '0a' },
              { kind: 'began', step: '1b', shape: 'Zz' },
              { kind: 'chose', choice: '-_' },
              { kind: 'hinted', hint: 'coach' },
              { kind: 'hinted', hint: 'thinking' },
              { kind: 'continued' },
              { kind: 'went-back', to: 0 },
              { kind: 'timed-out' },
              {
                kind: 'ended',
                outcome: 'fair',
                score: 55,
                objectives: { q1: { taken: 1, missed: 0 }, q2: { taken: 0, missed: 2 } },
              },
            ],
          },
          {
            id: 'bbbb',
            parent: 'aaaa',
            parentCount: 10,
            events: [
              { kind: 'answered', activity: 'xy', response: 'b', result: 'neutral' },
              { kind: 'wrote', activity: 'zz' },
            ],
          },
        ],
      },
    });
  });

  test('written by a later version is told apart from damage', () => {
    expect(decodeAttempt('2Ab3d|newer*1nFVku')).toEqual({ fault: 'newer' });
    expect(decodeAttempt('2Ab3d|newEr*1nFVku')).toMatchObject({ fault: 'damaged' });
  });
});
