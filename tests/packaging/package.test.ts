import { describe, expect, it } from 'vitest';
import { openPackage } from '../../src/lms/open-package.ts';
import { EDITIONS, verifyPackage, type EditionName } from '../../src/packaging/index.ts';
import { readXml, descendants } from '../../src/packaging/xml.ts';
import { CALL, CALL_FILES, controlDocuments, faultsOf, OTHER, packageOf, page, site, text } from './built-site.ts';

it('a package holds the page, what it needs, the manifest and the control documents', () => {
  const { files, manifest } = packageOf();
  expect([...files.keys()].sort()).toEqual([...CALL_FILES, ...controlDocuments().keys(), 'imsmanifest.xml'].sort());
  expect(text(files.get('imsmanifest.xml'))).toBe(manifest);
  expect(text(files.get('call.html'))).toContain('<html data-edition="scorm-1.2" data-scos="1"');
});

it('leaves the site as it was', () => {
  const before = site();
  packageOf({ site: before });
  expect(before).toEqual(site());
});

it('says what the first screen asks for', () => {
  const { first, files } = packageOf();
  expect(first).toContain('call.html');
  expect(first.every((file) => files.has(file))).toBe(true);
});

it('all faults are told at once', () => {
  const changed = site({ '_astro/shared.E5.js': 'import"./gone.js";' });
  expect(faultsOf({ site: changed, controlDocuments: new Map(), course: { id: 'a b', title: 'A' } })).toEqual([
    '_astro/shared.E5.js: needs "_astro/gone.js", which does not exist.',
    ...[...controlDocuments().keys()].map((name) => `${name}: this control document is missing; run "npm ci".`),
    'The id of the course, "a b", may only have letters a to z, digits, ".", "_" and "-".',
  ]);
});

it('has no link back to the list of modules, which it does not hold', () => {
  const changed = site({ 'call.html': page('', '<p class="in-site"><a href="./index.html">All modules</a></p>') });
  expect(faultsOf({ site: changed })).toEqual([]);
  expect(text(packageOf({ site: changed }).files.get('call.html'))).not.toContain('index.html');
});

it.each(Object.keys(EDITIONS) as EditionName[])(
  'a package of %s is sound and has the chunk of its own edition alone',
  (edition) => {
    const { files, zip } = packageOf({ edition });
    expect(verifyPackage(zip, edition)).toEqual([]);
    const chunks = [...files.keys()].filter((file) => file.includes('edition-'));
    expect(chunks).toEqual([
      edition === 'scorm-1.2' ? '_astro/edition-scorm-12.F6.js' : '_astro/edition-scorm-2004.K1.js',
    ]);
  },
);

it('is of its own edition only', () => {
  expect(verifyPackage(packageOf({ edition: 'scorm-2004-3' }).zip, 'scorm-2004-4')).toContain(
    'imsmanifest.xml: is of scorm-2004-3 and must be of scorm-2004-4.',
  );
});

describe('the package of the whole course', () => {
  const whole = { modules: [CALL, OTHER], whole: true };

  it.each(Object.keys(EDITIONS) as EditionName[])('of %s is sound', (edition) => {
    expect(verifyPackage(packageOf({ ...whole, edition }).zip, edition)).toEqual([]);
  });

  it('has one SCO for each module, with its own files, and lists once what they share', () => {
    const { manifest, files } = packageOf(whole);
    const { root } = readXml(manifest);
    const resources = root ? descendants(root, 'resource') : [];
    const listed = resources.map((resource) =>
      descendants(resource, 'file').map(({ attributes }) => attributes.get('href')),
    );
    const shared = CALL_FILES.filter((file) => file !== 'call.html');
    expect(listed).toEqual([['call.html'], ['_astro/other.C3.js', 'other.html'], shared]);
    expect(resources.map(({ attributes }) => attributes.get('adlcp:scormtype'))).toEqual(['sco', 'sco', 'asset']);
    expect(files.has('other.html')).toBe(true);
    expect(text(files.get('call.html'))).toContain(' data-scos="2"');
  });

  it('is launched in the test LMS, part by part', () => {
    const opened = openPackage(packageOf({ ...whole, edition: 'scorm-2004-4' }).zip);
    const parts = typeof opened === 'string' ? opened : opened.scos.map(({ title, href }) => [title, href]);
    expect(parts).toEqual([
      ['The call', 'call.html'],
      ['The other', 'other.html'],
    ]);
  });

  it('has no page that leads to another: that would end the session of the first', () => {
    const changed = site({ 'call.html': page('', '<a href="./other.html">Next</a>') });
    expect(faultsOf({ ...whole, site: changed })).toEqual([
      'call.html: links to "other.html", another page; going there would end the session with the LMS.',
    ]);
  });

  it('tells a fault that two modules share once', () => {
    const changed = site({ '_astro/shared.E5.js': 'import"./gone.js";' });
    expect(faultsOf({ ...whole, site: changed })).toEqual([
      '_astro/shared.E5.js: needs "_astro/gone.js", which does not exist.',
    ]);
  });
});
