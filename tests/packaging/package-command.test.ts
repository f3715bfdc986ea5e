import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePackages, readPackageArguments } from '../../src/cli/package-arguments.ts';
import { packageModules, type PackageJob } from '../../src/cli/package-modules.ts';
import { sizeLine, sizeTable } from '../../src/cli/package-report.ts';
import { verifyPackage } from '../../src/packaging/index.ts';
import { CALL, COURSE, OTHER, page, site } from './built-site.ts';

const MODULES = [
  { id: 'the-sue-call', title: 'The Sue call' },
  { id: 'best-practices', title: 'Best practices' },
];

describe('the command line', () => {
  it('means every module and the course, in the two usual formats and with a new build, when it is empty', () => {
    expect(readPackageArguments([])).toEqual({
      named: [],
      formats: ['scorm-1.2', 'scorm-2004-4'],
      out: 'dist/packages',
      build: true,
      release: undefined,
    });
    expect(choosePackages([], MODULES)).toEqual({ modules: MODULES, course: true });
  });

  it('names modules, formats, folder and release', () => {
    const formats = ['--format', 'scorm-2004-3', '--format=scorm-1.2', '--format', 'scorm-1.2'];
    const args = ['the-sue-call', ...formats, '--out', 'here', '--no-build', 'the-sue-call', '--release', '2027-1'];
    expect(readPackageArguments(args)).toEqual({
      named: ['the-sue-call'],
      formats: ['scorm-2004-3', 'scorm-1.2'],
      out: 'here',
      build: false,
      release: '2027-1',
    });
  });

  it.each([
    [['best-practices'], [MODULES[1]], false],
    [['course'], [], true],
    [['course', 'the-sue-call'], [MODULES[0]], true],
  ])('%j means these packages', (named, modules, course) => {
    expect(choosePackages(named, MODULES)).toEqual({ modules, course });
  });

  it.each([
    [
      ['--format', 'scorm-3000'],
      'There is no format "scorm-3000". The formats are: scorm-1.2, scorm-2004-3, scorm-2004-4.',
    ],
    [['--format', 'toString'], 'There is no format "toString".'],
    [['--speed', '9'], "Unknown option '--speed'."],
  ])('%j is refused', (args, words) => {
    const read = readPackageArguments(args);
    expect('refused' in read && read.refused).toContain(words);
  });

  it.each([
    ['the-sue-cal', 'There is no module "the-sue-cal". Did you mean `the-sue-call`?'],
    ['zzz', 'There is no module "zzz". Known here: `the-sue-call`, `best-practices`, `course`.'],
  ])('the module %s is refused', (name, refused) => {
    expect(choosePackages([name], MODULES)).toEqual({ refused });
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

  async function made(changes: Partial<PackageJob> = {}) {
    const said: string[] = [];
    const out = join(folder, 'out');
    const job: PackageJob = {
      ...{ course: COURSE, modules: [CALL], formats: ['scorm-1.2'] },
      ...{ site: join(folder, 'site'), out },
      ...changes,
    };
    const { faults, zips } = await packageModules(job, (text) => said.push(text));
    return { said: said.join('\n'), faults, zips, zip: join(out, 'call.scorm-1.2.zip') };
  }

  it('are written, sound, and told of with their sizes', async () => {
    build();
    const { said, faults, zips, zip } = await made();
    expect(faults).toEqual([]);
    expect(zips).toEqual([zip]);
    expect(verifyPackage(new Uint8Array(readFileSync(zip)), 'scorm-1.2')).toEqual([]);
    expect(said).toMatch(new RegExp(`^${zip}: made and verified, [\\d,]+ bytes, \\d+ files\n`));
    expect(said).toMatch(/\n {2}call\.html +[\d,]+ +[\d,]+\n/);
  });

  it('are made of each module and of the course in each format, one line each and one table', async () => {
    build();
    const formats = ['scorm-1.2', 'scorm-2004-3', 'scorm-2004-4'] as const;
    const { said, faults, zips } = await made({ modules: [CALL, OTHER], inCourse: [CALL, OTHER], formats });
    expect(faults).toEqual([]);
    expect(zips.map((zip) => basename(zip))).toEqual(
      formats.flatMap((format) => ['call', 'other', 'inside-line'].map((name) => `${name}.${format}.zip`)),
    );
    expect(said.match(/made and verified/g)).toHaveLength(9);
    expect(said.match(/first screen/g)).toHaveLength(1);
    expect(said).toContain('The heaviest, ');
  });

  it('a module with faults has no package left, and the others are made', async () => {
    build();
    const { zip } = await made();
    build({ 'call.html': page('<img src="/x.png">') });
    const { faults, said, zips } = await made({ modules: [CALL, OTHER] });
    expect(faults).toContain(
      `${zip}: call.html: "/x.png" begins with "/"; an LMS serves from any folder, so write it relative.`,
    );
    expect(existsSync(zip)).toBe(false);
    expect(zips.map((file) => basename(file))).toEqual(['other.scorm-1.2.zip']);
    expect(said).toContain('other.scorm-1.2.zip: made and verified');
  });

  it.each(['en-XA', 'ar-XB'])('are not made of a site in %s, which only layouts are seen in', async (language) => {
    build({ 'other.html': page().replace('<html', `<html lang="${language}" dir="ltr"`) });
    const { faults, zips, zip } = await made();
    expect(faults).toEqual([expect.stringContaining('words that nobody speaks')]);
    expect(zips).toEqual([]);
    expect(existsSync(zip)).toBe(false);
  });

  it('need a built site', async () => {
    const { faults } = await made();
    expect(faults).toEqual([`${join(folder, 'site')} does not exist; run the command again without --no-build.`]);
  });

  it('of a course and of a module cannot have one name', async () => {
    build();
    const { faults } = await made({ course: { ...COURSE, id: 'call' }, inCourse: [CALL] });
    expect(faults.join()).toContain('The course and a module are both called "call"');
  });
});

it('the table lists the heaviest file first, and sums up', () => {
  const repeated = new Uint8Array(12_345);
  const varied = Uint8Array.from({ length: 2000 }, (_, n) => (n * n * 31) % 251);
  const files = new Map([
    ['a.html', varied],
    ['long-name.js', repeated],
  ]);
  const [small, large] = [repeated, varied].map((bytes) =>
    gzipSync(bytes, { level: 9 }).length.toLocaleString('en-GB'),
  );
  expect(sizeTable({ files, first: ['a.html'], zip: new Uint8Array(5678) }).split(/ {2,}|\n/)).toEqual([
    ...['', 'file', 'bytes', 'gz', ''],
    ...['a.html', '2,000', large, ''],
    ...['long-name.js', '12,345', small, ''],
    ...[`zip 5,678 bytes; scripts ${small} bytes gz`, ''],
    `first screen: 1 request, 2,000 bytes, ${large} gz`,
  ]);
});

it('a package over 20 MB has a warning', () => {
  const line = (size: number) => sizeLine({ files: new Map(), first: [], zip: new Uint8Array(size) });
  expect(line(20 * 1024 * 1024)).toBe('20,971,520 bytes, 0 files');
  expect(line(20 * 1024 * 1024 + 1)).toContain('over 20 MB, so some LMSs refuse it');
});
