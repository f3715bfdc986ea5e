import { expect, test } from 'vitest';
import { readSoakArguments } from '../../src/cli/soak.ts';

test('without arguments it soaks for five minutes with seed 1', () => {
  expect(readSoakArguments([])).toEqual({ minutes: 5, seed: 1 });
  expect(readSoakArguments(['--minutes', '0.5', '--seed', '42'])).toEqual({ minutes: 0.5, seed: 42 });
});

test('what it cannot do it says', () => {
  for (const args of [['--minutes', '0'], ['--minutes', 'long'], ['--seed', '1.5'], ['--sede', '1'], ['sue']]) {
    expect(readSoakArguments(args)).toHaveProperty('refused');
  }
});
