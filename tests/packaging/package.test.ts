import { expect, it } from 'vitest';
import { CALL_FILES, CONTROL_DOCUMENTS, faultsOf, packageOf, page, site, text } from './built-site.ts';

it('a package holds the page, what it needs, the manifest and the control documents', () => {
  const { files, manifest } = packageOf();
  expect([...files.keys()].sort()).toEqual([...CALL_FILES, ...CONTROL_DOCUMENTS.keys(), 'imsmanifest.xml'].sort());
  expect(text(files.get('imsmanifest.xml'))).toBe(manifest);
  expect(text(files.get('call.html'))).toContain('<html data-edition="scorm-1.2"');
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
  expect(faultsOf({ site: changed, controlDocuments: new Map(), module: { id: 'a b', title: 'A' } })).toEqual([
    '_astro/shared.E5.js: needs "_astro/gone.js", which does not exist.',
    ...[...CONTROL_DOCUMENTS.keys()].map((name) => `${name}: this control document is missing; run "npm ci".`),
    'The id of the module, "a b", may only have letters a to z, digits, ".", "_" and "-".',
  ]);
});

it('has no link back to the list of modules, which it does not hold', () => {
  const changed = site({ 'call.html': page('', '<p class="in-site"><a href="./index.html">All modules</a></p>') });
  expect(faultsOf({ site: changed })).toEqual([]);
  expect(text(packageOf({ site: changed }).files.get('call.html'))).not.toContain('index.html');
});
