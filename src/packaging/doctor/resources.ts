import { EDITIONS } from '../editions.ts';
import type { Folder } from '../folder.ts';
import { resolvePath } from '../reference.ts';
import { childrenOf, descendants, type Element } from '../xml.ts';
import type { Family } from './edition.ts';
import { finding, type Finding } from './finding.ts';
import { identifierOf } from './outline.ts';
import { MANIFEST } from './read-manifest.ts';

/** The resources of a manifest. */
export interface Resources {
  findings: Finding[];
  /** The files that they list and that are there, as they are called in the zip. */
  listed: ReadonlySet<string>;
  /** The pages that an LMS opens with a record; '' for one that is not there. */
  launches: string[];
}

/** Follows what the manifest says of files into the zip. */
export function readResources(root: Element, family: Family, files: Folder): Resources {
  const opened = new Set(descendants(root, 'item').map(({ attributes }) => attributes.get('identifierref') ?? ''));
  const lookUp = lookingUp(files);
  const findings: Finding[] = [];
  const listed = new Set<string>();
  const list = (href: string): string => {
    const found = lookUp(href);
    if (typeof found !== 'string') findings.push(found);
    else listed.add(found);
    return typeof found === 'string' ? found : '';
  };
  const launches: string[] = [];
  for (const { resource, base } of resourcesOf(root)) {
    const isOpened = opened.has(identifierOf(resource));
    findings.push(...typeFindings(resource, family, isOpened), ...listFindings(resource, isOpened));
    const launch = resource.attributes.get('href');
    const page = launch === undefined ? '' : list(base + launch);
    for (const href of new Set(filesOf(resource))) if (href !== launch) list(base + href);
    if (isOpened && isSco(resource)) launches.push(page);
  }
  for (const { text } of descendants(root, 'adlcp:location')) list(text);
  if (launches.length === 0) findings.push(finding('no-sco'));
  return { findings: [...findings, ...unlisted(files, listed)], listed, launches };
}

/** The resources of the manifest, each with what stands before its addresses. */
function resourcesOf(root: Element): { resource: Element; base: string }[] {
  const baseOf = ({ attributes }: Element): string => attributes.get('xml:base') ?? '';
  return childrenOf(root, 'resources').flatMap((resources) =>
    childrenOf(resources, 'resource').map((resource) => ({
      resource,
      base: [root, resources, resource].map(baseOf).join(''),
    })),
  );
}

const filesOf = (resource: Element): string[] =>
  childrenOf(resource, 'file').map(({ attributes }) => attributes.get('href') ?? '');

/** The attribute that says what a resource is, however it is spelt. */
function scormTypeOf(resource: Element): [name: string, value: string] | undefined {
  return [...resource.attributes].find(([name]) => name.toLowerCase().endsWith(':scormtype'));
}

const isSco = (resource: Element): boolean => scormTypeOf(resource)?.[1].toLowerCase() === 'sco';

function typeFindings(resource: Element, family: Family, isOpened: boolean): Finding[] {
  const identifier = identifierOf(resource);
  const findings: Finding[] = [];
  const right = family === '1.2' ? EDITIONS['scorm-1.2'].scormType : EDITIONS['scorm-2004-4'].scormType;
  const written = scormTypeOf(resource);
  if (written) {
    const [name, value] = written;
    const [found, small] = [`${name}="${value}"`, value.toLowerCase() === 'sco' ? 'sco' : 'asset'];
    const wanted = `${right}="${small}"`;
    if (found !== wanted) findings.push(finding('scorm-type', { identifier, found, wanted }));
  } else if (isOpened) findings.push(finding('no-scorm-type', { identifier }));
  if (resource.attributes.get('type') !== 'webcontent') findings.push(finding('resource-type', { identifier }));
  return findings;
}

function listFindings(resource: Element, isOpened: boolean): Finding[] {
  const hrefs = filesOf(resource);
  const launch = resource.attributes.get('href');
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const path of hrefs) {
    if (seen.has(path)) findings.push(finding('listed-twice', { path }));
    seen.add(path);
  }
  if (launch === undefined && isOpened) findings.push(finding('no-launch', { identifier: identifierOf(resource) }));
  if (launch !== undefined && !seen.has(launch)) findings.push(finding('launch-not-listed', { path: launch }));
  return findings;
}

/** Says how a file is called in the zip that a manifest names, or what is wrong with its name there. */
function lookingUp(files: Folder): (href: string) => string | Finding {
  const small = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  return (href) => {
    if (href.includes('\\')) return finding('file-backslash', { path: href });
    const outside = /^\/|^[a-z][a-z0-9+.-]*:/i.test(href) || href === '';
    const path = outside ? undefined : resolvePath(MANIFEST, href);
    if (path === undefined) return finding('file-address', { path: href });
    if (files.has(path)) return path;
    const plain = href.replace(/[?#].*$/s, '');
    // A name that looks encoded and is not.
    if (files.has(plain)) return plain;
    const twin = small.get(path.toLowerCase());
    return twin === undefined ? finding('file-missing', { path }) : finding('file-case', { path, twin });
  };
}

/** What describes the package and is no content: the manifest, and its schemas wherever they are. */
const ABOUT = /\.(xsd|dtd)$/i;
const SHOWN = 3;

function unlisted(files: Folder, listed: ReadonlySet<string>): Finding[] {
  const others = [...files.keys()].filter((name) => name !== MANIFEST && !ABOUT.test(name) && !listed.has(name));
  if (others.length === 0) return [];
  const names = [...others.slice(0, SHOWN), ...(others.length > SHOWN ? ['…'] : [])].join(', ');
  return [finding('unlisted', { count: others.length, names })];
}
