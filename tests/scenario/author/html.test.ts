import fc from 'fast-check';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { expect, it } from 'vitest';
import { parseMdx, walk } from '../../../src/course/author.ts';
import { loadContent } from '../../../src/integrations/content.ts';
import { blockHtml, inlineHtml, treeHtml } from '../../../src/scenario/author/html.ts';
import { plainHtml } from '../../../src/scenario/author/plain-html.ts';
import { SOUND } from '../../../src/scenario/examples/sound.ts';

const published = [...loadContent(process.cwd()).sources].filter(([file]) => /scenarios\/.*\.mdx$/.test(file));
const sources = [SOUND, ...published.map(([, source]) => source)];

it('the short way gives what the long way gives, for all that the scenarios of the course hold', () => {
  const counts = { plain: 0, other: 0 };
  for (const source of sources) {
    const { root } = parseMdx(source);
    walk(root!, (node) => {
      if (node.type === 'root' || node.type === 'yaml') return;
      const blocks = [node as RootContent];
      counts[plainHtml(blocks) === undefined ? 'other' : 'plain'] += Number(node.type === 'paragraph');
      expect(blockHtml(blocks)).toBe(treeHtml(blocks));
    });
  }
  expect(counts.plain).toBeGreaterThan(counts.other);
});

const value = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', ' ', '\t', '\n', '\r', '<', '&', '>', '"', '\0', '&lt;'),
});
const { phrase } = fc.letrec<{ phrase: PhrasingContent }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: fc.record({ type: fc.constant('text' as const), value }), weight: 4 },
    fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const), children: fc.array(tie('phrase')) }),
    {
      arbitrary: fc.constantFrom<PhrasingContent>({ type: 'break' }, { type: 'inlineCode', value: 'a < b' }),
      weight: 1,
    },
  ),
}));
const paragraph = fc.record({ type: fc.constant('paragraph' as const), children: fc.array(phrase) });

it('it does so for paragraphs of any words, strong and emphasis, and leaves all else to the long way', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 3 }), (blocks: Paragraph[]) => {
      const html = plainHtml(blocks);
      if (html !== undefined) plain += 1;
      expect(html ?? treeHtml(blocks)).toBe(treeHtml(blocks));
      expect(JSON.stringify(blocks).includes('"break"') && html !== undefined).toBe(false);
    }),
    { seed: 20240607, numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(500);
});

it('the words of a line stay together when some of them are emphasised', () => {
  const children: PhrasingContent[] = [
    { type: 'text', value: 'Do' },
    { type: 'emphasis', children: [{ type: 'text', value: 'n’t' }] },
    { type: 'text', value: ' say so.' },
  ];
  expect(inlineHtml(children)).toBe('Do<em>n’t</em> say so.');
});
