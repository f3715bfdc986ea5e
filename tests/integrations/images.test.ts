import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeHandOuts } from '../../src/cli/hand-outs.ts';
import { packageModules } from '../../src/cli/package-modules.ts';
import { copyProject, PICTURE, type CopiedProject } from '../copied-project.ts';

const SCENARIO = 'content/scenarios/sue-calls.mdx';
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>';
const LESSON = 'content/lessons/before-the-call.mdx';

let project: CopiedProject;
beforeAll(() => {
  project = copyProject();
  project.write('content/scenarios/desk.png', PICTURE);
  project.write('content/lessons/img/my desk.png', PICTURE);
  const scenario = project.read(SCENARIO).replace(/^## .*$/m, (heading) => `${heading}\n\n![A desk](desk.png)`);
  project.write(SCENARIO, scenario);
  project.write(
    LESSON,
    `${project.read(LESSON)}\n\n![The same “desk”](./img/my%20desk.png)\n\n![decoration](./img/my%20desk.png)\n`,
  );
  project.write('modules/logo.svg', LOGO);
  const looks = "organisation: Tideway Ferries\nlogo: logo.svg\ncolour: { light: '#a0148c', dark: '#ff9df0' }";
  project.write('modules/course.yaml', project.read('modules/course.yaml').replace(/^organisation: .*/m, looks));
  const { status, stdout, stderr } = spawnSync(...project.astro('build'));
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}, 120_000);
afterAll(() => project.delete());

const site = (file: string): string => readFileSync(join(project.root, 'dist/site', file), 'utf8');
const page = (): string => site('the-sue-call.html');

test('images of a role-play and of a lesson are files beside the page, with their size and description; one that decorates has none', () => {
  const all = page().match(/<img src[^>]*>/g) ?? [];
  expect(all.filter((image) => / alt>$/.test(image))).toHaveLength(1);
  const images = all.filter((image) => !/ alt>$/.test(image));
  expect(images).toHaveLength(2);
  for (const [i, alt] of ['The same “desk”', 'A desk'].entries()) {
    expect(images[i]).toMatch(/^<img src="\.\/_astro\/[\w.% -]+\.png" width="2" height="1"/);
    expect(images[i]).toContain(`alt="${alt}"`);
    const [, file = ''] = images[i]?.match(/src="([^"]*)"/) ?? [];
    expect(readFileSync(join(project.root, 'dist/site', decodeURI(file)))).toEqual(PICTURE);
  }
});

test('the logo is an image of its own file: on the first page it says whose it is, on a module it decorates', () => {
  const [home = '', ...others] = site('index.html').match(/<img[^>]*>/g) ?? [];
  expect(others).toEqual([]);
  expect(home).toMatch(/^<img class="logo" src="\.\/_astro\/logo\.[\w-]+\.svg" .*alt="Tideway Ferries">$/);
  const [, file = ''] = home.match(/src="([^"]*)"/) ?? [];
  expect(site(file)).toBe(LOGO);
  expect(page()).toContain(home.replace(/ alt=.*/, ' alt>'));
});

test('the line has the colour of the course on modules, and on sheets by themselves', () => {
  const line = '--line:light-dark(#a0148c,#ff9df0)';
  const styles = [...page().matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href = '']) => site(href));
  expect(styles.join()).toContain(line);
  const out = join(project.root, 'dist/packages');
  expect(writeHandOuts(join(project.root, 'dist/site'), out)).toMatchObject({ faults: [] });
  expect(readFileSync(join(out, 'sheets/live-sue-calls.html'), 'utf8')).toContain(line);
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
  expect(reports.join()).toMatch(/_astro\/logo\..*\.svg/);
});
