import { expect, test } from 'vitest';
import { quoted } from '../../src/islands/call/debrief-rows.ts';
import { isSpoken } from '../../src/islands/call/spoken.ts';

test.each(['“Go on.”', '"Go on."', '„Go on.“', '«Go on.»', '‘Go on.’'])('%s is said, and quoted as said', (text) => {
  expect(isSpoken(text)).toBe(true);
  expect(isSpoken(`<em><strong>${text}</strong></em>`)).toBe(true);
  const choice = { text, html: text, reactions: [], coach: [], heard: [] };
  expect(quoted({ text, choice, isFirst: false })).toBe('debrief.said');
});

test.each(['Ring her: “Sue?”', '<em>Ring</em> “Sue”', 'Close the list', ''])(
  'what does not begin with a quotation mark is done: %j',
  (text) => {
    expect(isSpoken(text)).toBe(false);
  },
);
