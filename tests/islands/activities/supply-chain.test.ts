import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST, MOST, OFTEN, readLinks, WAYS, type ChainLink } from '../../../src/islands/activities/chain-links.ts';
import { layOut, wrap } from '../../../src/islands/activities/chain-picture.ts';

const link = fc.record<ChainLink>({
  who: fc.string({ maxLength: LONGEST }),
  way: fc.constantFrom(...WAYS),
  often: fc.constantFrom(...OFTEN),
  notice: fc.string({ maxLength: LONGEST }),
});
const laundry: ChainLink = { who: 'The laundry', way: 'both', often: 'weekly', notice: 'Row F' };
const said = (often: string): string => `every ${often}`;

describe('the rows that were kept', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: MOST }), (links) => {
        expect(readLinks(JSON.stringify(links))).toEqual(links);
      }),
      { seed: 5 },
    );
  });

  it('are none when what was kept is no chain, and never more or longer than a chain can have', () => {
    for (const text of [undefined, '', '{', 'null', '7', '{"who":"A"}', '[null,1,"A",[],{"who":"A"}]']) {
      expect(readLinks(text)).toEqual([]);
    }
    expect(readLinks(JSON.stringify(Array.from({ length: 99 }, () => laundry)))).toHaveLength(MOST);
    const [odd] = readLinks(JSON.stringify([{ ...laundry, who: 'A'.repeat(999), way: 'up', often: '__proto__' }]));
    expect(odd).toEqual({ ...laundry, who: 'A'.repeat(LONGEST), way: 'both', often: 'weekly' });
    fc.assert(
      fc.property(fc.json(), (text) => void readLinks(text)),
      { seed: 5 },
    );
  });
});

describe('the picture', () => {
  it.each([
    ['ltr', ['left', 'right', 'left', 'right', 'left']],
    ['rtl', ['right', 'left', 'right', 'left', 'right']],
  ])('has who hands on before the team, to whom it hands on after it, both where there is room: %s', (dir, sides) => {
    const ways = ['from', 'both', 'both', 'to', 'both'] as const;
    const boxes = layOut(
      ways.map((way) => ({ ...laundry, way })),
      said,
      dir,
    );
    expect(boxes.map(({ side }) => side)).toEqual(sides);
  });

  it('says how often in words, and draws what is more often thicker', () => {
    const boxes = layOut(
      OFTEN.map((often) => ({ ...laundry, often })),
      said,
      'ltr',
    );
    expect(boxes.map(({ lines }) => lines.join(' '))).toEqual(OFTEN.map((often) => `The laundry every ${often}`));
    const weights = boxes.map(({ weight }) => weight);
    expect(weights).toEqual([...new Set(weights)].sort((a, b) => b - a));
  });

  it('has no box on another', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: MOST }), (links) => {
        for (const side of ['left', 'right']) {
          const boxes = layOut(links, said, 'ltr').filter((box) => box.side === side);
          boxes.slice(1).forEach((box, n) => {
            const above = boxes[n];
            expect(box.top).toBeGreaterThan((above?.top ?? 0) + (above?.height ?? 0));
          });
        }
      }),
      { seed: 5 },
    );
  });

  it('breaks a name between words, a long word anywhere, and says with … that there is more', () => {
    expect(wrap('The night shift of the laundry', 13, 3)).toEqual(['The night', 'shift of the', 'laundry']);
    expect(wrap('Gebäudereinigungsdienst', 13, 3)).toEqual(['Gebäudereinig', 'ungsdienst']);
    expect(wrap('one two three four', 5, 2)).toEqual(['one', 'two…']);
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const lines = wrap(text, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
      }),
      { seed: 5 },
    );
  });
});
