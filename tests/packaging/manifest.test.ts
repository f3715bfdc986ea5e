import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readControlDocuments } from '../../src/integrations/control-documents.ts';
import { validateManifest } from '../../src/integrations/manifest-schema.ts';
import { writeManifest, type Contents } from '../../src/packaging/manifest.ts';
import { descendants, readXml } from '../../src/packaging/xml.ts';
import { CALL_FILES, EDITION, packageOf } from './built-site.ts';

const CONTENTS: Contents = {
  course: { id: 'inside-line', title: 'Inside Line' },
  module: { id: 'the-call', title: 'The call' },
  launch: 'call.html',
  files: CALL_FILES,
};

function written(module: Partial<Contents['module']> = {}): string {
  const made = writeManifest(EDITION, { ...CONTENTS, module: { ...CONTENTS.module, ...module } });
  return 'faults' in made ? made.faults.join('\n') : made.manifest;
}

async function found(manifest: string) {
  const read = readControlDocuments('scorm-1.2');
  if ('faults' in read) throw new Error(read.faults.join());
  return validateManifest(manifest, 'scorm-1.2', read.documents);
}

describe('the manifest of a package', () => {
  it.each(['The call', 'Zoë & "Sue" <1> 内部', "It's ]]> done", 'x'.repeat(187)])(
    'is valid with the title %s',
    async (title) => {
      expect(await found(written({ title }))).toEqual([]);
    },
  );

  it('names the launch page, then every file in order, and no control document', () => {
    const root = readXml(packageOf().manifest);
    const resources = root ? descendants(root, 'resource') : [];
    expect(resources.map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
      {
        identifier: 'resource_inside-line_call',
        type: 'webcontent',
        'adlcp:scormtype': 'sco',
        href: 'call.html',
      },
    ]);
    expect(resources.flatMap(({ children }) => children.map(({ attributes }) => attributes.get('href')))).toEqual(
      CALL_FILES,
    );
  });

  it('keeps its identifiers when titles and files change, so an LMS knows the next release', () => {
    const identifiers = (manifest: string) => manifest.match(/identifier\w*="[^"]*"/g);
    const next = writeManifest(EDITION, {
      ...CONTENTS,
      module: { id: 'the-call', title: 'The second call' },
      files: ['call.html'],
    });
    expect('manifest' in next && identifiers(next.manifest)).toEqual(identifiers(written()));
  });

  it('calls the import by course and module, and the item by module', () => {
    const root = readXml(written());
    const titles = root ? descendants(root, 'title').map((title) => title.text) : [];
    expect(titles).toEqual(['Inside Line: The call', 'The call']);
  });

  it('has no mastery score', () => {
    expect(written()).not.toContain('mastery');
  });

  it('gives every title back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const made = writeManifest(EDITION, { ...CONTENTS, module: { id: 'a', title } });
        if ('faults' in made) return /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(title);
        const root = readXml(made.manifest);
        return root !== undefined && descendants(root, 'title')[1]?.text === title.trim();
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

it.each([
  [{ title: 'x'.repeat(188) }, `has 201 characters and an LMS takes 200; shorten a title.`],
  [{ title: 'a\u0007b' }, 'the-call: the title has a character that XML cannot hold; type the title anew.'],
  [{ id: 'the call' }, 'The id of the module, "the call", may only have letters a to z, digits, ".", "_" and "-".'],
])('refuses %j', (module, fault) => {
  expect(written(module)).toContain(fault);
});

it.each([
  ['adlcp:scormtype', 'adlcp:scormType', 'scormType'],
  ['<title>', '<name/><title>', 'name'],
  ['</manifest>', '', 'Premature end of data'],
])('validation sees %s turned into %s', async (from, to, word) => {
  const faults = await found(written().replace(from, to));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]).toMatch(/^imsmanifest\.xml, line \d+: /);
  expect(faults[0]).toContain(word);
});
