import { expect, it } from 'vitest';
import { verifyPackage } from '../../src/packaging/index.ts';
import { zip } from '../../src/packaging/zip.ts';
import { bytes, packageOf, text } from './built-site.ts';

type Files = Map<string, Uint8Array>;

const PAGE = 'call.html';

/** What is found when the files of a sound package are changed before zipping. */
function faultsAfter(change: (files: Files) => void): string[] {
  const files = new Map(packageOf().files);
  change(files);
  return verifyPackage(zip(files), 'scorm-1.2');
}

function rewrite(file: string, from: string, to: string) {
  return (files: Files) => {
    const before = text(files.get(file));
    expect(before).toContain(from);
    files.set(file, bytes(before.replace(from, to)));
  };
}

const inManifest = (from: string, to: string) => rewrite('imsmanifest.xml', from, to);
const inPage = (to: string) => rewrite(PAGE, '</body>', `${to}</body>`);
const add =
  (file: string, written = '') =>
  (files: Files) => {
    files.set(file, bytes(written));
    inManifest('<file href="call.html"/>', `<file href="call.html"/><file href="${file}"/>`)(files);
  };

it('finds nothing wrong with a package just made', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
});

it('passes over entries of directories', () => {
  expect(faultsAfter((files) => files.set('_astro/', bytes('')))).toEqual([]);
});

it.each<[string, (files: Files) => void, string]>([
  [
    'what the doctor finds',
    (files) => files.delete('imsmanifest.xml'),
    'There is no imsmanifest.xml in it, so it is no SCORM package; ask for an export as SCORM.',
  ],
  [
    'what the doctor only warns of',
    add('_astro/x.js', 'navigator.serviceWorker?.register("./w.js")'),
    '_astro/x.js installs a service worker, which goes on serving old pages after a new version is imported; have it taken out.',
  ],
  [
    'another edition than was asked for',
    inManifest('>1.2<', '>2004 3rd Edition<'),
    'imsmanifest.xml: is of scorm-2004-3 and must be of scorm-1.2.',
  ],
  ['no control document', (files) => files.delete('ims_xml.xsd'), 'ims_xml.xsd: must lie at the root of the zip.'],
  [
    'a name with a space',
    add('x y.png'),
    'x y.png: a file name may only have the letters a to z, digits, ".", "_" and "-"; rename it.',
  ],
  ['a hidden file', add('a/.keep'), 'a/.keep: no part of a path may be empty or begin with a dot; rename it.'],
  [
    'names that differ in case',
    add('CALL.html', '<p>'),
    'call.html: differs from "CALL.html" only in case; rename one of them.',
  ],
  [
    'the page of another edition',
    rewrite(PAGE, 'data-edition="scorm-1.2"', 'data-edition="stand-alone"'),
    'call.html: <html> must say data-edition="scorm-1.2", not "stand-alone".',
  ],
  [
    'a page without a policy',
    rewrite(PAGE, 'http-equiv="content-security-policy"', ''),
    'call.html: must have a Content-Security-Policy that allows nothing unsafe.',
  ],
  [
    'a page with a lax policy',
    rewrite(PAGE, "'self'", "'self' 'unsafe-inline'"),
    'call.html: must have a Content-Security-Policy that allows nothing unsafe.',
  ],
  [
    'the chunk of another edition',
    add('_astro/edition-stand-alone.X.js'),
    '_astro/edition-stand-alone.X.js: belongs to another edition; leave it out.',
  ],
  [
    'no chunk of its own edition',
    (files) => files.delete('_astro/edition-scorm-12.F6.js'),
    'edition-scorm-12…js: is missing, so the package could not talk to an LMS.',
  ],
  [
    'an absolute reference',
    inPage('<img src="/x.png">'),
    'call.html: "/x.png" begins with "/"; an LMS serves from any folder, so write it relative.',
  ],
  [
    'a missing import',
    rewrite('_astro/boot.B2.js', './shared', './gone'),
    '_astro/boot.B2.js: needs "_astro/gone.E5.js", which does not exist.',
  ],
  [
    'a link to another page',
    (files) => {
      add('b.html', '<html>')(files);
      inPage('<a href="./b.html">On</a>')(files);
    },
    'call.html: links to "b.html", another page; going there would end the session with the LMS.',
  ],
])('finds %s', (_, change, sentence) => {
  expect(faultsAfter(change)).toContain(sentence);
});

it('says of a file that is no zip only that', () => {
  expect(verifyPackage(bytes('no zip'), 'scorm-1.2')).toEqual([
    'This is no zip file, or it is cut short; download it again, or ask for a new export.',
  ]);
});
