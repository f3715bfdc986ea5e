import { EDITIONS, type Edition } from '../editions.ts';
import type { Folder } from '../folder.ts';
import { childrenOf, type Element } from '../xml.ts';
import { finding, type Finding } from './finding.ts';

export type Family = Edition['family'];

/** A family's own edition stands for what all of it write alike. */
const FAMILIES: Readonly<Record<Family, Edition>> = { '1.2': EDITIONS['scorm-1.2'], '2004': EDITIONS['scorm-2004-4'] };

/** What a manifest says of its edition. */
export interface Said {
  family: Family;
  /** The edition exactly, when it is one that we make. */
  edition: Edition | undefined;
  findings: Finding[];
}

/** For which edition a manifest is written, as LMSs read it (standards: Manifest variants), and what contradicts that. */
export function readEdition(root: Element): Said {
  const metadata = childrenOf(root, 'metadata')[0];
  const word = (name: string): string | undefined => metadata && childrenOf(metadata, name)[0]?.text;
  const version = word('schemaversion');
  const schema = word('schema');
  const edition = Object.values(EDITIONS).find(({ schemaVersion }) => schemaVersion === version);
  // The 2nd edition of SCORM 2004 calls itself so.
  const family = edition?.family ?? (/^(CAM )?1\.3$/.test(version ?? '') ? '2004' : '1.2');
  const findings: Finding[] = [];
  if (version === undefined) findings.push(finding('no-version'));
  else if (!edition && family === '1.2') findings.push(finding('unknown-version', { version }));
  if (schema !== undefined && schema !== 'ADL SCORM') findings.push(finding('schema-name', { schema }));
  // Of an edition that nobody knows the names cannot be wrong.
  const named = version === undefined || edition || family === '2004' ? namespaceFindings(root, family) : [];
  return { family, edition, findings: [...findings, ...named, ...prefixFindings(root)] };
}

/** The names that the other family uses, or that none does. */
function namespaceFindings(root: Element, family: Family): Finding[] {
  const other: Family = family === '1.2' ? '2004' : '1.2';
  return FAMILIES[family].namespaces.flatMap(({ prefix, name }) => {
    const attribute = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    const found = root.attributes.get(attribute);
    if (found === name || (found === undefined && prefix !== '')) return [];
    const stranger = FAMILIES[other].namespaces.some((one) => one.prefix === prefix && one.name === found);
    if (stranger)
      return [finding('mixed-editions', { attribute, version: `SCORM ${family}`, other: `SCORM ${other}` })];
    return [finding('namespace', { attribute: `${attribute}="${found ?? ''}"`, family })];
  });
}

/** Prefixes that no `xmlns:` declares. */
function prefixFindings(root: Element): Finding[] {
  const declared = new Set(['xml', 'xmlns']);
  const used = new Set<string>();
  const walk = ({ name, attributes, children }: Element): void => {
    for (const written of [name, ...attributes.keys()]) {
      const [prefix = '', local] = written.split(':');
      if (local === undefined) continue;
      used.add(prefix);
      if (prefix === 'xmlns') declared.add(local);
    }
    children.forEach(walk);
  };
  walk(root);
  return [...used].filter((prefix) => !declared.has(prefix)).map((prefix) => finding('undeclared-prefix', { prefix }));
}

/** What a strict LMS of SCORM 2004 looks for, whatever the manifest names. */
const ALWAYS: Readonly<Record<Family, readonly string[]>> = {
  '1.2': [],
  '2004': ['imscp_v1p1.xsd', 'adlcp_v1p3.xsd', 'imsss_v1p0.xsd'],
};

/** The schemas that the manifest names, or that strict LMSs want, and that are not at the root of the zip. */
export function controlFindings(root: Element, family: Family, files: Folder): Finding[] {
  const located = root.attributes.get('xsi:schemaLocation')?.trim().split(/\s+/) ?? [];
  const named = located.filter((word, n) => n % 2 === 1 && !/^[a-z]+:/i.test(word));
  const missing = [...new Set([...named, ...ALWAYS[family]])].filter((name) => !files.has(name));
  return missing.length > 0 ? [finding('control-documents', { names: missing.join(', ') })] : [];
}
