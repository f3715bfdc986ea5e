import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundsOf } from '../../../src/scenario/author/rounds.ts';
import { findingsOf, SOUND } from '../../../src/scenario/examples/sound.ts';

const AGAIN = SOUND.replace('(#the-end-of-the-call)\n  <Choice id="how-late" once />', '(#she-tells)');

function codesOf(source: string): string[] {
  return findingsOf(source).map(({ code }) => code);
}

it('a choice that leads back brings points without end, unless it is offered once', () => {
  expect(codesOf(AGAIN)).toEqual(['S180']);
  const once = AGAIN.replace('“How late?”](#she-tells)', '“How late?”](#she-tells)\n  <Choice once />');
  expect(once).not.toBe(AGAIN);
  expect(codesOf(once)).toEqual([]);
});

it('a round that costs a point each time does not bring points without end', () => {
  const costly = AGAIN.replace(
    '(#she-tells)\n  <Effect shows="ask" />',
    '(#she-tells)\n  <Effect shows="ask" misses="teach" />',
  );
  expect(costly).not.toBe(AGAIN);
  expect(codesOf(costly)).not.toContain('S180');
});

it('points without end say which scene repeats and what it brings', () => {
  expect(findingsOf(AGAIN)[0]).toMatchObject({
    severity: 'warning',
    message: 'A learner can repeat "She tells" and collect `ask` again each time.',
    hint: 'Add <Choice once /> to the choice, or lead elsewhere. (A choice scores the first time only.)',
  });
});

it('the score is not judged in a scenario with an error', () => {
  const broken = AGAIN.replace('rapport=">=3" />', 'rapport=">=9" />');
  expect(new Set(codesOf(broken))).toEqual(new Set(['S160']));
});

it('a scenario with nothing to decide is not judged by its score', () => {
  const draft =
    '---\ntitle: A\nlearner: Sue\n---\n\n## One\n\n- [Go on](#two)\n  <Effect shows="ask" />\n\n## Two\n\n<Ending outcome="good" />\n';
  expect(codesOf(draft)).toEqual([]);
  expect(
    codesOf(draft.replace('\n## Two', '- [Ask](#two)\n  <Choice id="ask" />\n  <Effect shows="ask" />\n\n## Two')),
  ).toEqual(['S203']);
});

it('nodes are on a round together when each can be come to from the other', () => {
  const graphs = fc
    .integer({ min: 1, max: 9 })
    .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graphs, (next) => {
      const reached = next.map((_, node) => {
        const found = new Set([node]);
        for (const place of found) for (const to of next[place] ?? []) found.add(to);
        return found;
      });
      const rounds = roundsOf(next);
      for (const a of next.keys()) {
        for (const b of next.keys()) {
          expect(rounds[a] === rounds[b]).toBe(Boolean(reached[a]?.has(b) && reached[b]?.has(a)));
        }
      }
    }),
    { seed: 20240607, numRuns: 300 },
  );
});

it('a round of a hundred thousand nodes is found', () => {
  const size = 100_000;
  const rounds = roundsOf(Array.from({ length: size }, (_, node) => [(node + 1) % size]));
  expect(new Set(rounds).size).toBe(1);
});
