/** How bad a finding is: an error keeps the package from working in some LMS; a warning is a thing to weigh up. */
export type Severity = 'error' | 'warning';

type Kind = readonly [severity: Severity, sentence: string];

const error = (sentence: string): Kind => ['error', sentence];
const warning = (sentence: string): Kind => ['warning', sentence];

const HOSTILE = 'do not import it, and ask where it comes from.';

/** Of the zip as such. */
const ZIP = {
  'not-a-zip': error('This is no zip file, or it is cut short; download it again, or ask for a new export.'),
  empty: error('There is nothing in this file; download it again, or ask for a new export.'),
  'zip-form': error('{path} is packed in a way that LMSs cannot unpack; zip it again with the ordinary settings.'),
  encrypted: error('{path} is locked with a password, which no LMS asks for; zip it again without one.'),
  damaged: error('{path} is damaged; download the package again, or ask for a new export.'),
  'lies-of-size': error(`{path} unpacks to another size than the zip says, as in a zip bomb; ${HOSTILE}`),
  bomb: error(`{path} would grow {times} times when it is unpacked, as in a zip bomb; ${HOSTILE}`),
  overlap: error(`Parts of the zip lie over each other, as in a zip bomb; ${HOSTILE}`),
  'too-many-files': error(
    'It holds {count} files, more than LMSs unpack in time; ask for a package of {most} at most.',
  ),
  'too-large': error(
    'It unpacks to {size} MB, and most LMSs take 200; ask for a smaller package, or for one per module.',
  ),
  'large-package': warning(
    'The zip has {size} MB: learners on slow lines wait, and some LMSs refuse more than 20; ask for smaller pictures and videos.',
  ),
  'large-file': warning('{path} has {size} MB, and learners on slow lines wait for it; ask for a smaller one.'),
} as const;

/** Of the names of files. */
const NAMES = {
  'outside-name': error(`{path} would be unpacked outside the folder of the package; ${HOSTILE}`),
  link: error(`{path} is a link to another file, which may lead out of the package; ${HOSTILE}`),
  'backslash-name': error(
    '{path} has a "\\" in its name, and servers find no such file; zip it again with another tool.',
  ),
  twice: error('{path} is in the zip twice, and LMSs differ in which one they take; ask for a new export.'),
  'case-twins': warning(
    '{path} and {twin} differ only in capitals, so some servers keep only one of them; have one renamed.',
  ),
  'odd-name': warning(
    '{path} has signs in its name that some servers refuse; have it renamed: a to z, digits, ".", "_" and "-".',
  ),
  'server-file': error('{path} is a file for servers, and many LMSs refuse a package that has one; have it taken out.'),
  'mjs-file': error(
    '{path} ends in ".mjs", which some LMSs serve as plain text, so that it never runs; have it renamed to ".js".',
  ),
} as const;

/** Of finding and reading `imsmanifest.xml`. */
const MANIFEST = {
  'no-manifest': error('There is no imsmanifest.xml in it, so it is no SCORM package; ask for an export as SCORM.'),
  'other-standard': error(
    '{path} is that of another standard, and there is no imsmanifest.xml; import it as {standard}, or ask for SCORM.',
  ),
  'nested-manifest': error(
    '{path} lies in a folder; unzip the package, and zip what is in that folder, not the folder itself.',
  ),
  'manifest-case': error('{path} must be spelt imsmanifest.xml, in small letters; rename it and zip again.'),
  'zip-in-zip': error('{path} is a zip in the zip; unzip the outer one, and import the inner one.'),
  'manifest-encoding': error(
    'imsmanifest.xml is not written in UTF-8, so titles come out wrong or it is refused; have it saved as UTF-8.',
  ),
  'manifest-mark': warning(
    'imsmanifest.xml begins with a byte order mark, at which some LMSs stumble; have it saved as UTF-8 without one.',
  ),
  'manifest-large': error('imsmanifest.xml has {size} MB, more than an LMS reads; ask for a new export.'),
  entities: error(`imsmanifest.xml defines entities, which can make an LMS run out of memory; ${HOSTILE}`),
  'not-xml': error(
    'imsmanifest.xml is not well-formed, so no LMS reads it: in line {line}, {fault}; ask for a new export.',
  ),
  'not-a-manifest': error(
    'imsmanifest.xml begins with <{name}> and not with <manifest>, so LMSs do not know it; ask for a new export.',
  ),
} as const;

/** Of the edition that the manifest is written for. */
const EDITION = {
  'no-version': warning(
    'The manifest has no <schemaversion>, so LMSs take it for SCORM 1.2; have it say which edition it is.',
  ),
  'unknown-version': error(
    'The manifest calls itself "{version}", which LMSs read as SCORM 1.2 without a word; it must be 1.2, 2004 3rd Edition or 2004 4th Edition.',
  ),
  'schema-name': warning(
    '<schema> says "{schema}" and not "ADL SCORM", which strict LMSs refuse; ask for a new export.',
  ),
  'mixed-editions': error(
    'The manifest says {version}, but {attribute} is that of {other}; ask for an export as one edition of SCORM.',
  ),
  namespace: warning(
    '{attribute} in the manifest is no name that SCORM {family} knows, so LMSs may not see what is written with it; ask for a new export.',
  ),
  'undeclared-prefix': error(
    'The manifest uses "{prefix}:" without saying what it is, so LMSs refuse it; ask for a new export.',
  ),
  'control-documents': warning(
    'The schemas of the manifest must lie at the top of the zip for strict LMSs; ask for an export that has them: {names}.',
  ),
} as const;

/** Of the outline: organizations and items. */
const OUTLINE = {
  'no-organization': error('The manifest has no <organization>, so there is nothing to open; ask for a new export.'),
  'default-organization': error(
    'The manifest opens with the organization "{identifier}", which does not exist; ask for a new export.',
  ),
  'no-title': error('<{element}> "{identifier}" has {count} titles and must have one; ask for a new export.'),
  'long-title': error(
    'The title "{title}" has {count} characters, and with more than 200 an LMS can break off the import; have it shortened.',
  ),
  'dangling-item': error('"{title}" in the outline points to "{target}", which does not exist; ask for a new export.'),
  'item-without-page': warning(
    '"{title}" in the outline opens nothing, so learners find a dead line; ask for a new export.',
  ),
  'branch-with-page': warning(
    '"{title}" in the outline has parts and a page of its own, of which LMSs show only one; ask for a new export.',
  ),
  'no-sco': error(
    'No part of it is a SCO, so an LMS shows pages and records nothing; ask for an export as SCORM with tracking.',
  ),
  identifier: warning(
    'The identifier "{identifier}" of <{element}> may break strict LMSs; have it begin with a letter and go on with letters, digits, ".", "_" and "-".',
  ),
  'identifier-twice': error(
    'The identifier "{identifier}" is used twice, so records can end up with the wrong part; ask for a new export.',
  ),
  'mastery-score': warning(
    'It has a mastery score: LMSs turn a score below {score} into "failed" when a learner leaves, even half way; have it taken out if the course decides itself.',
  ),
  'threshold-in-3rd': error(
    'completionThreshold has attributes, which the 3rd edition does not know, so strict LMSs refuse it; ask for the 4th edition.',
  ),
  'threshold-form': warning(
    'completionThreshold has a value inside it as well as attributes, which strict LMSs refuse; ask for a new export.',
  ),
} as const;

/** Of the resources and the files that they list. */
const FILES = {
  'scorm-type': error(
    'The manifest writes {found} for the resource "{identifier}" where {wanted} is right, so LMSs record nothing; ask for a new export.',
  ),
  'no-scorm-type': warning(
    'The resource "{identifier}" does not say whether it is a SCO or an asset, so LMSs keep no record of it; ask for a new export if learners should have one.',
  ),
  'resource-type': warning(
    'The resource "{identifier}" must be of type "webcontent" for strict LMSs; ask for a new export.',
  ),
  'no-launch': error('The resource "{identifier}" is opened by the outline and names no page; ask for a new export.'),
  'launch-not-listed': warning(
    'The page {path} is not among the files of its resource, which strict LMSs refuse; ask for a new export.',
  ),
  'listed-twice': warning('{path} is listed twice in one resource, which strict LMSs refuse; ask for a new export.'),
  'file-address': error(
    'The manifest names "{path}", which is no path inside the zip, so nothing of it is recorded; ask for a package that holds the page itself.',
  ),
  'file-backslash': error(
    'The manifest names "{path}" with a "\\", which is a broken address in an LMS; have it written with "/".',
  ),
  'file-case': error(
    'The manifest names "{path}", but the file is called {twin}, and on most servers capitals count; have one of them renamed.',
  ),
  'file-missing': error(
    'The manifest names "{path}", which is not in the zip, so learners get "not found"; ask for a new export.',
  ),
  unlisted: warning(
    'Files that the manifest does not list ({count}: {names}) may be left out by an LMS; ask for a new export if something is missing.',
  ),
} as const;

/** Of what the pages do. */
const PAGES = {
  'absolute-reference': error(
    '{path} asks for "{target}" from the top of the server, where an LMS keeps other things; have the address written relative.',
  ),
  'web-reference': warning(
    '{path} loads "{target}" from the web, so it fails behind a firewall and tells that server who learns; ask for a package that holds it.',
  ),
  'missing-reference': warning(
    '{path} asks for "{target}", which is not in the zip; look whether something is missing on the page, and ask for a new export if so.',
  ),
  'backslash-reference': warning(
    '{path} asks for "{target}" with a "\\", which is a broken address on some servers; have it written with "/".',
  ),
  'outside-reference': warning(
    '{path} asks for "{target}", which lies outside the package; ask for a package that holds it.',
  ),
  'service-worker': warning(
    '{path} installs a service worker, which goes on serving old pages after a new version is imported; have it taken out.',
  ),
  'other-api': warning(
    'The manifest says SCORM {family}, but its scripts speak to LMSs only as SCORM {other}, so nothing would be recorded; ask for a new export.',
  ),
  'no-api': warning(
    'Nothing in it seems to speak to an LMS, so perhaps nothing is recorded; try it with one learner first.',
  ),
} as const;

/** Every kind of finding, with words for an administrator. What stands in braces is filled in. */
export const KINDS = { ...ZIP, ...NAMES, ...MANIFEST, ...EDITION, ...OUTLINE, ...FILES, ...PAGES };

export type KindName = keyof typeof KINDS;
