import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { lessonPlugin } from '../../src/integrations/lesson-plugin.ts';
import { statementPlugin } from '../../src/integrations/statement-plugin.ts';

async function compiled(source: string): Promise<string> {
  const fileURL = new URL('file:///lessons/part.mdx');
  const { code } = await mdxToJs(source, { hastPlugins: [statementPlugin, lessonPlugin], fileURL });
  return code.replace(/\s+/g, ' ');
}

it('a statement knows what it is about, is no link, and its tag knows them all', async () => {
  const code = await compiled(
    '<NeedsCheck id="part">\n\n- [One.](#ask)\n- [*Two.*](#teach)\n- [Three.](#ask)\n\n</NeedsCheck>',
  );
  expect(code).toContain('_jsx(Need, { about: "ask", name: "part--1", children: "One." })');
  expect(code).toContain('_jsx(Need, { about: "teach", name: "part--2", children: _jsx(_components.em');
  expect(code).toContain('id: "part", about: "ask teach"');
  expect(code).not.toContain('href');
});

it('a statement with empty lines around it is one, too, and an outcome stays as it is', async () => {
  const code = await compiled(
    '<Diagnosis id="which">\n\n- [One.](#system)\n\n- [Two.](#skills)\n\n<Outcome when="both">\n\n- [Do.](#system)\n\n</Outcome>\n\n</Diagnosis>',
  );
  expect(code).toContain('_jsx(Sign, { about: "skills", name: "which--2", children: "Two." })');
  expect(code.match(/_jsx\(Sign/g)).toHaveLength(2);
});
