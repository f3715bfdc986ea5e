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
const manifest = (sentence: string) => `imsmanifest.xml: ${sentence}`;

it('finds nothing wrong with a package just made', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
});

it('passes over entries of directories', () => {
  expect(faultsAfter((files) => files.set('_astro/', bytes('')))).toEqual([]);
});

it.each<[string, (files: Files) => void, string]>([
  [
    'no manifest',
    (files) => files.delete('imsmanifest.xml'),
    'imsmanifest.xml: must lie at the root of the zip, in lower case.',
  ],
  [
    'a manifest that is no XML',
    (files) => files.set('imsmanifest.xml', bytes('<manifest><a>')),
    manifest('is not XML with a <manifest> around it.'),
  ],
  [
    'another default namespace',
    inManifest('xmlns="http://www.imsproject.org', 'xmlns="http://www.imsglobal.org'),
    manifest('xmlns must be "http://www.imsproject.org/xsd/imscp_rootv1p1p2".'),
  ],
  [
    'another prefix',
    inManifest('xmlns:adlcp=', 'xmlns:adl='),
    manifest('xmlns:adlcp must be "http://www.adlnet.org/xsd/adlcp_rootv1p2".'),
  ],
  ['another schema', inManifest('ADL SCORM', 'SCORM'), manifest('<schema> must say "ADL SCORM".')],
  [
    'another version',
    inManifest('>1.2<', '>2004<'),
    manifest('<schemaversion> must say "1.2"; LMSs read other words as another edition.'),
  ],
  [
    'a default that is not there',
    inManifest('default="', 'default="x'),
    manifest('the default organization "xcourse_inside-line_call" does not exist.'),
  ],
  [
    'an identifier with a space',
    inManifest('identifier="package_', 'identifier="a '),
    manifest(
      'the identifier "a inside-line_call" of <manifest> must begin with a letter and have no spaces or colons.',
    ),
  ],
  [
    'an identifier used twice',
    inManifest('identifier="package_', 'identifier="item_'),
    manifest('the identifier "item_inside-line_call" is used twice.'),
  ],
  [
    'no title',
    inManifest('<title>The call</title>', ''),
    manifest('<item> "item_inside-line_call" must have exactly one title.'),
  ],
  ['an empty title', inManifest('>The call<', '> <'), manifest('the title of "item_inside-line_call" is empty.')],
  [
    'two titles',
    inManifest('</title>', '</title><title>B</title>'),
    manifest('<organization> "course_inside-line_call" must have exactly one title.'),
  ],
  [
    'a long title',
    inManifest('>The call<', `>${'内'.repeat(201)}<`),
    manifest('the title of "item_inside-line_call" has 201 characters; 200 is the most.'),
  ],
  [
    'an item that points nowhere',
    inManifest('identifierref="', 'identifierref="x'),
    manifest(
      'the item "item_inside-line_call" points to "xresource_inside-line_call", a resource that does not exist.',
    ),
  ],
  [
    'an item with items that points to a resource',
    inManifest(
      '</item>',
      '<item identifier="b" identifierref="resource_inside-line_call"><title>B</title></item></item>',
    ),
    manifest('the item "item_inside-line_call" has items in it, so it may not point to a resource itself.'),
  ],
  [
    'the SCO spelt as in 2004',
    inManifest('adlcp:scormtype', 'adlcp:scormType'),
    manifest('the resource "resource_inside-line_call" needs adlcp:scormtype="sco".'),
  ],
  [
    'no type',
    inManifest(' type="webcontent"', ''),
    manifest('the resource "resource_inside-line_call" needs type="webcontent".'),
  ],
  [
    'no launch page',
    inManifest(' href="call.html">', '>'),
    manifest('the resource "resource_inside-line_call" has no href.'),
  ],
  [
    'a launch page that is not listed',
    inManifest(' href="call.html">', ' href="b.html">'),
    manifest('the page "b.html" must be repeated as a <file> of its resource.'),
  ],
  [
    'a file listed twice',
    inManifest('<file href="call.html"/>', '<file href="call.html"/><file href="call.html"/>'),
    manifest('lists "call.html" twice.'),
  ],
  [
    'a file that is not there',
    (files) => files.delete('_astro/font.D4.woff2'),
    manifest('"_astro/font.D4.woff2" is not in the zip.'),
  ],
  [
    'a file spelt in another case',
    inManifest('font.D4', 'FONT.D4'),
    manifest(
      '"_astro/FONT.D4.woff2" is spelled "_astro/font.D4.woff2" in the zip; upper and lower case must be the same.',
    ),
  ],
  [
    'a backslash',
    inManifest('_astro/font', '_astro\\font'),
    manifest('"_astro\\font.D4.woff2" has a "\\"; write "/".'),
  ],
  [
    'an absolute path',
    inManifest('"_astro/font', '"/_astro/font'),
    manifest('"/_astro/font.D4.woff2" must be the plain path of a file, from the root of the zip.'),
  ],
  [
    'a path from outside',
    inManifest('"_astro/font', '"../_astro/font'),
    manifest('"../_astro/font.D4.woff2" must be the plain path of a file, from the root of the zip.'),
  ],
  [
    'an address on the web',
    inManifest('"_astro/font', '"https://example.org/font'),
    manifest('"https://example.org/font.D4.woff2" must be the plain path of a file, from the root of the zip.'),
  ],
  [
    'a mastery score',
    inManifest('</item>', '<adlcp:masteryscore>80</adlcp:masteryscore></item>'),
    manifest('has an adlcp:masteryscore; LMSs then turn "incomplete" into "failed". Leave it out.'),
  ],
  ['a file that is not listed', (files) => files.set('x.png', bytes('')), 'x.png: is not listed in imsmanifest.xml.'],
  ['no control document', (files) => files.delete('ims_xml.xsd'), 'ims_xml.xsd: must lie at the root of the zip.'],
  [
    'a name with a space',
    add('x y.png'),
    'x y.png: a file name may only have the letters a to z, digits, ".", "_" and "-"; rename it.',
  ],
  ['a hidden file', add('a/.htaccess'), 'a/.htaccess: no part of a path may be empty or begin with a dot; rename it.'],
  ['a script for a server', add('x.php'), 'x.php: LMSs refuse files of this type or serve them wrongly; leave it out.'],
  ['an .mjs file', add('x.mjs'), 'x.mjs: LMSs refuse files of this type or serve them wrongly; leave it out.'],
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
    'a reference to the web',
    rewrite('_astro/call.A1.css', './font', 'https://example.org/font'),
    '_astro/call.A1.css: loads "https://example.org/font.D4.woff2" from the web; a package must hold everything it needs.',
  ],
  [
    'a missing import',
    rewrite('_astro/boot.B2.js', './shared', './gone'),
    '_astro/boot.B2.js: needs "_astro/gone.E5.js", which does not exist.',
  ],
  [
    'a link to a page that is not there',
    inPage('<a href="./index.html">'),
    'call.html: links to "index.html", a page that the package does not hold.',
  ],
  [
    'a service worker',
    add('_astro/x.js', 'navigator.serviceWorker?.register("./w.js")'),
    '_astro/x.js: registers a service worker; only the stand-alone site may have one.',
  ],
])('finds %s', (_, change, sentence) => {
  expect(faultsAfter(change)).toContain(sentence);
});

it('two pages of one package may link to each other', () => {
  expect(
    faultsAfter((files) => {
      add('b.html', '<a href="./call.html">Back</a>')(files);
      inPage('<a href="./b.html">On</a>')(files);
    }),
  ).toEqual([]);
});

it('says of a file that is no zip only that', () => {
  expect(verifyPackage(bytes('no zip'), 'scorm-1.2')).toEqual([
    'This is not a zip file, or it is damaged; make the package again.',
  ]);
});
