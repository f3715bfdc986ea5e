import type { KindName } from '../../../src/packaging/doctor/kinds.ts';
import { bytes } from '../built-site.ts';
import {
  add,
  changed,
  inManifest,
  inPage,
  MANIFEST,
  patched,
  remove,
  replaced,
  rewrite,
  SOUND_12,
  SOUND_2004,
  SOUND_2004_3,
  zipOf,
} from './zips.ts';

const MB = 1024 * 1024;
const PAGE = 'call.html';
const BOOT = '_astro/boot.B2.js';
const FILE = '<file href="call.html"/>';

const in12 = (from: string, to: string) => () => changed(SOUND_12, inManifest(from, to));
const in2004 = (from: string, to: string) => () => changed(SOUND_2004, inManifest(from, to));
const onPage = (html: string) => () => changed(SOUND_12, inPage(html));
const with12 =
  (name: string, content: string | Uint8Array = '') =>
  () =>
    changed(SOUND_12, add(name, content));
const manifestAs = (content: string | Uint8Array) => () => changed(SOUND_12, add(MANIFEST, content));
const manifest12 = SOUND_12.manifest;
/** Its scripts without a word to an LMS. */
const mute = rewrite('_astro/wire.H8.js', 'lms.LMSInitialize("")', '1');

/** For every kind of finding a package that has it. */
export const EXAMPLES: Readonly<Record<KindName, () => Uint8Array>> = {
  'not-a-zip': () => bytes('No zip at all, only words.'),
  empty: () => new Uint8Array(),
  'zip-form': () => patched(SOUND_12.zip, PAGE, 'method', 14),
  encrypted: () => patched(SOUND_12.zip, PAGE, 'flags', 1),
  damaged: () => replaced(SOUND_12.zip, 'wOF2', 'wOF3'),
  'lies-of-size': () => patched(zipOf([['a.txt', 'a'.repeat(900_000)]]), 'a.txt', 'size', 10),
  bomb: () => zipOf([['a.txt', new Uint8Array(2 * MB)]]),
  overlap: () => patched(SOUND_12.zip, PAGE, 'packed', SOUND_12.zip.length),
  'too-many-files': () =>
    zipOf(
      Array.from({ length: 10_001 }, (_, n) => [`${n}.txt`, '']),
      { level: 0 },
    ),
  'too-large': () => patched(zipOf([['a.mp4', new Uint8Array(3 * MB)]], { level: 0 }), 'a.mp4', 'size', 510 * MB),
  'large-package': () => zipOf([['a.mp4', new Uint8Array(21 * MB)]], { level: 0 }),
  'large-file': () => zipOf([['a.mp4', new Uint8Array(11 * MB)]], { level: 0 }),

  'outside-name': with12('../../etc/passwd'),
  link: () => patched(SOUND_12.zip, PAGE, 'attributes', 0o120777 * 65536),
  'backslash-name': with12('img\\sue.png'),
  twice: () => replaced(changed(SOUND_12, add('a.txt'), add('b.txt')), 'b.txt', 'a.txt'),
  'case-twins': with12('CALL.html'),
  'odd-name': with12('Sue & co.png'),
  'server-file': with12('lib/mail.PHP'),
  'mjs-file': with12('lib/player.mjs'),

  'no-manifest': () => changed(SOUND_12, remove(MANIFEST)),
  'other-standard': () => zipOf([['cmi5.xml', '<courseStructure/>']]),
  'nested-manifest': () => zipOf([...SOUND_12.files].map(([name, content]) => [`course/${name}`, content])),
  'manifest-case': () => zipOf([['IMSmanifest.xml', manifest12]]),
  'zip-in-zip': () => zipOf([['course.zip', SOUND_12.zip]]),
  'manifest-encoding': manifestAs(new Uint8Array(Buffer.from(`\uFEFF${manifest12}`, 'utf16le'))),
  'manifest-mark': manifestAs(`\uFEFF${manifest12}`),
  'manifest-large': () =>
    zipOf([...SOUND_12.files, [MANIFEST, `${manifest12}${'<!-- -->\n'.repeat(500_000)}`]], { level: 0 }),
  entities: manifestAs(`<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${manifest12}`),
  'not-xml': in12('>The call<', '>Research & Development<'),
  'not-a-manifest': manifestAs('<html><p>Not found</p></html>'),

  'no-version': in12('<schemaversion>1.2</schemaversion>', ''),
  'unknown-version': in2004('2004 4th Edition', '2004 5th Edition'),
  'schema-name': in12('ADL SCORM', 'SCORM'),
  'mixed-editions': in12('>1.2<', '>2004 4th Edition<'),
  namespace: in12('xsd/adlcp_rootv1p2"', 'xsd/adlcp_rootv1p3"'),
  'undeclared-prefix': in12('</item>', '<lom:title/></item>'),
  'control-documents': () => changed(SOUND_2004, remove('imsss_v1p0.xsd')),

  'no-organization': in12(
    manifest12.slice(manifest12.indexOf('<organization '), manifest12.indexOf('</organizations>')),
    '',
  ),
  'default-organization': in12('default="', 'default="x'),
  'no-title': in12('<title>The call</title>', ''),
  'long-title': in12('>The call<', `>${'内'.repeat(201)}<`),
  'dangling-item': in12('identifierref="', 'identifierref="x'),
  'item-without-page': in12('</item>', '</item><item identifier="b"><title>B</title></item>'),
  'branch-with-page': in12('</item>', '<item identifier="b"><title>B</title></item></item>'),
  'no-sco': in12('"sco"', '"asset"'),
  identifier: in12('identifier="item_', 'identifier="1 item '),
  'identifier-twice': in12('identifier="package_', 'identifier="course_'),
  'mastery-score': in12('</item>', '<adlcp:masteryscore>80</adlcp:masteryscore></item>'),
  'threshold-in-3rd': () =>
    changed(
      SOUND_2004_3,
      inManifest('</title>\n        <imss', '</title><adlcp:completionThreshold minProgressMeasure="1"/>\n<imss'),
    ),
  'threshold-form': in2004(
    '</title>\n        <imss',
    '</title><adlcp:completionThreshold completedByMeasure="true">1.0</adlcp:completionThreshold>\n<imss',
  ),

  'scorm-type': in12('adlcp:scormtype', 'adlcp:scormType'),
  'no-scorm-type': in12(' adlcp:scormtype="sco"', ''),
  'resource-type': in12('"webcontent"', '"sco"'),
  'no-launch': in12(' href="call.html">', '>'),
  'launch-not-listed': in12(FILE, ''),
  'listed-twice': in12(FILE, FILE + FILE),
  'file-address': in12(FILE, `${FILE}<file href="https://example.org/player.js"/>`),
  'file-backslash': in12('"_astro/font', '"_astro\\font'),
  'file-case': in12('"_astro/font', '"_astro/Font'),
  'file-missing': () => changed(SOUND_12, remove('_astro/font.D4.woff2')),
  unlisted: with12('thumbs.db'),

  'absolute-reference': onPage('<img src="/img/sue.png">'),
  'web-reference': onPage('<script src="https://example.org/player.js"></script>'),
  'missing-reference': onPage('<img src="sue.png">'),
  'backslash-reference': onPage('<img src="img\\sue.png">'),
  'outside-reference': onPage('<img src="../../sue.png">'),
  'service-worker': () => changed(SOUND_12, rewrite(BOOT, 'const', 'navigator.serviceWorker.register("w.js");const')),
  'other-api': () => changed(SOUND_12, mute, rewrite(BOOT, 'const', 'top.API_1484_11;const')),
  'no-api': () => changed(SOUND_12, mute),
};
