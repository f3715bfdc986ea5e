import type { Edition } from './editions.ts';
import type { Fault } from './fault.ts';

/** A module or a course as a manifest names it. */
export interface Named {
  id: string;
  title: string;
}

/** A module as it goes into a package. */
export interface PackagedModule extends Named {
  /** Whether it has a mastery score, and so can be passed. */
  scored: boolean;
}

/** The same with its page and its files. */
export interface Sco extends PackagedModule {
  /** The file that the LMS opens. */
  launch: string;
  /** All files that it needs, the launch page included. */
  files: readonly string[];
}

export interface Contents {
  course: Named;
  /** In the order of the outline, at least one. */
  modules: readonly Sco[];
  /** Whether it is the whole course, or one module of it. */
  whole: boolean;
}

/** Longest title that the XSD takes; Moodle's import dies on a longer one. */
export const MOST_TITLE = 200;

/**
 * `imsmanifest.xml`: one organization, and for each module one item and one SCO. Identifiers come from the ids alone, so
 * they stay the same over releases and an LMS knows the new package for the old one. Files that several modules need are
 * listed once, in a resource that these depend on. There is no mastery score in it and no metadata (the README says why).
 */
export function writeManifest(edition: Edition, contents: Contents): { manifest: string } | { faults: Fault[] } {
  const { course, modules, whole } = contents;
  const title = whole ? course.title : `${course.title}: ${modules[0]?.title ?? ''}`;
  const faults = [
    ...idFaults('course', course.id),
    ...modules.flatMap(({ id }) => idFaults('module', id)),
    ...titleFaults(whole ? course.id : (modules[0]?.id ?? ''), title),
    ...(whole ? modules.flatMap((module) => titleFaults(module.id, module.title)) : []),
  ];
  if (faults.length > 0) return { faults };
  const key = whole ? course.id : `${course.id}_${modules[0]?.id ?? ''}`;
  const { namespaces, schemaVersion } = edition;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="package_${key}"
${namespaces.map(({ prefix, name }) => `  xmlns${prefix && `:${prefix}`}="${name}"`).join('\n')}
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${namespaces.map(({ name, schema }) => `${name} ${schema}`).join(' ')}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${schemaVersion}</schemaversion>
  </metadata>
  <organizations default="course_${key}">
    <organization identifier="course_${key}">
      <title>${escapeXml(title)}</title>
${modules.map((module) => itemOf(module, edition, contents)).join('')}${edition.sequenced ? ORGANIZATION_RULES : ''}    </organization>
  </organizations>
  <resources>
${resourcesOf(edition, contents)}  </resources>
</manifest>
`;
  return { manifest };
}

/** Learners may take the parts in any order, and go on from one to the next. */
const ORGANIZATION_RULES = `      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
`;

/** A module without a score has no say in the score and the success of the course. */
const UNSCORED = `          <imsss:rollupRules rollupObjectiveSatisfied="false" objectiveMeasureWeight="0"/>
`;

/** Completion and success are the SCO's to tell: an LMS that hears nothing must not fill them in. */
const TOLD_BY_SCO = `          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
`;

/** Buttons of the LMS that would throw away what was told; and, where there is nothing before or after, those that go there. */
const DISCARDING = ['abandon', 'abandonAll'];
const MOVING = ['continue', 'previous'];

function itemOf({ id, title, scored }: Sco, { sequenced }: Edition, { course, modules }: Contents): string {
  const key = `${course.id}_${id}`;
  const hidden = modules.length > 1 ? DISCARDING : [...MOVING, ...DISCARDING];
  const rules = `        <imsss:sequencing>
${modules.length > 1 && !scored ? UNSCORED : ''}${TOLD_BY_SCO}        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
${hidden.map((button) => `            <adlnav:hideLMSUI>${button}</adlnav:hideLMSUI>\n`).join('')}          </adlnav:navigationInterface>
        </adlnav:presentation>
`;
  return `      <item identifier="item_${key}" identifierref="resource_${key}" isvisible="true">
        <title>${escapeXml(title)}</title>
${sequenced ? rules : ''}      </item>
`;
}

/** One SCO for each module, then what several of them share. */
function resourcesOf({ scormType }: Edition, { course, modules }: Contents): string {
  const shared = modules.length > 1 ? sharedFiles(modules) : new Set<string>();
  const sharedKey = `shared_${course.id}`;
  const scos = modules.map(({ id, launch, files }) => {
    const own = files.filter((file) => !shared.has(file));
    return `    <resource identifier="resource_${course.id}_${id}" type="webcontent" ${scormType}="sco" href="${escapeXml(launch)}">
${listOf(own)}${own.length < files.length ? `      <dependency identifierref="${sharedKey}"/>\n` : ''}    </resource>
`;
  });
  if (shared.size === 0) return scos.join('');
  return `${scos.join('')}    <resource identifier="${sharedKey}" type="webcontent" ${scormType}="asset">
${listOf([...shared])}    </resource>
`;
}

function sharedFiles(modules: readonly Sco[]): Set<string> {
  const all = modules.flatMap(({ files }) => [...new Set(files)]);
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const file of all) (seen.has(file) ? shared : seen).add(file);
  return shared;
}

function listOf(files: readonly string[]): string {
  return [...files]
    .sort()
    .map((file) => `      <file href="${escapeXml(file)}"/>\n`)
    .join('');
}

function idFaults(what: string, id: string): Fault[] {
  if (/^[A-Za-z0-9._-]+$/.test(id)) return [];
  return [`The id of the ${what}, "${id}", may only have letters a to z, digits, ".", "_" and "-".`];
}

function titleFaults(id: string, title: string): Fault[] {
  const faults: Fault[] = [];
  const length = [...title].length;
  if (length > MOST_TITLE) {
    faults.push(`${id}: "${title}" has ${length} characters and an LMS takes ${MOST_TITLE}; shorten a title.`);
  }
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(title)) {
    faults.push(`${id}: the title has a character that XML cannot hold; type the title anew.`);
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
