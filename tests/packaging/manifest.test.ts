import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readControlDocuments } from '../../src/integrations/control-documents.ts';
import { validateManifest } from '../../src/integrations/manifest-schema.ts';
import { EDITIONS, type EditionName } from '../../src/packaging/index.ts';
import { writeManifest, type Contents, type Sco } from '../../src/packaging/manifest.ts';
import { descendants, readXml, type Element } from '../../src/packaging/xml.ts';
import { CALL, CALL_FILES, COURSE, EDITION, OTHER, packageOf } from './built-site.ts';

const NAMES = Object.keys(EDITIONS) as EditionName[];
const IN_2004 = NAMES.filter((name) => name !== 'scorm-1.2');
const HARD = 'Zoë & "Sue" <1> 内部';

const sco = (changes: Partial<Sco> = {}): Sco => ({ ...CALL, launch: 'call.html', files: CALL_FILES, ...changes });

/** The manifest of one module. */
function written(module: Partial<Sco> = {}, edition: EditionName = 'scorm-1.2'): string {
  return writtenOf({ course: COURSE, modules: [sco(module)], whole: false }, edition);
}

/** The manifest of a course of two modules that share all but their pages. */
function writtenCourse(edition: EditionName, title = COURSE.title): string {
  const other = sco({ ...OTHER, launch: 'other.html', files: ['other.html', ...CALL_FILES.slice(0, -1)] });
  return writtenOf({ course: { ...COURSE, title }, modules: [sco(), other], whole: true }, edition);
}

function writtenOf(contents: Contents, edition: EditionName): string {
  const made = writeManifest(EDITIONS[edition], contents);
  return 'faults' in made ? made.faults.join('\n') : made.manifest;
}

async function found(manifest: string, edition: EditionName = 'scorm-1.2') {
  const read = readControlDocuments(edition);
  if ('faults' in read) throw new Error(read.faults.join());
  return validateManifest(manifest, edition, read.documents);
}

function all(manifest: string, name: string): Element[] {
  const { root } = readXml(manifest);
  return root ? descendants(root, name) : [];
}

const attributes = (manifest: string, name: string) =>
  all(manifest, name).map((element) => Object.fromEntries(element.attributes));

describe.each(NAMES)('the manifest of a package of %s', (edition) => {
  it.each(['The call', HARD, "It's ]]> done", 'x'.repeat(187)])('is valid with the title %s', async (title) => {
    expect(await found(written({ title }, edition), edition)).toEqual([]);
  });

  it.each([COURSE.title, HARD])('is valid for the course %s', async (title) => {
    expect(await found(writtenCourse(edition, title), edition)).toEqual([]);
  });

  it('names its edition in the words that LMSs look for', () => {
    expect(all(written({}, edition), 'schemaversion').map(({ text }) => text)).toEqual([
      { 'scorm-1.2': '1.2', 'scorm-2004-3': '2004 3rd Edition', 'scorm-2004-4': '2004 4th Edition' }[edition],
    ]);
  });

  it('is not valid with an element that no schema knows', async () => {
    const manifest = writtenCourse(edition).replace('</title>', '</title><adlcp:made-up/>');
    expect(await found(manifest, edition)).not.toEqual([]);
  });

  it('has no mastery score and no threshold: the module decides itself', () => {
    expect(written({}, edition) + writtenCourse(edition)).not.toMatch(/mastery|measure>|threshold|Objective>/i);
  });

  it('keeps its identifiers when titles and files change, so an LMS knows the next release', () => {
    const identifiers = (manifest: string) => manifest.match(/identifier\w*="[^"]*"/g);
    const next = written({ title: 'The second call', files: ['call.html'] }, edition);
    expect(identifiers(next)).toEqual(identifiers(written({}, edition)));
    expect(identifiers(writtenCourse(edition, 'Next year'))).toEqual(identifiers(writtenCourse(edition)));
  });
});

describe('the manifest', () => {
  it('names the launch page, then every file in order, and no control document', () => {
    const { manifest } = packageOf();
    expect(attributes(manifest, 'resource')).toEqual([
      { identifier: 'resource_inside-line_call', type: 'webcontent', 'adlcp:scormtype': 'sco', href: 'call.html' },
    ]);
    expect(attributes(manifest, 'file').map(({ href }) => href)).toEqual(CALL_FILES);
  });

  it('calls the import of a module by course and module, and the item by module', () => {
    expect(all(written(), 'title').map(({ text }) => text)).toEqual(['Inside Line: The call', 'The call']);
  });

  it('calls the import of a course by the course, and its items by module', () => {
    expect(all(writtenCourse('scorm-1.2', HARD), 'title').map(({ text }) => text)).toEqual([
      HARD,
      'The call',
      'The other',
    ]);
  });

  it('lists what modules share once, and lets them depend on it', () => {
    const manifest = writtenCourse('scorm-2004-4');
    const files = attributes(manifest, 'file').map(({ href }) => href);
    expect(files).toEqual(['call.html', 'other.html', ...CALL_FILES.slice(0, -1)]);
    expect(attributes(manifest, 'dependency')).toEqual(Array(2).fill({ identifierref: 'shared_inside-line' }));
  });

  it('gives every title back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const made = writeManifest(EDITION, { course: COURSE, modules: [sco({ title })], whole: false });
        if ('faults' in made) return /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(title);
        return all(made.manifest, 'title')[1]?.text === title.trim();
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

describe.each(IN_2004)('in %s', (edition) => {
  it('completion and success are left to the module', () => {
    expect(attributes(writtenCourse(edition), 'imsss:deliveryControls')).toEqual(
      Array(2).fill({ completionSetByContent: 'true', objectiveSetByContent: 'true' }),
    );
    expect(attributes(written({}, edition), 'imsss:controlMode')).toEqual([{ choice: 'true', flow: 'true' }]);
  });

  it('buttons that discard are hidden, and those that lead nowhere', () => {
    const hidden = (manifest: string) => all(manifest, 'adlnav:hideLMSUI').map(({ text }) => text);
    expect(hidden(written({}, edition))).toEqual(['continue', 'previous', 'abandon', 'abandonAll']);
    expect(hidden(writtenCourse(edition))).toEqual(['abandon', 'abandonAll', 'abandon', 'abandonAll']);
  });

  it('a module without a score has no say in the score of the course', () => {
    const rules = { rollupObjectiveSatisfied: 'false', objectiveMeasureWeight: '0' };
    const items = all(writtenCourse(edition), 'item');
    const found = items.map((item) =>
      descendants(item, 'imsss:rollupRules').map((one) => Object.fromEntries(one.attributes)),
    );
    expect(found).toEqual([[], [rules]]);
    expect(written({ scored: false }, edition)).not.toContain('rollup');
  });
});

it('SCORM 1.2 has no rules of sequencing', () => {
  expect(writtenCourse('scorm-1.2')).not.toMatch(/imsss|adlnav/);
});

it.each([
  [{ title: 'x'.repeat(188) }, `has 201 characters and an LMS takes 200; shorten a title.`],
  [{ title: 'a\u0007b' }, 'call: the title has a character that XML cannot hold; type the title anew.'],
  [{ id: 'the call' }, 'The id of the module, "the call", may only have letters a to z, digits, ".", "_" and "-".'],
])('refuses %j', (module, fault) => {
  expect(written(module)).toContain(fault);
});

it('refuses the title of a course and of each of its modules', () => {
  expect(writtenCourse('scorm-1.2', 'x'.repeat(201))).toContain('inside-line: "xxx');
  const contents = { course: COURSE, modules: [sco(), sco({ ...OTHER, title: 'y'.repeat(201) })], whole: true };
  expect(writtenOf(contents, 'scorm-1.2')).toContain('other: "yyy');
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
