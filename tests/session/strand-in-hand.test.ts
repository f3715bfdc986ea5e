import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/course/index.ts';
import { linesOf } from '../../src/progress/index.ts';
import { extend, takeUp } from '../../src/session/strand-in-hand.ts';
import { chose, strand } from '../progress/stores.ts';

const attempt = (...strands: Attempt['strands']): Attempt => ({ id: 'Ab3d', strands });
const mint = (): string => 'mmmm';
const noMint = (): never => {
  throw new Error('No strand was to be minted');
};
const first = strand('aaaa', [chose('a1'), chose('a2')]);

describe('taking up an attempt', () => {
  test('without events starts its first strand', () => {
    expect(takeUp(attempt(), [], mint)).toEqual({ attempt: attempt(strand('mmmm', [])), own: strand('mmmm', []) });
  });

  test('goes on with the head when this device wrote it', () => {
    expect(takeUp(attempt(first), ['aaaa'], noMint)).toEqual({ attempt: attempt(first), own: first });
  });

  test('starts a strand of its own from the end of a head that another device wrote', () => {
    const { attempt: taken, own } = takeUp(attempt(first), [], mint);
    expect(own).toEqual(strand('mmmm', [], 'aaaa', 2));
    expect(taken.strands).toEqual([first, own]);
    expect(linesOf(taken).line).toEqual(first.events);
    expect(linesOf(taken).aside).toEqual([]);
  });

  test('leaves its own shorter strand aside when another device has gone further', () => {
    const longer = strand('bbbb', [chose('b1'), chose('b2'), chose('b3')], 'aaaa', 1);
    const { own } = takeUp(attempt(first, longer), ['aaaa'], mint);
    expect(own).toEqual(strand('mmmm', [], 'bbbb', 3));
  });

  test('goes on with its own head that went on from another device’s strand', () => {
    const longer = strand('bbbb', [chose('b1')], 'aaaa', 2);
    expect(takeUp(attempt(first, longer), ['bbbb'], noMint).own).toEqual(longer);
  });
});

describe('adding events', () => {
  test('puts them at the end of the own strand and nowhere else', () => {
    const hand = takeUp(attempt(first), [], mint);
    const one = extend(hand, [chose('m1'), chose('m2')]);
    expect(one.place).toEqual({ attempt: 'Ab3d', strand: { id: 'mmmm', parent: 'aaaa', parentCount: 2 }, from: 0 });
    const two = extend(one.hand, [chose('m3')]);
    expect(two.place.from).toBe(2);
    expect(two.hand.own.events).toEqual([chose('m1'), chose('m2'), chose('m3')]);
    expect(two.hand.attempt).toEqual(attempt(first, two.hand.own));
    expect(linesOf(two.hand.attempt).line).toEqual([...first.events, ...two.hand.own.events]);
  });

  test('leaves what was there before as it was', () => {
    const hand = takeUp(attempt(first), ['aaaa'], noMint);
    extend(hand, [chose('a3')]);
    expect(hand).toEqual({ attempt: attempt(first), own: first });
  });

  test('goes on from where the device has it', () => {
    const { place } = extend(takeUp(attempt(first), ['aaaa'], noMint), [chose('a3')]);
    expect(place).toEqual({ attempt: 'Ab3d', strand: { id: 'aaaa', parent: undefined, parentCount: 0 }, from: 2 });
  });
});
