import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll } from 'vitest';

/** Empty files, as the real house has them, for imports to resolve to. */
const HOUSE = [
  ...['course', 'scenario'].flatMap((engine) => [
    `${engine}/index.ts`,
    `${engine}/author.ts`,
    `${engine}/author/parse.ts`,
  ]),
  ...['progress', 'reporting', 'packaging', 'session', 'lms'].map((engine) => `${engine}/index.ts`),
  'course/codes.ts',
  'scenario/play.ts',
  'progress/store.ts',
  'reporting/author.ts',
  'reporting/scorm-12.ts',
  'reporting/scorm-2004.ts',
  'reporting/stand-alone.ts',
  'reporting/formats-12.ts',
  'session/deliver.ts',
  'lms/wire.ts',
  'islands/play.tsx',
  'islands/boot.ts',
  'components/Scene.astro',
  'layouts/Page.astro',
  'pages/index.astro',
  'styles/page.css',
  'integrations/package.ts',
  'integrations/reference.ts',
  'cli/check.ts',
].map((path) => `src/${path}`);

let house: string;
let eslint: ESLint;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const file of HOUSE) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), '');
  }
  eslint = new ESLint({
    cwd: house,
    overrideConfigFile: join(import.meta.dirname, '../eslint.config.js'),
    overrideConfig: { settings: { 'boundaries/root-path': house } },
  });
});

afterAll(() => rmSync(house, { recursive: true }));

/** The names of the project's lint rules that refuse `code` at `path` of a model of the house. */
export async function refusals(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(house, path) });
  return result!.messages.map((found) => found.ruleId ?? found.message);
}
