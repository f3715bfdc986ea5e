import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, readNeeds, recommendedOf, sharesOf } from '../../../src/islands/activities/needs.ts';

const IDS = ['understand-needs', 'fix-not-blame', 'keep-in-loop', 'they-have-power', 'not-an-interruption'];

const said = (text: string) =>
  text.split(' ').map((word) => ({ about: word.replace('+', ''), ticked: word.startsWith('+') }));

test('one tick of one weighs more than one of two, for the statements are spread unevenly', () => {
  const shares = sharesOf(IDS, said('+understand-needs understand-needs +fix-not-blame keep-in-loop'));
  expect(shares.map(({ id }) => id).slice(0, 2)).toEqual(['fix-not-blame', 'understand-needs']);
  expect(shares[1]).toEqual({ id: 'understand-needs', ticked: 1, count: 2 });
});

test('of equal shares the one with more ticks comes first, then the one that the course has first', () => {
  const shares = sharesOf(IDS, said('+they-have-power +fix-not-blame +not-an-interruption +not-an-interruption'));
  expect(recommendedOf(shares)).toEqual(['not-an-interruption', 'fix-not-blame']);
});

test('nothing is recommended that nobody ticked', () => {
  expect(recommendedOf(sharesOf(IDS, said('understand-needs fix-not-blame')))).toEqual([]);
  expect(recommendedOf(sharesOf(IDS, said('understand-needs +fix-not-blame')))).toEqual(['fix-not-blame']);
  expect(recommendedOf(sharesOf(IDS, []))).toEqual([]);
});

test('whatever is ticked, every objective is there once, by falling share, and at most two are recommended', () => {
  const statement = fc.record({ about: fc.constantFrom(...IDS), ticked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 8 }), (statements) => {
      const shares = sharesOf(IDS, statements);
      expect(shares.map(({ id }) => id).sort()).toEqual([...IDS].sort());
      const parts = shares.map(({ ticked, count }) => (count === 0 ? 0 : ticked / count));
      expect(parts).toEqual([...parts].sort((a, b) => b - a));
      const asked = new Set(statements.filter(({ ticked }) => ticked).map(({ about }) => about));
      expect(recommendedOf(shares)).toHaveLength(Math.min(2, asked.size));
    }),
    { seed: 5 },
  );
});

test('what was kept is read as it was; anything else is nothing', () => {
  const needs = { ticked: [keyOf('I say yes.')], takes: ['keep-in-loop'], own: true };
  expect(readNeeds(JSON.stringify(needs))).toEqual(needs);
  for (const text of ['', '{', 'null', '[]', '7', '{"ticked":[1],"takes":[],"own":true}', '{"ticked":[],"takes":[]}']) {
    expect(readNeeds(text)).toEqual({ ticked: [], takes: [], own: false });
  }
});

test('a statement is known by its words, however its lines are broken', () => {
  expect(keyOf('\n  I say\n  yes. ')).toBe(keyOf('I say yes.'));
  expect(keyOf('I say no.')).not.toBe(keyOf('I say yes.'));
});
