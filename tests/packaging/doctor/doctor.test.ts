import { describe, expect, it } from 'vitest';
import { KINDS, type KindName } from '../../../src/packaging/doctor/kinds.ts';
import { examinePackage } from '../../../src/packaging/index.ts';
import { EXAMPLES } from './examples.ts';
import { add, ALL_SOUND, changed, inManifest, inPage, rewrite, SOUND_12, SOUND_2004, zipOf } from './zips.ts';

const kindsIn = (zip: Uint8Array) => examinePackage(zip).map(({ kind }) => kind);
const NAMES = Object.keys(KINDS) as KindName[];

describe('every kind of finding', () => {
  it('has an example, and there is none of another', () => {
    expect(Object.keys(EXAMPLES)).toEqual(NAMES);
  });

  it.each(NAMES)('%s is found in its example', (kind) => {
    const found = examinePackage(EXAMPLES[kind]()).filter((one) => one.kind === kind);
    expect(found).not.toEqual([]);
    for (const { severity, message } of found) {
      expect(severity).toBe(KINDS[kind][0]);
      // One sentence, with everything filled in.
      expect(message).toMatch(/^[^{}]*\.$/);
      expect(message.replaceAll('…', '')).not.toMatch(/[.!?] [A-Z]/);
    }
  });
});

describe('nothing is found', () => {
  it.each(ALL_SOUND.map(({ manifest, zip }) => [/<schemaversion>.*(?=<)/.exec(manifest)?.[0], zip] as const))(
    'in a sound package: %s',
    (_, zip) => {
      expect(examinePackage(zip)).toEqual([]);
    },
  );

  it.each([
    [
      'a launch page with a query',
      inManifest(' href="call.html">', ' href="call.html?lang=en#top"><file href="call.html?lang=en#top"/>'),
    ],
    ['a base of all addresses', inManifest('<resource ', '<resource xml:base="./" ')],
    [
      'links to the web',
      inPage('<a href="https://example.org">Out</a><a href="/">Up</a><a href="javascript:go()">Go</a>'),
    ],
    ['a picture in the page', inPage('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')],
    ['the 2nd edition of 2004', inManifest('2004 4th Edition', 'CAM 1.3')],
    ['a document type', inManifest('<manifest', '<!DOCTYPE manifest>\n<manifest')],
    ['folders of their own', add('_astro/')],
  ])('for %s', (what, change) => {
    const sound = what.includes('2004') ? SOUND_2004 : SOUND_12;
    expect(examinePackage(changed(sound, change))).toEqual([]);
  });

  it('for a manifest that says it is in Latin-1', () => {
    const source = SOUND_12.manifest.replace('UTF-8', 'ISO-8859-1').replace('The call', 'Zoë');
    const latin = new Uint8Array(Buffer.from(source, 'latin1'));
    expect(examinePackage(changed(SOUND_12, add('imsmanifest.xml', latin)))).toEqual([]);
  });

  it('for a name that is encoded in the manifest', () => {
    const zip = changed(SOUND_12, add('Sue 1.png'), inManifest('<file ', '<file href="Sue%201.png"/><file '));
    expect(kindsIn(zip)).toEqual(['odd-name']);
  });
});

describe('a finding', () => {
  it('names the file that it is about', () => {
    const [found] = examinePackage(EXAMPLES['nested-manifest']());
    expect(found).toMatchObject({ severity: 'error', path: 'course/imsmanifest.xml' });
  });

  it('is told of at most ten times, and then once of all the others', () => {
    const zip = zipOf([
      ...SOUND_12.files,
      ...Array.from({ length: 25 }, (_, n) => [`${n}.php`, ''] as [string, string]),
    ]);
    const found = examinePackage(zip).filter(({ kind }) => kind === 'server-file');
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toMatchObject({ severity: 'error', message: 'The last finding is true of 15 more.' });
  });

  it('shows no sign that a terminal would act on, and no endless name', () => {
    const zip = changed(SOUND_12, add(`\u001b[2J\u202Esue${'x'.repeat(500)}.php`));
    const [found] = examinePackage(zip).filter(({ kind }) => kind === 'server-file');
    expect(found?.message).toContain('\uFFFD[2J\uFFFDsuexxx');
    expect(found?.path).toHaveLength(120);
  });

  it('does not fill in what a name pretends to be a gap', () => {
    const zip = changed(SOUND_12, inPage('<img src="{path}">'));
    expect(examinePackage(zip).map(({ message }) => message)).toEqual([
      'call.html asks for "{path}", which is not in the zip; look whether something is missing on the page, and ask for a new export if so.',
    ]);
  });
});

describe('a hostile zip is not unpacked', () => {
  it.each(['bomb', 'overlap', 'lies-of-size', 'too-many-files', 'too-large'] as const)(
    '%s is all that is said',
    (kind) => {
      expect(kindsIn(EXAMPLES[kind]())).toEqual([kind]);
    },
  );

  it('one that would fill the memory takes none', () => {
    const before = process.memoryUsage().arrayBuffers;
    examinePackage(EXAMPLES['lies-of-size']());
    examinePackage(EXAMPLES['too-large']());
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('entities and what lies outside are never followed', () => {
    expect(kindsIn(EXAMPLES.entities())).toEqual(['entities']);
    expect(kindsIn(EXAMPLES['outside-name']())).toEqual(['outside-name']);
  });

  it('a manifest that cannot be read is all that is said of it', () => {
    const zip = changed(SOUND_12, rewrite('imsmanifest.xml', '<?xml', '\u0000<?xml'));
    expect(kindsIn(zip)).toEqual(['manifest-encoding']);
  });
});
