import { describe, expect, it } from 'vitest';
import { scenarioFaults } from '../../../src/scenario/author.ts';
import { SEARCH, WORDING } from './examples-of-runs.ts';
import { SCORE } from './examples-of-score.ts';
import { STRUCTURE } from './examples-of-structure.ts';
import { WRITING } from './examples-of-writing.ts';
import { findingsOf, pointedAt, SOUND } from './sound.ts';

const EXAMPLES = [...WRITING, ...STRUCTURE, ...WORDING, ...SEARCH, ...SCORE].map((example) => ({
  ...example,
  found: findingsOf(example.source),
}));

it('nothing is said of a scenario with every construct and nothing wrong', () => {
  expect(findingsOf(SOUND)).toEqual([]);
});

describe('one mistake gives one message at its place', () => {
  it.each(EXAMPLES)('$code: $name', ({ code, source, caret, found }) => {
    expect(found.map((one) => `${one.code} ${pointedAt(source, one)}`)).toEqual([`${code} ${caret}`]);
  });
});

it('every kind of fault has an example', () => {
  const shown = new Set(EXAMPLES.map(({ code }) => code));
  expect(Object.keys(scenarioFaults).filter((code) => !shown.has(code))).toEqual([]);
});

it('every message is whole: nothing undefined, a sentence, and a hint', () => {
  for (const { found } of EXAMPLES) {
    for (const { message, hint, title } of found) {
      expect(`${title} ${message} ${hint}`).not.toMatch(/undefined|NaN|\[object|Infinity/);
      expect(message).toMatch(/[.?…”]$|\n {4}/);
      expect(hint.length).toBeGreaterThan(5);
    }
  }
});
