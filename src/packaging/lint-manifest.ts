import type { Edition } from './editions.ts';
import type { Fault } from './fault.ts';
import { MOST_TITLE } from './manifest.ts';
import { childrenOf, descendants, readXml, type Element } from './xml.ts';

export interface Linted {
  faults: Fault[];
  /** The files that the manifest names, as they lie in the zip. */
  listed: string[];
  /** The pages that an LMS opens. */
  launches: string[];
}

/** The rules for a manifest that its XSD does not know (standards §8.2). `entries` are the names in the zip. */
export function lintManifest(source: string, edition: Edition, entries: ReadonlySet<string>): Linted {
  const root = readXml(source);
  if (!root || root.name !== 'manifest') {
    return { faults: ['imsmanifest.xml: is not XML with a <manifest> around it.'], listed: [], launches: [] };
  }
  const resources = descendants(root, 'resource');
  const files = resources.map((resource) => resourceFiles(resource, edition, entries));
  const faults = [
    ...headFaults(root, edition),
    ...identifierFaults(root),
    ...organizationFaults(root),
    ...descendants(root, 'item').flatMap((item) => itemFaults(item, resources)),
    ...files.flatMap((found) => found.faults),
    ...masteryFaults(root),
  ].map((fault) => `imsmanifest.xml: ${fault}`);
  return {
    faults,
    listed: files.flatMap((found) => found.listed),
    launches: files.flatMap((found) => found.launch ?? []),
  };
}

function headFaults(root: Element, edition: Edition): string[] {
  const faults: string[] = [];
  for (const [attribute, namespace] of [
    ['xmlns', edition.namespaces.default],
    ['xmlns:adlcp', edition.namespaces.adlcp],
  ] as const) {
    if (root.attributes.get(attribute) !== namespace) faults.push(`${attribute} must be "${namespace}".`);
  }
  const metadata = childrenOf(root, 'metadata')[0];
  const schema = metadata && childrenOf(metadata, 'schema')[0]?.text;
  const version = metadata && childrenOf(metadata, 'schemaversion')[0]?.text;
  if (schema !== 'ADL SCORM') faults.push('<schema> must say "ADL SCORM".');
  if (version !== edition.schemaVersion) {
    faults.push(`<schemaversion> must say "${edition.schemaVersion}"; LMSs read other words as another edition.`);
  }
  return faults;
}

function identifierFaults(root: Element): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const named = ['organization', 'item', 'resource'].flatMap((name) => descendants(root, name));
  for (const { name, attributes } of [root, ...named]) {
    const identifier = attributes.get('identifier') ?? '';
    if (!/^[A-Za-z_][A-Za-z0-9._-]*$/.test(identifier)) {
      faults.push(`the identifier "${identifier}" of <${name}> must begin with a letter and have no spaces or colons.`);
    }
    if (seen.has(identifier)) faults.push(`the identifier "${identifier}" is used twice.`);
    seen.add(identifier);
  }
  return faults;
}

function organizationFaults(root: Element): string[] {
  const faults: string[] = [];
  const chosen = descendants(root, 'organizations')[0]?.attributes.get('default');
  const organizations = descendants(root, 'organization');
  if (!organizations.some(({ attributes }) => attributes.get('identifier') === chosen)) {
    faults.push(`the default organization "${chosen ?? ''}" does not exist.`);
  }
  for (const organization of organizations) faults.push(...titleFaults(organization));
  return faults;
}

function itemFaults(item: Element, resources: readonly Element[]): string[] {
  const faults = titleFaults(item);
  const identifier = item.attributes.get('identifier') ?? '';
  const target = item.attributes.get('identifierref');
  const isLeaf = childrenOf(item, 'item').length === 0;
  if (isLeaf && !resources.some(({ attributes }) => attributes.get('identifier') === target)) {
    faults.push(`the item "${identifier}" points to "${target ?? ''}", a resource that does not exist.`);
  }
  if (!isLeaf && target !== undefined) {
    faults.push(`the item "${identifier}" has items in it, so it may not point to a resource itself.`);
  }
  return faults;
}

function titleFaults(element: Element): string[] {
  const titles = childrenOf(element, 'title');
  const identifier = element.attributes.get('identifier') ?? '';
  if (titles.length !== 1) return [`<${element.name}> "${identifier}" must have exactly one title.`];
  const text = titles[0]?.text ?? '';
  if (text === '') return [`the title of "${identifier}" is empty.`];
  const length = [...text].length;
  return length > MOST_TITLE
    ? [`the title of "${identifier}" has ${length} characters; ${MOST_TITLE} is the most.`]
    : [];
}

function resourceFiles(resource: Element, edition: Edition, entries: ReadonlySet<string>) {
  const faults: string[] = [];
  const identifier = resource.attributes.get('identifier') ?? '';
  const kind = resource.attributes.get(edition.scormType);
  if (kind !== 'sco' && kind !== 'asset') faults.push(`the resource "${identifier}" needs ${edition.scormType}="sco".`);
  if (resource.attributes.get('type') !== 'webcontent') {
    faults.push(`the resource "${identifier}" needs type="webcontent".`);
  }
  const listed: string[] = [];
  for (const file of childrenOf(resource, 'file')) {
    const href = file.attributes.get('href') ?? '';
    const fault = hrefFault(href, entries);
    if (fault) faults.push(fault);
    if (listed.includes(href)) faults.push(`lists "${href}" twice.`);
    listed.push(href);
  }
  const launch = resource.attributes.get('href');
  if (launch === undefined) faults.push(`the resource "${identifier}" has no href.`);
  else if (!listed.includes(launch)) faults.push(`the page "${launch}" must be repeated as a <file> of its resource.`);
  return { faults, listed, launch };
}

function hrefFault(href: string, entries: ReadonlySet<string>): string | undefined {
  if (href.includes('\\')) return `"${href}" has a "\\"; write "/".`;
  if (/^\/|^[a-z][a-z0-9+.-]*:|(^|\/)\.\.?(\/|$)|[\s?#%]/i.test(href)) {
    return `"${href}" must be the plain path of a file, from the root of the zip.`;
  }
  if (entries.has(href)) return undefined;
  const twin = [...entries].find((entry) => entry.toLowerCase() === href.toLowerCase());
  if (twin !== undefined) return `"${href}" is spelled "${twin}" in the zip; upper and lower case must be the same.`;
  return `"${href}" is not in the zip.`;
}

function masteryFaults(root: Element): string[] {
  if (descendants(root, 'adlcp:masteryscore').length === 0) return [];
  return ['has an adlcp:masteryscore; LMSs then turn "incomplete" into "failed". Leave it out.'];
}
