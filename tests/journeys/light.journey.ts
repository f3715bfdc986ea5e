import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, launch, test } from './player.ts';
import { bestRun } from './runs.ts';

const zip = readFileSync('dist/packages/the-sue-call.scorm-1.2.zip');

test('the package stays light: zip, scripts, requests to a settled first screen', async ({ context, lms, learner }) => {
  const requests: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/content/')) requests.push(request.url());
  });
  const player = await launch(context, lms, learner);
  await player.page.waitForLoadState('networkidle');
  const files = Object.entries(unzipSync(zip));
  const pages = files.flatMap(([name, bytes]) => (name.endsWith('.html') ? [strFromU8(bytes)] : []));
  const inPages = pages.flatMap((html) =>
    [...html.matchAll(/<script>([^<]+)<\/script>/g)].map(([, code = '']) => strToU8(code)),
  );
  expect(inPages).toHaveLength(1);
  const scripts = [...inPages, ...files.flatMap(([name, bytes]) => (name.endsWith('.js') ? [bytes] : []))];
  const gz = scripts.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
  console.log(`zip ${zip.length} bytes, scripts ${gz} bytes gz, ${requests.length} requests to a settled first screen`);
  expect(zip.length).toBeLessThanOrEqual(350_000);
  expect(gz).toBeLessThanOrEqual(130_000);
  expect(requests.length).toBeLessThanOrEqual(12);
  await player.expectAccessible();
});

test('a decision costs the LMS its interaction, two values, a commit and a look back', async ({
  context,
  lms,
  learner,
}) => {
  const player = await launch(context, lms, learner);
  await player.goTo('sue-calls');
  const moves = bestRun();
  await player.move(moves[0]!);
  await player.saved('lms');
  const before = (await player.calls()).length;
  await player.move(moves[1]!);
  await player.saved('lms');
  const calls = (await player.calls()).slice(before);
  const names = calls.map(({ name, args }) => (name === 'LMSSetValue' ? args[0] : name));
  const [, interaction] = names.join(' ').split(/cmi\.interactions\.\d+\./);
  expect(interaction).toBeDefined();
  expect(names.filter((name) => !name?.startsWith('cmi.interactions.'))).toEqual([
    'cmi.suspend_data',
    'cmi.core.session_time',
    'LMSCommit',
    'LMSGetValue',
  ]);
  await player.play(moves.slice(2));
  await player.saved('lms');
  const suspendData = lms.record(learner).values['cmi.suspend_data'] ?? '';
  console.log(
    `a decision: ${names.length} calls; suspend_data after ${moves.length} moves: ${suspendData.length} characters`,
  );
  expect(suspendData.length).toBeLessThan(200);
  await player.expectAccessible();
});
