import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLms, type Lms } from '../../src/lms/index.ts';
import { manifestOf, scormZip } from './scorm-zip.ts';

const FILES = {
  'app.js': 'export {}',
  'app.mjs': 'export {}',
  'font.woff2': 'w',
  'style.css': 'a{}',
  'page two.html': '<h1>Two</h1>',
  'two.html': '<h1>Two</h1>',
  'imsmanifest.xml': manifestOf([
    {
      id: 'I1',
      title: 'The </script><b>Sue</b> call'.replaceAll('<', '&lt;'),
      href: 'sue/index.html',
      parameters: 'a=1',
    },
    { id: 'I2', title: 'The chain', href: 'two.html' },
  ]),
};

let lms: Lms;
beforeEach(async () => {
  lms = await startLms({ zip: scormZip(FILES) });
});
afterEach(() => lms.close());

const get = (path: string): Promise<Response> => fetch(new URL(path, lms.url));

interface Told {
  src: string;
  learner: string;
  [name: string]: unknown;
}

/** What the LMS page tells its script. */
async function launch(query = ''): Promise<Told> {
  const page = await (await get(`/${query}`)).text();
  const json = /<script type="application\/json" id="launch">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  return JSON.parse(json) as Told;
}

function post(path: string, body: unknown): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(new URL(path, lms.url), { method: 'POST', body: text });
}

const COMMIT = {
  session: 's-1',
  sequence: 1,
  final: false,
  values: { 'cmi.suspend_data': '1ab', 'cmi.core.exit': 'suspend', 'cmi.core.session_time': '00:01:00' },
};

describe('the LMS page', () => {
  test('launches the first part for learner-1', async () => {
    expect(await launch()).toMatchObject({
      course: 'Calls & care',
      sco: 'I1',
      learner: 'learner-1',
      name: 'Example, Alex',
      mode: 'normal',
      credit: 'credit',
      bare: false,
      fault: '',
      version: '1.2',
      edition: '1.2',
      profile: 'strict',
      reviewsDone: false,
    });
  });

  test('launches what the query asks for', async () => {
    const query =
      '?learner=sue&name=Last,%20First&mode=review&credit=no-credit&frame=bare&fault=gone,cut:9&sco=I2&profile=moodle&done=review';
    const told = await launch(query);
    expect(told).toMatchObject({
      sco: 'I2',
      learner: 'sue',
      name: 'Last, First',
      mode: 'review',
      credit: 'no-credit',
      bare: true,
      fault: 'gone,cut:9',
      profile: 'moodle',
      reviewsDone: true,
    });
    expect((await launch('?learner=')).learner).toBe('');
  });

  test('is the LMS that it was started as, unless the query names another', async () => {
    const moodle = await startLms({ zip: scormZip(FILES), profile: 'moodle' });
    const page = await (await fetch(moodle.url)).text();
    const other = await (await fetch(`${moodle.url}?profile=forma`)).text();
    await moodle.close();
    expect([page, other].map((text) => /"profile":"(\w+)"/.exec(text)?.[1])).toEqual(['moodle', 'forma']);
  });

  test.each([
    '?mode=play',
    '?credit=yes',
    '?frame=big',
    '?fault=fire',
    '?fault=cut:x',
    '?profile=blackboard',
    '?done=never',
    '?sco=I9',
    `?learner=${'x'.repeat(256)}`,
  ])('says what is wrong with %.20s', async (query) => {
    const answer = await get(`/${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/^[\w ,-]+\.$/);
  });

  test('brings its scripts as JavaScript, without types, and scorm-again', async () => {
    for (const path of [
      'page/lms-page.ts',
      'page/session.ts',
      'page/panel.ts',
      'strict.ts',
      'faults.ts',
      'record.ts',
    ]) {
      const answer = await get(`/lms/${path}`);
      expect(answer.headers.get('content-type')).toBe('text/javascript');
      expect(await answer.text()).not.toMatch(/import type|: string/);
    }
    for (const [file, name] of [
      ['scorm12', 'Scorm12API'],
      ['scorm2004', 'Scorm2004API'],
    ]) {
      const library = await (await get(`/lms/scorm-again/${file}.js`)).text();
      expect(library.includes(`${name}}`) || library.includes(`${name} }`)).toBe(true);
    }
    expect((await get('/lms/page/page.css')).headers.get('content-type')).toBe('text/css');
  });

  test.each(['/lms/README.md', '/lms/page/none.ts', '/lms/%2e%2e/cli/lms.ts', '/none'])('has no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe("the package's files", () => {
  test.each([
    ['sue/index.html', 'text/html'],
    ['app.js', 'application/x-javascript'],
    ['app.mjs', 'text/plain'],
    ['font.woff2', 'application/octet-stream'],
    ['style.css', 'text/css'],
    ['page%20two.html?lesson=2', 'text/html'],
  ])('%s comes as %s', async (name, type) => {
    const { src } = await launch();
    const answer = await get(src.replace('sue/index.html?a=1', name));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=7776000, immutable');
  });

  test('lie in a nested folder that changes with the package', async () => {
    const { src } = await launch();
    expect(src).toMatch(/^\/content\/[0-9a-f]{16}\/\w+\/\w+\/sue\/index\.html\?a=1$/);
    const other = await startLms({ zip: scormZip({ ...FILES, 'app.js': 'export const changed = 1' }) });
    expect((await fetch(new URL(src, other.url))).status).toBe(404);
    await other.close();
  });

  test.each(['sue/', 'sue', '', 'Sue/index.html', 'sue/none.html', '%', '..%2f..%2fpackage.json'])(
    '"%s" is none of them',
    async (name) => {
      const { src } = await launch();
      expect((await get(src.replace('sue/index.html?a=1', name))).status).toBe(404);
    },
  );

  test('a raw path with dots leads nowhere', async () => {
    const { src } = await launch();
    const path = src.replace('sue/index.html?a=1', '../../../../package.json');
    const status = await new Promise((resolve) => {
      const { hostname, port } = new URL(lms.url);
      request({ hostname, port, path }, (answer) => resolve(answer.resume().statusCode)).end();
    });
    expect(status).toBe(404);
  });
});

describe('commits', () => {
  test('are kept by learner and part', async () => {
    const answer = await post('/commit?learner=sue&sco=I2', COMMIT);
    expect(await answer.json()).toEqual({ kept: true });
    expect(lms.record('sue', 'I2')).toMatchObject({ attempt: 1, exit: 'suspend', totalTime: '0000:01:00.00' });
    expect(lms.commits('sue', 'I2')).toEqual([COMMIT]);
    expect(lms.record('sue').attempt).toBe(0);
    expect(lms.record().attempt).toBe(0);
    expect(await (await get('/record?learner=sue&sco=I2')).json()).toEqual(lms.record('sue', 'I2'));
  });

  test('are listed by part, with the grade of each', async () => {
    const values = { ...COMMIT.values, 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '85' };
    await post('/commit?learner=sue&sco=I2', { ...COMMIT, values });
    expect(await (await get('/parts?learner=sue')).json()).toEqual([
      { id: 'I1', title: 'The </script><b>Sue</b> call', attempt: 0, grade: { status: '', score: '' } },
      { id: 'I2', title: 'The chain', attempt: 1, grade: { status: 'passed', score: '85' } },
    ]);
  });

  test('in review are kept by an LMS that does so', async () => {
    const review = { ...COMMIT, values: { ...COMMIT.values, 'cmi.core.lesson_mode': 'review' } };
    await post('/commit?learner=sue', review);
    expect(lms.record('sue').attempt).toBe(0);
    await post('/commit?learner=sue&profile=moodle', review);
    expect(lms.record('sue').attempt).toBe(1);
    expect((await post('/commit?learner=sue&profile=blackboard', review)).status).toBe(404);
  });

  test('of SCORM 2004 are kept with its times, grade and elements', async () => {
    const zip = scormZip({ 'imsmanifest.xml': manifestOf(undefined, '2004 4th Edition') });
    const other = await startLms({ zip });
    const values = {
      ...{ 'cmi.exit': 'suspend', 'cmi.session_time': 'PT1M', 'cmi.completion_status': 'completed' },
      'adl.data.0.store': 'x',
    };
    const body = JSON.stringify({ ...COMMIT, values });
    expect((await fetch(new URL('/commit', other.url), { method: 'POST', body })).status).toBe(200);
    expect(other.record()).toMatchObject({
      exit: 'suspend',
      totalTime: 'PT0H1M0S',
      grade: { completion: 'completed' },
    });
    await other.close();
  });

  test('are forgotten on request, of that learner and part only', async () => {
    await post('/commit?learner=sue', COMMIT);
    await post('/commit?learner=bob', COMMIT);
    expect((await post('/reset?learner=sue', '')).status).toBe(200);
    expect([lms.record('sue').attempt, lms.record('bob').attempt]).toEqual([0, 1]);
  });

  test.each([
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['no values', { ...COMMIT, values: undefined }],
    ['a value that is no string', { ...COMMIT, values: { 'cmi.suspend_data': 5 } }],
    ['an element of another kind', { ...COMMIT, values: { __proto__x: 'x' } }],
    ['a long session', { ...COMMIT, session: 'x'.repeat(65) }],
    ['no sequence', { ...COMMIT, sequence: 0 }],
    ['no end', { ...COMMIT, final: 'yes' }],
  ])('with %s are refused', async (_, body) => {
    const answer = await post('/commit', body);
    expect([answer.status, await answer.json()]).toEqual([400, { kept: false }]);
    expect(lms.commits()).toEqual([]);
  });

  test('of more than 1 MB are refused', async () => {
    const status = await post('/commit', 'x'.repeat(1024 * 1024 + 1)).then((answer) => answer.status);
    expect(status).toBe(413);
    expect(lms.commits()).toEqual([]);
  });

  test('are posted, and pages are not', async () => {
    expect((await get('/commit')).status).toBe(405);
    expect((await get('/reset')).status).toBe(405);
    expect((await post('/', '')).status).toBe(405);
    expect((await post('/commit?sco=I9', COMMIT)).status).toBe(404);
  });
});

test('a package that cannot be launched is said in a sentence', async () => {
  await expect(startLms({ zip: new Uint8Array(40) })).rejects.toThrow(/not a zip file/);
});
