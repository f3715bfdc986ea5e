import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCovered, readClaims, sentencesInNeed, untold } from './claims.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const CREDITS = read('content/credits.md');
const CLAIMS = readClaims(read('content/claims.yaml'));
const FILES = globSync('content/{lessons/*.mdx,sheets/*.md}', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));

/** Those whose works the credits name, with and without a year. */
const AUTHORS = [
  'Harrison Stershic Reichheld Taylor Gollwitzer Sheeran Keith Frese Heimbeck Latimier Pan Rickard Blume Sitzmann',
  'Tannenbaum Cerasoli Thalheimer',
].flatMap((names) => names.split(' '));

describe('the claims of the course', () => {
  it('stand word for word in the files that they name', () => {
    expect(CLAIMS.filter(({ claim, file }) => !FILES.includes(file) || !read(file).includes(claim))).toEqual([]);
  });

  it('are listed once each', () => {
    const listed = CLAIMS.map(({ claim, file }) => `${file}: ${claim}`);
    expect(listed.filter((claim, place) => listed.indexOf(claim) < place)).toEqual([]);
  });

  it('have sources that the credits tell', () => {
    expect(CLAIMS.flatMap(({ source }) => untold(source, CREDITS))).toEqual([]);
  });

  it('say whose they are where they are attributed, and are not the course’s own then', () => {
    expect(CLAIMS.filter(({ kind, source }) => kind === 'attribution' && /^ours/i.test(source))).toEqual([]);
  });

  it.each(FILES)('leave out nothing in %s that looks as if it needed a source', (file) => {
    const claims = CLAIMS.filter((claim) => claim.file === file).map(({ claim }) => claim);
    expect(sentencesInNeed(read(file), AUTHORS).filter((sentence) => !isCovered(sentence, claims))).toEqual([]);
  });
});

it('every author who is looked for stands in the credits', () => {
  expect(AUTHORS.filter((name) => !CREDITS.includes(name))).toEqual([]);
});

describe('a sentence looks as if it needed a source', () => {
  const found = (text: string): string[] => sentencesInNeed(`---\ntitle: A\nsummary: B\n---\n\n${text}\n`, ['Frese']);

  it.each([
    'It helps 30 % of them.',
    'Research says so.',
    'Studies found it.',
    'It was so in 2019.',
    'Most people want to.',
    'They tend to hold.',
    '*Frese* says it.',
    '- A review of ten samples.',
  ])('%s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it('and others do not', () => {
    expect(
      found('Order 2044-B is late. Ask first. Most links run both ways. She studied the form. It is 16:55.'),
    ).toEqual([]);
    expect(found('Ask first. They tend to wait. Go.')).toEqual(['They tend to wait.']);
  });
});

describe('a source is told', () => {
  const credits = '- **“Why Every Employee Needs It”**, by somebody.\n- Keith and Frese (2008), and others.\n';

  it.each([
    '“Why Every Employee …” (credits.md): habit 1',
    'Keith and Frese 2008 (24 studies)',
    'Ours: limits',
    'Keith 2008; the days are ours',
  ])('%s', (source) => {
    expect(untold(source, credits)).toEqual([]);
  });

  it.each([
    'Keith and Frese 2009',
    '“How Every Employee …” (credits.md): habit 1',
    'Somebody',
    'Keith 2008; and more',
    '“…” (credits.md): a',
  ])('but not: %s', (source) => {
    expect(untold(source, credits)).toHaveLength(1);
  });
});

it('the schema refuses an unknown kind, an unknown field and a file elsewhere', () => {
  const claim = { claim: 'A', file: 'content/lessons/a.mdx', source: 'Ours: b', kind: 'fact' };
  const reads = (changes: object) => (): unknown => readClaims(JSON.stringify([{ ...claim, ...changes }]));
  expect(reads({})).not.toThrow();
  for (const changes of [{ kind: 'guess' }, { page: 2 }, { file: 'content/cast.yaml' }, { source: ' ' }]) {
    expect(reads(changes)).toThrow();
  }
});
