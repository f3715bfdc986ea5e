import { expect, it } from 'vitest';
import { findingsOf, SOUND } from '../../../src/scenario/examples/sound.ts';

it('nothing is said of a scenario with every construct and nothing wrong', () => {
  expect(findingsOf(SOUND)).toEqual([]);
});
