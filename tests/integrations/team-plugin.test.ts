import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { teamPlugin } from '../../src/integrations/team-plugin.ts';

/** The program that a lesson becomes, with its line breaks taken out. */
async function compiled(source: string): Promise<string> {
  const { code } = await mdxToJs(source, { hastPlugins: [teamPlugin] });
  return code.replace(/\s+/g, ' ');
}

const SAYS = (props: string, words: string): string => `{ ${props}children: "${words}" }`;
const FOR = (team: string, words: string): string => `<For team="${team}">\n\n${words}\n\n</For>`;

it('what a team gets is hidden where it stands, and everybody else’s wording knows the teams', async () => {
  const code = await compiled(`${FOR('it payroll', 'A ticket.')}\n\n${FOR('hr', 'A letter.')}\n\nA call.\n\nThe end.`);
  expect(code).toContain(SAYS('hidden: true, "data-for": "it payroll", ', 'A ticket.'));
  expect(code).toContain(SAYS('hidden: true, "data-for": "hr", ', 'A letter.'));
  expect(code).toContain(SAYS('"data-except": "it payroll hr", ', 'A call.'));
  expect(code).toContain(SAYS('', 'The end.'));
  expect(code).not.toContain('For');
});

it('wording between that of two teams is kept from both', async () => {
  const code = await compiled(`${FOR('it', 'A ticket.')}\n\nA call.\n\n${FOR('hr', 'A letter.')}`);
  expect(code).toContain(SAYS('"data-except": "it hr", ', 'A call.'));
});

it('a list is the other wording of a list, whichever signs it has; what stands above will do', async () => {
  const code = await compiled(`1. A call.\n\n${FOR('it', '- A ticket.')}\n\nThe end.`);
  expect(code).toMatch(/_components\.ol, { "data-except": "it"/);
  expect(code).toMatch(/_components\.ul, { hidden: true, "data-for": "it"/);
  expect(code).toContain(SAYS('', 'The end.'));
});

it('wording within a tag or an answer is found, and text beyond a tag is not its other wording', async () => {
  const inside = await compiled(
    `<Take>\n\n- One\n\n  ${FOR('it', 'A ticket.').replaceAll('\n', '\n  ')}\n\n  A call.\n\n</Take>`,
  );
  expect(inside).toContain(SAYS('hidden: true, "data-for": "it", ', 'A ticket.'));
  expect(inside).toContain(SAYS('"data-except": "it", ', 'A call.'));
  const beyond = await compiled(`A call.\n\n${FOR('it', 'A ticket.')}\n\n<Reflect />\n\nThe end.`);
  expect(beyond).toContain(SAYS('"data-except": "it", ', 'A call.'));
  expect(beyond).toContain(SAYS('', 'The end.'));
});
