import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseModules, readPackageArguments } from '../../src/cli/package-arguments.ts';
import { packageModules } from '../../src/cli/package-modules.ts';
import { sizeReport } from '../../src/cli/package-report.ts';
import { verifyPackage } from '../../src/packaging/index.ts';
import { page, site } from './built-site.ts';

const MODULES = [
  { id: 'the-sue-call', title: 'The Sue call' },
  { id: 'best-practices', title: 'Best practices' },
];

describe('the command line', () => {
  it('means every module, SCORM 1.2 and a new build when it is empty', () => {
    expect(readPackageArguments([])).toEqual({ modules: [], edition: 'scorm-1.2', out: 'dist/packages', build: true });
    expect(chooseModules([], MODULES)).toEqual(MODULES);
  });

  it('names modules, format and folder', () => {
    const args = ['the-sue-call', '--format', 'scorm-1.2', '--out', 'here', '--no-build', 'the-sue-call'];
    expect(readPackageArguments(args)).toEqual({
      modules: ['the-sue-call'],
      edition: 'scorm-1.2',
      out: 'here',
      build: false,
    });
    expect(chooseModules(['best-practices'], MODULES)).toEqual([MODULES[1]]);
  });

  it.each([
    [['--format', 'scorm-3000'], 'There is no format "scorm-3000". The formats are: scorm-1.2.'],
    [['--format', 'toString'], 'There is no format "toString". The formats are: scorm-1.2.'],
    [['--speed', '9'], "Unknown option '--speed'."],
  ])('%j is refused', (args, words) => {
    const read = readPackageArguments(args);
    expect('refused' in read && read.refused).toContain(words);
  });

  it.each([
    ['the-sue-cal', 'There is no module "the-sue-cal". Did you mean `the-sue-call`?'],
    ['zzz', 'There is no module "zzz". Known here: `the-sue-call`, `best-practices`.'],
  ])('the module %s is refused', (name, refused) => {
    expect(chooseModules([name], MODULES)).toEqual({ refused });
  });
});

describe('packages on the disk', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packages-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function build(changes: Record<string, string> = {}) {
    for (const [file, content] of site(changes)) {
      const path = join(folder, 'site', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }

  async function made(modules = [{ id: 'call', title: 'The call' }]) {
    const said: string[] = [];
    const course = { id: 'inside-line', title: 'Inside Line' };
    const out = join(folder, 'out');
    const job = { course, modules, edition: 'scorm-1.2', site: join(folder, 'site'), out } as const;
    const faults = await packageModules(job, (text) => said.push(text));
    return { said: said.join('\n'), faults, zip: join(out, 'call.scorm-1.2.zip') };
  }

  it('are written, sound, and told of with their sizes', async () => {
    build();
    const { said, faults, zip } = await made();
    expect(faults).toEqual([]);
    expect(verifyPackage(new Uint8Array(readFileSync(zip)), 'scorm-1.2')).toEqual([]);
    expect(said).toContain(`${zip}: made and verified\n`);
    expect(said).toMatch(/\n {2}call\.html +[\d,]+ +[\d,]+\n/);
  });

  it('a module with faults has no package left, and the others are made', async () => {
    build();
    const { zip } = await made();
    build({ 'call.html': page('<img src="/x.png">') });
    const { faults, said } = await made([
      { id: 'call', title: 'The call' },
      { id: 'other', title: 'Other' },
    ]);
    expect(faults).toContain(
      `${zip}: call.html: "/x.png" begins with "/"; an LMS serves from any folder, so write it relative.`,
    );
    expect(existsSync(zip)).toBe(false);
    expect(said).toContain('other.scorm-1.2.zip: made and verified');
  });

  it('need a built site', async () => {
    const { faults } = await made();
    expect(faults).toEqual([`${join(folder, 'site')} does not exist; run the command again without --no-build.`]);
  });
});

it('the report lists the heaviest file first, and sums up', () => {
  const repeated = new Uint8Array(12_345);
  const varied = Uint8Array.from({ length: 2000 }, (_, n) => (n * n * 31) % 251);
  const files = new Map([
    ['a.html', varied],
    ['long-name.js', repeated],
  ]);
  const [small, large] = [repeated, varied].map((bytes) =>
    gzipSync(bytes, { level: 9 }).length.toLocaleString('en-GB'),
  );
  expect(sizeReport({ files, first: ['a.html'], zip: new Uint8Array(5678) }).split(/ {2,}|\n/)).toEqual([
    ...['', 'file', 'bytes', 'gz', ''],
    ...['a.html', '2,000', large, ''],
    ...['long-name.js', '12,345', small, ''],
    ...[`zip 5,678 bytes; scripts ${small} bytes gz`, ''],
    `first screen: 1 request, 2,000 bytes, ${large} gz`,
  ]);
});
