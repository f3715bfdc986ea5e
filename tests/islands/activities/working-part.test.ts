import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, pairOf, worthOfMatch } from '../../../src/islands/activities/match.ts';
import { isOrderOf, movedOrder, shuffled, worthOfOrder } from '../../../src/islands/activities/order.ts';
import { worthOfPicked } from '../../../src/islands/activities/several.ts';
import { readWork } from '../../../src/islands/activities/working-part.ts';

const SEED = { seed: 20_260_701 };
const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const orders = fc
  .integer({ min: 3, max: 12 })
  .chain((count) => fc.shuffledSubarray(numbersTo(count), { minLength: count, maxLength: count }));

describe('an order', () => {
  it('is shown shuffled, always alike, and never as it should be', () => {
    const property = fc.property(fc.integer({ min: 2, max: 12 }), fc.string(), (count, seed) => {
      const order = shuffled(count, seed);
      expect(isOrderOf(order, count)).toBe(true);
      expect(order).not.toEqual(numbersTo(count));
      expect(shuffled(count, seed)).toEqual(order);
    });
    fc.assert(property, SEED);
    const seeds = ['fix-second-horn', 'a', 'b', 'c', 'd'].map((seed) => shuffled(5, seed).join());
    expect(new Set(seeds).size).toBeGreaterThan(2);
  });

  it('stays an order however it is moved, and a move back undoes a move', () => {
    const property = fc.property(
      orders,
      fc.nat({ max: 11 }),
      fc.constantFrom(1 as const, -1 as const),
      (order, place, by) => {
        const moved = movedOrder(order, place, by);
        expect(isOrderOf(moved, order.length)).toBe(true);
        const hasRoom = place < order.length && place + by >= 0 && place + by < order.length;
        expect(moved[hasRoom ? place + by : place]).toBe(order[place]);
        if (hasRoom) expect(movedOrder(moved, place + by, by === 1 ? -1 : 1)).toEqual(order);
        else expect(moved).toEqual(order);
      },
    );
    fc.assert(property, SEED);
  });

  it('is good in one way only', () => {
    const property = fc.property(orders, (order) => {
      expect(worthOfOrder(order) === 'good').toBe(order.join() === numbersTo(order.length).join());
    });
    fc.assert(property, SEED);
  });

  it('has something right where a step keeps its place or its follower', () => {
    expect(worthOfOrder([1, 2, 3, 0])).toBe('neutral');
    expect(worthOfOrder([0, 3, 2, 1])).toBe('neutral');
    expect(worthOfOrder([3, 2, 1, 0])).toBe('poor');
  });
});

describe('a match', () => {
  const pairs = ['“A.” → One', '“B.”→Two', '“C.” → One'].map((text) => pairOf(text));

  it('has its sides on both sides of the arrow, and each right side once to choose from, by the alphabet', () => {
    expect(pairs[1]).toEqual({ left: '“B.”', right: 'Two' });
    expect(choicesOf([{ left: '', right: 'Zinc' }, ...pairs])).toEqual(['One', 'Two', 'Zinc']);
  });

  it.each([
    [[0, 1, 0], 'good'],
    [[0, 0, 0], 'neutral'],
    [[1, 0, 1], 'poor'],
    [[0, 1, -1], undefined],
  ])('%j is %s', (answer, worth) => expect(worthOfMatch(answer, pairs)).toBe(worth));
});

it.each([
  [[0, 2], 'good'],
  [[2, 0], 'good'],
  [[0], 'neutral'],
  [[0, 1, 2], 'neutral'],
  [[0, 3], 'neutral'],
  [[1, 3], 'poor'],
  [[], undefined],
])('of several, picked %j is %s', (picked, worth) => {
  expect(worthOfPicked(picked, ['good', 'fair', 'good', 'poor'])).toBe(worth);
});

describe('what a device has kept', () => {
  const kind = { fresh: [2, 0, 1], isSound: (answer: readonly number[]) => isOrderOf(answer, 3) };

  it('is taken up where it was left', () => {
    expect(readWork('{"answer":[1,0,2],"isDone":false}', kind, false)).toEqual({ answer: [1, 0, 2], isDone: false });
    expect(readWork('{"answer":[1,0,2],"isDone":true}', kind, true)).toEqual({ answer: [1, 0, 2], isDone: true });
    expect(readWork('{"answer":[1,0,2],"isDone":false}', kind, true)).toEqual({ answer: [1, 0, 2], isDone: false });
  });

  it('gives no solution away to who begins anew', () => {
    expect(readWork('{"answer":[1,0,2],"isDone":true}', kind, false)).toEqual({ answer: [1, 0, 2], isDone: false });
  });

  it.each([
    undefined,
    '',
    'a sentence',
    'null',
    '7',
    '[]',
    '{"answer":[0,0,1]}',
    '{"answer":[0,1,2,3]}',
    '{"answer":["0"]}',
  ])('is not believed when it cannot be: %s', (text) => {
    expect(readWork(text, kind, false)).toEqual({ answer: [2, 0, 1], isDone: false });
    expect(readWork(text, kind, true)).toEqual({ answer: [], isDone: true });
  });
});
