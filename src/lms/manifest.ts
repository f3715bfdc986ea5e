import { readXml, type XmlElement } from './xml.ts';

/** One launchable part of a package. */
export interface Sco {
  /** The item's identifier in the manifest. */
  id: string;
  title: string;
  /** Relative to the root of the package, with query and fragment. */
  href: string;
  /** `adlcp:datafromlms`. */
  launchData: string;
  /** `adlcp:masteryscore`, `''` when there is none. */
  masteryScore: string;
}

export interface Manifest {
  title: string;
  /** At least one, in the order of the outline. */
  scos: [Sco, ...Sco[]];
}

/** What a SCORM 1.2 manifest launches (CAM 1.2 §2.3), or a sentence that says why it launches nothing. */
export function readManifest(source: string): Manifest | string {
  const root = readXml(source);
  if (root?.name !== 'manifest') return 'imsmanifest.xml is not a well-formed SCORM manifest.';
  const version = child(child(root, 'metadata'), 'schemaversion')?.text.trim() ?? '';
  if (version === '') return 'imsmanifest.xml does not say which version of SCORM it is: schemaversion must be "1.2".';
  if (version !== '1.2') {
    return `This package is made for SCORM "${version}". This LMS plays SCORM 1.2 only: choose the package built for SCORM 1.2.`;
  }
  const organization = defaultOrganization(root);
  const scos = itemsIn(organization).flatMap((item) => scoOf(item, root));
  const [first, ...rest] = scos;
  if (!organization || !first) return 'imsmanifest.xml has no item that launches a SCO.';
  return { title: titleOf(organization), scos: [first, ...rest] };
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

function scoOf(item: XmlElement, root: XmlElement): Sco[] {
  const resources = child(root, 'resources');
  const resource = resources?.children.find(
    ({ name, attributes }) =>
      name === 'resource' &&
      attributes.get('identifier') !== undefined &&
      attributes.get('identifier') === item.attributes.get('identifierref'),
  );
  const href = resource?.attributes.get('href');
  if (!href || resource?.attributes.get('scormtype')?.toLowerCase() !== 'sco') return [];
  const base = [root, resources, resource].map((element) => element?.attributes.get('base') ?? '').join('');
  return [
    {
      id: item.attributes.get('identifier') ?? '',
      title: titleOf(item),
      href: withParameters(base + href, item.attributes.get('parameters') ?? ''),
      launchData: child(item, 'datafromlms')?.text ?? '',
      masteryScore: child(item, 'masteryscore')?.text.trim() ?? '',
    },
  ];
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
