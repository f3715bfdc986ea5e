import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { lessonPlugin } from '../../src/integrations/lesson-plugin.ts';

/** The program that a lesson becomes, with its line breaks taken out. */
async function compiled(source: string): Promise<string> {
  const fileURL = pathToFileURL('/content/lessons/a.mdx');
  const { code } = await mdxToJs(source, { hastPlugins: [lessonPlugin], fileURL });
  return code.replace(/\s+/g, ' ');
}

it('what answers an order stands apart from what is asked, a list in that included', async () => {
  const code = await compiled(
    '<Order id="a">\n\n1. Asked\n\nAsk\n\n1. One\n\n   [Why](#there)\n\n2. Two\n\n   Why\n\n</Order>',
  );
  expect(code).toMatch(
    /"Asked".*"Ask".*Solution, \{ slot: "solution", of: "order", children: .*"One".*#a--there.*"Two"/,
  );
});

it('of a short answer, all from the quotation on', async () => {
  const code = await compiled('<Short id="a">\n\nAsk\n\n> One\n\n- Two?\n\n</Short>\n\nAfter');
  expect(code).toMatch(
    /"Ask".*Solution, \{ slot: "solution", of: "short", children: .*blockquote.*"One".*"Two\?".*"After"/,
  );
});
