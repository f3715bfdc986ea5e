import type { Edition } from './editions.ts';
import type { Fault } from './fault.ts';

/** A module or a course as a manifest names it. */
export interface Named {
  id: string;
  title: string;
}

export interface Contents {
  course: Named;
  module: Named;
  /** The file that the LMS opens. */
  launch: string;
  /** All files of the resource, the launch page included. */
  files: readonly string[];
}

/** Longest title that the XSD takes; Moodle's import dies on a longer one. */
export const MOST_TITLE = 200;

/**
 * `imsmanifest.xml` for one module: one organization, one item, one SCO. Its identifiers come from the ids alone, so they
 * stay the same over releases and an LMS knows the new package for the old one. There is no mastery score in it: an LMS
 * that finds one may turn *incomplete* into *failed* at the end (standards §2.4), and no metadata.
 */
export function writeManifest(edition: Edition, contents: Contents): { manifest: string } | { faults: Fault[] } {
  const { course, module, launch, files } = contents;
  const title = `${course.title}: ${module.title}`;
  const faults = [...idFaults('course', course.id), ...idFaults('module', module.id), ...titleFaults(module.id, title)];
  if (faults.length > 0) return { faults };
  const key = `${course.id}_${module.id}`;
  const { namespaces, schemas } = edition;
  const listed = [...files].sort().map((file) => `      <file href="${escapeXml(file)}"/>`);
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="package_${key}"
  xmlns="${namespaces.default}"
  xmlns:adlcp="${namespaces.adlcp}"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${schemas.flat().join(' ')}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${edition.schemaVersion}</schemaversion>
  </metadata>
  <organizations default="course_${key}">
    <organization identifier="course_${key}">
      <title>${escapeXml(title)}</title>
      <item identifier="item_${key}" identifierref="resource_${key}" isvisible="true">
        <title>${escapeXml(module.title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource_${key}" type="webcontent" ${edition.scormType}="sco" href="${escapeXml(launch)}">
${listed.join('\n')}
    </resource>
  </resources>
</manifest>
`;
  return { manifest };
}

function idFaults(what: string, id: string): Fault[] {
  if (/^[A-Za-z0-9._-]+$/.test(id)) return [];
  return [`The id of the ${what}, "${id}", may only have letters a to z, digits, ".", "_" and "-".`];
}

function titleFaults(module: string, title: string): Fault[] {
  const faults: Fault[] = [];
  const length = [...title].length;
  if (length > MOST_TITLE) {
    faults.push(`${module}: "${title}" has ${length} characters and an LMS takes ${MOST_TITLE}; shorten a title.`);
  }
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(title)) {
    faults.push(`${module}: the title has a character that XML cannot hold; type the title anew.`);
  }
  return faults;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
