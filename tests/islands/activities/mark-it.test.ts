import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryMarks, LONGEST_TEXT, partsOf, readMarked } from '../../../src/islands/activities/mark-parts.ts';

const promise = 'We build homes, not houses. Call us: we answer.';

describe('the parts of a text', () => {
  it('are its sentences, what stands between commas, and each line for itself', () => {
    expect(partsOf(promise)).toEqual(['We build homes,', 'not houses.', 'Call us:', 'we answer.']);
    expect(partsOf(' We\nanswer \n\n “at once.” Every – single – time')).toEqual([
      'We',
      'answer',
      '“at once.”',
      'Every –',
      'single –',
      'time',
    ]);
    expect(partsOf('1,000 homes at 3.5 per cent')).toEqual(['1,000 homes at 3.5 per cent']);
    expect(partsOf('私たちは家を建てます。「はい。」と言います。')).toHaveLength(2);
    expect(partsOf(' \n ')).toEqual([]);
  });

  it('are the whole text, but for the space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '.', ',', '”', '–', '。') }), (text) => {
        expect(partsOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(partsOf(text)).not.toContain('');
      }),
      { seed: 5 },
    );
  });
});

describe('a mark, when the text is edited,', () => {
  const before = { text: promise, marked: [1, 3] };
  const marksAfter = (edited: string): string[] => {
    const { text, marked } = carryMarks(before, edited);
    return marked.map((place) => partsOf(text)[place] ?? '');
  };

  it('stays on its part when others come, go or change', () => {
    expect(marksAfter(promise)).toEqual(['not houses.', 'we answer.']);
    expect(marksAfter(`Since 1950, ${promise}`)).toEqual(['not houses.', 'we answer.']);
    expect(marksAfter(`${promise} Always.`)).toEqual(['not houses.', 'we answer.']);
    expect(marksAfter('We build homes, not houses. we answer.')).toEqual(['not houses.', 'we answer.']);
  });

  it('stays on a part that alone has other words now, and goes with one that is gone', () => {
    expect(marksAfter('We build homes, not sheds. Call us: we answer.')).toEqual(['not sheds.', 'we answer.']);
    expect(marksAfter('We build homes, Call us: we answer.')).toEqual(['we answer.']);
    expect(marksAfter('Something else. Altogether.')).toEqual([]);
  });

  it('is never on what is not there', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '\n') });
    fc.assert(
      fc.property(text, text, fc.array(fc.nat(9)), (first, edited, marked) => {
        const kept = readMarked(JSON.stringify({ text: first, marked }));
        const count = partsOf(edited).length;
        for (const place of carryMarks(kept, edited).marked) expect(place).toBeLessThan(count);
      }),
      { seed: 5 },
    );
  });
});

it('a text that was kept comes back with its marks, and anything else is an empty text', () => {
  const kept = { text: promise, marked: [0, 2] };
  expect(readMarked(JSON.stringify(kept))).toEqual(kept);
  expect(readMarked(JSON.stringify({ text: promise, marked: [2, -1, 0, 99, '1', 2] }))).toEqual(kept);
  expect(readMarked(JSON.stringify({ text: 'a'.repeat(9999), marked: [] })).text).toHaveLength(LONGEST_TEXT);
  for (const text of [undefined, '', promise, 'null', '[]', '{"text":1,"marked":[]}', '{"text":"A"}']) {
    expect(readMarked(text)).toEqual({ text: '', marked: [] });
  }
});
