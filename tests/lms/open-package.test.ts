import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../src/lms/index.ts';
import { readManifest } from '../../src/lms/manifest.ts';
import { readXml } from '../../src/lms/xml.ts';
import { manifestOf, scormZip } from './scorm-zip.ts';

describe('a package', () => {
  test('is known by its title, its parts and what they are launched with', () => {
    const more = '<adlcp:masteryscore>70</adlcp:masteryscore><adlcp:datafromlms>team=dispatch</adlcp:datafromlms>';
    const manifest = manifestOf([
      { id: 'I1', title: 'The Sue call', href: 'sue/index.html', parameters: '?lesson=2#x', more },
      { id: 'I2', title: 'Beyond &#x201C;codes&#8221;', href: 'two.html' },
    ]);
    const opened = openPackage(scormZip({ 'imsmanifest.xml': manifest, 'two.html': '' }));
    expect(opened).toMatchObject({
      version: '1.2',
      edition: '1.2',
      title: 'Calls & care',
      scos: [
        {
          id: 'I1',
          title: 'The Sue call',
          href: 'sue/index.html?lesson=2#x',
          masteryScore: '70',
          launchData: 'team=dispatch',
        },
        { id: 'I2', title: 'Beyond “codes”', href: 'two.html', masteryScore: '', launchData: '' },
      ],
    });
  });

  test.each(['2004 3rd Edition', '2004 4th Edition'])(
    'of SCORM %s is known by what its manifest decides',
    (edition) => {
      const sequencing = `<imsss:sequencing><imsss:objectives>
        <imsss:primaryObjective objectiveID="PRIMARYOBJ" satisfiedByMeasure="true">
          <imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>
        </imsss:primaryObjective></imsss:objectives></imsss:sequencing>`;
      const more = [
        `<adlcp:dataFromLMS>team=dispatch</adlcp:dataFromLMS>
          <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.9"/>${sequencing}`,
        '<adlcp:completionThreshold>0.5</adlcp:completionThreshold>',
        sequencing.replace('satisfiedByMeasure="true"', ''),
      ];
      const parts = more.map((more, at) => ({ id: `I${at}`, title: 'Part', href: 'sue/index.html', more }));
      const opened = openPackage(scormZip({ 'imsmanifest.xml': manifestOf(parts, edition) }));
      expect(opened).toMatchObject({
        version: '2004',
        edition,
        scos: [
          {
            launchData: 'team=dispatch',
            masteryScore: '0.7',
            completionThreshold: '0.9',
            primaryObjective: 'PRIMARYOBJ',
          },
          { launchData: '', masteryScore: '', completionThreshold: '0.5', primaryObjective: '' },
          { masteryScore: '', completionThreshold: '', primaryObjective: 'PRIMARYOBJ' },
        ],
      });
    },
  );

  test('has another revision when a byte changes', () => {
    const [one, same, other] = [scormZip(), scormZip(), scormZip({ 'sue/index.html': '<h1>Sue.</h1>' })].map((zip) => {
      const opened = openPackage(zip);
      return typeof opened === 'string' ? opened : opened.revision;
    });
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  test.each([
    ['no zip', strToU8('hello, this is a text file and no zip at all'), /not a zip file/],
    ['nothing', new Uint8Array(), /not a zip file/],
    ['half a zip', scormZip().slice(0, 200), /not a zip file/],
    ['a zip without a manifest', zipSync({ 'index.html': strToU8('') }), /no imsmanifest\.xml at its root/],
    ['a manifest in a folder', zipSync({ 'a/imsmanifest.xml': strToU8(manifestOf()) }), /"a\/imsmanifest\.xml"/],
    ['a manifest in capitals', zipSync({ 'IMSMANIFEST.XML': strToU8(manifestOf()) }), /lower case/],
    [
      'SCORM 2004 without its edition',
      scormZip({ 'imsmanifest.xml': manifestOf(undefined, '2004') }),
      /SCORM "2004".* must be "1\.2", "2004 3rd Edition" or "2004 4th Edition"/,
    ],
    [
      'SCORM 2004 with its resource as in 1.2',
      scormZip({ 'imsmanifest.xml': manifestOf(undefined, '2004 4th Edition').replace('scormType', 'scormtype') }),
      /no item that launches a SCO/,
    ],
    ['no version', scormZip({ 'imsmanifest.xml': manifestOf(undefined, '') }), /does not say which version/],
    ['no XML', scormZip({ 'imsmanifest.xml': '<manifest><oops></manifest>' }), /not a well-formed/],
    ['no SCO', scormZip({ 'imsmanifest.xml': manifestOf([]) }), /no item that launches a SCO/],
    ['a launch file that is not there', manifestZip('Sue/index.html'), /"Sue\/index\.html", which is not in the zip/],
    ['a launch file elsewhere', manifestZip('https://example.org/sue/index.html'), /not in the zip/],
    ['a launch file above', manifestZip('../../sue/index.html'), /not in the zip/],
  ])('that is %s is refused in a sentence', (_, zip, sentence) => {
    expect(openPackage(zip)).toMatch(sentence);
  });
});

function manifestZip(href: string): Uint8Array {
  return scormZip({ 'imsmanifest.xml': manifestOf([{ id: 'I1', title: 'x', href }]) });
}

describe('a hostile zip', () => {
  test.each(['../outside.html', 'a/../../outside.html', '/etc/outside.html', 'C:/outside.html', 'a\\..\\outside.html'])(
    'with the entry %s is refused',
    (name) => {
      expect(openPackage(scormZip({ [name]: 'x' }))).toMatch(/unsafe name/);
    },
  );

  test('with more than 5,000 entries is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f/${index}.txt`, '']));
    expect(openPackage(scormZip(many))).toMatch(/more than 5000 entries/);
  });

  test('that would unpack to more than 500 MB is refused before it is unpacked', () => {
    const zip = scormZip({ 'big.txt': 'x'.repeat(1000) });
    expect(openPackage(withSize(zip, 'big.txt', 600 * 1024 * 1024))).toMatch(/more than 500 MB/);
  });

  test('that unpacks to more than it says is cut at what it says', () => {
    const zip = scormZip({ 'big.txt': 'x'.repeat(100_000) });
    const opened = openPackage(withSize(zip, 'big.txt', 10));
    expect(typeof opened === 'string' ? 0 : opened.files.get('big.txt')?.length).toBeLessThanOrEqual(10);
  });
});

/** `zip` with another unpacked size for one entry in its central directory. */
function withSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < zip.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const found = new TextDecoder().decode(zip.slice(at + 46, at + 46 + length));
    if (found === name) view.setUint32(at + 24, size, true);
  }
  return changed;
}

describe('a manifest', () => {
  test('is read past a byte order mark, CDATA, prefixes and a doctype', () => {
    const source = manifestOf()
      .replace('<title>Calls &amp; care</title>', '<ims:title><![CDATA[Calls <b>]]></ims:title>')
      .replace('?>', '?><!DOCTYPE manifest>');
    expect(readManifest(`\uFEFF${source}`)).toMatchObject({ title: 'Calls <b>' });
  });

  test('whose default organization is missing launches the first', () => {
    const source = manifestOf()
      .replace(/<organization identifier="other">.*/, '')
      .replace('default="O"', 'default="none"');
    expect(readManifest(source)).toMatchObject({ title: 'Calls & care', scos: [{ id: 'I1' }] });
  });

  test('with xml:base launches from there', () => {
    const source = manifestOf().replace('<resources>', '<resources xml:base="sue/">').replace('href="sue/', 'href="');
    expect(readManifest(source)).toMatchObject({ scos: [{ href: 'sue/index.html' }] });
  });

  test('that nests without end is not well formed', () => {
    expect(readXml('<item>'.repeat(50) + '</item>'.repeat(50))).toBeDefined();
    expect(readXml('<item>'.repeat(10_000) + '</item>'.repeat(10_000))).toBeUndefined();
  });
});
