import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hash32, toDigits } from '../../src/course/index.ts';
import { decodeAttempt, encodeAttempt, type Scope } from '../../src/progress/index.ts';
import { attempt } from './arbitraries.ts';
import { chose, sam, strand } from './stores.ts';

const encode = (given: Parameters<typeof encodeAttempt>[0], scope: Scope = sam): string => encodeAttempt(given, scope);
const decode = (text: string): ReturnType<typeof decodeAttempt> => decodeAttempt(text, sam);
const fixture = readFileSync(new URL('./suspend-data.v1.txt', import.meta.url), 'utf8').trim();

describe('suspend data', () => {
  test('round-trips any attempt', () => {
    fc.assert(
      fc.property(attempt, (given) => {
        expect(decode(encode(given))).toEqual({ attempt: given });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('is ASCII that no HTML escaping changes', () => {
    fc.assert(
      fc.property(attempt, (given) => {
        expect(encode(given)).toMatch(/^[0-9A-Za-z\-_|().!@?^~*,:]+$/);
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
        const text = encode(given);
        const place = at % text.length;
        const mutated =
          text.slice(0, place) + (kind === 'cut' ? '' : char) + text.slice(kind === 'add' ? place : place + 1);
        fc.pre(mutated !== text);
        expect(decode(mutated)).toHaveProperty('fault');
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  test('with a character changed, cut or added after the head still names its attempt', () => {
    fc.assert(
      fc.property(attempt, fc.integer({ min: 9 }), fc.string({ maxLength: 2 }), (given, at, more) => {
        const text = encode(given);
        const place = 9 + (at % (text.length - 9));
        const mutated = text.slice(0, place) + more + text.slice(place + 1);
        fc.pre(mutated !== text);
        expect(decode(mutated)).toEqual({ fault: 'damaged', id: given.id });
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test('of any origin never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        expect(decode(text)).toHaveProperty('fault');
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  test('of another module or course is foreign, whole or cut', () => {
    const scopes = fc.record({
      course: fc.constantFrom('inside-line', 'another'),
      module: fc.constantFrom('the-sue-call', 'another', 'keep-in-loop'),
    });
    fc.assert(
      fc.property(attempt, scopes, fc.nat(), (given, scope, cut) => {
        fc.pre(scope.course !== sam.course || scope.module !== sam.module);
        const text = encode(given, scope);
        expect(decode(text)).toEqual({ fault: 'foreign' });
        expect(decode(text.slice(0, 1 + (cut % text.length)))).toEqual({ fault: 'foreign' });
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['page=3;answers=1,2', 'foreign'],
    ['{"v":1}', 'foreign'],
    [fixture.replace('1', '0'), 'foreign'],
    [`${fixture}${' '.repeat(64_000)}`, 'damaged'],
    [fixture.replaceAll('|', '%7C'), 'damaged'],
  ])('%j is %s', (text, fault) => {
    expect(decode(text)).toMatchObject({ fault });
  });

  test('truncated anywhere is damaged or foreign, never another attempt', () => {
    for (let length = 1; length < fixture.length; length++) {
      expect(decode(fixture.slice(0, length))).toEqual(
        length < 9 ? { fault: 'foreign' } : { fault: 'damaged', id: 'Ab3d' },
      );
    }
  });

  test('that stand for more events than anybody could have had are damaged', () => {
    const many = { kind: 'left-out', count: 64_000 } as const;
    expect(decode(encode({ id: 'Ab3d', strands: [strand('aaaa', [chose('a1'), many])] }))).toEqual({
      fault: 'damaged',
      id: 'Ab3d',
    });
  });

  test('of version 1 is read for ever', () => {
    expect(decode(fixture)).toEqual({
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
              { kind: 'began', step: '1b', shape: 'Zz' },
              { kind: 'left-out', count: 70 },
              { kind: 'ended', outcome: 'poor', score: 0, objectives: {} },
            ],
          },
          {
            id: 'bbbb',
            parent: 'aaaa',
            parentCount: 82,
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
    const later = encode({ id: 'Ab3d', strands: [] }).replace(/^1(.*)\*.*/, '2$1|newer');
    const whole = `${later}*${toDigits(hash32(later), 6)}`;
    expect(decode(whole)).toEqual({ fault: 'newer' });
    expect(decode(whole.replace('newer', 'newEr'))).toEqual({ fault: 'damaged', id: 'Ab3d' });
  });
});
