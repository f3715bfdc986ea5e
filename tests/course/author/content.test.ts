import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  SOUND_ACCESSIBILITY,
  SOUND_CREDITS,
  SOUND_INTERFACE,
  SOUND_SHEET,
} from '../../../src/course/examples/sound.ts';
import { loadContent, printFindings } from '../../../src/integrations/content.ts';

const QUESTION = (id: string): string => `---
title: A lesson
summary: One line.
---

<Reflect id="${id}" label="What do you think?" />
`;

const FILES: Record<string, string> = {
  'content/objectives.yaml': 'ask: { name: Ask, rule: Ask first, why: Guessing costs a call. }\n',
  'content/cast.yaml': 'Sue: { role: Dispatch, about: Eleven years in. }\nJo: { role: You, about: On the desk. }\n',
  'content/interface.yaml': SOUND_INTERFACE,
  'content/accessibility.yaml': SOUND_ACCESSIBILITY,
  'content/credits.md': SOUND_CREDITS,
  'content/sheets/tea.md': SOUND_SHEET,
  'content/lessons/before.mdx': QUESTION('first-words'),
  'content/lessons/after.mdx': QUESTION('last-words'),
  'content/scenarios/call.mdx': `---
title: A call
learner: Jo
---

## Sue calls

**Sue**: Hello?

- [“Go on.”](#done)
  <Effect shows="ask" />

## Done

<Ending outcome="good" />
`,
  'modules/the-call.yaml':
    'id: the-call\ntitle: The call\naudience: All\nminutes: 5\nobjectives: [ask]\nsteps: [{ lesson: before }, { scenario: call }, { lesson: after }]\n',
  'modules/course.yaml': 'id: inside\ntitle: Inside\norganisation: Ours\nmodules: [the-call]\n',
};

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

it('everything that trainers wrote, and no findings', () => {
  const content = loadContent(pathToFileURL(`${root}/`));
  expect(content).toMatchObject({
    course: { id: 'inside', modules: ['the-call'] },
    modules: [{ id: 'the-call', mastery: 70 }],
    objectives: [{ id: 'ask' }],
    cast: { Sue: { role: 'Dispatch' } },
    words: { 'call.coach': 'The coach' },
    lessons: { before: { title: 'A lesson' }, after: { activities: [{ id: 'last-words' }] } },
    scenarios: [{ scenario: { id: 'call', cast: { Sue: 'Dispatch' } }, graph: { id: 'call', start: 'sue-calls' } }],
    sheets: [{ id: 'tea', for: 'facilitators', title: 'Tea for two teams' }],
    credits: { title: 'Credits' },
    diagnostics: [],
  });
  expect([...content.sources.keys()].sort()).toEqual(Object.keys(FILES).sort());
});

it('files that are not there are findings without a frame', () => {
  rmSync(join(root, 'content/interface.yaml'));
  rmSync(join(root, 'content/lessons'), { recursive: true });
  write('modules/the-call.yaml', FILES['modules/the-call.yaml']?.replaceAll(/\{ lesson: \w+ \},?/g, '') ?? '');
  const { diagnostics, sources } = loadContent(root);
  expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'M006 content/interface.yaml',
    'M006 content/lessons',
  ]);
  expect(printFindings(diagnostics, sources)).toContain('[M006]\ncontent/interface.yaml is not there.\nHint: ');
});

it('an empty folder gives findings, not an exception', () => {
  rmSync(root, { recursive: true });
  mkdirSync(root);
  expect(new Set(loadContent(root).diagnostics.map(({ code }) => code))).toEqual(new Set(['M006']));
});

it('objectives that cannot be read are one finding, however many files name them', () => {
  write('content/objectives.yaml', 'ask: { name: [\n');
  expect(loadContent(root).diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
    'M001 content/objectives.yaml',
  ]);
});

it('an empty file is one finding, however many files name what it should have', () => {
  for (const file of [
    'content/objectives.yaml',
    'content/cast.yaml',
    'content/interface.yaml',
    'modules/course.yaml',
  ]) {
    write(file, '# Later\n');
    expect(loadContent(root).diagnostics.map((found) => `${found.code} ${found.file}`)).toEqual([`M002 ${file}`]);
    write(file, FILES[file] ?? '');
  }
});

it('a README or an image among the lessons is no lesson with a wrong name', () => {
  write('content/lessons/README.md', 'Notes.\n');
  write('content/lessons/img/My Desk.png', '');
  write('content/notes.yml', 'a: 1\n');
  expect(loadContent(root).diagnostics).toEqual([]);
});

it('a file whose right name is taken is not to be written over', () => {
  write('content/lessons/before.md', 'Notes.\n');
  expect(loadContent(root).diagnostics).toMatchObject([
    { code: 'M011', hint: expect.stringContaining('Give it another name, or delete it') },
  ]);
});

it('a cast that cannot be read does not make its speakers unknown', () => {
  write('content/cast.yaml', 'Sue: [\n');
  expect(loadContent(root).diagnostics.map(({ code }) => code)).toEqual(['M001']);
});

it('two lessons of a module may not share the id of an activity', () => {
  write('content/lessons/after.mdx', QUESTION('first-words'));
  expect(loadContent(root).diagnostics).toMatchObject([
    { code: 'L013', file: 'content/lessons/after.mdx', message: expect.stringContaining('lesson `before`') },
  ]);
});

it('errors come before warnings within a file', () => {
  const call = FILES['content/scenarios/call.mdx'] ?? '';
  write('content/scenarios/call.mdx', call.replace('<Effect shows="ask" />', '').replace('(#done)', '(#don)'));
  expect(loadContent(root).diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  write('content/scenarios/call.mdx', call.replace('  <Effect shows="ask" />\n', ''));
  // With nothing to show, the module cannot be passed either.
  expect(loadContent(root).diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'warning S200',
    'warning S204',
  ]);
});

it('the command ends with the sums, and with exit code 1 for a file that it does not know', () => {
  const check = (...paths: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ['src/cli/check.ts', ...paths], { encoding: 'utf8' });
  expect(String(check('content/cast.yaml').stdout)).toMatch(/\d+ errors?, \d+ warnings? in 1 file\n$/);
  const unknown = check('content/nothing.mdx');
  expect(unknown.status).toBe(1);
  expect(String(unknown.stderr)).toContain('content/nothing.mdx');
});
