import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPackageArguments } from '../../src/cli/package-arguments.ts';
import { refuseDrafts, refuseLabel, writeLedgers } from '../../src/cli/release.ts';
import { loadContent } from '../../src/integrations/content.ts';
import { ledgerSchema } from '../../src/scenario/author.ts';

const content = loadContent(process.cwd());
const modules = content.modules.filter(({ id }) => id === 'the-sue-call');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function release(label: string) {
  const [path = ''] = writeLedgers(folder, label, modules, content);
  const text = readFileSync(join(folder, path), 'utf8');
  return { path, text, ledger: ledgerSchema.parse(JSON.parse(text)) };
}

test('a release is written where the check looks for it, sorted, and the same each time', () => {
  const { path, text, ledger } = release('2027-1');
  expect(path).toBe('modules/released/the-sue-call.json');
  expect(ledger.steps).toEqual([
    'after-the-call',
    'as-sue-heard-it',
    'before-the-call',
    'sue-calls',
    'sue-calls-again',
  ]);
  expect(Object.keys(ledger.letters['sue-calls'] ?? {})).toEqual(Object.keys(ledger.letters['sue-calls'] ?? {}).sort());
  expect(text.endsWith('}\n')).toBe(true);
  expect(release('2027-1').text).toBe(text);
});

test('only a label releases anything', () => {
  expect(readPackageArguments(['the-sue-call'])).toMatchObject({ release: undefined });
  expect(readPackageArguments(['--release', '2027-1'])).toMatchObject({ release: '2027-1' });
  expect(existsSync(join(folder, 'modules'))).toBe(false);
});

test('a label is short and plain, and is given once to a module', () => {
  expect(refuseLabel('2027-1', modules, content)).toEqual([]);
  for (const label of ['', '../up', 'a b', 'x'.repeat(41)]) {
    expect(refuseLabel(label, modules, content)[0]).toContain('cannot be a label');
  }
  const { ledger } = release('2027-1');
  expect(refuseLabel('2027-1', modules, { ledgers: { 'the-sue-call': ledger } })).toEqual([
    'There is a release 2027-1 of the-sue-call already. Give this one a label of its own.',
  ]);
});

test('two choices that share a target are not released without ids', () => {
  const scenario = content.scenarios.find(({ graph }) => graph.id === 'sue-calls');
  const draft = {
    code: 'S208',
    severity: 'warning',
    title: '',
    message: '',
    hint: '',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
  } as const;
  const found = (file: string) =>
    refuseDrafts(modules, { scenarios: content.scenarios, diagnostics: [{ ...draft, file }] });
  expect(found(scenario?.scenario.file ?? '')).toMatchObject([{ code: 'S208', severity: 'error' }]);
  expect(found('content/scenarios/of-another-module.mdx')).toEqual([]);
  expect(refuseDrafts(modules, content)).toEqual([]);
});
