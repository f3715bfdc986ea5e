import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { ROOT, run } from './run.ts';
import { runStages, type StageReport, type Stage } from './stages.ts';

/** What the JSON reports of Vitest and of Playwright say of the number of tests. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number };
}

const STAGES: Stage[] = [
  { name: 'format', run: () => command('prettier --check .') },
  { name: 'lint', run: () => command('eslint .') },
  { name: 'types', run: () => command('npm run --silent types') },
  { name: 'unit', run: unit },
  { name: 'content', run: () => command('node src/cli/check.ts') },
  { name: 'build', run: () => command('astro build') },
  { name: 'pseudo', needs: ['build'], run: pseudo },
  { name: 'packages', needs: ['build'], run: () => command('node src/cli/package.ts --no-build') },
  { name: 'journeys', needs: ['build', 'pseudo', 'packages'], run: journeys },
];

async function command(line: string): Promise<StageReport> {
  const { code, output } = await run(line);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** The site in long words, and from right to left. */
async function pseudo(): Promise<StageReport> {
  const runs = ['longer', 'mirrored'].map((words) => run('astro build', { INSIDE_LINE_WORDS: words }));
  const failed = (await Promise.all(runs)).filter(({ code }) => code !== 0);
  return { passed: 2 - failed.length, failed: failed.length, output: failed.map(({ output }) => output).join('\n') };
}

function unit(): Promise<StageReport> {
  const report = 'dist/test/unit.json';
  return tests(`vitest run --no-color --reporter=default --reporter=json --outputFile.json=${report}`, report);
}

async function journeys(): Promise<StageReport> {
  const browser = findBrowser();
  if ('missing' in browser) return { passed: 0, failed: 1, output: browser.missing };
  return tests('playwright test', 'dist/test/journeys.json', { CHROMIUM_PATH: browser.path });
}

/** Runs tests and counts them by the report they write; a run that fails without a failed test counts as one. */
async function tests(line: string, report: string, env: Record<string, string> = {}): Promise<StageReport> {
  const file = join(ROOT, report);
  rmSync(file, { force: true });
  const { code, output } = await run(line, env);
  const found = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : {};
  const passed = found.numPassedTests ?? found.stats?.expected ?? 0;
  const failed = found.numFailedTests ?? found.stats?.unexpected ?? 0;
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), output };
}

const named = process.argv.slice(2);
const strangers = named.filter((name) => !STAGES.some((stage) => stage.name === name));
if (strangers.length > 0) {
  console.log(
    `There is no stage ${strangers.join(', ')}. The stages are ${STAGES.map((stage) => stage.name).join(', ')}.`,
  );
}
const chosen = STAGES.filter((stage) => named.length === 0 || named.includes(stage.name));
const { passed, failed } = await runStages(chosen);
const failures = failed + strangers.length;
process.exitCode = failures > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failures} failed`);
