import { expect, it } from 'vitest';
import { readContent, type Content } from '../../src/integrations/content.ts';
import { SOUND_COURSE } from '../../src/integrations/sound-course.ts';

const PLAYS = 'Play: Best\nChoose: “Go on, Sue.”\nScene: She tells\n';

/** The sound course with other or more files. */
function courseWith(changes: Record<string, string>): Content {
  const files: Record<string, string> = { ...SOUND_COURSE, ...changes };
  const inside = (folder: string): string[] => Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
  return readContent({
    text: (file) => files[file],
    names: (folder) => inside(folder).map((path) => path.slice(folder.length + 1)),
  });
}

function findingsIn({ diagnostics }: Content): string[] {
  return diagnostics.map(({ code, severity, file, line }) => `${severity} ${code} ${file}:${line}`);
}

it('plays are run on the scenario of their name, and their text is there for the findings', () => {
  const file = 'content/scenarios/sue.plays';
  const content = courseWith({ [file]: PLAYS });
  expect(findingsIn(content)).toEqual([`error P003 ${file}:3`]);
  expect(content.sources.get(file)).toBe(PLAYS);
});

it('plays without a scenario of their name are told of, and not run', () => {
  const file = 'content/scenarios/suee.plays';
  const content = courseWith({ [file]: PLAYS });
  expect(findingsIn(content)).toEqual([`error P030 ${file}:1`]);
  expect(content.diagnostics[0]?.hint).toContain('`content/scenarios/sue.mdx`');
});

it('a scenario with errors is one matter, what its plays would say of it none', () => {
  const broken = SOUND_COURSE['content/scenarios/sue.mdx']?.replace('(#she-stiffens)', '(#she-stifens)') ?? '';
  const content = courseWith({ 'content/scenarios/sue.mdx': broken, 'content/scenarios/sue.plays': PLAYS });
  expect(findingsIn(content)).toEqual([expect.stringMatching(/^error S100 content\/scenarios\/sue\.mdx:/)]);
});
