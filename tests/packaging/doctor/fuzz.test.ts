import { expect, it } from 'vitest';
import { examinePackage, verifyPackage } from '../../../src/packaging/index.ts';
import { text } from '../built-site.ts';
import { ALL_SOUND, zipOf } from './zips.ts';

const ZIPS = 500;
/** Far above what one takes, and far below what a person would wait; milliseconds. */
const LONGEST = 3000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '<!--',
  ']]>',
  '<item>',
  '../',
  '\\',
  '\u0000',
  '/',
  'http://',
  '<!ENTITY',
  'ß',
];

/** A zip with a few bytes of it changed, taken out, doubled or cut off; or one of changed texts. */
function mutated(seed: number): Uint8Array {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const sound = ALL_SOUND[seed % ALL_SOUND.length]!;
  if (seed % 2 === 0) {
    const bytes = sound.zip.slice(0, random() < 0.2 ? below(sound.zip.length) : undefined);
    // Half of the changes are in the directory, where they do most.
    const from = random() < 0.5 ? Math.floor(bytes.length * 0.8) : 0;
    for (let left = 1 + below(8); left > 0; left--) bytes[from + below(bytes.length - from)] = below(256);
    return bytes;
  }
  const names = [...sound.files.keys()].filter((name) => /\.(xml|html|js|css)$/.test(name));
  const target = random() < 0.6 ? 'imsmanifest.xml' : names[below(names.length)]!;
  let content = text(sound.files.get(target));
  for (let left = 1 + below(4); left > 0; left--) {
    const [at, length] = [below(content.length), below(40)];
    const piece =
      random() < 0.7 ? PIECES[below(PIECES.length)]! : content.slice(at, at + below(400)).repeat(1 + below(3));
    content = content.slice(0, at) + piece + content.slice(at + (random() < 0.5 ? length : 0));
  }
  return zipOf([...new Map(sound.files).set(target, new TextEncoder().encode(content))]);
}

it(`${ZIPS} mutated packages are examined and verified, each in time and without a throw`, () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= ZIPS; seed++) {
    const zip = mutated(seed);
    const began = performance.now();
    const findings = examinePackage(zip);
    verifyPackage(zip, 'scorm-2004-4');
    expect(performance.now() - began, `seed ${seed}`).toBeLessThan(LONGEST);
    expect(findings.length, `seed ${seed}`).toBeLessThan(200);
    for (const { kind } of findings) kinds.add(kind);
  }
  // The mutations reach every part of the examination.
  for (const kind of [
    'not-a-zip',
    'damaged',
    'not-xml',
    'file-missing',
    'no-manifest',
    'unlisted',
    'missing-reference',
  ]) {
    expect([...kinds]).toContain(kind);
  }
}, 60_000);
