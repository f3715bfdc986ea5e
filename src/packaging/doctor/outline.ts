import type { EditionName } from '../editions.ts';
import { MOST_TITLE } from '../manifest.ts';
import { childrenOf, descendants, type Element } from '../xml.ts';
import { finding, type Finding } from './finding.ts';

/** What is wrong with the organizations and items of a manifest, and with what they ask of an LMS. */
export function outlineFindings(root: Element, edition: EditionName | undefined): Finding[] {
  const resources = new Set(descendants(root, 'resource').map(identifierOf));
  return [
    ...organizationFindings(root),
    ...descendants(root, 'item').flatMap((item) => [...titleFindings(item), ...itemFindings(item, resources)]),
    ...identifierFindings(root),
    ...criteriaFindings(root, edition),
  ];
}

function organizationFindings(root: Element): Finding[] {
  const chosen = descendants(root, 'organizations')[0]?.attributes.get('default');
  const organizations = descendants(root, 'organization');
  const findings = organizations.flatMap(titleFindings);
  if (organizations.length === 0) findings.push(finding('no-organization'));
  else if (chosen !== undefined && !organizations.some((one) => identifierOf(one) === chosen)) {
    findings.push(finding('default-organization', { identifier: chosen }));
  }
  return findings;
}

function titleFindings(element: Element): Finding[] {
  const titles = childrenOf(element, 'title');
  const [first] = titles;
  const about = { element: element.name, identifier: identifierOf(element), count: titles.length };
  if (titles.length !== 1 || first?.text === '') return [finding('no-title', about)];
  const title = first?.text ?? '';
  const count = [...title].length;
  return count > MOST_TITLE ? [finding('long-title', { title, count })] : [];
}

function itemFindings(item: Element, resources: ReadonlySet<string>): Finding[] {
  const title = childrenOf(item, 'title')[0]?.text ?? identifierOf(item);
  const target = item.attributes.get('identifierref');
  const isLeaf = childrenOf(item, 'item').length === 0;
  if (target === undefined) return isLeaf ? [finding('item-without-page', { title })] : [];
  if (!resources.has(target)) return [finding('dangling-item', { title, target })];
  return isLeaf ? [] : [finding('branch-with-page', { title })];
}

function identifierFindings(root: Element): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const named = ['organization', 'item', 'resource'].flatMap((name) => descendants(root, name));
  for (const element of [root, ...named]) {
    const identifier = identifierOf(element);
    const about = { identifier, element: element.name };
    if (seen.has(identifier)) findings.push(finding('identifier-twice', about));
    // An xs:ID of ASCII letters: some LMSs make file names or addresses of it.
    else if (!/^[A-Za-z_][A-Za-z0-9._-]*$/.test(identifier)) findings.push(finding('identifier', about));
    seen.add(identifier);
  }
  return findings;
}

/** What the LMS is asked to decide by itself (standards §2.4). */
function criteriaFindings(root: Element, edition: EditionName | undefined): Finding[] {
  const findings = descendants(root, 'adlcp:masteryscore')
    .slice(0, 1)
    .map(({ text }) => finding('mastery-score', { score: text }));
  for (const { attributes, text } of descendants(root, 'adlcp:completionThreshold').slice(0, 1)) {
    if (attributes.size === 0) continue;
    if (edition === 'scorm-2004-3') findings.push(finding('threshold-in-3rd'));
    else if (text !== '') findings.push(finding('threshold-form'));
  }
  return findings;
}

export function identifierOf({ attributes }: Element): string {
  return attributes.get('identifier') ?? '';
}
