import type { Version } from './wire.ts';
import { readXml, type XmlElement } from './xml.ts';

/** One launchable part of a package. */
export interface Sco {
  /** The item's identifier in the manifest. */
  id: string;
  title: string;
  /** Relative to the root of the package, with query and fragment. */
  href: string;
  /** `adlcp:datafromlms`, in SCORM 2004 `adlcp:dataFromLMS`. */
  launchData: string;
  /** `adlcp:masteryscore`, in SCORM 2004 the `minNormalizedMeasure` that satisfies; `''` when there is none. */
  masteryScore: string;
  /** SCORM 2004: `adlcp:completionThreshold` that completes; `''` when there is none. */
  completionThreshold: string;
  /** SCORM 2004: the `objectiveID` of the primary objective; `''` when there is none. */
  primaryObjective: string;
}

export interface Manifest {
  version: Version;
  /** As it says itself: `1.2`, `2004 4th Edition`. */
  edition: string;
  title: string;
  /** At least one, in the order of the outline. */
  scos: [Sco, ...Sco[]];
}

const VERSIONS = new Map<string, Version>([
  ['1.2', '1.2'],
  ['2004 3rd Edition', '2004'],
  ['2004 4th Edition', '2004'],
]);
// LMSs take a resource with the other spelling for one without an API.
const SCORM_TYPE = { '1.2': 'scormtype', '2004': 'scormType' };
const KNOWN = '"1.2", "2004 3rd Edition" or "2004 4th Edition"';

/** What a SCORM manifest launches (CAM 1.2 §2.3, CAM 4th Ed. §3.4), or a sentence that says why it launches nothing. */
export function readManifest(source: string): Manifest | string {
  const root = readXml(source);
  if (root?.name !== 'manifest') return 'imsmanifest.xml is not a well-formed SCORM manifest.';
  const edition = child(child(root, 'metadata'), 'schemaversion')?.text.trim() ?? '';
  if (edition === '') {
    return `imsmanifest.xml does not say which version of SCORM it is: schemaversion must be ${KNOWN}.`;
  }
  const version = VERSIONS.get(edition);
  if (!version) {
    return `This package is made for SCORM "${edition}", which an LMS may take for 1.2: schemaversion must be ${KNOWN}.`;
  }
  const organization = defaultOrganization(root);
  const scos = itemsIn(organization).flatMap((item) => scoOf(item, root, version));
  const [first, ...rest] = scos;
  if (!organization || !first) return 'imsmanifest.xml has no item that launches a SCO.';
  return { version, edition, title: titleOf(organization), scos: [first, ...rest] };
}

function defaultOrganization(root: XmlElement): XmlElement | undefined {
  const organizations = child(root, 'organizations');
  const all = organizations?.children.filter(({ name }) => name === 'organization') ?? [];
  return (
    all.find(({ attributes }) => attributes.get('identifier') === organizations?.attributes.get('default')) ?? all[0]
  );
}

function itemsIn(parent: XmlElement | undefined): XmlElement[] {
  const items = parent?.children.filter(({ name }) => name === 'item') ?? [];
  return items.flatMap((item) => [item, ...itemsIn(item)]);
}

function scoOf(item: XmlElement, root: XmlElement, version: Version): Sco[] {
  const resources = child(root, 'resources');
  const resource = resources?.children.find(
    ({ name, attributes }) =>
      name === 'resource' &&
      attributes.get('identifier') !== undefined &&
      attributes.get('identifier') === item.attributes.get('identifierref'),
  );
  const href = resource?.attributes.get('href');
  if (!href || resource?.attributes.get(SCORM_TYPE[version])?.toLowerCase() !== 'sco') return [];
  const base = [root, resources, resource].map((element) => element?.attributes.get('base') ?? '').join('');
  return [
    {
      id: item.attributes.get('identifier') ?? '',
      title: titleOf(item),
      href: withParameters(base + href, item.attributes.get('parameters') ?? ''),
      launchData: (child(item, 'datafromlms') ?? child(item, 'dataFromLMS'))?.text ?? '',
      ...criteriaOf(item),
    },
  ];
}

/** By what the LMS itself decides, if the manifest says so. */
function criteriaOf(item: XmlElement): Pick<Sco, 'masteryScore' | 'completionThreshold' | 'primaryObjective'> {
  const objective = child(child(child(item, 'sequencing'), 'objectives'), 'primaryObjective');
  const satisfies = objective?.attributes.get('satisfiedByMeasure') === 'true';
  const measure = satisfies ? (child(objective, 'minNormalizedMeasure')?.text.trim() ?? '1.0') : '';
  const threshold = child(item, 'completionThreshold');
  const completes = threshold?.attributes.get('completedByMeasure') === 'true';
  return {
    masteryScore: child(item, 'masteryscore')?.text.trim() ?? measure,
    completionThreshold: completes
      ? (threshold?.attributes.get('minProgressMeasure') ?? '1.0')
      : (threshold?.text.trim() ?? ''),
    primaryObjective: objective?.attributes.get('objectiveID') ?? '',
  };
}

/** CAM 1.2 §2.3.2.5.2: how an item's parameters join the address. */
function withParameters(href: string, parameters: string): string {
  const rest = parameters.replace(/^[?&]+/, '');
  if (rest === '' || rest.startsWith('#')) return href + rest;
  return `${href}${href.includes('?') ? '&' : '?'}${rest}`;
}

function titleOf(element: XmlElement): string {
  return child(element, 'title')?.text.trim() || 'Untitled';
}

function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((element) => element.name === name);
}
