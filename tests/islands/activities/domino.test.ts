import { expect, test } from 'vitest';
import { shownOf } from '../../../src/islands/activities/domino.ts';

test('as many steps are shown as were kept, the first at least and no more than there are', () => {
  expect(['1', '4', '7', '9', '999'].map((kept) => shownOf(kept, 7))).toEqual([1, 4, 7, 7, 7]);
  for (const kept of [undefined, '', '0', '-3', '1e9', '3.5', '[]', 'seven']) expect(shownOf(kept, 7)).toBe(1);
});
