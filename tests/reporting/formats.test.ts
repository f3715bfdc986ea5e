import { expect, test } from 'vitest';
import { readNumber } from '../../src/reporting/formats.ts';

test.each([
  ['85', 85],
  ['85.5', 85.5],
  [' 70 ', 70],
  ['0', 0],
  ['100.00', 100],
  ['', -1],
  ['100.5', -1],
  ['-1', -1],
  ['1e2', -1],
  ['0,8', -1],
  ['null', -1],
  ['Infinity', -1],
])('%j up to 100 is read as %d', (text, value) => {
  expect(readNumber(text, 100)).toBe(value);
});

test.each([
  ['0.8', 0.8],
  ['1', 1],
  ['1.01', -1],
  ['80', -1],
])('%j up to 1 is read as %d', (text, value) => {
  expect(readNumber(text, 1)).toBe(value);
});
