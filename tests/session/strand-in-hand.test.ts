import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/course/index.ts';
import { linesOf } from '../../src/progress/index.ts';
import { extend, fork, takeUp } from '../../src/session/strand-in-hand.ts';
import { chose, strand } from '../progress/stores.ts';

const attempt = (...strands: Attempt['strands']): Attempt => ({ id: 'Ab3d', strands });
const mint = (): string => 'mmmm';
const noMint = (): never => {
  throw new Error('No strand was to be minted');
};
const first = strand('aaaa', [chose('a1'), chose('a2')]);

describe('taking up an attempt', () => {
  test('without events starts its first strand', () => {
    expect(takeUp(attempt(), [], mint)).toEqual({ attempt: attempt(), own: strand('mmmm', []) });
  });

  test('goes on with the head when this device wrote it', () => {
    expect(takeUp(attempt(first), ['aaaa'], noMint)).toEqual({ attempt: attempt(first), own: first });
  });

  test('starts a strand of its own from the end of a head that another device wrote', () => {
    const { attempt: taken, own } = takeUp(attempt(first), [], mint);
    expect(own).toEqual(strand('mmmm', [], 'aaaa', 2));
    expect(taken).toEqual(attempt(first));
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

test('what was left out of a strand counts for where another goes on from it', () => {
  const short = strand('aaaa', [chose('a1'), { kind: 'left-out', count: 40 }, chose('a42')]);
  expect(takeUp(attempt(short), [], mint).own).toEqual(strand('mmmm', [], 'aaaa', 42));
  const hand = extend(takeUp(attempt(short), ['aaaa'], noMint), [chose('a43')]);
  expect(fork(hand, 3, 'ffff').own).toEqual(strand('ffff', [chose('a43')], 'aaaa', 42));
});

describe('adding events', () => {
  test('puts them at the end of the own strand and nowhere else', () => {
    const hand = takeUp(attempt(first), [], mint);
    const one = extend(hand, [chose('m1'), chose('m2')]);
    const two = extend(one, [chose('m3')]);
    expect(two.own.events).toEqual([chose('m1'), chose('m2'), chose('m3')]);
    expect(two.attempt).toEqual(attempt(first, two.own));
    expect(linesOf(two.attempt).line).toEqual([...first.events, ...two.own.events]);
  });

  test('leaves what was there before as it was', () => {
    const hand = takeUp(attempt(first), ['aaaa'], noMint);
    extend(hand, [chose('a3')]);
    expect(hand).toEqual({ attempt: attempt(first), own: first });
  });
});

test('a strand that another tab has written to is left where it was, and this page goes on in one of its own', () => {
  const hand = extend(takeUp(attempt(first), ['aaaa'], noMint), [chose('a3'), chose('a4')]);
  const forked = fork(hand, 2, 'ffff');
  expect(forked.own).toEqual(strand('ffff', [chose('a3'), chose('a4')], 'aaaa', 2));
  expect(forked.attempt).toEqual(attempt(first, forked.own));
  expect(linesOf(forked.attempt).line).toEqual(linesOf(hand.attempt).line);
});
