import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageModules } from '../../src/cli/package-modules.ts';
import { copyProject, PICTURE, type CopiedProject } from '../copied-project.ts';

const SCENARIO = 'content/scenarios/sue-calls.mdx';
const LESSON = 'content/lessons/before-the-call.mdx';

let project: CopiedProject;
beforeAll(() => {
  project = copyProject();
  project.write('content/scenarios/desk.png', PICTURE);
  project.write('content/lessons/img/my desk.png', PICTURE);
  const scenario = project.read(SCENARIO).replace(/^## .*$/m, (heading) => `${heading}\n\n![A desk](desk.png)`);
  project.write(SCENARIO, scenario);
  project.write(LESSON, `${project.read(LESSON)}\n\n![The same “desk”](./img/my%20desk.png)\n`);
  const { status, stdout, stderr } = spawnSync(...project.astro('build'));
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}, 120_000);
afterAll(() => project.delete());

const page = (): string => readFileSync(join(project.root, 'dist/site/the-sue-call.html'), 'utf8');

test('images of a role-play and of a lesson are files beside the page, with their size and description', () => {
  const images = page().match(/<img[^>]*>/g) ?? [];
  expect(images).toHaveLength(2);
  for (const [i, alt] of ['The same “desk”', 'A desk'].entries()) {
    expect(images[i]).toMatch(/^<img src="\.\/_astro\/[\w.% -]+\.png" width="2" height="1"/);
    expect(images[i]).toContain(`alt="${alt}"`);
    const [, file = ''] = images[i]?.match(/src="([^"]*)"/) ?? [];
    expect(readFileSync(join(project.root, 'dist/site', decodeURI(file)))).toEqual(PICTURE);
  }
});

test('a package holds them', async () => {
  const reports: string[] = [];
  const job = {
    course: { id: 'inside-line', title: 'Inside Line' },
    modules: [{ id: 'the-sue-call', title: 'The Sue call', scored: true }],
    formats: ['scorm-1.2' as const],
    site: join(project.root, 'dist/site'),
    out: join(project.root, 'dist/packages'),
  };
  expect(await packageModules(job, (text) => reports.push(text))).toMatchObject({ faults: [] });
  expect(reports.join()).toMatch(/_astro\/.*desk.*\.png/);
});
